package dev.roofline.hardware;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.roofline.check.Quote;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * A place in a device file: reads what is there, or refuses it in one line.
 *
 * @param file what the user calls the file
 * @param path the keys that lead here, joined by dots, fit to print; empty at the top
 * @param key the last of them, as it stands in the file
 * @param node what is there
 */
record Place(String file, String path, String key, JsonNode node) {

  /** The top of a file. */
  static Place top(String file, JsonNode node) {
    return new Place(file, "", "", node);
  }

  /** The place under a key, whether something is there or not. */
  Place at(String name) {
    return new Place(
        file, (path.isEmpty() ? "" : path + ".") + Quote.line(name), name, node.path(name));
  }

  /** Whether anything is there. */
  boolean present() {
    return !(node instanceof MissingNode);
  }

  /** The places of an object's members, in the file's order, without remarks. */
  List<Place> members() {
    if (!node.isObject()) {
      throw refuse("must be a JSON object");
    }
    List<Place> members = new ArrayList<>();
    node.fieldNames().forEachRemaining(key -> addUnlessRemark(key, members));
    return members;
  }

  /** The same, when only some keys are known. */
  List<Place> members(Collection<String> known) {
    List<Place> members = members();
    for (Place member : members) {
      if (!known.contains(member.key())) {
        throw refuseKey(member.key(), "must be one of " + String.join(", ", known));
      }
    }
    return members;
  }

  /** Keys that start with {@code _} or {@code $} are the writer's own remarks. */
  private void addUnlessRemark(String key, List<Place> members) {
    if (!key.startsWith("_") && !key.startsWith("$")) {
      members.add(at(key));
    }
  }

  /** A text that is not blank. */
  String text() {
    if (!node.isTextual() || node.textValue().isBlank()) {
      throw refuse("must be a text that is not blank");
    }
    return node.textValue();
  }

  /** A text that is not blank, or a default where nothing is there. */
  String textOr(String absent) {
    return present() ? text() : absent;
  }

  /** A list of texts, empty where nothing is there. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    if (present() && !node.isArray()) {
      throw refuse("must be a list of texts");
    }
    for (int i = 0; i < node.size(); i++) {
      texts.add(new Place(file, path + "[" + i + "]", key, node.get(i)).text());
    }
    return texts;
  }

  /** A whole number within limits. */
  int whole(int least, int most) {
    if (!node.canConvertToExactIntegral() || !node.canConvertToInt() || outside(least, most)) {
      throw refuse("must be a whole number from " + least + " to " + most);
    }
    return node.intValue();
  }

  private boolean outside(int least, int most) {
    return node.intValue() < least || node.intValue() > most;
  }

  /** What a parser makes of the text; its refusal is told with this place. */
  <T> T parsed(Function<String, T> parser, String example) {
    if (!node.isTextual()) {
      throw refuse("must be a text with a unit, as in \"" + example + "\"");
    }
    return told(node.textValue(), parser);
  }

  /** Parses a text that belongs here, such as a key; a refusal is told with this place. */
  <T> T told(String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw new DeviceFileException(
          file
              + ": "
              + path
              + " ("
              + Quote.of(text)
              + ") "
              + rule(String.valueOf(e.getMessage()), text));
    }
  }

  /** What a message such as {@code power ("lots") must be …} demands of the text it quotes. */
  private static String rule(String message, String text) {
    int quote = message.indexOf(text);
    int must = message.indexOf(" must ", quote < 0 ? 0 : quote + text.length());
    return message.substring(must + 1);
  }

  /** A refusal of what is here. */
  DeviceFileException refuse(String rule) {
    return new DeviceFileException(
        file + ": " + (path.isEmpty() ? "" : path + " ") + "(" + shown() + ") " + rule);
  }

  /** A refusal of one of this object's keys. */
  DeviceFileException refuseKey(String key, String rule) {
    return new DeviceFileException(
        file + ": " + (path.isEmpty() ? "" : path + " ") + "key (" + Quote.of(key) + ") " + rule);
  }

  private String shown() {
    if (!present()) {
      return "missing";
    }
    if (node.isContainerNode()) {
      return node.isObject() ? "an object" : "a list";
    }
    return node.isTextual() ? Quote.of(node.textValue()) : Quote.line(node.asText());
  }
}
