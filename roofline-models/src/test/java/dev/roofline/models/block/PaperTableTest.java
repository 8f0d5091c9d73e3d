package dev.roofline.models.block;

import static dev.roofline.algebra.Polynomial.product;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.algebra.Dimension;
import dev.roofline.algebra.Extent;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.Polynomial;
import dev.roofline.model.Execution;
import dev.roofline.model.MlaExecution;
import dev.roofline.models.Kernels;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Table 2 of the paper (arXiv 2602.11506, after 2506.17286) as an identity of polynomials: the
 * costs of our blocks against the table's formulas, typed in below as printed.
 *
 * <p>The table's convention, into which {@link #ours} converts: multiply-accumulates (a matrix FLOP
 * is half of one), a full N×N score matrix (N² in place of PAIRS), one sequence of N tokens over an
 * empty cache (N in place of TOKENS, CONTEXT and CACHED), one layer's attention without
 * feed-forward, embedding and head, the cache in elements. Neither side counts vector FLOPs. The
 * table writes H for the width of all heads, so both sides put n_h·d_h in its place.
 *
 * <p>Two rows need more to be said. MLA is the <em>expanded</em> execution over a <em>latent</em>
 * cache, with full-rank queries, d_v = d_n, H = n_h·d_n, and the table's d_l being d_c; the
 * absorbed execution costs n_h·(2·d_c + d_r)·N² instead. GVA has as many query as key heads, n_q =
 * n_k, and n_v = n_h. In GTA d_k is d_h, one H² is the output projection and the other the gate,
 * and d_l·H decodes the latents.
 */
class PaperTableTest {

  private static final Dimension N = Dimension.of("N", 4096);
  private static final Dimension HEADS = Dimension.of("n_h", 32);
  private static final Dimension MAPS = Dimension.of("n_q", 8);
  private static final Dimension HEADS_OF_MAP = Dimension.of("r", 4);
  private static final Dimension KEYS = Dimension.of("n_k", 4);
  private static final Dimension VALUES = Dimension.of("n_v", 2);
  private static final Dimension LATENTS = Dimension.of("n_c", 2);
  private static final Dimension HEAD = Dimension.of("d_h", 128);
  private static final Dimension HIDDEN = Dimension.of("H", 4096);
  private static final Dimension COMPRESSED = Dimension.of("d_c", 512);
  private static final Dimension LATENT = Dimension.of("d_l", 512);
  private static final Dimension ROTARY = Dimension.of("d_r", 64);
  private static final Dimension PLAIN = Dimension.of("d_n", 128);

  /** A row: cache in elements, attention and linear in multiply-accumulates. */
  record Row(Polynomial cache, Polynomial attention, Polynomial linear) {

    Row map(UnaryOperator<Polynomial> change) {
      return new Row(change.apply(cache), change.apply(attention), change.apply(linear));
    }
  }

  @Test
  void multiHeadAttention() {
    Row table =
        new Row(
            product(2, HEADS, HEAD, N),
            product(2, HEADS, HEAD, N, N),
            product(4, N, HIDDEN, HIDDEN));
    assertEqual(grouped(HEADS), table, PaperTableTest::headsForHidden);
  }

  @Test
  void groupedQueryAttention() {
    Row table =
        new Row(
            product(2, KEYS, HEAD, N),
            product(2, HEADS, HEAD, N, N),
            product(2, N, HIDDEN, HIDDEN).plus(product(2, KEYS, HEAD, N, HIDDEN)));
    assertEqual(grouped(KEYS), table, PaperTableTest::headsForHidden);
  }

  @Test
  void multiHeadLatentAttention() {
    Polynomial cached = product(1, COMPRESSED).plus(product(1, ROTARY));
    Row table =
        new Row(
            cached.times(product(1, N)),
            product(1, ROTARY).plus(product(2, PLAIN)).times(product(1, HEADS, N, N)),
            cached
                .times(product(1, HIDDEN))
                .plus(product(1, ROTARY).plus(product(1, PLAIN)).times(product(1, HEADS, HIDDEN)))
                .plus(product(2, HEADS, LATENT, PLAIN))
                .plus(product(1, HIDDEN, HIDDEN))
                .times(product(1, N)));
    Operator latent =
        LatentAttention.builder()
            .hidden(HIDDEN)
            .heads(HEADS)
            .latent(COMPRESSED)
            .rotary(ROTARY)
            .plain(PLAIN)
            .value(PLAIN)
            .build()
            .operator(Execution.DEFAULT.mla(MlaExecution.EXPANDED));
    assertEqual(
        latent,
        table,
        formula ->
            formula
                .substitute(HIDDEN, product(1, HEADS, PLAIN))
                .substitute(LATENT, product(1, COMPRESSED)));
  }

