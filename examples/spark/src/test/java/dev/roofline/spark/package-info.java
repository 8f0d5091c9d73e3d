/** Compares the job with a loop. */
@NullMarked
package dev.roofline.spark;

import org.jspecify.annotations.NullMarked;
