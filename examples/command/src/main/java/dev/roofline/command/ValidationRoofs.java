package dev.roofline.command;

import dev.roofline.engine.Engine;
import dev.roofline.models.measurements.MeasuredSpeed;
import dev.roofline.models.measurements.Measurements;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Measured decode speeds against the bandwidth of their devices. */
final class ValidationRoofs {

  private ValidationRoofs() {}

  static String text() {
    MeasuredDevices devices = new MeasuredDevices();
    Map<List<String>, double[]> most = new LinkedHashMap<>();
    List<MeasuredSpeed> steps =
        Measurements.speeds().stream().filter(speed -> !speed.isPrompt()).toList();
    for (MeasuredSpeed speed : steps) {
      double bandwidth =
          devices.device(speed.device()).ceilings().bandwidth().value().bytesPerSecond();
      double file = speed.fileBytes() * speed.tokensPerSecond() / bandwidth;
      double streamed = speed.streamedBytes() * speed.tokensPerSecond() / bandwidth;
      double[] known =
          most.computeIfAbsent(List.of(speed.engine().id(), speed.model()), key -> new double[2]);
      known[0] = Math.max(known[0], file);
      known[1] = Math.max(known[1], streamed);
    }
    return summary(steps.size(), most) + "\n" + table(most);
  }

  private static String summary(int rows, Map<List<String>, double[]> most) {
    double streamed = most.values().stream().mapToDouble(m -> m[1]).max().orElse(0);
    return String.format(
        Locale.ROOT,
        "Of %d decode rows none streams its weights faster than the theoretical bandwidth of its"
            + " device: the highest reaches %.0f %% of it. Counted by the size of the file instead,"
            + " these models seem to be above the roof; all of them choose experts, and a token"
            + " reads only those.%n",
        rows,
        100 * streamed);
  }

  private static String table(Map<List<String>, double[]> most) {
    MarkdownTable table =
        new MarkdownTable("engine", "model", "file bytes over roof", "streamed bytes over roof");
    Stream.of(Engine.values())
        .flatMap(e -> most.entrySet().stream().filter(m -> m.getKey().get(0).equals(e.id())))
        .filter(m -> m.getValue()[0] > 1)
        .forEach(
            m ->
                table.row(
                    m.getKey().get(0),
                    m.getKey().get(1),
                    String.format(Locale.ROOT, "%.2f", m.getValue()[0]),
                    String.format(Locale.ROOT, "%.2f", m.getValue()[1])));
    return table.toString();
  }
}
