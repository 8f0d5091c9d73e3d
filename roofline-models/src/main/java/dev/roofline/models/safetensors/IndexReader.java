package dev.roofline.models.safetensors;

import dev.roofline.check.Quote;
import dev.roofline.models.ModelFileException;
import dev.roofline.models.file.OpenFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads an index and the shards beside it. */
final class IndexReader {

  private static final int TENSORS = 1 << 20;
  private static final int SHARDS = 1 << 12;

  private final Path index;
  private final Map<String, ShardNames> shards = new TreeMap<>();
  private final List<String> missing = new ArrayList<>();
  private @Nullable Long declaredBytes;
  private boolean mapped;
  private long tensors;

  private IndexReader(Path index) {
    this.index = index;
  }

  static SafetensorsIndex read(Path file) {
    IndexReader reader = new IndexReader(file);
    OpenFile.read(
        file,
        channel -> {
          if (channel.size() > HeaderReader.HEADER_BYTES) {
            throw reader.refusal("must be at most " + HeaderReader.HEADER_BYTES + " bytes");
          }
          return reader.parse(Channels.newInputStream(channel));
        });
    return reader.withShards();
  }

  private boolean parse(InputStream json) throws IOException {
    JsonText.read(index.toString(), json, this::members);
    if (!mapped) {
      throw refusal("weight_map must be present");
    }
    return true;
  }

  private void members(JsonText json) throws IOException {
    json.object(
        "index",
        key -> {
          switch (key) {
            case "weight_map" -> weightMap(json);
            case "metadata" -> metadata(json);
            default -> json.skip();
          }
        });
  }

  private void weightMap(JsonText json) throws IOException {
    if (mapped) {
      throw refusal("weight_map must be given once");
    }
    mapped = true;
    json.object(
        "weight_map",
        tensor -> {
          json.at("weight_map " + Quote.of(tensor));
          if (++tensors > TENSORS) {
            throw refusal("weight_map must list at most " + TENSORS + " tensors");
          }
          shards.merge(shard(json), ShardNames.NONE.and(tensor), ShardNames::plus);
          if (shards.size() > SHARDS) {
            throw refusal("weight_map must list at most " + SHARDS + " shards");
          }
        });
    json.at("");
  }

  private static String shard(JsonText json) throws IOException {
    String shard = json.text("shard");
    if (!shard.matches("[A-Za-z0-9_][A-Za-z0-9._ -]{0,250}")) {
      throw json.refusal(
          "shard",
          Quote.line(shard),
          "must be the name of a file: letters, digits, '.', '_', '-' and spaces");
    }
    return shard;
  }

  private void metadata(JsonText json) throws IOException {
    json.at("metadata");
    json.object(
        "value",
        key -> {
          if (key.equals("total_size") && json.isWholeNumber()) {
            declaredBytes = json.number("total_size");
          } else {
            json.skip();
          }
        });
    json.at("");
  }

  private SafetensorsIndex withShards() {
    SafetensorsContents contents = SafetensorsContents.NONE;
    for (Map.Entry<String, ShardNames> shard : shards.entrySet()) {
      Path file = index.resolveSibling(shard.getKey());
      if (Files.exists(file)) {
        contents = plus(contents, contents(file, shard.getValue()));
      } else {
        missing.add(shard.getKey());
      }
    }
    return new SafetensorsIndex(
        index.toString(), tensors, declaredBytes, List.copyOf(shards.keySet()), missing, contents);
  }

  private SafetensorsContents contents(Path shard, ShardNames listed) {
    SafetensorsFile read = SafetensorsFile.read(shard);
    ShardNames held = ShardNames.of(read.tensors());
    if (!held.equals(listed)) {
      throw refusal(
          "weight_map ("
              + listed.count()
              + " tensors) must list the tensors of "
              + shard.getFileName()
              + ", which holds "
              + held.count()
              + (held.count() == listed.count() ? " others" : ""));
    }
    return read.contents();
  }

  private SafetensorsContents plus(SafetensorsContents some, SafetensorsContents others) {
    try {
      return some.plus(others);
    } catch (ArithmeticException e) {
      throw refusal("tensors must have less than 2^63 elements and bytes together");
    }
  }

  private ModelFileException refusal(String problem) {
    return new ModelFileException(index.toString(), problem);
  }
}
