/**
 * The data set that engine profiles are fitted to, and the profiles: {@link
 * dev.roofline.models.measurements.Measurements} holds measured speeds from public tables, {@link
 * dev.roofline.models.measurements.EngineProfiles} what came out of fitting them.
 */
@NullMarked
package dev.roofline.models.measurements;

import org.jspecify.annotations.NullMarked;
