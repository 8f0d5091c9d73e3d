package dev.roofline.models.llamacpp;

import dev.roofline.format.NumberFormat;
import dev.roofline.format.Shape;
import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tensor of a GGUF file as the converter writes it, before it is quantised.
 *
 * @param name its name, as in {@code blk.0.attn_q.weight}
 * @param shape its shape, outermost dimension first
 * @param format how the converter stores it
 */
record PlannedTensor(String name, Shape shape, NumberFormat format) implements Serializable {

  private static final Pattern BLOCK = Pattern.compile("blk\\.(\\d+)\\..*");

  /** The number of its block, or −1. */
  int block() {
    Matcher block = BLOCK.matcher(name);
    return block.matches() ? Integer.parseInt(block.group(1)) : -1;
  }

  /** Dimensions without leading ones, as ggml counts them. */
  int rank() {
    int rank = shape.dimensions().size();
    for (long length : shape.dimensions()) {
      if (length > 1) {
        return rank;
      }
      rank--;
    }
    return 1;
  }
}
