package dev.roofline.models.llamacpp;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * What llama-quantize reads of a file: the metadata that its choices depend on and the tensors, in
 * the order in which it meets them.
 *
 * @param architecture llama.cpp's name of it, as in {@code llama}
 * @param blocks the number of blocks, those that predict several tokens ahead included
 * @param queryHeads attention heads of the first block
 * @param keyValueHeads heads of keys and values of the first block as the file states them, 0 if it
 *     has none
 * @param experts routed experts of a block, 0 if there are none
 * @param tensors the tensors
 */
record FilePlan(
    String architecture,
    int blocks,
    long queryHeads,
    long keyValueHeads,
    long experts,
    List<PlannedTensor> tensors)
    implements Serializable {

  private static final int LAYERS_OF_70B = 80;
  private static final int LAYERS_OF_JAIS2 = 68;
  private static final int EXPERTS_OF_MIXTRAL = 8;

  /** Sorts the tensors by block and name. */
  FilePlan {
    tensors =
        tensors.stream()
            .sorted(
                Comparator.comparingInt(PlannedTensor::block).thenComparing(PlannedTensor::name))
            .toList();
  }

  /** Query heads that share a head of keys and values. */
  long groupSize() {
    return keyValueHeads == 0 ? 0 : queryHeads / keyValueHeads;
  }

  /** Whether there is no head of its own: the embedding serves as one. */
  boolean isTied() {
    return tensors.stream().noneMatch(tensor -> tensor.name().equals("output.weight"));
  }

  /** Whether llama.cpp takes it for a 70B model, in which values are small and cheap to keep. */
  boolean is70B() {
    return switch (architecture) {
      case "llama" -> blocks == LAYERS_OF_70B && !hasEightExperts() && queryHeads != keyValueHeads;
      case "qwen2", "deci", "olmo" -> blocks == LAYERS_OF_70B;
      case "jais2" -> blocks == LAYERS_OF_JAIS2;
      default -> false;
    };
  }

  /** Whether it is built like Mixtral, for which there are rules of its own. */
  boolean hasEightExperts() {
    return experts == EXPERTS_OF_MIXTRAL;
  }

  boolean isFalcon() {
    return architecture.equals("falcon");
  }
}
