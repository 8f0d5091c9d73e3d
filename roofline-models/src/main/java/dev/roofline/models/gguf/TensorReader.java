package dev.roofline.models.gguf;

import dev.roofline.check.Quote;
import dev.roofline.format.BlockFormat;
import dev.roofline.format.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the tensor table. */
final class TensorReader {

  private static final int DIMENSIONS = 4;

  private final HeaderInput in;
  private final int alignment;
  private final Set<String> names = new HashSet<>();

  TensorReader(HeaderInput in, int alignment) {
    this.in = in;
    this.alignment = alignment;
  }

  /** The next tensors. */
  List<GgufTensor> read(int count) {
    List<GgufTensor> tensors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      in.at("tensor", i);
      tensors.add(tensor());
    }
    refuseOverlaps(tensors);
    return tensors;
  }

  private GgufTensor tensor() {
    String name = in.name("name");
    in.at("tensor", name);
    if (!names.add(name)) {
      throw in.refusal("name", name, "must differ from the other tensors'");
    }
    Shape shape = shape();
    GgufTensorType type = type(shape);
    long offset = in.count("offset", 0, Long.MAX_VALUE);
    if (offset % alignment != 0) {
      throw in.refusal("offset", offset, "must be a multiple of the alignment, " + alignment);
    }
    GgufTensor tensor = new GgufTensor(name, type, shape, offset);
    refuseOverflow(tensor);
    return tensor;
  }

  /** The file's lengths, row first, turned round; a scalar has one element. */
  private Shape shape() {
    int rank = in.int32("number of dimensions");
    if (rank < 0 || rank > DIMENSIONS) {
      throw in.refusal("number of dimensions", rank, "must be from 0 to " + DIMENSIONS);
    }
    long[] lengths = new long[Math.max(rank, 1)];
    lengths[0] = 1;
    for (int i = rank - 1; i >= 0; i--) {
      lengths[i] = in.count("dimension", 1, Long.MAX_VALUE);
    }
    return Shape.of(lengths);
  }

  private GgufTensorType type(Shape shape) {
    int number = in.int32("type");
    GgufTensorType type =
        GgufTensorType.of(number)
            .orElseThrow(() -> in.refusal("type", number, GgufTensorType.RULE));
    int block = ((BlockFormat) type.format()).blockElements();
    if (shape.rowLength() % block != 0) {
      String rule = "must be a multiple of " + block + ", the block of " + type;
      throw in.refusal("row length", shape.rowLength(), rule);
    }
    return type;
  }

  private void refuseOverflow(GgufTensor tensor) {
    try {
      tensor.parameters();
      Math.addExact(tensor.offset(), tensor.bytes());
    } catch (ArithmeticException e) {
      throw in.refusal("size", tensor.shape(), "must end within 2^63 elements and bytes");
    }
  }

  private void refuseOverlaps(List<GgufTensor> tensors) {
    GgufTensor[] sorted = tensors.toArray(GgufTensor[]::new);
    Arrays.sort(sorted, Comparator.comparingLong(GgufTensor::offset));
    for (int i = 1; i < sorted.length; i++) {
      GgufTensor before = sorted[i - 1];
      long end = before.offset() + before.bytes();
      if (sorted[i].offset() < end) {
        in.at("tensor", sorted[i].name());
        String rule = "must be at least " + end + ", where " + Quote.of(before.name()) + " ends";
        throw in.refusal("offset", sorted[i].offset(), rule);
      }
    }
  }
}
