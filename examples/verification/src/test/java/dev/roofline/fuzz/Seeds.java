package dev.roofline.fuzz;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.roofline.hardware.Catalogue;
import dev.roofline.models.zoo.Zoo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Sound files to damage: those that the library comes with, and the samples of its tests. */
final class Seeds {

  private static final Path SAMPLES =
      Path.of(
          "..", "..", "roofline-models", "src", "test", "resources", "dev", "roofline", "models");

  private Seeds() {}

  /** Every configuration of the zoo. */
  static Stream<String> configurations() {
    return Zoo.ids().stream().map(id -> configuration(resource(Zoo.class, id + ".json")));
  }

  /** The part of an entry that its makers publish. */
  private static String configuration(byte[] entry) {
    try {
      return JsonMapper.builder().build().readTree(entry).get("config").toPrettyString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every device of the catalogue. */
  static Stream<String> devices() {
    return Catalogue.ids().stream()
        .map(id -> text(resource(Catalogue.class, "devices/" + id + ".json")));
  }

  /** A sample of the tests of roofline-models. */
  static byte[] sample(String folder, String name) {
    try {
      return Files.readAllBytes(SAMPLES.resolve(folder).resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static byte[] resource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
