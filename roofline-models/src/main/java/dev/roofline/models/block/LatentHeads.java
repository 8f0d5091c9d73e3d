package dev.roofline.models.block;

import dev.roofline.algebra.Dimension;
import dev.roofline.algebra.WeightRead;
import java.io.Serializable;

/**
 * The sizes of multi-head latent attention, and the up-projection kv_b_proj [n_h·(d_n + d_v), d_c]
 * whose key and value parts its executions read together or apart.
 *
 * @param heads n_h
 * @param latent elements of the compressed keys and values of a token, d_c
 * @param rotary elements of the key that all heads share, d_r
 * @param plain elements of a head's key without position, d_n
 * @param value elements of a head's value, d_v
 * @param path where the up-projection lives
 */
record LatentHeads(
    Dimension heads,
    Dimension latent,
    Dimension rotary,
    Dimension plain,
    Dimension value,
    String path)
    implements Serializable {

  /** Elements of a head's key, d_n + d_r. */
  Width key() {
    return Width.of(plain).plus(Width.of(rotary));
  }

  /** Elements of the queries of a token, n_h·(d_n + d_r). */
  Width queries() {
    return key().times(heads);
  }

  /** Elements of the outputs of a token, n_h·d_v. */
  Width outputs() {
    return Width.of(heads, value);
  }

  /** Elements of the latent and the rotary key of a token, d_c + d_r. */
  Width cached() {
    return Width.of(latent).plus(Width.of(rotary));
  }

  /** Elements of the up-projected keys and values of a token, n_h·(d_n + d_v). */
  Width expanded() {
    return Width.of(plain).plus(Width.of(value)).times(heads);
  }

  Projection upProjection() {
    return Projection.of(path, Width.of(latent), expanded());
  }

  /** Reads the n_h·d_n rows that make keys. */
  WeightRead keyRows() {
    return rows(plain.value());
  }

  /** Reads the n_h·d_v rows that make values. */
  WeightRead valueRows() {
    return rows(value.value());
  }

  /** Of the d_n + d_v rows of each head, {@code ofHead} are read. */
  private WeightRead rows(long ofHead) {
    return WeightRead.part(
        upProjection().weight(), ofHead, Math.addExact(plain.value(), value.value()));
  }
}
