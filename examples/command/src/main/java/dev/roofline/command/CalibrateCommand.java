package dev.roofline.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.roofline.engine.Engine;
import dev.roofline.engine.EngineProfile;
import dev.roofline.engine.Errors;
import dev.roofline.engine.StageProfile;
import dev.roofline.quantity.Prefix;
import dev.roofline.text.TextTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** {@code roofline calibrate}: fits engine profiles to the shipped measurements. */
final class CalibrateCommand implements Subcommand {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .description("Fit engine profiles to the measurements that come with the library.", "")
        .customSynopsis("java -jar roofline.jar calibrate [--engine ENGINE] [--json]")
        .sortOptions(false);
    Options.value(spec, "--engine", "ENGINE", "One engine, as llama.cpp-cuda. Default: all.");
    Options.flag(
        spec, "--json", "The profile, as the library ships it; without --engine, an array.");
    return spec;
  }

  @Override
  public String answer(Arguments given) {
    List<EngineProfile> profiles =
        engines(given).stream()
            .map(engine -> MeasuredDevices.calibration(engine).profile())
            .toList();
    if (!given.has("--json")) {
      return Columns.fit(
          profiles.stream().map(CalibrateCommand::text).collect(Collectors.joining("\n")));
    }
    if (given.has("--engine")) {
      return Json.text(ProfileJson.of(profiles.get(0)));
    }
    ArrayNode all = Json.array();
    profiles.forEach(profile -> all.add(ProfileJson.of(profile)));
    return Json.text(all);
  }

  private static List<Engine> engines(Arguments given) {
    return given.has("--engine")
        ? List.of(given.parsed("--engine", Engine::parse))
        : List.of(Engine.values());
  }

  private static String text(EngineProfile profile) {
    return text(profile, "decode", profile.decode())
        + "\n"
        + text(profile, "prefill", profile.prefill());
  }

  private static String text(EngineProfile profile, String name, StageProfile stage) {
    TextTable table = TextTable.of("<parameter", "value", "<unit", "<meaning");
    for (var parameter : stage.parameters()) {
      table =
          table.row(
              parameter.name(),
              Prefix.significant(parameter.value()),
              parameter.unit(),
              parameter.meaning());
    }
    return "%s %s, %d observations\n%s%s"
        .formatted(profile.engine(), name, stage.inSample().count(), table, errors(stage));
  }

  private static String errors(StageProfile stage) {
    return String.format(
        Locale.ROOT,
        "error, median (4 in 5 within): fitted %s, other devices %s, other models %s%n"
            + "measured over predicted time, 90 %%: %s to %s%n",
        percent(stage.inSample()),
        percent(stage.otherDevices()),
        percent(stage.otherModels()),
        Prefix.significant(stage.interval().low()),
        Prefix.significant(stage.interval().high()));
  }

  static String percent(Errors errors) {
    return String.format(
        Locale.ROOT, "%.1f %% (%.1f %%)", 100 * errors.median(), 100 * errors.most());
  }
}
