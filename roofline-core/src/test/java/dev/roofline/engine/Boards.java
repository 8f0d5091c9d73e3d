package dev.roofline.engine;

import dev.roofline.algebra.Operator;
import dev.roofline.device.CeilingSet;
import dev.roofline.device.Ceilings;
import dev.roofline.device.Device;
import dev.roofline.device.GpuArchitecture;
import dev.roofline.device.Provenance;
import dev.roofline.device.Silicon;
import dev.roofline.device.Sourced;
import dev.roofline.device.UnitCount;
import dev.roofline.format.ComputeFormat;
import dev.roofline.model.Execution;
import dev.roofline.model.Model;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import dev.roofline.quantity.Frequency;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Devices in round numbers and what runs on them. */
final class Boards {

  private Boards() {}

  /** A model that is an operator. */
  record Plain(Operator operator) implements Model {

    @Override
    public String id() {
      return "plain";
    }

    @Override
    public String family() {
      return "test";
    }

    @Override
    public Operator operator(Execution execution) {
      return operator;
    }
  }

  /** A hundred units at 1 GHz on one die, 1 TB/s. */
  static Device board(
      String kind, GpuArchitecture architecture, Map<ComputeFormat, Double> teraflops) {
    return board(kind, architecture, 1, teraflops);
  }

  /** A hundred units at 1 GHz, 1 TB/s. */
  static Device board(
      String kind, GpuArchitecture architecture, int dies, Map<ComputeFormat, Double> teraflops) {
    Map<ComputeFormat, Sourced<FlopRate>> peaks = new EnumMap<>(ComputeFormat.class);
    teraflops.forEach(
        (format, peak) -> peaks.put(format, sourced(FlopRate.teraflopsPerSecond(peak))));
    Ceilings ceilings = new Ceilings(sourced(Bandwidth.gigabytesPerSecond(1000)), peaks);
    Silicon silicon =
        new Silicon(
            architecture, sourced(new UnitCount(100, "unit")), sourced(new Frequency(1e9)), dies);
    return Device.of("gpu", "GPU", kind, Map.of(CeilingSet.THEORETICAL, ceilings))
        .withSilicon(silicon);
  }

  /** Parameters by their names, with no errors and a narrow interval. */
  static StageProfile stage(Map<String, Double> values) {
    List<Parameter> parameters =
        values.entrySet().stream()
            .map(value -> new Parameter(value.getKey(), value.getValue(), "1", "a test"))
            .toList();
    Errors none = new Errors(0, 0, 0);
    return new StageProfile(parameters, new Interval(0.9, 1.1), none, none, none);
  }

  private static <T extends Serializable> Sourced<T> sourced(T value) {
    return Sourced.of(value, Provenance.Kind.DATASHEET, "a test");
  }
}
