package dev.roofline.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A reader of text. */
abstract class TextTarget implements Target {

  private final String name;
  private final int share;
  private final Class<? extends IllegalArgumentException> refusal;
  private final TextMutants mutants;

  /**
   * @param sound texts that are damaged
   */
  TextTarget(
      String name,
      int share,
      Class<? extends IllegalArgumentException> refusal,
      Stream<String> sound) {
    this.name = name;
    this.share = share;
    this.refusal = refusal;
    this.mutants = new TextMutants(sound);
  }

  /** Reads and uses a text. */
  abstract void read(String text);

  @Override
  public final void read(byte[] input) {
    read(new String(input, StandardCharsets.UTF_8));
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final int share() {
    return share;
  }

  @Override
  public final byte[] mutant(SplittableRandom random) {
    return mutants.next(random);
  }

  @Override
  public final Class<? extends IllegalArgumentException> refusal() {
    return refusal;
  }
}
