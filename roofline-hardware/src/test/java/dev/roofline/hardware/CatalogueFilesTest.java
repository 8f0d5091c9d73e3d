package dev.roofline.hardware;

import static dev.roofline.hardware.Each.each;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roofline.format.ComputeFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The data files against each other: names, index, keys, sources. */
class CatalogueFilesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path RESOURCES = Path.of("src/main/resources/dev/roofline/hardware");

  private static List<String> ids() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve("devices"))) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
          .sorted()
          .toList();
    }
  }

  /** A failure leaves the right index in {@code target/index.txt}: copy it over the resource. */
  @Test
  void theIndexSaysWhatTheFilesSay() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String id : ids()) {
      lines.add(String.join(" ", names(id)));
    }
    Files.write(Path.of("target/index.txt"), lines);
    assertThat(Files.readAllLines(RESOURCES.resolve("index.txt"))).isEqualTo(lines);
  }

  private static Set<String> names(String id) throws IOException {
    JsonNode tree = tree(id);
    Set<String> names =
        new LinkedHashSet<>(List.of(id, DeviceNames.plain(tree.path("name").asText())));
    tree.path("aliases").forEach(alias -> names.add(DeviceNames.plain(alias.asText())));
    return names;
  }

  @Test
  void noNameMeansTwoDevices() throws IOException {
    List<String> names = new ArrayList<>();
    for (String id : ids()) {
      names.addAll(names(id));
    }
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void idsInOrder() throws IOException {
    assertThat(Catalogue.ids()).isEqualTo(ids()).isSorted();
    assertThat(Catalogue.devices()).extracting(device -> device.id()).isEqualTo(ids());
  }

  @Test
  void aFileIsNamedAfterItsDevice() throws IOException {
    each(
        ids(),
        id -> id,
        id ->
            assertThat(tree(id).path("id").asText())
                .isEqualTo(id)
                .matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }

  @Test
  void keysStandInOneOrder() throws IOException {
    each(
        ids(),
        id -> id,
        id -> {
          List<String> keys = keys(tree(id).fieldNames());
          assertThat(EntryReader.KEYS.stream().filter(keys::contains).toList()).isEqualTo(keys);
          assertThat(keys)
              .contains("name", "vendor", "class", "year", "memory", "ceilings", "sources")
              .doesNotContain("extends", "selected");
        });
  }

  @Test
  void everySourceIsUsedAndPublic() throws IOException {
    each(
        ids(),
        id -> id,
        id -> {
          Map<String, String> sources = Catalogue.entry(id).sources();
          assertThat(sources.keySet())
              .hasSameElementsAs(new TreeSet<>(tree(id).findValuesAsText("source")));
          assertThat(sources.values())
              .allMatch(text -> text.length() > 10)
              .noneMatch(text -> text.matches("(?i).*(recalled|(^| )(/|\\.\\./)\\w).*"));
        });
  }

  @Test
  void filesEndWithALine() throws IOException {
    each(
        ids(),
        id -> id,
        id ->
            assertThat(RESOURCES.resolve("devices/" + id + ".json"))
                .content()
                .endsWith("}\n")
                .doesNotContain("\t", "\r"));
  }

  @Test
  void theSchemaKnowsTheKeysOfTheReader() throws IOException {
    JsonNode schema = JSON.readTree(RESOURCES.resolve("device.schema.json").toFile());
    assertThat(keys(schema)).isEqualTo(EntryReader.KEYS);
    JsonNode unit = schema.at("/properties/units/additionalProperties");
    assertThat(keys(unit)).isEqualTo(EntryReader.UNIT_KEYS);
    JsonNode definitions = schema.path("$defs");
    assertThat(keys(definitions.path("sourced"))).isEqualTo(SourceTable.KEYS);
    assertThat(keys(definitions.path("ceilings"))).isEqualTo(CeilingsReader.SETS);
    assertThat(keys(definitions.path("set"))).isEqualTo(CeilingsReader.KEYS);
    assertThat(keys(definitions.at("/set/properties/peaks")))
        .isEqualTo(Stream.of(ComputeFormat.values()).map(Enum::name).toList());
  }

  private static List<String> keys(JsonNode schema) {
    return keys(schema.path("properties").fieldNames());
  }

  private static List<String> keys(Iterator<String> names) {
    List<String> keys = new ArrayList<>();
    names.forEachRemaining(keys::add);
    return keys;
  }

  private static JsonNode tree(String id) throws IOException {
    return JSON.readTree(RESOURCES.resolve("devices").resolve(id + ".json").toFile());
  }
}
