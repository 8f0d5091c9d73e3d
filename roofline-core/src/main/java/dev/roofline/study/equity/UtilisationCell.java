package dev.roofline.study.equity;

import dev.roofline.analysis.Phase;
import dev.roofline.device.Device;
import dev.roofline.device.Roofline;
import dev.roofline.quantity.Prefix;
import dev.roofline.workload.Scenario;
import java.io.Serializable;
import java.util.Objects;

/**
 * How one model uses one device in one scenario.
 *
 * @param model the model's name
 * @param device the device's identifier
 * @param scenario prompt and generated tokens
 * @param operationalIntensity the model's, in FLOP/byte
 * @param roofline the device's roof for what the model computes in
 * @param utilisation the shares that are used
 */
public record UtilisationCell(
    String model,
    String device,
    Scenario scenario,
    double operationalIntensity,
    Roofline roofline,
    Utilisation utilisation)
    implements Serializable {

  /** Refuses null. */
  public UtilisationCell {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(scenario, "scenario");
    Objects.requireNonNull(roofline, "roofline");
    Objects.requireNonNull(utilisation, "utilisation");
  }

  static UtilisationCell of(String model, Scenario scenario, Phase phase, Device device) {
    return new UtilisationCell(
        model,
        device.id(),
        scenario,
        phase.operationalIntensity(),
        phase.roofline(),
        Utilisation.of(phase));
  }

  /** The share of a resource that a point on the roof uses at the model's intensity. */
  double roofShare(Resource resource) {
    return resource.roofShare(roofline, operationalIntensity);
  }

  /**
   * As in {@code plm-1.8b on apple-m1-pro, LILO: 2.706 FLOP/byte under a ridge of 25.92 FLOP/byte,
   * …}.
   */
  @Override
  public String toString() {
    return "%s on %s, %s: %s under a ridge of %s, %s"
        .formatted(
            model,
            device,
            scenario,
            Prefix.format(operationalIntensity, "FLOP/byte"),
            Prefix.format(roofline.ridge(), "FLOP/byte"),
            utilisation);
  }
}
