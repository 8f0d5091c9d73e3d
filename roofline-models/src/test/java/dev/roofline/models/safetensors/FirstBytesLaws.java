package dev.roofline.models.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FirstBytesLaws {

  /** However they are read, one by one or many at once: the rest stays for others. */
  @Property(tries = 200)
  void theFirstBytesAreReadAndTheRestStays(
      @ForAll @IntRange(max = 50) int held,
      @ForAll @IntRange(max = 50) int wanted,
      @ForAll Random random)
      throws IOException {
    byte[] all = new byte[held];
    random.nextBytes(all);
    ByteArrayInputStream stream = new ByteArrayInputStream(all);
    FirstBytes first = new FirstBytes(stream, wanted);
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    int count = 0;
    while (count >= 0) {
      if (random.nextBoolean()) {
        int next = first.read();
        count = next < 0 ? -1 : 1;
        if (next >= 0) {
          read.write(next);
        }
      } else {
        byte[] part = new byte[7];
        count = first.read(part, 2, random.nextInt(5));
        read.write(part, 2, Math.max(count, 0));
      }
    }
    int expected = Math.min(held, wanted);
    assertThat(read.toByteArray()).isEqualTo(Arrays.copyOf(all, expected));
    assertThat(first.read()).isEqualTo(-1);
    assertThat(first.read(new byte[1], 0, 1)).isEqualTo(-1);
    assertThat(stream.available()).isEqualTo(held - expected);
  }

  @Test
  void readingNothingIsNoEnd() throws IOException {
    assertThat(new FirstBytes(new ByteArrayInputStream(new byte[3]), 0).read(new byte[1], 0, 0))
        .isZero();
    FirstBytes first = new FirstBytes(new ByteArrayInputStream(new byte[3]), 3);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> first.read(new byte[1], 1, 1));
  }
}
