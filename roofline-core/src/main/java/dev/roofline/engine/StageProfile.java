package dev.roofline.engine;

import dev.roofline.check.Check;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * How well an engine runs decode or prefill.
 *
 * @param parameters of its formula
 * @param interval factors on predicted times
 * @param inSample errors on the data that it was fitted to
 * @param otherDevices errors on devices that were left out one by one
 * @param otherModels errors on models that were left out one by one
 */
public record StageProfile(
    List<Parameter> parameters,
    Interval interval,
    Errors inSample,
    Errors otherDevices,
    Errors otherModels)
    implements Serializable {

  /** Copies the list. */
  public StageProfile {
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(inSample, "inSample");
    Objects.requireNonNull(otherDevices, "otherDevices");
    Objects.requireNonNull(otherModels, "otherModels");
    parameters = Check.list("parameters", parameters);
  }

  /** The values in the order of a formula's parameters. */
  double[] values(List<Prior> wanted) {
    return wanted.stream().mapToDouble(prior -> value(prior.name())).toArray();
  }

  /** The value of a parameter, or another if there is none of that name. */
  double valueOr(String name, double other) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .mapToDouble(Parameter::value)
        .findFirst()
        .orElse(other);
  }

  /**
   * The value of a parameter.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public double value(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "parameter (\""
                        + name
                        + "\") must be one of "
                        + parameters.stream().map(Parameter::name).toList()))
        .value();
  }
}
