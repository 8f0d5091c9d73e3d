package dev.roofline.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** How much of a known time has passed, on standard error, if people watch it on a console. */
final class ProgressBar {

  private static final int WIDTH = 30;
  private static final long TICK_MILLIS = 200;

  private final String what;
  private final Duration budget;
  private final PrintStream to;
  private final long begin = System.nanoTime();

  private ProgressBar(String what, Duration budget, PrintStream to) {
    this.what = what;
    this.budget = budget;
    this.to = to;
  }

  /** What {@code work} gives, with a bar meanwhile unless nobody watches. */
  static <T> T during(String what, Duration budget, Supplier<T> work) {
    if (System.console() == null) {
      return work.get();
    }
    Thread ticker = new Thread(new ProgressBar(what, budget, System.err)::tick, "progress");
    ticker.setDaemon(true);
    ticker.start();
    try {
      return work.get();
    } finally {
      ticker.interrupt();
    }
  }

  private void tick() {
    try {
      while (true) {
        to.print("\r" + line(what, (System.nanoTime() - begin) / 1e9 / budget.toSeconds()));
        to.flush();
        Thread.sleep(TICK_MILLIS);
      }
    } catch (InterruptedException done) {
      to.print("\r" + " ".repeat(line(what, 0).length()) + "\r");
      to.flush();
    }
  }

  /** As in {@code probing [### ] 30 %}. */
  static String line(String what, double share) {
    int full = (int) Math.round(WIDTH * Math.min(1, share));
    return String.format(
        Locale.ROOT,
        "%s [%s%s] %3d %%",
        what,
        "#".repeat(full),
        " ".repeat(WIDTH - full),
        Math.round(100 * Math.min(1, share)));
  }
}
