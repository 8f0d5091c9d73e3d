package dev.roofline.models.safetensors;

import dev.roofline.check.Quote;
import dev.roofline.models.ModelFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the header of a file: its length, then JSON. */
final class HeaderReader {

  /** Bytes of a header, as the reference implementation allows. */
  static final long HEADER_BYTES = 100_000_000;

  /** Tensors of a file. */
  static final int TENSORS = 1 << 16;

  /** Characters of all names. */
  static final int NAME_CHARACTERS = 1 << 23;

  private static final String METADATA = "__metadata__";

  private final String file;
  private final List<SafetensorsTensor> tensors = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private int nameCharacters;

  private HeaderReader(String file) {
    this.file = file;
  }

  static List<SafetensorsTensor> read(String file, InputStream stream) throws IOException {
    byte[] length = stream.readNBytes(Long.BYTES);
    if (length.length < Long.BYTES) {
      throw new ModelFileException(file, "header length must be 8 bytes");
    }
    long bytes = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong();
    if (bytes < 2 || bytes > HEADER_BYTES) {
      String found = "header length (" + Long.toUnsignedString(bytes) + ")";
      throw new ModelFileException(file, found + " must be from 2 to " + HEADER_BYTES);
    }
    HeaderReader reader = new HeaderReader(file);
    JsonText.read(file, new FirstBytes(stream, bytes), reader::header);
    reader.refuseGaps();
    return List.copyOf(reader.tensors);
  }

  private void header(JsonText json) throws IOException {
    json.object(
        "header",
        name -> {
          if (name.equals(METADATA)) {
            json.at(METADATA);
            json.object("value", key -> json.skip());
          } else {
            keep(name);
            json.at("tensor " + Quote.of(name));
            tensors.add(tensor(json, name));
          }
          json.at("");
        });
  }

  private void keep(String name) {
    nameCharacters += name.length();
    if (tensors.size() == TENSORS || nameCharacters > NAME_CHARACTERS) {
      String limit = TENSORS + " tensors whose names have " + NAME_CHARACTERS + " characters";
      throw new ModelFileException(file, "header must describe at most " + limit);
    }
    if (!names.add(name)) {
      throw new ModelFileException(file, "tensor " + Quote.of(name) + " must be described once");
    }
  }

  private static SafetensorsTensor tensor(JsonText json, String name) throws IOException {
    return new TensorReader(json).read(name);
  }

  /** Data follow one another from the start, without gaps or overlaps. */
  private void refuseGaps() {
    Comparator<SafetensorsTensor> order =
        Comparator.comparingLong(SafetensorsTensor::begin)
            .thenComparingLong(SafetensorsTensor::end);
    long end = 0;
    for (SafetensorsTensor tensor : tensors.stream().sorted(order).toList()) {
      if (tensor.begin() != end) {
        String found = "tensor " + Quote.of(tensor.name()) + " begin (" + tensor.begin() + ")";
        throw new ModelFileException(
            file, found + " must be " + end + ", where the tensor before it ends");
      }
      end = tensor.end();
    }
  }
}
