package dev.roofline.study.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roofline.study.published.AttentionSizes.Size;
import org.junit.jupiter.api.Test;

/** Table 2 with sizes that fit in the head: H = 8, n_h = 4, so d_h = 2, and N = 3. */
class PublishedAttentionTest {

  private static final AttentionSizes SIZES = AttentionSizes.of(5, 8, 4);

  private static PublishedCount count(PublishedAttention kind, AttentionSizes sizes) {
    return kind.ofLayer(sizes, 3);
  }

  @Test
  void multiHeadAttention() {
    assertThat(count(PublishedAttention.MHA, SIZES))
        .isEqualTo(new PublishedCount(2 * 4 * 2 * 3, 2 * 4 * 2 * 9, 4 * 3 * 64));
  }

  @Test
  void groupedQueryAttention() {
    assertThat(count(PublishedAttention.GQA, SIZES.keyValueHeads(2)))
        .isEqualTo(new PublishedCount(2 * 2 * 2 * 3, 2 * 4 * 2 * 9, 2 * 3 * 64 + 2 * 4 * 3 * 8));
  }

  @Test
  void multiHeadLatentAttention() {
    AttentionSizes latent = SIZES.latentKeys(6, 1, 2).size(Size.LATENT, 6);
    assertThat(count(PublishedAttention.MLA, latent))
        .isEqualTo(
            new PublishedCount(
                7 * 3, 4 * (1 + 2 * 2) * 9, (7 * 8 + 4 * 3 * 8 + 2 * 4 * 6 * 2 + 64) * 3));
  }

  @Test
  void groupedValueAttention() {
    assertThat(count(PublishedAttention.GVA, SIZES.keyValueHeads(2)))
        .isEqualTo(new PublishedCount((8 + 4) * 3, (8 + 8) * 9, 2 * 3 * 64 + 2 * 4 * 3 * 8));
  }

  @Test
  void groupedHeadAttention() {
    AttentionSizes grouped =
        SIZES
            .size(Size.QUERY_HEADS, 2)
            .size(Size.KEY_HEADS, 1)
            .size(Size.VALUE_HEADS, 3)
            .size(Size.HEAD, 2);
    assertThat(count(PublishedAttention.GHA, grouped))
        .isEqualTo(new PublishedCount((2 + 6) * 3, (4 + 8) * 9, 3 * 64 + (2 + 1 + 3) * 2 * 3 * 8));
  }

  @Test
  void groupedHeadLatentAttention() {
    AttentionSizes latent =
        SIZES
            .size(Size.QUERY_HEADS, 2)
            .size(Size.KEY_HEADS, 1)
            .size(Size.LATENT_HEADS, 3)
            .size(Size.LATENT, 5);
    assertThat(count(PublishedAttention.GTA, latent))
        .isEqualTo(
            new PublishedCount(
                (2 + 15) * 3, 2 * (2 + 5) * 9, 2 * 3 * 64 + (4 + 2 + 15 + 5) * 3 * 8));
  }

  @Test
  void aSizeThatARowNeedsMustBeGiven() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> count(PublishedAttention.MLA, SIZES))
        .withMessage("d_c (absent) must be given among L=5 H=8 n_h=4 n_q=4 n_k=4 n_v=4 d_h=2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SIZES.size(Size.KEY_HEADS, 0))
        .withMessage("n_k (0.0) must be a finite number > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublishedAttention.MHA.ofLayer(SIZES, 0))
        .withMessageStartingWith("tokens (0) must be from 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AttentionSizes.of(1, 8, 0))
        .withMessageStartingWith("heads (0) must be from 1");
  }

  @Test
  void countsPrintTheirUnits() {
    assertThat(PublishedAttention.MHA.ofLayer(AttentionSizes.of(1, 1000, 10), 100))
        .hasToString("KV 200 kelements, attention 20 MMAC, linear 400 MMAC");
  }
}
