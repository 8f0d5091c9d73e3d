package dev.roofline.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Finds the subcommand that arguments name and lets it answer. Options are described by calls, not
 * annotations, and only for the subcommand named: reflection over all would take longer than most
 * analyses.
 */
final class CommandTree {

  private static final int WIDTH = 100;
  private static final List<String> NAMES =
      List.of(
          "analyze",
          "compare",
          "models",
          "devices",
          "sweep",
          "crossover",
          "codesign",
          "observe",
          "probe",
          "architectures",
          "formats",
          "calibrate",
          "validate",
          "depth",
          "attention",
          "equity",
          "reproduce-paper");

  private CommandTree() {}

  private static Subcommand subcommand(String name) {
    return switch (name) {
      case "analyze" -> new AnalyzeCommand();
      case "compare" -> new CompareCommand();
      case "sweep" -> new SweepCommand();
      case "crossover" -> new CrossoverCommand();
      case "codesign" -> new CodesignCommand();
      case "models" -> new ModelsCommand();
      case "devices" -> new DevicesCommand();
      case "observe" -> new ObserveCommand();
      case "probe" -> new ProbeCommand();
      case "architectures" -> new ArchitecturesCommand();
      case "formats" -> new FormatsCommand();
      case "calibrate" -> new CalibrateCommand();
      case "validate" -> new ValidateCommand();
      case "depth" -> new DepthCommand();
      case "attention" -> new AttentionCommand();
      case "equity" -> new EquityCommand();
      case "reproduce-paper" -> new ReproducePaperCommand();
      default -> throw new IllegalStateException("name (" + name + ") must be one of " + NAMES);
    };
  }

  /**
   * Prints what the command answers.
   *
   * @throws IllegalArgumentException if the arguments, or a file that they name, cannot be used
   */
  static void answer(String[] args, PrintStream out, PrintStream err) {
    ParseResult top = parse(line(offered(args)), args);
    ParseResult last = top.hasSubcommand() ? top.subcommand() : top;
    if (top.isUsageHelpRequested() || last.isUsageHelpRequested()) {
      out.print(last.commandSpec().commandLine().getUsageMessage(CommandLine.Help.Ansi.OFF));
    } else if (top.isVersionHelpRequested() || last.isVersionHelpRequested()) {
      out.print(version());
    } else if (top.hasSubcommand()) {
      subcommand(last.commandSpec().name()).answer(new Arguments(last), out, err);
    } else {
      throw new IllegalArgumentException(
          "command (none) must be one of " + String.join(", ", NAMES) + "; see roofline --help");
    }
  }

  /** The subcommand that the first argument names, or all if it names none. */
  private static List<String> offered(String[] args) {
    return args.length > 0 && NAMES.contains(args[0]) ? List.of(args[0]) : NAMES;
  }

  private static CommandLine line(List<String> offered) {
    CommandSpec top = CommandSpec.create().name("roofline");
    top.usageMessage()
        .description("What a language model costs on a device, and what bounds it.", "")
        .customSynopsis("java -jar roofline.jar COMMAND [OPTION...]")
        .commandListHeading("%nCommands, each with its own --help:%n")
        .width(WIDTH);
    addStandardOptions(top);
    for (String name : offered) {
      CommandSpec spec = subcommand(name).spec().name(name);
      spec.usageMessage().width(WIDTH);
      addStandardOptions(spec);
      top.addSubcommand(name, spec);
    }
    return new CommandLine(top).setExpandAtFiles(false);
  }

  private static void addStandardOptions(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .type(boolean.class)
            .usageHelp(true)
            .description("Print this help and exit.")
            .build());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .type(boolean.class)
            .versionHelp(true)
            .description("Print the version and exit.")
            .build());
  }

  private static ParseResult parse(CommandLine line, String[] args) {
    try {
      return line.parseArgs(args);
    } catch (ParameterException e) {
      throw new IllegalArgumentException(SyntaxMessage.of(e), e);
    }
  }

  /** The version in the jar's manifest. */
  private static String version() {
    return "roofline "
        + Objects.requireNonNullElse(
            Main.class.getPackage().getImplementationVersion(),
            "(version not known: not run from its jar)")
        + "\n";
  }
}
