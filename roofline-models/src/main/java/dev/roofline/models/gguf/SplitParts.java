package dev.roofline.models.gguf;

import dev.roofline.models.ModelFileException;
import java.util.Comparator;
import java.util.List;

/** Checks that parts make one file. */
final class SplitParts {

  private static final String TENSORS = "split.tensors.count";

  private SplitParts() {}

  /** The parts in order, if they are all parts of one file. */
  static List<GgufPart> ordered(List<GgufPart> parts) {
    List<GgufPart> ordered =
        parts.stream().sorted(Comparator.comparingLong(GgufPart::splitNumber)).toList();
    if (ordered.isEmpty()) {
      throw new IllegalArgumentException("parts ([]) must hold at least one");
    }
    GgufPart first = ordered.get(0);
    long tensors = 0;
    for (int i = 0; i < ordered.size(); i++) {
      GgufPart part = ordered.get(i);
      require(part, "split.count", part.splitCount(), ordered.size());
      require(part, "split.no", part.splitNumber(), i);
      tensors += part.tensors().size();
    }
    if (first.metadata().has(TENSORS)) {
      require(first, TENSORS, first.metadata().number(TENSORS), tensors);
    }
    return ordered;
  }

  private static void require(GgufPart part, String key, long found, long wanted) {
    if (found != wanted) {
      throw new ModelFileException(
          part.name(), "metadata \"" + key + "\" (" + found + ") must be " + wanted);
    }
  }
}
