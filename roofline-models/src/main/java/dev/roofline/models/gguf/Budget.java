package dev.roofline.models.gguf;

/** Memory left for what is kept of a file and its other parts. */
final class Budget {

  private long bytes = Limits.KEPT_BYTES;
  private int tensors = Limits.TENSORS;

  /** Takes some memory, if there is as much. */
  boolean takeBytes(long count) {
    bytes -= count;
    return bytes >= 0;
  }

  /** How many tensors may come. */
  int tensors() {
    return tensors;
  }

  void takeTensors(int count) {
    tensors -= count;
  }
}
