package dev.roofline.engine;

import dev.roofline.check.Check;
import dev.roofline.engine.Work.Stage;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * The fit of an engine to observations, with the errors on devices and on models that it has not
 * seen: each group is left out in turn, the rest fitted, the group predicted. Deterministic: the
 * same observations in the same order give the same profile.
 *
 * @param profile what was fitted, rounded to four digits
 * @param decode each observation of decode
 * @param prefill each observation of prefill
 */
public record Calibration(EngineProfile profile, List<Compared> decode, List<Compared> prefill)
    implements Serializable {

  private static final int FEWEST = 8;

  /** Copies the lists. */
  public Calibration {
    Objects.requireNonNull(profile, "profile");
    decode = Check.list("decode", decode);
    prefill = Check.list("prefill", prefill);
  }

  /**
   * An observation and the natural logarithms of its seconds over those predicted.
   *
   * @param observation what was measured
   * @param inSample by the fit to all observations
   * @param otherDevices by the fit without its device
   * @param otherModels by the fit without its model
   */
  public record Compared(
      Observation observation, double inSample, double otherDevices, double otherModels)
      implements Serializable {

    /** Refuses null. */
    public Compared {
      Objects.requireNonNull(observation, "observation");
    }
  }

  record StageResult(StageProfile profile, List<Compared> compared) {}

  /**
   * Fits an engine.
   *
   * @throws IllegalArgumentException if there are fewer than 8 observations of decode or of prefill
   */
  public static Calibration of(Engine engine, List<Observation> observations) {
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(observations, "observations");
    StageResult decode = fit(TimeModels.decode(engine), stage(observations, Stage.DECODE));
    StageResult prefill =
        fit(
            TimeModels.prefill(engine, LaunchTime.of(decode.profile())),
            stage(observations, Stage.PREFILL));
    return new Calibration(
        new EngineProfile(engine, decode.profile(), prefill.profile()),
        decode.compared(),
        prefill.compared());
  }

  private static List<Observation> stage(List<Observation> observations, Stage stage) {
    List<Observation> found = observations.stream().filter(o -> o.work().stage() == stage).toList();
    if (found.size() < FEWEST) {
      throw new IllegalArgumentException(
          "observations of " + stage + " (" + found.size() + ") must be at least " + FEWEST);
    }
    return found;
  }

  private static StageResult fit(TimeModel model, List<Observation> observations) {
    return new StageFit(model, observations).result();
  }
}
