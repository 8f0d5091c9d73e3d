package dev.roofline.command;

import dev.roofline.models.LanguageModel;
import dev.roofline.study.Stage;
import dev.roofline.workload.Scenario;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** The options that studies share. */
final class StudyOptions {

  private StudyOptions() {}

  /** Adds the phase that is looked at. */
  static void addStageTo(CommandSpec spec) {
    Options.value(
        spec, "--stage", "PHASE", "The phase looked at: decode (default), prefill or total.");
  }

  /** Adds the choice of one scenario. */
  static void addScenarioTo(CommandSpec spec) {
    Options.value(
        spec,
        "--scenario",
        "NAME",
        "One of SISO, SILO, LISO, LILO: short (128) or long (4096) prompt and generation. Default:"
            + " all four.");
  }

  /** The phase that is looked at. */
  static Stage stage(Arguments given) {
    return given.oneOf("--stage", Stage.DECODE);
  }

  /** The scenario that was named, or all. */
  static List<Scenario> scenarios(Arguments given) {
    return given.has("--scenario")
        ? List.of(given.oneOf("--scenario", Scenario.SISO))
        : Arrays.asList(Scenario.values());
  }

  /**
   * A model whose layers can be changed in number.
   *
   * @throws IllegalArgumentException if it is a file that stores the layers it has
   */
  static LanguageModel layered(String option, String text) {
    if (!Subject.isGguf(text)
        && FileOrId.model(option, text).model() instanceof LanguageModel model) {
      return model;
    }
    throw new IllegalArgumentException(
        option + " (\"" + text + "\") must be an id or a config.json: other layers are made of it");
  }
}
