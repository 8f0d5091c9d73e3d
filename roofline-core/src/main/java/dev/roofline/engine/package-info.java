/**
 * Engines, measured: a {@link dev.roofline.engine.Calibration} fits how well an engine reaches a
 * device's ceilings from {@link dev.roofline.engine.Observation observations}; the {@link
 * dev.roofline.engine.EngineProfile} that comes out turns an analysis into a {@link
 * dev.roofline.engine.Prediction} with an interval. The formulas, their parameters and their errors
 * are those of {@code docs/validation.md}.
 */
@NullMarked
package dev.roofline.engine;

import org.jspecify.annotations.NullMarked;
