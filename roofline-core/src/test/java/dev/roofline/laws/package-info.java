/**
 * What the tests share: contracts that a type's laws implement ({@link
 * dev.roofline.laws.MonoidLaws}, …), generators of every kind of value with their edges ({@link
 * dev.roofline.laws.CoreDomain}), and exact second opinions ({@link dev.roofline.laws.ExtentCase},
 * …).
 */
package dev.roofline.laws;
