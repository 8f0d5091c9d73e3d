package dev.roofline.models.llamacpp;

import java.util.List;

/**
 * Where the tensor of a checkpoint goes.
 *
 * @param names the tensors of the file, without their blocks
 * @param split how it becomes them
 */
record Target(List<String> names, SplitKind split) {

  /** The same with a suffix to all names. */
  Target suffixed(String suffix) {
    return new Target(names.stream().map(name -> name + suffix).toList(), split);
  }
}
