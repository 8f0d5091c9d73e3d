package dev.roofline.fuzz;

import dev.roofline.models.ModelFileException;
import dev.roofline.models.gguf.GgufFile;
import dev.roofline.models.llamacpp.GgufModel;
import java.io.ByteArrayInputStream;
import java.nio.channels.Channels;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Headers of GGUF files, and the models that they describe. */
final class GgufTarget implements Target {

  private final GgufMutants mutants =
      new GgufMutants(
          Stream.of("tiny-llama", "tiny-llama-256")
              .flatMap(model -> Stream.of("F16", "Q8_0", "Q4_K_M").map(type -> model + "-" + type))
              .map(name -> Seeds.sample("gguf", name + ".gguf"))
              .toList());

  @Override
  public String name() {
    return "gguf";
  }

  @Override
  public int share() {
    return 30;
  }

  @Override
  public byte[] mutant(SplittableRandom random) {
    return mutants.next(random);
  }

  @Override
  public void read(byte[] input) {
    GgufFile file =
        GgufFile.read(Channels.newChannel(new ByteArrayInputStream(input)), Targets.file());
    String printed = file.toString() + file.metadata() + file.tensors() + file.parts();
    Targets.require(printed.lines().count() == 1, printed);
    long sum = file.bytesByType().values().stream().mapToLong(Long::longValue).sum();
    Targets.require(sum == file.bytes() && sum >= 0 && file.parameters() >= 0, printed);
    GgufModel model = GgufModel.of(file);
    Targets.require(model.model().parameters() == file.parameters(), model);
    Targets.require(model.quantization().bytes(model.model()) == file.bytes(), model);
  }

  @Override
  public Class<ModelFileException> refusal() {
    return ModelFileException.class;
  }
}
