package com.example.planner;

import dev.roofline.analysis.Inference;
import dev.roofline.hardware.Catalogue;
import dev.roofline.model.Model;
import dev.roofline.models.llamacpp.LlamaCppQuantization;
import dev.roofline.models.zoo.Zoo;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the device that generates fastest among those that a model fits. */
public final class Planner {

  private Planner() {}

  /** The id of the device that generates a model's tokens fastest, if it fits any. */
  public static Optional<String> fastest(String model, List<String> devices) {
    Model chosen = Zoo.model(model);
    return devices.stream()
        .map(Catalogue::device)
        .map(device -> Inference.of(chosen).on(device))
        .map(question -> question.quantized(LlamaCppQuantization.named("Q4_K_M")).analyze())
        .filter(report -> report.memory().fits().orElse(false))
        .max(Comparator.comparingDouble(report -> report.decode().tokensPerSecond()))
        .map(report -> report.setting().device().id());
  }
}
