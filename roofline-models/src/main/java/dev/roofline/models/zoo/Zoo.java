package dev.roofline.models.zoo;

import dev.roofline.models.LanguageModel;
import java.util.List;
import java.util.Objects;

/**
 * Models by name: {@code Zoo.model("qwen2.5-1.5b")}. Names are ids and aliases, among them the
 * models' names on the Hugging Face hub; letter case does not matter, nor whether words are joined
 * by dashes, underscores or spaces.
 */
public final class Zoo {

  private Zoo() {}

  /**
   * The model of a name.
   *
   * @throws IllegalArgumentException if there is no such name; the message offers similar ones
   */
  public static LanguageModel model(String name) {
    return entry(name).model();
  }

  /**
   * The entry of a name.
   *
   * @throws IllegalArgumentException if there is no such name; the message offers similar ones
   */
  public static ZooEntry entry(String name) {
    Objects.requireNonNull(name, "name");
    return ZooEntry.read(ZooIndex.instance().idOf(name));
  }

  /** All ids, in alphabetical order. */
  public static List<String> ids() {
    return ZooIndex.instance().ids();
  }

  /** All entries, in alphabetical order of their ids. */
  public static List<ZooEntry> entries() {
    return ids().stream().map(ZooEntry::read).toList();
  }
}
