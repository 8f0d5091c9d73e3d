package dev.roofline.engine;

import java.util.ArrayList;
import java.util.List;

/** What is believed of the parameters of prefill that do not differ by kind of kernel. */
final class PrefillPriors {

  static final String HALF_FILL = "halfFillTokens";
  static final String HALF_FILL_OF_UNIT = "halfFillTokensPerUnit";

  private PrefillPriors() {}

  static List<Prior> of(Engine engine) {
    List<Prior> all = new ArrayList<>();
    all.add(superBlocks(engine));
    all.add(Prior.ratio("expertFactor", "times the efficiency for experts", .7, .3));
    all.add(halfFill(engine));
    all.add(attention(engine));
    if (engine == Engine.LLAMA_CPP_CUDA) {
      all.add(Prior.ratio("tu11x", "times the efficiency on GTX 16", .3, .5));
      all.add(Prior.ratio("powerExponent", "how a low power limit lowers the efficiency", .6, .3));
    }
    return all;
  }

  /** On a Ryzen AI Max, builds of one day read Q4_K_M 1 to 5 % slower than Q4_0. */
  private static Prior superBlocks(Engine engine) {
    String meaning = "times the efficiency for K-quants";
    return switch (engine) {
      case LLAMA_CPP_METAL -> Prior.ratio("superBlockFactor", meaning, .9, .2);
      case LLAMA_CPP_CUDA -> Prior.ratio("superBlockFactor", meaning, .9, .1);
      default -> Prior.ratio("superBlockFactor", meaning, .97, .03);
    };
  }

  private static Prior halfFill(Engine engine) {
    return switch (engine) {
      case LLAMA_CPP_METAL, LLAMA_CPP_ROCM ->
          new Prior(
              HALF_FILL,
              "token",
              "batch that reaches half of the efficiency",
              engine == Engine.LLAMA_CPP_METAL ? 15 : 40,
              engine == Engine.LLAMA_CPP_METAL ? .3 : 0);
      default ->
          new Prior(
              HALF_FILL_OF_UNIT,
              "token",
              "batch that reaches half of the efficiency, for each compute unit",
              .7,
              engine == Engine.LLAMA_CPP_CUDA ? .5 : 0);
    };
  }

  /** From prompts at depth: an M2 Ultra (llama.cpp, benches/mac-m2-ultra), a Ryzen AI Max. */
  private static Prior attention(Engine engine) {
    String meaning = "part of the vector or tensor rate that fused attention reaches";
    return switch (engine) {
      case LLAMA_CPP_METAL -> Prior.ratio("attentionEfficiency", meaning, .49, .05);
      case LLAMA_CPP_CUDA -> Prior.ratio("attentionEfficiency", meaning, .5, .2);
      case LLAMA_CPP_ROCM -> Prior.ratio("attentionEfficiency", meaning, .8, 0);
      default -> Prior.ratio("attentionEfficiency", meaning, .24, 0);
    };
  }
}
