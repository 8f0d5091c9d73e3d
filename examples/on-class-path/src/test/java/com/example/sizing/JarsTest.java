package com.example.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roofline.analysis.Inference;
import dev.roofline.hardware.Catalogue;
import dev.roofline.models.zoo.Zoo;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library stays small. */
class JarsTest {

  private static final long MOST_BYTES = 1_000_000;

  @ParameterizedTest
  @ValueSource(classes = {Inference.class, Zoo.class, Catalogue.class})
  void eachJarIsAtMostOneMegabyte(Class<?> inside) throws IOException, URISyntaxException {
    Path jar = Path.of(inside.getProtectionDomain().getCodeSource().getLocation().toURI());
    assumeTrue(Files.isRegularFile(jar), "there are jars from mvn package on");

    assertThat(Files.size(jar)).as(jar.toString()).isLessThanOrEqualTo(MOST_BYTES);
  }
}
