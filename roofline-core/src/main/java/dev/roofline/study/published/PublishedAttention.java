package dev.roofline.study.published;

import static dev.roofline.study.published.AttentionSizes.Size.COMPRESSED;
import static dev.roofline.study.published.AttentionSizes.Size.HEAD;
import static dev.roofline.study.published.AttentionSizes.Size.HEADS;
import static dev.roofline.study.published.AttentionSizes.Size.HIDDEN;
import static dev.roofline.study.published.AttentionSizes.Size.KEY_HEADS;
import static dev.roofline.study.published.AttentionSizes.Size.LATENT;
import static dev.roofline.study.published.AttentionSizes.Size.LATENT_HEADS;
import static dev.roofline.study.published.AttentionSizes.Size.PLAIN;
import static dev.roofline.study.published.AttentionSizes.Size.QUERY_HEADS;
import static dev.roofline.study.published.AttentionSizes.Size.ROTARY;
import static dev.roofline.study.published.AttentionSizes.Size.VALUE_HEADS;

import dev.roofline.check.Check;

/**
 * The rows of the paper's Table 2: what a layer of each kind of attention counts over N tokens, in
 * elements and multiply-accumulates.
 *
 * <p>The formulas are those printed, with two remarks. The table writes the cache of MHA with n_h;
 * the published code puts n_k there, which is the same where n_k = n_h. The code's rows for GHA and
 * GTA leave factors of the printed ones out; no figure uses them.
 *
 * @see <a href="https://arxiv.org/abs/2602.11506">RooflineBench, Table 2</a>
 * @see <a href="https://arxiv.org/abs/2506.17286">GTA, from which the table comes</a>
 */
public enum PublishedAttention {
  /** Multi-head attention: 2·n_k·d_h·N, 2·n_h·d_h·N², 4·N·H². */
  MHA {
    @Override
    PublishedCount count(AttentionSizes s, double n) {
      double hidden = s.size(HIDDEN);
      return new PublishedCount(
          2 * keys(s) * n, 2 * s.size(HEADS) * s.size(HEAD) * n * n, 4 * n * hidden * hidden);
    }
  },
  /** Grouped-query attention: 2·n_k·d_h·N, 2·n_h·d_h·N², 2·N·H² + 2·n_k·d_h·N·H. */
  GQA {
    @Override
    PublishedCount count(AttentionSizes s, double n) {
      double hidden = s.size(HIDDEN);
      return new PublishedCount(
          2 * keys(s) * n,
          2 * s.size(HEADS) * s.size(HEAD) * n * n,
          2 * n * hidden * hidden + 2 * keys(s) * n * hidden);
    }
  },
  /**
   * Multi-head latent attention: (d_c + d_r)·N, n_h·(d_r + 2·d_n)·N², ((d_c + d_r)·H + n_h·(d_r +
   * d_n)·H + 2·n_h·d_l·d_n + H²)·N.
   */
  MLA {
    @Override
    PublishedCount count(AttentionSizes s, double n) {
      double hidden = s.size(HIDDEN);
      double cached = s.size(COMPRESSED) + s.size(ROTARY);
      double heads = s.size(HEADS);
      double queries = heads * (s.size(ROTARY) + s.size(PLAIN));
      double expanded = 2 * heads * s.size(LATENT) * s.size(PLAIN);
      return new PublishedCount(
          cached * n,
          heads * (s.size(ROTARY) + 2 * s.size(PLAIN)) * n * n,
          ((cached + queries) * hidden + expanded + hidden * hidden) * n);
    }
  },
  /** Grouped-value attention: (H + n_k·d_h)·N, (n_q + n_h)·d_h·N², 2·N·H² + 2·n_k·d_h·N·H. */
  GVA {
    @Override
    PublishedCount count(AttentionSizes s, double n) {
      double hidden = s.size(HIDDEN);
      return new PublishedCount(
          (hidden + keys(s)) * n,
          (s.size(QUERY_HEADS) + s.size(HEADS)) * s.size(HEAD) * n * n,
          2 * n * hidden * hidden + 2 * keys(s) * n * hidden);
    }
  },
  /**
   * Grouped-head attention: (n_k + n_v)·d_h·N, (n_q + n_h)·d_h·N², N·H² + (n_q + n_k +
   * n_v)·d_h·N·H.
   */
  GHA {
    @Override
    PublishedCount count(AttentionSizes s, double n) {
      double hidden = s.size(HIDDEN);
      double values = s.size(VALUE_HEADS) * s.size(HEAD);
      double queries = s.size(QUERY_HEADS) * s.size(HEAD);
      return new PublishedCount(
          (keys(s) + values) * n,
          (queries + s.size(HEADS) * s.size(HEAD)) * n * n,
          n * hidden * hidden + (queries + keys(s) + values) * n * hidden);
    }
  },
  /**
   * Grouped-head latent attention: (n_k·d_h + n_c·d_l)·N, n_q·(d_h + d_l)·N², 2·N·H² + (n_q·d_h +
   * n_k·d_h + n_c·d_l + d_l)·N·H. The table writes d_k for the d_h of the scores.
   */
  GTA {
    @Override
    PublishedCount count(AttentionSizes s, double n) {
      double hidden = s.size(HIDDEN);
      double latent = s.size(LATENT);
      double latents = s.size(LATENT_HEADS) * latent;
      double queries = s.size(QUERY_HEADS) * s.size(HEAD);
      return new PublishedCount(
          (keys(s) + latents) * n,
          s.size(QUERY_HEADS) * (s.size(HEAD) + latent) * n * n,
          2 * n * hidden * hidden + (queries + keys(s) + latents + latent) * n * hidden);
    }
  };

  abstract PublishedCount count(AttentionSizes s, double n);

  private static double keys(AttentionSizes s) {
    return s.size(KEY_HEADS) * s.size(HEAD);
  }

  /**
   * What one layer counts over N tokens.
   *
   * @throws IllegalArgumentException if tokens is below 1 or a size that the row needs is absent
   */
  public PublishedCount ofLayer(AttentionSizes sizes, long tokens) {
    Check.inRange("tokens", tokens, 1, Long.MAX_VALUE);
    return count(sizes, tokens);
  }
}
