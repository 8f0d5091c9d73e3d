package dev.roofline.command;

import dev.roofline.sweep.ProgressListener;
import dev.roofline.sweep.SweepProgress;
import java.io.PrintStream;

/** How far a sweep or a search is, as a bar that is drawn anew at most five times a second. */
final class SweepBar implements ProgressListener {

  private static final long serialVersionUID = 1;

  private static final long TICK_NANOS = 200_000_000;

  // A bar is drawn where it was made: a copy of it elsewhere would have nothing to draw on.
  private final transient PrintStream to;
  private final String what;
  private long next = System.nanoTime();

  private SweepBar(String what, PrintStream to) {
    this.what = what;
    this.to = to;
  }

  /**
   * A bar if it is asked for, or if people watch a console.
   *
   * @param what what is done meanwhile, as in {@code sweeping}
   */
  static ProgressListener of(Arguments given, String what, PrintStream to) {
    return given.has("--progress") || System.console() != null
        ? new SweepBar(what, to)
        : progress -> {};
  }

  @Override
  public void onProgress(SweepProgress progress) {
    if (System.nanoTime() - next >= 0) {
      draw("\r" + ProgressBar.line(what, progress.share()));
      next = System.nanoTime() + TICK_NANOS;
    }
    if (progress.done() == progress.points()) {
      draw("\r" + " ".repeat(ProgressBar.line(what, 1).length()) + "\r");
    }
  }

  private void draw(String text) {
    to.print(text);
    to.flush();
  }
}
