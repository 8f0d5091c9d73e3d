/**
 * What a language model is to the rest of the library: an identified {@link
 * dev.roofline.algebra.Operator} with parameter tensors, the {@link dev.roofline.model.Execution}
 * that an engine chooses, and the {@link dev.roofline.model.Quantization} that says how its tensors
 * are stored. Architectures themselves live in {@code roofline-models}.
 */
@NullMarked
package dev.roofline.model;

import org.jspecify.annotations.NullMarked;
