package com.example.sizing;

import static com.example.sizing.Sent.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roofline.algebra.Traffic;
import dev.roofline.analysis.Bound;
import dev.roofline.analysis.Inference;
import dev.roofline.device.CeilingSet;
import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.hardware.Catalogue;
import dev.roofline.hardware.CatalogueEntry;
import dev.roofline.model.AttentionKernel;
import dev.roofline.model.Execution;
import dev.roofline.model.ExpertRouting;
import dev.roofline.model.LogitPositions;
import dev.roofline.model.MlaCache;
import dev.roofline.model.MlaExecution;
import dev.roofline.model.Model;
import dev.roofline.model.Quantization;
import dev.roofline.models.llamacpp.FileType;
import dev.roofline.models.llamacpp.GgufModel;
import dev.roofline.models.llamacpp.LlamaCppQuantization;
import dev.roofline.models.zoo.Zoo;
import dev.roofline.workload.DecodeRun;
import dev.roofline.workload.Scenario;
import dev.roofline.workload.Step;
import dev.roofline.workload.Workload;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything a question is made of crosses to another process and arrives equal. */
class SentInputsTest {

  private static final Device M1 = Catalogue.device("apple-m1-pro");
  private static final Path TINY =
      Path.of(
          "../../roofline-models/src/test/resources/dev/roofline/models/gguf/tiny-llama-Q4_K_M.gguf");

  static List<String> models() {
    return Zoo.ids();
  }

  static List<String> devices() {
    return Catalogue.ids();
  }

  static List<NumberFormat> formats() {
    return NumberFormats.all();
  }

  static Stream<Serializable> workloads() {
    return Stream.of(
        Workload.of(128, 0),
        Scenario.LILO.batch(16),
        Step.prefill(2, 4096),
        new DecodeRun(4, 1000, 128),
        Scenario.SILO);
  }

  static Stream<Execution> executions() {
    Execution measured =
        new Execution(
            AttentionKernel.UNFUSED,
            MlaExecution.EXPANDED,
            MlaCache.EXPANDED,
            LogitPositions.ALL,
            ExpertRouting.measured(1, 2, 3, 4));
    Execution skewed =
        new Execution(
            AttentionKernel.FUSED,
            MlaExecution.ABSORBED,
            MlaCache.LATENT,
            LogitPositions.NONE,
            ExpertRouting.zipf(1.5));
    return Stream.of(Execution.DEFAULT, measured, skewed);
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyModelOfTheZooArrives(String id) throws Exception {
    Model model = Zoo.model(id);

    Model arrived = sent(model);

    assertThat(arrived).isEqualTo(model);
    assertThat(arrived.parameters()).isEqualTo(model.parameters());
    assertThat(decodeSeconds(arrived)).isEqualTo(decodeSeconds(model));
  }

  private static double decodeSeconds(Model model) {
    return Inference.of(model).on(M1).scenario(Scenario.LISO).compile().seconds(Step.decode(3, 99));
  }

  @ParameterizedTest
  @MethodSource("devices")
  void everyDeviceOfTheCatalogueArrives(String id) throws Exception {
    CatalogueEntry entry = Catalogue.entry(id);

    CatalogueEntry arrived = sent(entry);

    assertThat(arrived.device()).isEqualTo(entry.device());
    assertThat(arrived.units()).isEqualTo(entry.units());
    assertThat(arrived.sources()).isEqualTo(entry.sources());
    for (CeilingSet set : entry.device().sets().keySet()) {
      assertThat(sent(entry.device().under(set))).isEqualTo(entry.device().under(set));
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void everyNumberFormatArrives(NumberFormat format) throws Exception {
    Quantization uniform = Quantization.uniform(format);

    assertThat(sent(format)).isEqualTo(format);
    assertThat(sent(uniform)).isEqualTo(uniform);
  }

  @ParameterizedTest
  @EnumSource(FileType.class)
  void everyMixOfLlamaCppArrives(FileType type) throws Exception {
    Model model = Zoo.model("qwen2.5-1.5b");
    Quantization mix = LlamaCppQuantization.of(type).withImportanceMatrix();

    Quantization arrived = sent(mix);

    assertThat(arrived).isEqualTo(mix);
    assertThat(arrived.bytes(model)).isEqualTo(mix.bytes(model));
  }

  @Test
  void aFileOfOnesOwnArrives() throws Exception {
    GgufModel file = GgufModel.read(TINY);

    GgufModel arrived = sent(file);

    assertThat(arrived).isEqualTo(file);
    assertThat(arrived.quantization().bytes(arrived.model()))
        .isEqualTo(file.quantization().bytes(file.model()));
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void everyWorkloadArrives(Serializable workload) throws Exception {
    assertThat(sent(workload)).isEqualTo(workload);
  }

  @ParameterizedTest
  @MethodSource("executions")
  void theEnginesChoicesArrive(Execution execution) throws Exception {
    assertThat(sent(execution)).isEqualTo(execution);
  }

  @Test
  void aQuestionArrivesWithAllThatWasSaid() throws Exception {
    Inference question =
        Inference.of(Zoo.model("deepseek-v2-lite"))
            .on(M1.measured())
            .quantized(NumberFormats.Q8_0)
            .kvCache(NumberFormats.Q8_0)
            .computing(ComputeFormat.F32)
            .batch(3)
            .scenario(Scenario.LISO)
            .mla(MlaExecution.EXPANDED)
            .routing(ExpertRouting.zipf(1))
            .bound(Bound.AGGREGATE)
            .counting(Traffic.WEIGHTS, Traffic.KV_READ);

    Inference arrived = sent(question);

    assertThat(arrived).hasToString(question.toString());
    assertThat(arrived.analyze().toString()).isEqualTo(question.analyze().toString());
    assertThat(sent(Inference.of(Zoo.model("qwen2.5-1.5b"))))
        .hasToString(Inference.of(Zoo.model("qwen2.5-1.5b")).toString());
  }

  @Test
  void aValueThatWasTamperedWithOnTheWayIsRefused() throws Exception {
    byte[] bytes = Sent.bytes(new Workload(77, 128, 128));
    byte[] batch = ByteBuffer.allocate(Long.BYTES).putLong(77).array();
    int place = placeOf(batch, bytes);
    bytes[place + Long.BYTES - 1] = 0;

    assertThatExceptionOfType(InvalidObjectException.class)
        .isThrownBy(() -> Sent.read(bytes))
        .withMessageContaining("batch (0) must be from 1");
  }

  private static int placeOf(byte[] part, byte[] whole) {
    int place = 0;
    while (!Arrays.equals(part, 0, part.length, whole, place, place + part.length)) {
      place++;
    }
    return place;
  }
}
