package dev.roofline.models.codesign;

import dev.roofline.algebra.Dimension;
import dev.roofline.check.Check;
import dev.roofline.models.block.AttentionSpan;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.LatentAttention;
import dev.roofline.models.block.LatentAttentionBuilder;
import java.util.Optional;

/**
 * Multi-head latent attention (MLA). A head has {@code size} elements of its own key and as many of
 * its value; heads fill the hidden state, H/{@code size} of them.
 *
 * @param rank elements of the latent of a token, d_c
 * @param queryRank elements of compressed queries, r_q; 0 for queries that are not compressed
 * @param size elements of a head's own key and of its value, d_n = d_v
 * @param rotary elements of the rotary key that heads share, d_r
 * @see <a href="https://arxiv.org/abs/2405.04434">DeepSeek-V2, section 2.1</a>
 */
public record LatentAttentionShape(int rank, int queryRank, int size, int rotary)
    implements AttentionShape {

  private static final int DEEPSEEK_HEAD = 128;
  private static final int DEEPSEEK_ROTARY = 64;

  /**
   * @throws IllegalArgumentException if the rank or a size is below 1, or the query rank below 0
   */
  public LatentAttentionShape {
    Check.inRange("latent rank", rank, 1, Integer.MAX_VALUE);
    Check.inRange("query rank", queryRank, 0, Integer.MAX_VALUE);
    Check.inRange("head size", size, 1, Integer.MAX_VALUE);
    Check.inRange("rotary size", rotary, 1, Integer.MAX_VALUE);
  }

  static LatentAttentionShape of(int rank) {
    return new LatentAttentionShape(rank, 0, DEEPSEEK_HEAD, DEEPSEEK_ROTARY);
  }

  /**
   * The same with queries compressed to so many elements.
   *
   * @throws IllegalArgumentException if the rank is below 1
   */
  public LatentAttentionShape compressingQueries(int toRank) {
    Check.inRange("query rank", toRank, 1, Integer.MAX_VALUE);
    return new LatentAttentionShape(rank, toRank, size, rotary);
  }

  @Override
  public Optional<ShapeRule> broken(long hidden) {
    return hidden % size == 0 ? Optional.empty() : Optional.of(ShapeRule.HEADS_FILL_HIDDEN);
  }

  @Override
  public boolean canSlide() {
    return false;
  }

  @Override
  public Block block(long hidden, AttentionSpan span) {
    LatentAttentionBuilder attention =
        LatentAttention.builder()
            .hidden(Dimension.of("H", hidden))
            .heads(Dimension.of("n_h", heads(hidden)))
            .latent(Dimension.of("d_c", rank))
            .rotary(Dimension.of("d_r", rotary))
            .plain(Dimension.of("d_n", size))
            .value(Dimension.of("d_v", size));
    return (queryRank == 0 ? attention : attention.queryRank(Dimension.of("r_q", queryRank)))
        .build();
  }

  /** Heads of a decoder of this hidden size. */
  public long heads(long hidden) {
    return hidden / size;
  }

  /** As in {@code MLA 512}, or {@code MLA 512, queries 1536}. */
  @Override
  public String toString() {
    return "MLA " + rank + (queryRank == 0 ? "" : ", queries " + queryRank);
  }
}
