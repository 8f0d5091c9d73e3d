package dev.roofline.command;

import dev.roofline.device.Device;
import dev.roofline.hardware.Catalogue;
import dev.roofline.hardware.DeviceFile;
import dev.roofline.models.zoo.Zoo;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Models and devices by what the user writes: a name that ends in {@code .json} or {@code .gguf} is
 * a file; any other is the id of one that the library has, whatever lies in the working directory,
 * or else a path that exists.
 */
final class FileOrId {

  private FileOrId() {}

  /** The model of an id, a GGUF file, a config.json or a directory that holds one. */
  static Subject model(String option, String text) {
    return find(option, text, id -> Subject.of(Zoo.model(id)), Subject::read);
  }

  /** The device of an id, a name or a file. */
  static Device device(String option, String text) {
    return find(option, text, Catalogue::device, DeviceFile::read);
  }

  private static <T> T find(
      String option, String text, Function<String, T> byId, Function<Path, T> read) {
    if (text.endsWith(".json") || Subject.isGguf(text)) {
      return read.apply(path(text).orElseThrow(() -> noPath(option, text)));
    }
    try {
      return Arguments.named(option, text, byId);
    } catch (IllegalArgumentException unknown) {
      Optional<Path> file = path(text).filter(Files::exists);
      if (file.isPresent() && !text.isBlank()) {
        return read.apply(file.get());
      }
      throw text.contains("/") || text.contains("\\")
          ? new IllegalArgumentException(unknown.getMessage() + ", and there is no such file")
          : unknown;
    }
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static IllegalArgumentException noPath(String option, String text) {
    return new IllegalArgumentException(option + " (\"" + text + "\") must be a path");
  }
}
