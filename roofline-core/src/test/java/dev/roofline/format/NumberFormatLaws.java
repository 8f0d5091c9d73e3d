package dev.roofline.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.laws.CoreDomain;
import dev.roofline.laws.Operators;
import dev.roofline.laws.ValueLaws;
import dev.roofline.laws.Workloads;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;

@Domain(CoreDomain.class)
class NumberFormatLaws implements ValueLaws<NumberFormat> {

  @Override
  public Arbitrary<NumberFormat> values() {
    return Arbitraries.oneOf(
        Operators.numberFormats(), blocks().map(block -> block), NumberFormatLaws.scaled());
  }

  /** Formats without tables beside the values. */
  @Provide
  Arbitrary<BlockFormat> blocks() {
    Arbitrary<BlockFormat> made =
        Combinators.combine(
                Arbitraries.integers().between(1, 300),
                Arbitraries.integers().between(1, 300),
                Arbitraries.of(ComputeFormat.class))
            .as((elements, bytes, compute) -> new BlockFormat("X", elements, bytes, compute));
    return Arbitraries.oneOf(Arbitraries.of(knownBlocks()), made);
  }

  private static List<BlockFormat> knownBlocks() {
    return NumberFormats.all().stream()
        .filter(BlockFormat.class::isInstance)
        .map(BlockFormat.class::cast)
        .toList();
  }

  private static Arbitrary<NumberFormat> scaled() {
    Arbitrary<Long> sides =
        Arbitraries.frequencyOf(
            Tuple.of(3, Workloads.magnitudes(1, 300)), Tuple.of(1, Arbitraries.of(Long.MAX_VALUE)));
    Arbitrary<SideTable> tables =
        Combinators.combine(Arbitraries.of(knownBlocks()), sides, sides).as(SideTable::new);
    return Combinators.combine(Arbitraries.of(knownBlocks()), tables.list().ofMaxSize(3))
        .as(
            (values, beside) ->
                new ScaledFormat("Y", values, beside, NumberFormats.F16, ComputeFormat.F16));
  }

  @Provide
  Arbitrary<Long> lengths() {
    return Workloads.magnitudes(1, 1_000_000);
  }

  @Property
  void aRowTakesItsElementsBlockByBlock(
      @ForAll("blocks") BlockFormat block, @ForAll @IntRange(min = 1, max = 2000) int length) {
    long bytes = 0;
    for (int stored = 0; stored < length; stored += block.blockElements()) {
      bytes += block.blockBytes();
    }
    assertThat(block.bytes(Shape.of(length))).isEqualTo(bytes);
  }

  @Property
  void rowsAddUp(
      @ForAll("blocks") BlockFormat format,
      @ForAll("lengths") long some,
      @ForAll("lengths") long others,
      @ForAll("lengths") long length) {
    assertThat(format.bytes(Shape.of(some + others, length)))
        .isEqualTo(format.bytes(Shape.of(some, length)) + format.bytes(Shape.of(others, length)));
  }

  @Property
  void onlyTheLastDimensionIsCutIntoBlocks(
      @ForAll("blocks") BlockFormat format,
      @ForAll("lengths") long experts,
      @ForAll @IntRange(min = 1, max = 100) int rows,
      @ForAll("lengths") long length) {
    assertThat(format.bytes(Shape.of(experts, rows, length)))
        .isEqualTo(format.bytes(Shape.of(experts * rows, length)));
  }

  @Property
  void bitsPerElementAreExactForWholeBlocks(
      @ForAll("blocks") BlockFormat format, @ForAll("lengths") long blocks) {
    long elements = blocks * format.blockElements();
    assertThat(format.bytes(Shape.of(elements)))
        .isEqualTo(Math.round(format.bitsPerElement() * elements / 8));
  }

  @Property
  void aBankIsItsExperts(
      @ForAll("values") NumberFormat format,
      @ForAll @IntRange(min = 1, max = 1000) int experts,
      @ForAll("lengths") long rows,
      @ForAll("lengths") long length) {
    assertThat(format.bytes(Shape.of(experts, rows, length)))
        .isEqualTo(experts * format.bytes(Shape.of(rows, length)));
  }

  /** Tiles counted one by one, as they are cut from the matrix. */
  @Property
  void tablesHaveOneEntryATile(
      @ForAll("tiles") SideTable table,
      @ForAll @IntRange(min = 1, max = 500) int rows,
      @ForAll @IntRange(min = 1, max = 500) int columns) {
    long tiles = 0;
    for (long row = 0; row < rows; row += table.tileRows()) {
      for (long column = 0; column < columns; column += table.tileColumns()) {
        tiles++;
      }
    }
    NumberFormat format =
        new ScaledFormat(
            "Y", NumberFormats.FP8, List.of(table), NumberFormats.F16, ComputeFormat.F16);
    assertThat(format.bytes(Shape.of(rows, columns))).isEqualTo((long) rows * columns + 4 * tiles);
  }

  @Provide
  Arbitrary<SideTable> tiles() {
    Arbitrary<Integer> sides = Arbitraries.integers().between(1, 200);
    return Combinators.combine(sides, sides)
        .as((rows, columns) -> new SideTable(NumberFormats.F32, rows, columns));
  }

  /** Where every block is whole, fewer bits never take more bytes. */
  @Property
  void bytesAreMonotoneInBits(
      @ForAll("known") BlockFormat one,
      @ForAll("known") BlockFormat other,
      @ForAll("lengths") long rows,
      @ForAll("lengths") long blocks) {
    Shape shape = Shape.of(rows, 256 * blocks);
    assertThat(Double.compare(one.bitsPerElement(), other.bitsPerElement()))
        .isEqualTo(Long.compare(one.bytes(shape), other.bytes(shape)));
  }

  @Provide
  Arbitrary<BlockFormat> known() {
    return Arbitraries.of(knownBlocks());
  }

  @Property
  void groupedBytesAreMonotoneInBitsAndGroups(
      @ForAll("lengths") long rows,
      @ForAll("lengths") long length,
      @ForAll @IntRange(min = 8, max = 2048) int group,
      @ForAll @IntRange(min = 2, max = 16) int factor) {
    Shape shape = Shape.of(rows, length);
    Shape wholeWords = Shape.of(32 * rows, 32 * length);
    assertThat(Stream.of(2, 3, 4, 8).map(bits -> GroupFormats.gptq(bits, group).bytes(wholeWords)))
        .isSorted();
    assertThat(GroupFormats.awq(4, group * factor).bytes(shape))
        .isLessThanOrEqualTo(GroupFormats.awq(4, group).bytes(shape));
    assertThat(GroupFormats.awq(4, group).bytes(shape))
        .isLessThan(GroupFormats.gptq(4, group).bytes(shape));
  }

  @Property
  void aNameIsReadBackInAnyCase(@ForAll NumberFormat format) {
    assertThat(NumberFormats.parse(format.name())).isEqualTo(format);
    assertThat(NumberFormats.parse(format.name().toLowerCase(Locale.ROOT))).isEqualTo(format);
  }
}
