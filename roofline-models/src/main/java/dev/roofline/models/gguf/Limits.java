package dev.roofline.models.gguf;

/** How much of a header is read and kept; {@link GgufFile} states them. */
final class Limits {

  /** Tensors of all parts. */
  static final int TENSORS = 1 << 16;

  /** Metadata entries of a part. */
  static final int ENTRIES = 1 << 14;

  /** Bytes of a key or a tensor's name, which the format allows a key. */
  static final int NAME_BYTES = (1 << 16) - 1;

  /** Bytes of a text that is kept. */
  static final int TEXT_BYTES = 1 << 16;

  /** Elements of an array that is kept. */
  static final int ELEMENTS = 1 << 16;

  /** Bytes of a header. */
  static final long HEADER_BYTES = 1L << 28;

  /** Memory for names, texts and arrays of all parts. */
  static final long KEPT_BYTES = 1L << 23;

  /** Parts of a split file. */
  static final int PARTS = 1 << 10;

  private Limits() {}
}
