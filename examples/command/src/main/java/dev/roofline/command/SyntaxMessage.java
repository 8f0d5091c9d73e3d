package dev.roofline.command;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a line of arguments, in one line: the place, the value, what is allowed. */
final class SyntaxMessage {

  private SyntaxMessage() {}

  static String of(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (e instanceof MissingParameterException missing) {
      return withoutValue(missing.getMissing());
    }
    if (e instanceof OverwrittenOptionException overwritten) {
      return name(overwritten.getOverwritten()) + " (given twice) must be given once";
    }
    ArgSpec place = e.getArgSpec();
    return place instanceof OptionSpec
        ? name(place) + " (\"" + e.getValue() + "\") must stand without a value"
        : String.valueOf(e.getMessage());
  }

  private static String unmatched(UnmatchedArgumentException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    boolean atTop = !e.getCommandLine().getSubcommands().isEmpty();
    String what = e.isUnknownOption() ? "option" : atTop ? "command" : "argument";
    String allowed =
        what.equals("command")
            ? "one of " + String.join(", ", e.getCommandLine().getSubcommands().keySet())
            : "an option of " + command;
    List<String> alike = e.getSuggestions();
    return "%s (\"%s\") must be %s; %s"
        .formatted(
            what,
            e.getUnmatched().get(0),
            allowed,
            alike.isEmpty()
                ? "see " + command + " --help"
                : "did you mean " + String.join(", ", alike) + "?");
  }

  private static String withoutValue(List<ArgSpec> missing) {
    return missing.stream().map(SyntaxMessage::name).collect(Collectors.joining(", "))
        + " (no value) must have a value: "
        + missing.stream()
            .map(place -> name(place) + " " + place.paramLabel())
            .collect(Collectors.joining(", "));
  }

  private static String name(ArgSpec place) {
    return place instanceof OptionSpec option ? option.longestName() : place.paramLabel();
  }
}
