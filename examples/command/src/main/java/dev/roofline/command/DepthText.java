package dev.roofline.command;

import dev.roofline.analysis.Report;
import dev.roofline.command.DepthCurve.DepthPoint;
import dev.roofline.quantity.Prefix;
import dev.roofline.study.published.PublishedDepthReading;
import dev.roofline.text.TextTable;
import java.util.ArrayList;
import java.util.List;

/** A depth study for people. */
final class DepthText {

  private DepthText() {}

  static String of(DepthCurve curve) {
    StringBuilder text = new StringBuilder(heading(curve));
    text.append('\n').append(table(curve)).append('\n').append(curve.physical()).append('\n');
    curve.published().ifPresent(published -> text.append('\n').append(published).append('\n'));
    return text.toString();
  }

  private static String heading(DepthCurve curve) {
    Report.Setting setting = curve.points().get(0).report().setting();
    return """
    depth of %s on %s, %s
      workload  batch %s, prompt %s, generate %s, weights in %s, KV cache in %s
    """
        .formatted(
            curve.model(),
            setting.device().name(),
            curve.stage(),
            setting.workload().batch(),
            setting.workload().prompt(),
            setting.workload().generate(),
            setting.quantization().name(),
            setting.kvCache().name());
  }

  private static TextTable table(DepthCurve curve) {
    List<String> headings =
        new ArrayList<>(List.of("layers", "parameters", "FLOP/byte", "performance", "token/s"));
    if (curve.published().isPresent()) {
      headings.add("published FLOP/(byte·s)");
      headings.add("published FLOP/s");
    }
    TextTable table = TextTable.of(headings.toArray(String[]::new));
    for (DepthPoint point : curve.points()) {
      List<String> cells = new ArrayList<>(physical(point));
      curve.published().ifPresent(published -> cells.addAll(published(published, point)));
      table = table.row(cells.toArray(String[]::new));
    }
    return table;
  }

  private static List<String> physical(DepthPoint point) {
    return List.of(
        Integer.toString(point.layers()),
        Prefix.format(point.report().size().parameters(), "").strip(),
        Prefix.significant(point.phase().operationalIntensity()),
        point.phase().performance().toString(),
        Prefix.significant(point.phase().tokensPerSecond()));
  }

  private static List<String> published(PublishedDepthReading published, DepthPoint point) {
    return List.of(
        Prefix.significant(published.intensity(point.layers()).flopPerByteSecond()),
        Prefix.format(published.workPerSecond(point.layers()), "FLOP/s"));
  }
}
