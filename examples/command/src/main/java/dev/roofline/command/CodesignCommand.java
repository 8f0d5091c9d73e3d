package dev.roofline.command;

import dev.roofline.device.Device;
import dev.roofline.models.codesign.CodesignResult;
import dev.roofline.sweep.ProgressListener;
import dev.roofline.sweep.SweepProgress;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code roofline codesign}: the decoders that fit a device, and which of them nothing beats. */
final class CodesignCommand implements Subcommand {

  private static final int ROWS = 10;
  private static final String SVG = "--svg";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description(
            "Search a grid of decoders for those that keep all budgets and that no other beats.",
            "Capacity is counted in parameters, a proxy: nothing here knows how well a model"
                + " answers.",
            "")
        .customSynopsis("java -jar roofline.jar codesign --device DEVICE [OPTION...]")
        .sortOptions(false)
        .footer(
            "",
            "As in:",
            "  codesign --device snapdragon-8-elite --weights Q4_0 --decode-at-least 20"
                + " --memory 6GB",
            "  codesign --device rtx-4090 --attention gqa,mla --ffn none --experts 8of128x0.375",
            "  codesign --device apple-a18,snapdragon-8-elite --minimize tpot,kv --svg front.svg");
    CodesignOptions.addTo(spec);
    GridOptions.addTo(spec);
    Options.value(
        spec, "--limit", "N", "Rows of the table, evenly spread over the front. Default: " + ROWS);
    Options.flag(spec, "--each", "Answer for each device by itself, not for all at once.");
    Options.value(spec, SVG, "FILE", "Also draw the front, and some of what it beats, as SVG.");
    Options.flag(spec, "--progress", "A bar on standard error, even if nobody seems to watch.");
    Options.flag(spec, "--json", "One JSON object with the whole front, numbers in base units.");
    return spec;
  }

  @Override
  public String answer(Arguments given) {
    return answer(given, progress -> {});
  }

  @Override
  public void answer(Arguments given, PrintStream out, PrintStream err) {
    out.print(answer(given, SweepBar.of(given, "searching", err)));
  }

  private static String answer(Arguments given, ProgressListener bar) {
    int rows = (int) given.whole("--limit", ROWS, 1, Integer.MAX_VALUE);
    List<List<Device>> groups = CodesignOptions.deviceGroups(given);
    if (given.has(SVG) && groups.size() > 1) {
      throw new IllegalArgumentException(SVG + " must not be combined with --each");
    }
    List<CodesignAnswer> answers = new ArrayList<>();
    for (List<Device> devices : groups) {
      CodesignResult result =
          CodesignOptions.codesign(given, devices)
              .sampling(given.has(SVG) ? CodesignChart.CLOUD : 0)
              .onProgress((done, all) -> bar.onProgress(new SweepProgress(done, all)))
              .search();
      answers.add(CodesignOptions.answer(given, devices, result));
    }
    SvgOption.write(given, () -> CodesignChart.of(answers.get(0)));
    return given.has("--json")
        ? Json.text(CodesignJson.of(answers))
        : Columns.fit(CodesignText.of(answers, rows));
  }
}
