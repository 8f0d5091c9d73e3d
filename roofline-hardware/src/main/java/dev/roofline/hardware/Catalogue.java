package dev.roofline.hardware;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roofline.check.Quote;
import dev.roofline.device.Device;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The devices that come with the library, one JSON resource each. Every number has its kind
 * (datasheet, measured, derived) and its public source; peaks are dense rates of the fastest units,
 * accumulated in 32 bits unless the format's name says otherwise, and never sparse ones. Looking a
 * device up reads that device's resource and a list of names, nothing else.
 */
public final class Catalogue {

  private Catalogue() {}

  /** The names, read once and when first needed. */
  private static final class Names {
    static final DeviceNames ALL =
        new DeviceNames(new String(resource("index.txt"), StandardCharsets.UTF_8).lines().toList());
  }

  /** The ids of all devices in alphabetical order, without reading the devices. */
  public static List<String> ids() {
    return Names.ALL.ids();
  }

  /** All devices, ordered by id. Reads every device. */
  public static List<Device> devices() {
    return ids().stream().map(Catalogue::device).toList();
  }

  /**
   * The device with an id, name or alias, under its theoretical ceilings. Letter case does not
   * matter, and spaces, dots and underscores count as dashes. A unit is found behind a slash, as in
   * {@code snapdragon-x-elite/npu}.
   *
   * @throws IllegalArgumentException if there is none; the message suggests names that are alike
   */
  public static Device device(String name) {
    Objects.requireNonNull(name, "name");
    int slash = name.indexOf('/');
    if (slash < 0) {
      return entry(name).device();
    }
    CatalogueEntry entry = entry(name.substring(0, slash));
    Device unit = entry.units().get(DeviceNames.plain(name.substring(slash + 1)));
    if (unit == null) {
      throw new IllegalArgumentException(
          "unit (\""
              + name.substring(slash + 1)
              + "\") of device "
              + entry.id()
              + " must be one of "
              + entry.units().keySet());
    }
    return unit;
  }

  /**
   * The device with an id, name or alias and all that its file says.
   *
   * @throws IllegalArgumentException if there is none; the message suggests names that are alike
   */
  public static CatalogueEntry entry(String name) {
    Objects.requireNonNull(name, "name");
    return new EntryReader(tree(name), null).read();
  }

  /** The ids of the devices in whose names all words of a text occur, closest first. */
  public static List<String> search(String text) {
    Objects.requireNonNull(text, "text");
    return Names.ALL.search(text);
  }

  /** A device's resource as a tree. */
  static Place tree(String name) {
    String file = Names.ALL.id(name).orElseThrow(() -> unknown(name)) + ".json";
    return DeviceJson.tree(file, resource("devices/" + file));
  }

  /** The tree of the device that another one extends. */
  static JsonNode base(String name) {
    return tree(name).node();
  }

  private static IllegalArgumentException unknown(String name) {
    List<String> alike = Names.ALL.suggestions(name);
    String hint = alike.isEmpty() ? "" : " (did you mean " + String.join(", ", alike) + "?)";
    return new IllegalArgumentException(
        "device ("
            + Quote.of(name)
            + ") must be one of the catalogue's, as in apple-m1-pro"
            + hint);
  }

  private static byte[] resource(String path) {
    try (InputStream in = Catalogue.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("resource (" + path + ") must be in roofline-hardware");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
