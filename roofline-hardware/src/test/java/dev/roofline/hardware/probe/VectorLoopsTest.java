package dev.roofline.hardware.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In a JVM of its own: one that was started with the Vector API. */
class VectorLoopsTest {

  @Test
  void theVectorApiComputesWhereItIsPresent() throws IOException, InterruptedException {
    String method = HostFacts.fusedMultiplyAdd() ? "Vector API, \\d+ bit" : CachedLoops.PLAIN;
    assertThat(output()).containsPattern(method + "\nFMA_F32 \\d+\\.0\nFMA_F64 \\d+\\.0\n");
  }

  @Test
  void withoutMultiplyAddInstructionsPlainLoopsCompute() throws IOException, InterruptedException {
    assertThat(output("-XX:+IgnoreUnrecognizedVMOptions", "-XX:-UseFMA"))
        .contains(CachedLoops.PLAIN + "\n");
  }

  private static String output(String... options) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(Path.of(home(), "bin", "java").toString());
    builder.command().addAll(List.of(options));
    builder.command().addAll(List.of("--add-modules", "jdk.incubator.vector"));
    builder.command().addAll(List.of("-cp", path(), FirstWay.class.getName()));
    Process process = builder.redirectErrorStream(true).start();
    byte[] output = process.getInputStream().readAllBytes();
    String text = new String(output, StandardCharsets.UTF_8).replace("\r\n", "\n");
    assertThat(process.waitFor()).as(text).isZero();
    return text;
  }

  private static String home() {
    return System.getProperty("java.home");
  }

  /** All that these tests have, as a class path. */
  private static String path() {
    return String.join(
        System.getProperty("path.separator"),
        "target/test-classes",
        "target/classes",
        System.getProperty("jdk.module.path", ""),
        System.getProperty("java.class.path"));
  }

  /** Names the first of the ways to compute and does a step of it. */
  static final class FirstWay {

    private FirstWay() {}

    public static void main(String[] arguments) {
      Arithmetic arithmetic = Arithmetic.ways().get(0);
      System.out.println(arithmetic.method());
      System.out.println(ProbeKernel.FMA_F32.name() + " " + arithmetic.inF32().step());
      System.out.println(ProbeKernel.FMA_F64.name() + " " + arithmetic.inF64().step());
    }
  }
}
