package dev.roofline.models.llamacpp;

import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.format.Shape;
import java.util.List;

/** What the converter stores in F32 in a file of 16-bit floats. */
final class PlainTypes {

  private static final List<String> F32 =
      List.of(
          "ffn_gate_inp.weight",
          "ffn_gate_inp_shexp.weight",
          "position_embd.weight",
          "token_types.weight",
          "ssm_conv1d.weight",
          "shortconv.conv.weight",
          "indexer.proj.weight");

  private PlainTypes() {}

  /** F32 for vectors, norms, routers and all that is no weight; F16 for the rest. */
  static NumberFormat of(String name, Shape shape) {
    boolean exact =
        shape.dimensions().size() == 1
            || !name.endsWith(".weight")
            || name.endsWith("_norm.weight")
            || F32.stream().anyMatch(name::endsWith);
    return exact ? NumberFormats.F32 : NumberFormats.F16;
  }
}
