package dev.roofline.analysis;

import dev.roofline.algebra.Tally;
import dev.roofline.analysis.Report.ModelSize;
import dev.roofline.analysis.Report.Setting;
import dev.roofline.quantity.Prefix;
import dev.roofline.text.TextTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints reports for people: SI units, at most 120 columns. */
final class ReportText {

  /** What stands where there is no value. */
  private static final String NONE = "–";

  private ReportText() {}

  static String report(Report report) {
    StringBuilder text = new StringBuilder(setting(report)).append('\n').append(phases(report));
    phasesOf(report)
        .forEach(
            phase -> text.append('\n').append(phase.name()).append(" is ").append(phase.limit()));
    text.append("\nmemory: ").append(memory(report.memory())).append('\n');
    report.setting().assumptions().forEach(note -> text.append("note: ").append(note).append('\n'));
    return text.toString();
  }

  private static String setting(Report report) {
    Setting setting = report.setting();
    ModelSize size = report.size();
    String active =
        size.activeParameters() == size.parameters()
            ? ""
            : count(size.activeParameters()) + " active, ";
    return """
    %s on %s
      model     %s parameters, %sweights %s in %s, KV cache %s a token in %s
      roof      %s ceilings: %s in %s, %s, ridge at %s FLOP/byte
      workload  batch %s, prompt %s, generate %s
    """
        .formatted(
            setting.model().id(),
            setting.device().name(),
            count(size.parameters()),
            active,
            Prefix.format(size.weightBytes(), "B"),
            setting.quantization().name(),
            Prefix.format(size.kvBytesPerToken(), "B"),
            setting.kvCache().name(),
            setting.device().selected(),
            report.roofline().peak(),
            setting.computed(),
            report.roofline().bandwidth(),
            number(report.roofline().ridge()),
            setting.workload().batch(),
            setting.workload().prompt(),
            setting.workload().generate());
  }

  /** As in {@code 1.544 billion}. */
  private static String count(long parameters) {
    String[] count = Prefix.format(parameters, "").split(" ");
    return count.length == 1
        ? count[0]
        : count[0]
            + switch (count[1]) {
              case "k" -> " thousand";
              case "M" -> " million";
              case "G" -> " billion";
              case "T" -> " trillion";
              case "P" -> " quadrillion";
              default -> " quintillion";
            };
  }

  private static TextTable phases(Report report) {
    TextTable table =
        TextTable.of(
            "<phase",
            "tokens",
            "work",
            "traffic",
            "FLOP/byte",
            "attainable",
            "<regime",
            "time",
            "token/s",
            "Φ norm.",
            "Φ log");
    for (Phase phase : phasesOf(report).toList()) {
      boolean isPoint = phase.hasPoint();
      table =
          table.row(
              phase.name(),
              Long.toString(phase.tokens()),
              Prefix.format(phase.tally().flop(), "FLOP"),
              Prefix.format(phase.tally().bytes(), "B"),
              intensity(phase.tally()),
              isPoint ? phase.attainable().toString() : NONE,
              phase.regime().toString(),
              Prefix.time(phase.seconds()),
              number(phase.tokensPerSecond()),
              isPoint ? number(report.potential(phase).normalised()) : NONE,
              isPoint ? number(report.potential(phase).logarithmic()) : NONE);
    }
    return table;
  }

  private static String intensity(Tally tally) {
    return tally.bytes() == 0 ? NONE : number(tally.operationalIntensity());
  }

  private static Stream<Phase> phasesOf(Report report) {
    return Stream.of(
            report.hasPrefill() ? List.of(report.prefill()) : List.<Phase>of(),
            report.hasDecode() ? List.of(report.decode()) : List.<Phase>of())
        .flatMap(List::stream);
  }

  static String operators(Report report, int most) {
    StringBuilder text = new StringBuilder();
    phasesOf(report)
        .forEach(
            phase ->
                text.append(text.isEmpty() ? "" : "\n")
                    .append(phase.name())
                    .append(" by operator, slowest first\n")
                    .append(operators(phase, most)));
    return text.toString();
  }

  private static TextTable operators(Phase phase, int most) {
    TextTable table =
        TextTable.of(
            "<operator", "count", "work", "traffic", "FLOP/byte", "<regime", "time", "share");
    for (OperatorReport operator : phase.operators().stream().limit(most).toList()) {
      table =
          table.row(
              operator.name(),
              number(operator.count()),
              Prefix.format(operator.tally().flop(), "FLOP"),
              Prefix.format(operator.tally().bytes(), "B"),
              intensity(operator.tally()),
              operator.regime().toString(),
              Prefix.time(operator.seconds()),
              String.format(Locale.ROOT, "%.1f %%", 100 * operator.share()));
    }
    return table;
  }

  static String phase(Phase phase) {
    return "%s: %s tokens in %s (%s token/s), %s FLOP/byte, %s"
        .formatted(
            phase.name(),
            phase.tokens(),
            Prefix.time(phase.seconds()),
            number(phase.tokensPerSecond()),
            intensity(phase.tally()),
            phase.limit());
  }

  static String memory(MemoryFit memory) {
    String need =
        "weights %s + KV %s + activations %s = %s"
            .formatted(
                Prefix.binary(memory.weightBytes(), "B"),
                Prefix.binary(memory.kvBytes(), "B"),
                Prefix.binary(memory.activationBytes(), "B"),
                Prefix.binary(memory.totalBytes(), "B"));
    if (memory.capacityBytes().isEmpty()) {
      return need + "; the device's capacity is not known";
    }
    return "%s of %s: %s"
        .formatted(
            need,
            Prefix.binary(memory.capacityBytes().getAsLong(), "B"),
            memory.fits().orElse(false) ? "fits" : "DOES NOT FIT");
  }

  private static String number(double value) {
    return Prefix.significant(value);
  }
}
