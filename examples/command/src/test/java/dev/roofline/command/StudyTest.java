package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.roofline.workload.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The studies: depth, attention, equity. */
class StudyTest {

  private static List<Double> numbers(JsonNode array, String field) {
    List<Double> numbers = new ArrayList<>();
    array.forEach(element -> numbers.add(element.get(field).doubleValue()));
    return numbers;
  }

  @Test
  void intensityGoesOneWayWithDepthAndThePublishedOnePeaks() throws JsonProcessingException {
    JsonNode json = Run.json("depth --model qwen3-0.6b --device rtx-3070-ti-laptop");
    assertThat(Run.names(json))
        .containsExactly("device", "workload", "stage", "depths", "physical", "published");
    JsonNode depths = json.get("depths");
    assertThat(numbers(depths, "layers")).containsExactly(1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0);
    assertThat(numbers(depths, "operationalIntensity")).isSorted();
    assertThat(numbers(depths, "operationalIntensity").get(6))
        .isLessThan(json.get("physical").get("operationalIntensityOfLayer").doubleValue());
    assertThat(json.get("published").get("peakDepth").doubleValue()).isBetween(8.0, 16.0);
    List<Double> published = numbers(depths, "publishedFlopPerByteSecond");
    assertThat(published.subList(0, 4)).isSorted();
    assertThat(published.get(5)).isLessThan(published.get(4));
    assertThat(published.get(6)).isLessThan(published.get(5));
    assertThat(depths.get(2).get("model").textValue()).isEqualTo("qwen3-0.6b-4-layers");
  }

  /** The paper finds the peak at three to five layers. */
  @ParameterizedTest
  @EnumSource(Scenario.class)
  void atPredictedSpeedsThePublishedPeakLiesWhereItWasPublished(Scenario scenario)
      throws JsonProcessingException {
    JsonNode json =
        Run.json(
            "depth --model qwen2.5-1.5b --device apple-m1-pro --engine llama.cpp-metal --scenario "
                + scenario);
    assertThat(json.get("published").get("peakDepth").doubleValue()).isBetween(3.0, 6.0);
  }

  @Test
  void aModelThatTheTableDoesNotCountHasNoPublishedReading() throws JsonProcessingException {
    JsonNode json = Run.json("depth --model mamba2-2.7b --device apple-m1-pro --layers 2,9");
    assertThat(json.get("published").isNull()).isTrue();
    assertThat(json.get("depths").get(1).get("publishedFlopPerSecond").isNull()).isTrue();
    assertThat(Run.line("depth --model qwen3-0.6b --device apple-m1-pro --batch 2").out())
        .doesNotContain("published");
  }

  @Test
  void attentionIsComparedInEveryScenarioAndLayout() throws JsonProcessingException {
    JsonNode json =
        Run.json(
            "attention --models qwen2.5-1.5b,plm-1.8b,smollm2-1.7b --same-size --device"
                + " apple-m1-pro");
    JsonNode conclusions = json.get("conclusions");
    assertThat(conclusions).hasSize(8);
    for (JsonNode conclusion : conclusions) {
      boolean latent = conclusion.get("mlaCache").textValue().equals("latent");
      assertThat(conclusion.get("latentLeads").booleanValue()).isEqualTo(latent);
      assertThat(conclusion.get("groupedTrails").booleanValue()).isFalse();
      assertThat(conclusion.get("models").findValuesAsText("model"))
          .containsExactly("qwen2.5-1.5b", "plm-1.8b-26-layers", "smollm2-1.7b-21-layers");
    }
    JsonNode model = conclusions.get(0).get("models").get(1);
    assertThat(Run.names(model))
        .containsExactly(
            "kind",
            "model",
            "parameters",
            "operationalIntensity",
            "flopPerSecond",
            "tokensPerSecond",
            "kvBytes",
            "potential");
    assertThat(model.get("kind").textValue()).isEqualTo("MLA");
  }

  @Test
  void equityIsToldOverDevicesAndModels() throws JsonProcessingException {
    JsonNode json =
        Run.json(
            "equity --models qwen2.5-1.5b,plm-1.8b --devices rtx-3090,raspberry-pi-5 --scenario"
                + " LILO");
    assertThat(Run.names(json)).containsExactly("stage", "cells", "compute", "bandwidth");
    assertThat(json.get("cells")).hasSize(4);
    JsonNode compute = json.get("compute");
    assertThat(compute.get("overDevices").findValuesAsText("subject"))
        .containsExactly("qwen2.5-1.5b", "plm-1.8b");
    assertThat(compute.get("overModels").findValuesAsText("subject"))
        .containsExactly("rtx-3090", "raspberry-pi-5");
    List<Double> shares = numbers(json.get("cells"), "compute");
    double sum = shares.get(0) + shares.get(1);
    double squares = shares.get(0) * shares.get(0) + shares.get(1) * shares.get(1);
    assertThat(compute.get("overDevices").get(0).get("jain").doubleValue())
        .isEqualTo(sum * sum / (2 * squares));
    JsonNode trap = compute.get("traps").get(0);
    assertThat(trap.get("device").textValue()).isEqualTo("rtx-3090");
    assertThat(trap.get("cause").textValue()).isEqualTo("RIDGE_ABOVE_INTENSITY");
    assertThat(json.get("bandwidth").get("traps")).isEmpty();
    assertThat(
            Run.line(
                    "equity --models qwen2.5-1.5b --devices rtx-3090,rtx-3070-ti-laptop --scenario"
                        + " LILO")
                .out())
        .contains("no device traps a model");
  }
}
