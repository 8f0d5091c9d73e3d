package dev.roofline.engine;

import dev.roofline.engine.TimeModel.Timing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** Fits one formula to observations, to all of them and to all but one group at a time. */
final class StageFit {

  private static final int ROUNDS = 8;
  private static final int ROUNDS_LEFT_OUT = 6;

  private final TimeModel model;
  private final List<Observation> observations;
  private final List<Timing> timings;
  private final List<Timing> asCurrent;
  private final double[] balance;

  StageFit(TimeModel model, List<Observation> observations) {
    this.model = model;
    this.observations = observations;
    this.timings =
        observations.stream()
            .map(o -> model.timing(new Chip(o.device()), o.work(), o.build()))
            .toList();
    this.asCurrent =
        observations.stream()
            .map(o -> model.timing(new Chip(o.device()), o.work().fused(true), Build.CURRENT))
            .toList();
    this.balance = balance(observations);
  }

  /** Every device, model and format weighs the same, however often it was measured. */
  private static double[] balance(List<Observation> observations) {
    Map<List<String>, Integer> counts = new LinkedHashMap<>();
    observations.forEach(o -> counts.merge(key(o), 1, Integer::sum));
    return observations.stream().mapToDouble(o -> 1.0 / counts.getOrDefault(key(o), 1)).toArray();
  }

  private static List<String> key(Observation o) {
    return List.of(o.device().id(), o.model(), o.format());
  }

  /** The profile, and each observation with what is predicted for it. */
  Calibration.StageResult result() {
    double[] values = round(fit(all(o -> true), ROUNDS));
    double[] fitted = logRatios(timings, o -> values);
    Map<String, double[]> withoutDevice = leftOut(Observation::family);
    Map<String, double[]> withoutModel = leftOut(Observation::model);
    double[] devices = logRatios(timings, o -> valuesFor(withoutDevice, o.family()));
    double[] models = logRatios(timings, o -> valuesFor(withoutModel, o.model()));
    List<Calibration.Compared> compared = new ArrayList<>();
    for (int i = 0; i < observations.size(); i++) {
      compared.add(new Calibration.Compared(observations.get(i), fitted[i], devices[i], models[i]));
    }
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      parameters.add(model.priors().get(i).at(values[i]));
    }
    // Whoever asks may have an older build without saying so: the interval holds both.
    double[] undatedDevices = logRatios(asCurrent, o -> valuesFor(withoutDevice, o.family()));
    double[] undatedModels = logRatios(asCurrent, o -> valuesFor(withoutModel, o.model()));
    StageProfile profile =
        new StageProfile(
            parameters,
            Interval.of(devices, models, undatedDevices, undatedModels),
            Errors.ofLogRatios(fitted),
            Errors.ofLogRatios(devices),
            Errors.ofLogRatios(models));
    return new Calibration.StageResult(profile, compared);
  }

  private static double[] round(double[] values) {
    return DoubleStream.of(values).map(Rounding::significant).toArray();
  }

  /** The values of the fits without each group, by its name. */
  private Map<String, double[]> leftOut(Function<Observation, String> group) {
    Map<String, double[]> values = new LinkedHashMap<>();
    for (String name : new TreeSet<>(observations.stream().map(group).toList())) {
      List<Integer> others = all(o -> !group.apply(o).equals(name));
      values.put(name, fit(others, ROUNDS_LEFT_OUT));
    }
    return values;
  }

  private static double[] valuesFor(Map<String, double[]> fits, String group) {
    return Objects.requireNonNull(fits.get(group));
  }

  private List<Integer> all(Function<Observation, Boolean> wanted) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < observations.size(); i++) {
      if (wanted.apply(observations.get(i))) {
        found.add(i);
      }
    }
    return found;
  }

  private double[] fit(List<Integer> rows, int rounds) {
    return new RobustFit(
            model.priors(),
            rows.stream().map(timings::get).toList(),
            rows.stream().mapToDouble(i -> StrictMath.log(observations.get(i).seconds())).toArray(),
            rows.stream().mapToDouble(i -> balance[i]).toArray())
        .values(rounds);
  }

  /** Logarithms of measured over predicted seconds. */
  private double[] logRatios(List<Timing> formulas, Function<Observation, double[]> values) {
    double[] ratios = new double[observations.size()];
    for (int i = 0; i < ratios.length; i++) {
      Observation observation = observations.get(i);
      double predicted = formulas.get(i).seconds(values.apply(observation));
      ratios[i] = StrictMath.log(observation.seconds() / predicted);
    }
    return ratios;
  }
}
