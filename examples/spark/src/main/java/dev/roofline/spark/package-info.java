/** A sweep as a job for Apache Spark, through nothing but the public API. */
@NullMarked
package dev.roofline.spark;

import org.jspecify.annotations.NullMarked;
