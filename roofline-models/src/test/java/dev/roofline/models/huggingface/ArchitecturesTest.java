package dev.roofline.models.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ArchitecturesTest {

  @Test
  void classPathAndModulePathProvideTheSame() throws IOException {
    List<String> found =
        ServiceLoader.load(Architecture.class).stream()
            .map(provider -> provider.type().getName())
            .sorted()
            .toList();
    String services = "META-INF/services/" + Architecture.class.getName();
    try (InputStream stream = Architecture.class.getClassLoader().getResourceAsStream(services)) {
      String listed = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(listed.lines().toList()).isSorted().isEqualTo(found);
    }
    if (Architecture.class.getModule().isNamed()) {
      assertThat(
              Architecture.class
                  .getModule()
                  .getDescriptor()
                  .provides()
                  .iterator()
                  .next()
                  .providers())
          .containsExactlyInAnyOrderElementsOf(found);
    }
  }
}
