/**
 * Sweeps: a {@link dev.roofline.sweep.Sweep} takes one question over any {@link
 * dev.roofline.sweep.Axis axes} and gives what is {@linkplain dev.roofline.sweep.Measure measured}
 * at each point as a lazy stream of {@link dev.roofline.sweep.SweepRow rows}, as CSV or as JSON
 * Lines, in the same order and the same bytes on any number of threads. What to make of the rows is
 * for others to say.
 */
@NullMarked
package dev.roofline.sweep;

import org.jspecify.annotations.NullMarked;
