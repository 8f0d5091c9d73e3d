package dev.roofline.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * Gives each reader its share of damaged files and prints a line for each. Arguments: how many
 * files, the seed and, to see one input again, the reader and the number of the input.
 */
final class FuzzRun {

  private static final int MOST_FAILURES = 5;
  private static final int MOST_CHARACTERS = 1001;

  /** What no message may show: breaks of the line, and words of a library or of Java. */
  private static final Pattern UNFIT =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]|\\[Source|REDACTED|Exception|com\\.fasterxml|java\\.|overflow|null$");

  private final Target target;
  private final long seed;
  private final List<String> failures = new ArrayList<>();
  private long read;
  private long refused;
  private long slowest;
  private long slowestInput;

  private FuzzRun(Target target, long seed) {
    this.target = target;
    this.seed = seed;
  }

  public static void main(String[] arguments) {
    long inputs = Long.parseLong(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    if (arguments.length == 4) {
      again(Targets.named(arguments[2]), seed, Long.parseLong(arguments[3]));
      return;
    }
    for (Target target : Targets.all()) {
      FuzzRun run = new FuzzRun(target, seed);
      long started = System.nanoTime();
      run.go(inputs * target.share() / 100);
      System.out.println(run.result(System.nanoTime() - started));
      run.failures.forEach(System.out::println);
    }
  }

  private static void again(Target target, long seed, long number) {
    byte[] input = new FuzzRun(target, seed).input(number);
    System.out.println(new String(input, StandardCharsets.UTF_8));
    target.read(input);
  }

  private void go(long inputs) {
    for (long number = 0; number < inputs && failures.size() < MOST_FAILURES; number++) {
      byte[] input = input(number);
      long started = System.nanoTime();
      take(number, input);
      long took = System.nanoTime() - started;
      if (took > slowest) {
        slowest = took;
        slowestInput = number;
      }
    }
  }

  private byte[] input(long number) {
    long start = seed * 0xd1342543de82ef95L + target.name().hashCode() * 0x2545f4914f6cdd1dL;
    return target.mutant(new SplittableRandom(start + number));
  }

  private void take(long number, byte[] input) {
    try {
      target.read(input);
      read++;
    } catch (Throwable thrown) {
      refused++;
      String wrong = wrong(thrown);
      if (!wrong.isEmpty()) {
        failures.add(
            "FAILED " + target.name() + " seed " + seed + " input " + number + ": " + wrong);
      }
    }
  }

  /** What is wrong with a refusal; nothing if it is one. */
  private String wrong(Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    if (!target.refusal().isInstance(thrown)) {
      StackTraceElement[] trace = thrown.getStackTrace();
      return thrown + (trace.length == 0 ? "" : " at " + trace[0]);
    }
    boolean fit =
        message.startsWith(Targets.FILE)
            && message.length() <= MOST_CHARACTERS
            && !UNFIT.matcher(message).find();
    return fit ? "" : "unfit message: " + message;
  }

  private String result(long nanoseconds) {
    return String.format(
        Locale.ROOT,
        "%s: %d read, %d refused, %d failed (%.0f a second, slowest %d in %d ms)",
        target.name(),
        read,
        refused,
        failures.size(),
        (read + refused) * 1e9 / nanoseconds,
        slowestInput,
        slowest / 1_000_000);
  }
}
