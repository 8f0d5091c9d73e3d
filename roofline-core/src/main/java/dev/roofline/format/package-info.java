/**
 * Number formats: how a number is stored ({@link dev.roofline.format.NumberFormat}, bytes) and how
 * it is computed with ({@link dev.roofline.format.ComputeFormat}, which peak applies). The two are
 * separate choices: weight-only quantisation stores 4 bits and multiplies in 16.
 */
@NullMarked
package dev.roofline.format;

import org.jspecify.annotations.NullMarked;
