package dev.roofline.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.algebra.Traffic;
import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Phase;
import dev.roofline.analysis.Report;
import dev.roofline.device.CeilingSet;
import dev.roofline.device.Device;
import dev.roofline.device.GpuArchitecture;
import dev.roofline.engine.EngineProfile;
import dev.roofline.engine.Prediction;
import dev.roofline.engine.WeightKind;
import dev.roofline.hardware.Catalogue;
import dev.roofline.hardware.DeviceFile;
import dev.roofline.models.measurements.EngineProfiles;
import dev.roofline.models.quantization.Quantizations;
import dev.roofline.models.zoo.Zoo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles are fitted to some devices; they answer for all. */
class EveryDeviceTest {

  private static List<String> backends(GpuArchitecture architecture) {
    String name = architecture.toString();
    if (name.equals("apple")) {
      return List.of("metal");
    }
    if (name.matches("alchemist|battlemage")) {
      return List.of("vulkan");
    }
    return List.of(name.matches("(gcn|c?rdna|cdna).*") ? "rocm" : "cuda", "vulkan");
  }

  private static Report report(Device device, EngineProfile profile, String weights) {
    return Inference.of(Zoo.model("llama-3.1-8b"))
        .on(device)
        .quantized(Quantizations.parse(weights))
        .computing(profile.computes(WeightKind.of(weights), device))
        // Activations may stay on the chip: counting them is no bound.
        .counting(Traffic.WEIGHTS, Traffic.KV_READ, Traffic.KV_WRITE)
        .prompt(512)
        .generate(128)
        .analyze();
  }

  @ParameterizedTest
  @ValueSource(strings = {"F16", "BF16", "Q4_0", "Q4_K_M"})
  void noPredictionIsAboveItsBoundOrFarBelowIt(String weights) {
    for (Device device : Catalogue.devices()) {
      device
          .silicon()
          .ifPresent(
              silicon -> {
                for (String backend : backends(silicon.architecture())) {
                  EngineProfile profile = EngineProfiles.named("llama.cpp-" + backend);
                  Report report = report(device, profile, weights);
                  within(profile, report, report.prefill(), 0.01);
                  within(profile, report, report.decode(), 0.05);
                }
              });
    }
  }

  private static void within(EngineProfile profile, Report report, Phase phase, double least) {
    Prediction predicted = profile.predict(report, phase);
    assertThat(predicted.tokensPerSecond() / phase.tokensPerSecond())
        .as("%s of %s by %s", phase.name(), report.setting().device().id(), profile.id())
        .isBetween(least, 1.0);
    assertThat(predicted.tokensPerSecond()).isBetween(predicted.low(), predicted.high());
  }

  /** A device of one's own that says nothing of its units runs about as its catalogue twin. */
  @ParameterizedTest
  @CsvSource({
    "rtx-4090, cuda",
    "rtx-3060, cuda",
    "h100-sxm, cuda",
    "rx-7900-xtx, rocm",
    "apple-m2-max, metal",
    "rx-6800-xt, vulkan"
  })
  void unitsMayBeUnknown(String id, String backend) {
    Device known = Catalogue.device(id);
    Device unknown = Device.of(id, id, "gpu", Map.of(CeilingSet.THEORETICAL, known.ceilings()));
    EngineProfile profile = EngineProfiles.named("llama.cpp-" + backend);
    Report one = report(known, profile, "Q4_0");
    Report other = report(unknown, profile, "Q4_0");
    assertThat(
            profile.predict(other, other.decode()).tokensPerSecond()
                / profile.predict(one, one.decode()).tokensPerSecond())
        .isBetween(0.6, 1.4);
    assertThat(
            profile.predict(other, other.prefill()).tokensPerSecond()
                / profile.predict(one, one.prefill()).tokensPerSecond())
        .isBetween(0.5, 2.0);
  }

  @Test
  void aDeviceFileIsEnough() {
    Device own =
        DeviceFile.parse(
            "mine.json",
            """
            {"extends": "rtx-4090", "id": "mine", "name": "Mine"}
            """);
    EngineProfile profile = EngineProfiles.named("llama.cpp-cuda");
    Report mine = report(own, profile, "Q4_K_M");
    Report twin = report(Catalogue.device("rtx-4090"), profile, "Q4_K_M");
    assertThat(profile.predict(mine, mine.decode()))
        .isEqualTo(profile.predict(twin, twin.decode()));
  }
}
