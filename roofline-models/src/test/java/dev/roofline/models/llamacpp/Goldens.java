package dev.roofline.models.llamacpp;

import dev.roofline.format.NumberFormats;
import dev.roofline.format.Shape;
import dev.roofline.models.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the table {@code goldens.txt}. */
final class Goldens {

  private Goldens() {}

  static List<Golden> all() {
    try (InputStream table = Goldens.class.getResourceAsStream("goldens.txt")) {
      String text =
          new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("\n\n")).skip(1).map(Goldens::golden).toList();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static Golden of(String model) {
    return all().stream().filter(golden -> golden.model().equals(model)).findFirst().orElseThrow();
  }

  private static Golden golden(String text) {
    List<String> lines = text.lines().toList();
    String[] title = lines.get(0).split(" ");
    List<PlannedTensor> tensors = new ArrayList<>();
    List<Golden.Written> files = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("tensor ")) {
        tensors.addAll(tensors(line.split(" ")));
      }
      if (line.startsWith("file ")) {
        files.add(file(line.split(" ", 3)));
      }
    }
    String metadata = lines.get(1).substring("metadata ".length());
    String config = lines.get(2).substring("config ".length());
    return new Golden(title[1], title[2], json(metadata), config, tensors, files);
  }

  static Map<String, @Nullable Object> json(String text) {
    return JsonReader.read("goldens.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Golden.Written file(String[] words) {
    return new Golden.Written(words[1], words[2]);
  }

  private static List<PlannedTensor> tensors(String[] words) {
    Shape shape = shape(words[3]);
    var format = NumberFormats.parse(words[4]);
    if (words[1].equals("-")) {
      return List.of(new PlannedTensor(words[2], shape, format));
    }
    return Arrays.stream(words[1].split(","))
        .flatMapToInt(Goldens::range)
        .mapToObj(block -> new PlannedTensor("blk." + block + "." + words[2], shape, format))
        .toList();
  }

  private static IntStream range(String text) {
    String[] ends = text.split("-");
    return IntStream.rangeClosed(
        Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
  }

  private static Shape shape(String text) {
    List<Long> lengths =
        new ArrayList<>(Arrays.stream(text.split("x")).map(Long::valueOf).toList());
    Collections.reverse(lengths);
    return new Shape(lengths);
  }
}
