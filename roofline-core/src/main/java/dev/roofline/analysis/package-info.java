/**
 * The front door: {@link dev.roofline.analysis.Inference} takes a model, a device and a workload to
 * a {@link dev.roofline.analysis.Report}; {@link dev.roofline.analysis.CompiledModel} answers the
 * same question for millions of steps.
 */
@NullMarked
package dev.roofline.analysis;

import org.jspecify.annotations.NullMarked;
