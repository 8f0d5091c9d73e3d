package dev.roofline.models.safetensors;

import java.util.List;

/**
 * The names of a shard's tensors, as many as they may be, in sixteen bytes: their number and a sum
 * of hashes that does not depend on their order.
 */
record ShardNames(long count, long hashes) {

  static final ShardNames NONE = new ShardNames(0, 0);

  static ShardNames of(List<SafetensorsTensor> tensors) {
    ShardNames names = NONE;
    for (SafetensorsTensor tensor : tensors) {
      names = names.and(tensor.name());
    }
    return names;
  }

  ShardNames and(String name) {
    return new ShardNames(count + 1, hashes + hash(name));
  }

  ShardNames plus(ShardNames that) {
    return new ShardNames(count + that.count, hashes + that.hashes);
  }

  /** FNV-1a over the characters. */
  private static long hash(String name) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
