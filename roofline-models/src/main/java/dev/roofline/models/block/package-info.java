/**
 * The vocabulary of architectures: each {@link dev.roofline.models.block.Block} builds the
 * operators of one part of a model from named {@linkplain dev.roofline.algebra.Dimension
 * dimensions}, so that every cost can be printed in symbols. A decoder layer nests them: {@code
 * DecoderLayer.preNorm(inputNorm, GroupedQueryAttention.builder(heads).build(), innerNorm,
 * FeedForward.gated(width, inner, Activation.SILU))}.
 *
 * <p>Symbols: H hidden size, I intermediate size, V vocabulary, n_h query heads, n_kv key-value
 * heads, d_h head width; for latent attention d_c latent, d_r rotary, d_n non-rotary and d_v value
 * width, r_q query rank; for mixtures E experts, k active experts, I_e their intermediate size; for
 * Mamba n_m heads of d_m elements, n_g groups, d_s state; for DeltaNet n_k keys of d_k, n_v values
 * of d_v elements; k_c taps of a convolution.
 */
@NullMarked
package dev.roofline.models.block;

import org.jspecify.annotations.NullMarked;
