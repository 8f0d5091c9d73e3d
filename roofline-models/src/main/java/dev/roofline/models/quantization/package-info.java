/**
 * How published checkpoints are quantised: {@link
 * dev.roofline.models.quantization.CheckpointQuantization} says which tensors of a model are.
 */
@NullMarked
package dev.roofline.models.quantization;

import org.jspecify.annotations.NullMarked;
