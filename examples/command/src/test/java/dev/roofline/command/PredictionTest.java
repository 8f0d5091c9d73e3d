package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Report;
import dev.roofline.engine.Engine;
import dev.roofline.engine.Observation;
import dev.roofline.engine.Work;
import dev.roofline.engine.Work.Attention;
import dev.roofline.engine.Work.Experts;
import dev.roofline.engine.Work.Stage;
import dev.roofline.hardware.Catalogue;
import dev.roofline.models.measurements.Measurements;
import dev.roofline.models.quantization.Quantizations;
import dev.roofline.models.zoo.Zoo;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PredictionTest {

  private static final String LLAMA =
      "analyze --model llama-2-7b --device rtx-4090 --weights Q4_0 --engine llama.cpp-cuda";

  @Test
  void everyPhaseHasOne() throws JsonProcessingException {
    JsonNode json = Run.json(LLAMA);
    for (String phase : List.of("prefill", "decode", "total")) {
      JsonNode predicted = json.get(phase).get("predicted");
      assertThat(Run.names(predicted)).containsExactly("tokensPerSecond", "low", "high", "engine");
      double speed = predicted.get("tokensPerSecond").doubleValue();
      assertThat(predicted.get("low").doubleValue()).isLessThan(speed);
      assertThat(predicted.get("high").doubleValue()).isGreaterThan(speed);
      assertThat(json.get(phase).get("tokensPerSecond").doubleValue()).isGreaterThan(speed);
      assertThat(predicted.get("engine").textValue()).isEqualTo("llama.cpp-cuda");
    }
    assertThat(json.get("device").get("computeFormat").textValue()).isEqualTo("INT8");
  }

  @Test
  void withoutAnEngineThereIsNone() throws JsonProcessingException {
    assertThat(Run.json(LLAMA.replaceAll(" --engine.*", "")).get("decode").has("predicted"))
        .isFalse();
  }

  @Test
  void onePhaseAloneIsTheTotal() throws JsonProcessingException {
    JsonNode json = Run.json(LLAMA + " --prompt 0");
    assertThat(json.get("total")).isEqualTo(json.get("decode"));
  }

  @Test
  void peopleSeeATable() {
    Run run = Run.line(LLAMA);
    assertThat(run.out()).contains("llama.cpp-cuda", "of the bound");
    assertThat(run.widest()).isLessThanOrEqualTo(Columns.MOST);
  }

  /** Fused attention, kernels together and quantised prompt kernels came in 2024. */
  @ParameterizedTest
  @ValueSource(strings = {"rtx-4090 cuda", "apple-m2-ultra metal"})
  void earlyBuildsAreSlower(String deviceAndBackend) throws JsonProcessingException {
    String[] on = deviceAndBackend.split(" ");
    String line =
        "analyze --model llama-3.1-8b --weights Q4_K_M --prompt 4096 --device %s --engine llama.cpp-%s"
            .formatted(on[0], on[1]);
    JsonNode current = Run.json(line);
    JsonNode early = Run.json(line + "@2024");
    for (String phase : List.of("prefill", "decode", "total")) {
      JsonNode predicted = early.get(phase).get("predicted");
      assertThat(predicted.get("engine").textValue()).isEqualTo("llama.cpp-" + on[1] + "@2024");
      assertThat(predicted.get("tokensPerSecond").doubleValue())
          .isLessThan(current.get(phase).get("predicted").get("tokensPerSecond").doubleValue());
      assertThat(early.get(phase).get("tokensPerSecond"))
          .isEqualTo(current.get(phase).get("tokensPerSecond"));
    }
    assertThat(Run.json(line + "@2026")).isEqualTo(current);
    assertThat(Run.line(line + "@2024").widest()).isLessThanOrEqualTo(Columns.MOST);
  }

  @Test
  void buildsThatAreNotKnown() {
    assertThat(Run.line(LLAMA + "@1999").err())
        .isEqualTo("roofline: --engine (\"llama.cpp-cuda@1999\") must name a year from 2023 on\n");
    assertThat(Run.line(LLAMA.replace("-cuda", "-vulkan@2024")).err())
        .startsWith("roofline: --engine (\"llama.cpp-vulkan@2024\") must name a year after 2024:");
  }

  @Test
  void unknownEngines() {
    assertThat(Run.line(LLAMA.replace("-cuda", "-sycl")).err())
        .startsWith("roofline: --engine (\"llama.cpp-sycl\") must be one of llama.cpp-metal,");
  }

  /** llama.cpp discussions 15013, 4167, 10879 and 15021, tg128 of Llama 2 7B Q4_0. */
  @ParameterizedTest
  @CsvSource({
    "rtx-4090, cuda, 187.7",
    "apple-m2-ultra, metal, 94.27",
    "rx-7900-xt, rocm, 116",
    "rtx-4090, vulkan, 188"
  })
  void measuredSpeedsLieInTheInterval(String device, String backend, double measured)
      throws JsonProcessingException {
    String line =
        "analyze --model llama-2-7b --weights Q4_0 --prompt 0 --generate 128 --device %s"
            + " --engine llama.cpp-%s";
    JsonNode predicted = Run.json(line.formatted(device, backend)).get("decode").get("predicted");
    assertThat(measured)
        .isBetween(predicted.get("low").doubleValue(), predicted.get("high").doubleValue());
  }

  /** The data set's shapes and the zoo's models ask the same of an engine. */
  @ParameterizedTest
  @ValueSource(strings = {"llama-2-7b", "llama-3.1-8b", "llama-3.2-1b", "qwen3-8b", "qwen2.5-7b"})
  void shapesAgreeWithTheZoo(String model) {
    Observation step =
        Measurements.observations(Engine.LLAMA_CPP_CUDA, Catalogue::device).stream()
            .filter(o -> o.model().equals(model) && o.work().stage() == Stage.DECODE)
            .filter(o -> o.place().startsWith("tg128") || o.place().startsWith("tg256"))
            .findFirst()
            .orElseThrow();
    long tokens = Long.parseLong(step.place().substring(2, 5));
    Report report =
        Inference.of(Zoo.model(model))
            .on(step.device())
            .quantized(Quantizations.parse("gguf:" + step.format()))
            .prompt(0)
            .generate(tokens)
            .analyze();
    Work work = Work.decode(report);
    assertThat(work.kernels()).isEqualTo(step.work().kernels());
    Attention attention = work.attention();
    Attention expected = step.work().attention();
    assertThat(attention.cacheBytes() / expected.cacheBytes()).isCloseTo(1, within(1e-9));
    assertThat(attention.headBytes() / expected.headBytes()).isCloseTo(1, within(1e-9));
    assertThat(attention.scores() / expected.scores()).isCloseTo(1, within(1e-9));
    assertThat(work.experts()).isEqualTo(Experts.NONE);
    assertThat(work.linearFlop() / step.work().linearFlop()).isCloseTo(1, within(0.001));
    assertThat(work.weightBytes() / step.work().weightBytes()).isCloseTo(1, within(0.01));
    assertThat(work.weights()).isEqualTo(step.work().weights());
  }

  /** So do prompts, of models with experts too. */
  @ParameterizedTest
  @CsvSource({
    "metal, qwen3-30b-a3b, gguf:Q8_0",
    "metal, gpt-oss-20b, gguf:MXFP4_MOE",
    "metal, gpt-oss-120b, gguf:MXFP4_MOE",
    "cuda, llama-2-7b, gguf:Q4_0"
  })
  void promptsAgreeWithTheZoo(String backend, String model, String weights) {
    MeasuredDevices devices = new MeasuredDevices();
    Observation prompt =
        Measurements.observations(Engine.parse("llama.cpp-" + backend), devices::device).stream()
            .filter(o -> o.model().equals(model) && o.work().stage() == Stage.PREFILL)
            .findFirst()
            .orElseThrow();
    double tokens = prompt.work().tokens();
    Report report =
        Inference.of(Zoo.model(model))
            .on(prompt.device())
            .quantized(Quantizations.parse(weights))
            .prompt((long) tokens)
            .generate(0)
            .analyze();
    Work work = Work.prefill(report);
    assertThat(work.kernels()).isEqualTo(prompt.work().kernels());
    assertThat(work.linearFlop() / prompt.work().linearFlop()).isCloseTo(1, within(0.01));
    Experts experts = prompt.work().experts();
    assertThat(work.experts().flop()).isCloseTo(experts.flop(), within(1.0));
    assertThat(work.experts().share()).isCloseTo(experts.share(), within(0.001));
    if (model.startsWith("llama")) {
      assertThat(work.attention().scores() / prompt.work().attention().scores())
          .isCloseTo(1, within(0.002));
    }
  }

  /** llama.cpp, benches/dgx-spark, tg32 of gpt-oss-20b: a device not in the data. */
  @ParameterizedTest
  @CsvSource({"0, 83.4", "8192, 75.2", "32768, 61.7"})
  void deepContextsLieInTheInterval(long depth, double measured) throws JsonProcessingException {
    String line =
        "analyze --model gpt-oss-20b --weights gguf:MXFP4_MOE --prompt %s --generate 32"
            + " --device dgx-spark-gb10 --engine llama.cpp-cuda";
    JsonNode predicted = Run.json(line.formatted(depth)).get("decode").get("predicted");
    assertThat(measured)
        .isBetween(predicted.get("low").doubleValue(), predicted.get("high").doubleValue());
  }
}
