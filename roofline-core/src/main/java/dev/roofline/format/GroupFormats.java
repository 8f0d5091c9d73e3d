package dev.roofline.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * GPTQ and AWQ: integers in groups along a row, each group with an F16 scale and a zero point as
 * wide as the integers. Values and zero points are packed into 32-bit words, the last one possibly
 * in part. Weights only: products are computed in 16 bits, and vectors stay F16.
 *
 * @see <a href="https://arxiv.org/abs/2210.17323">GPTQ</a>
 * @see <a href="https://arxiv.org/abs/2306.00978">AWQ</a>
 */
public final class GroupFormats {

  /** What {@link #find} understands, for messages. */
  static final String NAMES = "GPTQ-INT{2,3,4,8}-G{group}, AWQ-INT{4,8}-G{group}";

  private static final Pattern NAME = Pattern.compile("(GPTQ|AWQ)-INT([0-9])-G([0-9]{1,7})");
  private static final int LEAST_GROUP = 8;
  private static final int MOST_GROUP = 1 << 20;

  private GroupFormats() {}

  /**
   * GPTQ: a 32-bit group index for each input beside the groups, kept by most checkpoints whether
   * or not inputs were reordered.
   *
   * @param bits of an integer: 2, 3, 4 or 8
   * @param group integers in a group, from 8 to 1048576
   * @throws IllegalArgumentException if the bits or the group are others
   */
  public static NumberFormat gptq(int bits, int group) {
    return grouped(
        "GPTQ", List.of(2, 3, 4, 8), bits, group, List.of(SideTable.perColumn(GgmlFormats.I32)));
  }

  /**
   * AWQ: groups alone.
   *
   * @param bits of an integer: 4 or 8
   * @param group integers in a group, from 8 to 1048576
   * @throws IllegalArgumentException if the bits or the group are others
   */
  public static NumberFormat awq(int bits, int group) {
    return grouped("AWQ", List.of(4, 8), bits, group, List.of());
  }

  private static NumberFormat grouped(
      String method, List<Integer> allowed, int bits, int group, List<SideTable> indices) {
    if (!allowed.contains(bits)) {
      throw new IllegalArgumentException(
          "bits of " + method + " (" + bits + ") must be one of " + allowed);
    }
    if (group < LEAST_GROUP || group > MOST_GROUP) {
      throw new IllegalArgumentException(
          "group of %s (%s) must be from %s to %s"
              .formatted(method, group, LEAST_GROUP, MOST_GROUP));
    }
    NumberFormat words = words(bits);
    Stream<SideTable> groups =
        Stream.of(SideTable.perGroup(NumberFormats.F16, group), SideTable.perGroup(words, group));
    return new ScaledFormat(
        method + "-INT" + bits + "-G" + group,
        words,
        Stream.concat(groups, indices.stream()).toList(),
        NumberFormats.F16,
        ComputeFormat.F16);
  }

  /** Whole 32-bit words: 16, 8 or 4 integers in one, or 32 three-bit integers in three. */
  private static NumberFormat words(int bits) {
    String name = "INT" + bits + " words";
    return bits == 3
        ? new BlockFormat(name, 32, 12, ComputeFormat.F16)
        : new BlockFormat(name, 32 / bits, 4, ComputeFormat.F16);
  }

  /** The format of a name as in {@code GPTQ-INT4-G128}, in any letter case. */
  static Optional<NumberFormat> find(String text) {
    Matcher name = NAME.matcher(text.toUpperCase(Locale.ROOT));
    if (!name.matches()) {
      return Optional.empty();
    }
    int bits = Integer.parseInt(name.group(2));
    int group = Integer.parseInt(name.group(3));
    return Optional.of(name.group(1).equals("AWQ") ? awq(bits, group) : gptq(bits, group));
  }
}
