package dev.roofline.fuzz;

import dev.roofline.models.ModelFileException;
import dev.roofline.models.safetensors.SafetensorsFile;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Headers of safetensors files: JSON behind its length. */
final class SafetensorsTarget implements Target {

  private static final String HEADER =
      """
      {"__metadata__": {"format": "pt"},
       "w": {"dtype": "F8_E4M3", "shape": [2, 3], "data_offsets": [4, 10]},
       "w_scale": {"dtype": "F32", "shape": [], "data_offsets": [0, 4]},
       "b": {"dtype": "BF16", "shape": [3], "data_offsets": [10, 16]}}
      """;

  private final TextMutants mutants = new TextMutants(Stream.of(HEADER));

  @Override
  public String name() {
    return "safetensors";
  }

  @Override
  public int share() {
    return 20;
  }

  @Override
  public byte[] mutant(SplittableRandom random) {
    byte[] json = mutants.next(random);
    byte[] header =
        ByteBuffer.allocate(8 + json.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(json.length)
            .put(json)
            .array();
    if (random.nextInt(16) == 0) {
      header[random.nextInt(8)] ^= (byte) (1 << random.nextInt(8));
    }
    return header;
  }

  @Override
  public void read(byte[] input) {
    SafetensorsFile file =
        SafetensorsFile.read(Channels.newChannel(new ByteArrayInputStream(input)), Targets.file());
    String printed = file.toString() + file.tensors();
    Targets.require(printed.lines().count() == 1, printed);
  }

  @Override
  public Class<ModelFileException> refusal() {
    return ModelFileException.class;
  }
}
