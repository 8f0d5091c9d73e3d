package dev.roofline.models.llamacpp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.format.Shape;
import dev.roofline.models.ModelFileException;
import dev.roofline.models.gguf.GgufFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Changed metadata and tensors end in a model of exactly these tensors or in the one refusal. */
class GgufModelMutationTest {

  private static final int MUTANTS = 400;
  private static final long[] ODD = {
    0, 1, 2, 3, 7, 31, -1, 1 << 16, 10_001, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE
  };

  private static final List<String> MODELS =
      List.of(
          "tiny-llama",
          "deepseek-v2-lite",
          "granite-4.0-h-1b",
          "gpt-oss-20b-mxfp4",
          "mamba2-2.7b",
          "nemotron-3-nano-30b-a3b",
          "phi3-mini-128k",
          "pythia-160m",
          "smallthinker-4b",
          "falcon-h1-7b");

  @Test
  void mutantsAreReadOrRefused() {
    Random random = new Random(20260301);
    List<Golden> goldens = MODELS.stream().map(Goldens::of).toList();
    int read = 0;
    for (int mutant = 0; mutant < MUTANTS; mutant++) {
      read += isRead(goldens.get(mutant % goldens.size()), random) ? 1 : 0;
    }
    assertThat(read).isBetween(1, MUTANTS / 2);
  }

  private static boolean isRead(Golden golden, Random random) {
    Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
    golden
        .metadata()
        .forEach((key, value) -> metadata.put(golden.architecture() + "." + key, value));
    List<PlannedTensor> tensors = new ArrayList<>(golden.tensors());
    if (random.nextInt(4) == 0) {
      mutate(tensors, random);
    } else {
      List<String> keys = List.copyOf(metadata.keySet());
      metadata.put(keys.get(random.nextInt(keys.size())), value(random));
    }
    try {
      GgufFile file = GgufWriter.file(golden.architecture(), metadata, tensors, Map.of());
      GgufModel model = GgufModel.of(file);
      assertThat(model.model().parameters()).isEqualTo(file.parameters());
      assertThat(model.quantization().bytes(model.model())).isEqualTo(file.bytes());
      return true;
    } catch (ModelFileException refused) {
      assertThat(refused.getMessage()).startsWith("/models/x.gguf: ").doesNotContain("\n");
      return false;
    }
  }

  private static Object value(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> "text";
      case 1 -> random.nextDouble();
      case 2 -> List.of(odd(random), odd(random));
      case 3 -> random.nextBoolean();
      default -> odd(random);
    };
  }

  private static long odd(Random random) {
    return ODD[random.nextInt(ODD.length)];
  }

  private static void mutate(List<PlannedTensor> tensors, Random random) {
    int index = random.nextInt(tensors.size());
    PlannedTensor tensor = tensors.get(index);
    switch (random.nextInt(3)) {
      case 0 -> tensors.remove(index);
      case 1 ->
          tensors.set(
              index, new PlannedTensor(tensor.name() + "x", tensor.shape(), tensor.format()));
      default ->
          tensors.set(
              index,
              new PlannedTensor(
                  tensor.name(), Shape.of(1 + random.nextInt(3000)), tensor.format()));
    }
  }
}
