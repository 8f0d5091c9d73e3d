/**
 * Measured performance on the roofline plane: an {@link dev.roofline.measurement.Observer} holds
 * {@linkplain dev.roofline.measurement.MeasuredRun what ran} and {@linkplain
 * dev.roofline.measurement.MeasuredTime how long it took} against a device's roof, and says so
 * where an {@link dev.roofline.measurement.ObservedPoint} lies above it.
 */
@NullMarked
package dev.roofline.measurement;

import org.jspecify.annotations.NullMarked;
