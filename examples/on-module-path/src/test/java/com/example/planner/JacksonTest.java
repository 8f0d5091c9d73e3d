package com.example.planner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Report;
import dev.roofline.engine.Engine;
import dev.roofline.hardware.Catalogue;
import dev.roofline.models.measurements.EngineProfiles;
import dev.roofline.models.zoo.Zoo;
import dev.roofline.potential.PotentialForm;
import dev.roofline.potential.Ranking;
import dev.roofline.workload.Scenario;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Results print through an ObjectMapper that has heard of nothing, across module boundaries. */
class JacksonTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Report REPORT =
      Inference.of(Zoo.model("qwen2.5-1.5b"))
          .on(Catalogue.device("apple-m1-pro"))
          .scenario(Scenario.LISO)
          .analyze();

  static Stream<Object> results() {
    return Stream.of(
        REPORT.figures(),
        REPORT.size(),
        REPORT.decode(),
        REPORT.decode().operators(),
        REPORT.potential(),
        REPORT.potential().region(),
        REPORT.potential().against(REPORT.potential(REPORT.prefill()), PotentialForm.NORMALISED),
        Ranking.of(PotentialForm.NORMALISED, Map.of("decode", REPORT.potential())),
        EngineProfiles.of(Engine.LLAMA_CPP_METAL).predict(REPORT, REPORT.decode()),
        EngineProfiles.of(Engine.LLAMA_CPP_METAL));
  }

  @ParameterizedTest
  @MethodSource("results")
  void aResultPrintsAsAnObjectOrAList(Object result) throws Exception {
    assertThat(MAPPER.readTree(MAPPER.writeValueAsString(result))).isNotEmpty();
  }

  @Test
  void theFiguresOfAReportAreItsNumbers() throws Exception {
    JsonNode json = MAPPER.valueToTree(REPORT.figures());

    assertThat(json.get("model").asText()).isEqualTo("qwen2.5-1.5b");
    assertThat(json.get("device").asText()).isEqualTo("apple-m1-pro");
    assertThat(json.get("ceilings").asText()).isEqualTo("theoretical");
    assertThat(json.get("weights").asText()).isEqualTo("F16");
    assertThat(json.at("/workload/prompt").asLong()).isEqualTo(4096);
    assertThat(json.at("/size/parameters").asLong()).isEqualTo(1_543_714_304L);
    assertThat(json.at("/phases/0/name").asText()).isEqualTo("prefill");
    JsonNode decode = json.at("/phases/1");
    assertThat(decode.get("tokensPerSecond").asDouble())
        .isEqualTo(REPORT.decode().tokensPerSecond());
    assertThat(decode.get("regime").asText()).isEqualTo("MEMORY_BOUND");
    assertThat(decode.get("flop").asDouble() / decode.get("bytes").asDouble())
        .isEqualTo(decode.get("operationalIntensity").asDouble());
    assertThat(json.at("/memory/verdict").asText()).isEqualTo("FITS");
  }
}