  @Test
  void groupedValueAttention() {
    Row table =
        new Row(
            product(1, HIDDEN).plus(product(1, KEYS, HEAD)).times(product(1, N)),
            product(1, KEYS, HEAD).plus(product(1, HEADS, HEAD)).times(product(1, N, N)),
            product(2, N, HIDDEN, HIDDEN).plus(product(2, KEYS, HEAD, N, HIDDEN)));
    Operator shared =
        groups().queryHeads(KEYS).valueHeads(HEADS).build().operator(Execution.DEFAULT);
    Dimension headsOfMap = Dimension.of("r", HEADS.value() / KEYS.value());
    assertEqual(
        shared,
        table,
        formula -> headsForHidden(formula).substitute(HEADS, product(1, KEYS, headsOfMap)));
  }

  @Test
  void groupedHeadAttention() {
    Row table =
        new Row(
            product(1, KEYS, HEAD).plus(product(1, VALUES, HEAD)).times(product(1, N)),
            product(1, MAPS, HEAD).plus(product(1, HEADS, HEAD)).times(product(1, N, N)),
            product(1, N, HIDDEN, HIDDEN)
                .plus(product(1, MAPS, HEAD, N, HIDDEN))
                .plus(product(1, KEYS, HEAD, N, HIDDEN))
                .plus(product(1, VALUES, HEAD, N, HIDDEN)));
    Operator shared =
        groups().queryHeads(MAPS).valueHeads(VALUES).build().operator(Execution.DEFAULT);
    assertEqual(shared, table, PaperTableTest::mapsForHeads);
  }

  @Test
  void groupedHeadLatentAttention() {
    Row table =
        new Row(
            product(1, KEYS, HEAD).plus(product(1, LATENTS, LATENT)).times(product(1, N)),
            product(1, HEAD).plus(product(1, LATENT)).times(product(1, MAPS, N, N)),
            product(2, N, HIDDEN, HIDDEN)
                .plus(product(1, MAPS, HEAD, N, HIDDEN))
                .plus(product(1, KEYS, HEAD, N, HIDDEN))
                .plus(product(1, LATENTS, LATENT, N, HIDDEN))
                .plus(product(1, LATENT, N, HIDDEN)));
    Operator latent =
        groups().queryHeads(MAPS).latents(LATENTS, LATENT).build().operator(Execution.DEFAULT);
    assertEqual(latent, table, PaperTableTest::mapsForHeads);
  }

  private static void assertEqual(Operator operator, Row table, UnaryOperator<Polynomial> names) {
    assertThat(ours(operator).map(names)).isEqualTo(table.map(names));
  }

  private static Row ours(Operator operator) {
    List<Kernel> kernels = Kernels.of(operator);
    Polynomial cache = sum(kernels, kernel -> kernel.cache().kept().coefficient(Extent.CACHED));
    Polynomial pairs = sum(kernels, kernel -> kernel.matrixFlop().coefficient(Extent.PAIRS));
    Polynomial tokens = sum(kernels, kernel -> kernel.matrixFlop().coefficient(Extent.TOKENS));
    Polynomial context = sum(kernels, kernel -> kernel.matrixFlop().coefficient(Extent.CONTEXT));
    return new Row(
        cache.times(product(1, N)),
        pairs.times(product(0.5, N, N)),
        tokens.plus(context).times(product(0.5, N)));
  }

  private static Polynomial sum(List<Kernel> kernels, Function<Kernel, Polynomial> part) {
    return kernels.stream().map(part).reduce(Polynomial.ZERO, Polynomial::plus);
  }

  private static Polynomial headsForHidden(Polynomial formula) {
    return formula.substitute(HIDDEN, product(1, HEADS, HEAD));
  }

  private static Polynomial mapsForHeads(Polynomial formula) {
    return headsForHidden(formula).substitute(HEADS, product(1, MAPS, HEADS_OF_MAP));
  }

  private static Operator grouped(Dimension keyValueHeads) {
    return GroupedQueryAttention.builder(new AttentionHeads(HIDDEN, HEADS, keyValueHeads, HEAD))
        .build()
        .operator(Execution.DEFAULT);
  }

  private static GroupedHeadAttentionBuilder groups() {
    return GroupedHeadAttention.builder().hidden(HIDDEN).heads(HEADS).keyHeads(KEYS).width(HEAD);
  }
}
