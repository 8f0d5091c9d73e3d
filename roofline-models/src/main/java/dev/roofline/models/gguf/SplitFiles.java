package dev.roofline.models.gguf;

import dev.roofline.models.ModelFileException;
import dev.roofline.models.file.OpenFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a file and the parts beside it. */
final class SplitFiles {

  private static final Pattern NAME = Pattern.compile("(.*)-([0-9]{5})-of-([0-9]{5})\\.gguf");

  private SplitFiles() {}

  static List<GgufPart> read(Path file) {
    Budget budget = new Budget();
    GgufPart part = read(file, budget);
    int count = part.splitCount();
    if (count == 1) {
      return List.of(part);
    }
    if (count > Limits.PARTS) {
      throw refusal(
          part, "metadata \"split.count\" (" + count + ") must be at most " + Limits.PARTS);
    }
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    if (!name.matches() || !isPart(name, part)) {
      String wanted = suffix(part.splitNumber(), count);
      throw refusal(part, "name of part " + part.splitNumber() + " must end in " + wanted);
    }
    List<GgufPart> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path sibling = file.resolveSibling(name.group(1) + suffix(i, count));
      parts.add(i == part.splitNumber() ? part : read(sibling, budget));
    }
    return parts;
  }

  private static boolean isPart(Matcher name, GgufPart part) {
    return Long.parseLong(name.group(2)) == part.splitNumber() + 1
        && Long.parseLong(name.group(3)) == part.splitCount();
  }

  private static String suffix(long number, long count) {
    return String.format(Locale.ROOT, "-%05d-of-%05d.gguf", number + 1, count);
  }

  private static GgufPart read(Path file, Budget budget) {
    return OpenFile.read(file, channel -> PartReader.read(file.toString(), channel, budget));
  }

  private static ModelFileException refusal(GgufPart part, String problem) {
    return new ModelFileException(part.name(), problem);
  }
}
