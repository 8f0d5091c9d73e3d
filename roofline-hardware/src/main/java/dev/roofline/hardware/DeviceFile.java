package dev.roofline.hardware;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roofline.device.Device;
import dev.roofline.device.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Devices of one's own as JSON. The least that makes a device is
 *
 * <pre>{@code
 * {"id": "my-box",
 *  "ceilings": {"theoretical": {"bandwidth": "100 GB/s", "peaks": {"F16": "10 TFLOP/s"}}}}
 * }</pre>
 *
 * and a known one is changed with {@code {"extends": "apple-m1-pro", "memory": "16 GiB"}}: objects
 * merge key by key, values replace. A value is a text with its unit, or an object {@code {"value":
 * "100 GB/s", "kind": "measured", "source": "…"}} where the source is a text or a key of {@code
 * sources}. Keys that start with {@code _} or {@code $} are remarks; other unknown keys are
 * refused. Files are read up to 1 MiB and 16 levels of nesting.
 */
public final class DeviceFile {

  private DeviceFile() {}

  /**
   * Reads a device.
   *
   * @throws DeviceFileException if the file cannot be read or is no device
   */
  public static Device read(Path file) {
    return entry(file).device();
  }

  /**
   * Reads a device with all that the file says about it.
   *
   * @throws DeviceFileException if the file cannot be read or is no device
   */
  public static CatalogueEntry entry(Path file) {
    String name = String.valueOf(Objects.requireNonNull(file, "file").getFileName());
    try (InputStream in = Files.newInputStream(file)) {
      return entry(name, in.readNBytes(DeviceJson.MAX_BYTES + 1));
    } catch (NoSuchFileException e) {
      throw new DeviceFileException(file + ": must be a file that exists");
    } catch (IOException e) {
      throw new DeviceFileException(file + ": must be a readable file");
    }
  }

  /**
   * Reads a device from JSON text.
   *
   * @param name what messages and sources call the text, as in {@code my.json}
   * @throws DeviceFileException if the text is no device
   */
  public static Device parse(String name, String json) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(json, "json");
    return entry(name, json.getBytes(StandardCharsets.UTF_8)).device();
  }

  private static CatalogueEntry entry(String name, byte[] json) {
    Place root = extended(DeviceJson.tree(name, json));
    Provenance given = new Provenance(Provenance.Kind.DERIVED, "given by " + name);
    return new EntryReader(root, given).read();
  }

  private static Place extended(Place own) {
    Place base = own.at("extends");
    if (!base.present()) {
      return own;
    }
    JsonNode known = base.told(base.text(), Catalogue::base);
    ObjectNode merged = (ObjectNode) DeviceJson.over(known, own.node());
    if (!own.at("aliases").present()) {
      merged.remove("aliases");
    }
    return Place.top(own.file(), merged);
  }

  /** The device as JSON text, in the form that {@link #parse} reads: the same device comes back. */
  public static String toJson(Device device) {
    return DeviceWriter.json(Objects.requireNonNull(device, "device"));
  }

  /**
   * Writes the device as JSON in UTF-8, over what was in the file.
   *
   * @throws DeviceFileException if the file cannot be written
   */
  public static void write(Device device, Path file) {
    Objects.requireNonNull(file, "file");
    try {
      Files.writeString(file, toJson(device));
    } catch (NoSuchFileException e) {
      throw new DeviceFileException(file + ": must lie in a folder that exists");
    } catch (IOException e) {
      throw new DeviceFileException(file + ": must be a writable file");
    }
  }
}
