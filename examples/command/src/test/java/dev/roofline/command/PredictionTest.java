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
    assertThat(work.launches()).isEqualTo(step.work().launches());
    assertThat(work.cacheBytes() / step.work().cacheBytes()).isCloseTo(1, within(1e-9));
    assertThat(work.headBytes() / step.work().headBytes()).isCloseTo(1, within(1e-9));
    assertThat(work.linearFlop() / step.work().linearFlop()).isCloseTo(1, within(0.001));
    assertThat(work.weightBytes() / step.work().weightBytes()).isCloseTo(1, within(0.01));
    assertThat(work.weights()).isEqualTo(step.work().weights());
  }
}
