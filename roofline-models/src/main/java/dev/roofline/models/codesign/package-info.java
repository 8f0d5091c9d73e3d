/**
 * Co-design: which architecture fits a device. {@link dev.roofline.models.codesign.Codesign} asks
 * for the decoders of an {@link dev.roofline.models.codesign.ArchitectureGrid} that keep within
 * {@linkplain dev.roofline.models.codesign.Budget budgets} and that no other beats in every {@link
 * dev.roofline.models.codesign.Criterion} asked for: the Pareto front.
 *
 * <p>Parameters, bytes, FLOPs and operator-wise times add up over operators. So each part of a
 * decoder (attention, feed-forward, embedding and head) is analysed once for each of its sizes, and
 * a candidate is a few additions, whatever its depth. What leaves a search is built as a {@link
 * dev.roofline.models.LanguageModel} and analysed whole: both must agree.
 *
 * <p>Capacity here is parameters, a proxy: nothing in this package knows how well a model answers.
 * Models that exist live in {@link dev.roofline.models.zoo}.
 */
@NullMarked
package dev.roofline.models.codesign;

import org.jspecify.annotations.NullMarked;
