package dev.roofline.models.safetensors;

import static dev.roofline.models.safetensors.SafetensorsBytes.tensor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.models.ModelFileException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** 20,000 damaged headers: each is read, or refused in one line by the one exception. */
class SafetensorsMutationTest {

  private static final int MUTANTS = 20_000;
  private static final String HEADER =
      "{\"__metadata__\":{\"format\":\"pt\"},"
          + tensor("w", "F8_E4M3", "[2,3]", 4, 10)
          + ","
          + tensor("w_scale", "F32", "[]", 0, 4)
          + ","
          + tensor("b", "BF16", "[3]", 10, 16)
          + "}";
  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "-",
    "1e9",
    "99999999999999999999",
    "null",
    "true",
    "\\u0000",
    "[[[[[[[[[[[[[[[[[[",
    "\n",
    "F64",
    "9223372036854775807",
    "\u00e9",
    "\"w\":{},"
  };

  @Test
  void damageIsReadOrRefused() {
    SplittableRandom random = new SplittableRandom(5);
    int read = 0;
    for (int i = 0; i < MUTANTS; i++) {
      read += isRead(mutant(random)) ? 1 : 0;
    }
    assertThat(read).isBetween(MUTANTS / 100, MUTANTS / 2);
  }

  private static byte[] mutant(SplittableRandom random) {
    StringBuilder text = new StringBuilder(HEADER);
    int damages = 1 + random.nextInt(3);
    for (int i = 0; i < damages; i++) {
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + random.nextInt(4));
      text.replace(from, to, random.nextBoolean() ? "" : PIECES[random.nextInt(PIECES.length)]);
    }
    byte[] bytes = SafetensorsBytes.of(text.toString());
    if (random.nextInt(4) == 0) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private static boolean isRead(byte[] mutant) {
    try {
      return !SafetensorsBytes.read(mutant).toString().isEmpty();
    } catch (ModelFileException refused) {
      String message = refused.getMessage();
      assertThat(message.startsWith("x.safetensors: ") && message.indexOf('\n') < 0)
          .as(new String(mutant, StandardCharsets.UTF_8) + " " + message)
          .isTrue();
      return false;
    }
  }
}
