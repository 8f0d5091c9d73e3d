package dev.roofline.study.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.analysis.Inference;
import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import dev.roofline.laws.Stacks;
import dev.roofline.laws.Stacks.Part;
import dev.roofline.laws.Stacks.Stack;
import dev.roofline.study.Stage;
import dev.roofline.study.equity.EfficiencyTrap.Cause;
import dev.roofline.workload.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A model that reads 2 byte and does 2 FLOP a parameter: decode at 1 FLOP/byte. */
class UtilisationStudyTest {

  private static final Offset<Double> EXACT = within(1e-12);
  private static final Part PART = new Part(1_000_000, 1, 0);
  private static final Stack DENSE = new Stack("dense", PART, PART, PART, 8);
  private static final Device BALANCED = Stacks.device("balanced", 200, 100);
  private static final Device STEEP = Stacks.device("steep", 1000, 100);

  private static Map<String, Inference> models() {
    Map<String, Inference> models = new LinkedHashMap<>();
    models.put("dense", Inference.of(DENSE));
    models.put("short", Inference.of(DENSE.layers(2)));
    return models;
  }

  private static UtilisationStudy study(Stage stage) {
    return UtilisationStudy.of(stage, models(), List.of(BALANCED, STEEP), List.of(Scenario.SISO));
  }

  @Test
  void decodeUsesAllTheBandwidthAndTheShareOfTheRidgeOfThePeak() {
    UtilisationStudy study = study(Stage.DECODE);
    assertThat(study).hasToString("decode utilisation, 4 cells");
    UtilisationCell first = study.cells().get(0);
    assertThat(first.utilisation().compute()).isEqualTo(0.5, EXACT);
    assertThat(first.utilisation().bandwidth()).isEqualTo(1, EXACT);
    assertThat(study.cells().get(1).utilisation().compute()).isEqualTo(0.1, EXACT);
    assertThat(first)
        .hasToString(
            "dense on balanced, SISO: 1 FLOP/byte under a ridge of 2 FLOP/byte, compute 50.0 %,"
                + " bandwidth 100.0 %");
  }

  @Test
  void equityIsToldForEachModelAndEachDevice() {
    UtilisationStudy study = study(Stage.DECODE);
    List<EquityRow> models = study.equityOverDevices(Resource.COMPUTE);
    assertThat(models).hasSize(2);
    assertThat(models.get(0).subject()).isEqualTo("dense");
    assertThat(models.get(0).equity().jain()).isEqualTo(0.36 / (2 * 0.26), EXACT);
    assertThat(models.get(0))
        .hasToString("dense, SISO: Jain 0.692 of 2, variation 0.667, from 0.100 to 0.500");
    List<EquityRow> devices = study.equityOverModels(Resource.COMPUTE);
    assertThat(devices).extracting(EquityRow::subject).containsExactly("balanced", "steep");
    assertThat(devices.get(0).equity().jain()).isEqualTo(1, EXACT);
  }

  @Test
  void aRidgeFarAboveTheIntensityTrapsCompute() {
    List<EfficiencyTrap> traps = study(Stage.DECODE).traps(Resource.COMPUTE, 0.5);
    assertThat(traps).hasSize(2);
    EfficiencyTrap trap = traps.get(0);
    assertThat(trap.cause()).isEqualTo(Cause.RIDGE_ABOVE_INTENSITY);
    assertThat(trap.factor()).isEqualTo(5, EXACT);
    assertThat(trap)
        .hasToString(
            "steep traps dense in SISO: 1 FLOP/byte is below the ridge of 10, so that 10.0 % of its"
                + " compute is used, while balanced (ridge 2) gives 50.0 %");
    assertThat(study(Stage.DECODE).traps(Resource.COMPUTE, 0.1)).isEmpty();
    assertThat(study(Stage.DECODE).traps(Resource.BANDWIDTH, 1)).isEmpty();
  }

  @Test
  void aRidgeFarBelowTheIntensityTrapsBandwidth() {
    List<EfficiencyTrap> traps = study(Stage.PREFILL).traps(Resource.BANDWIDTH, 0.5);
    assertThat(traps).extracting(trap -> trap.trapped().device()).containsOnly("balanced");
    assertThat(traps.get(0).cause()).isEqualTo(Cause.RIDGE_BELOW_INTENSITY);
    assertThat(traps.get(0).toString()).contains("128 FLOP/byte is above the ridge of 2");
  }

  @Test
  void operatorsOnBothSidesOfTheRidgeTrapToo() {
    EfficiencyTrap trap =
        new EfficiencyTrap(Resource.COMPUTE, aboveTheRidge("mixed", 0.4), aboveTheRidge("one", 1));
    assertThat(trap.cause()).isEqualTo(Cause.OPERATORS_ON_BOTH_SIDES);
    assertThat(trap.toString()).contains("operators on both sides of the ridge of 10");
  }

  /** At 20 FLOP/byte under a ridge of 10, where a single operator would use all of the peak. */
  private static UtilisationCell aboveTheRidge(String device, double compute) {
    return new UtilisationCell(
        "dense",
        device,
        Scenario.SISO,
        20,
        STEEP.roofline(ComputeFormat.F16),
        new Utilisation(compute, 0.3));
  }

  @Test
  void whatIsNoShareIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Utilisation(1.5, 0))
        .withMessage("compute (1.5) must be at most 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> study(Stage.DECODE).traps(Resource.COMPUTE, 2))
        .withMessage("share (2.0) must be at most 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UtilisationStudy.of(Stage.DECODE, Map.of(), List.of(STEEP), List.of()))
        .withMessage("cells ([]) must hold at least one");
    List<Device> twice = List.of(STEEP, STEEP);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UtilisationStudy.of(Stage.DECODE, models(), twice, List.of()))
        .withMessage("devices ([steep, steep]) must each be named once");
  }
}
