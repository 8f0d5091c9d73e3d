package dev.roofline.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.device.CeilingSet;
import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import dev.roofline.study.published.PublishedReading;
import dev.roofline.study.published.PublishedRun;
import dev.roofline.workload.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that stand in the paper or that its figures show. */
class PublishedPointsTest {

  @ParameterizedTest
  @CsvSource({
    "SISO, 0.4, 1.4e9",
    "LISO, 19, 6.4e10",
    "SILO, 0.011, 3.8e7",
    "LILO, 1.1, 3.8e9",
  })
  void qwenOnTheM1ProLiesWhereTheFiguresPutIt(Scenario scenario, double across, double up) {
    TableFive.Cell cell =
        TableFive.of("apple-m1-pro").cell(PaperModel.QWEN.label(), "F16", scenario);
    PublishedReading reading =
        PaperModel.QWEN.reading(
            "F16",
            PublishedRun.measured(
                scenario.batch(1),
                cell.prompt().timing().tokensPerSecond(),
                cell.generation().timing().tokensPerSecond()));
    assertThat(reading.intensity().flopPerByteSecond()).isCloseTo(across, within(0.1 * across));
    assertThat(reading.workPerSecond()).isCloseTo(up, within(0.1 * up));
  }

  @ParameterizedTest
  @CsvSource({
    "apple-m1-pro, PAPER, 25.39",
    "rtx-3090, PAPER, 38.00",
    "rtx-3070-ti-laptop, PAPER, 37.05",
    "jetson-orin-nano-super, PAPER, 20.48",
    "raspberry-pi-5, PAPER, 8.98",
    "apple-m1-pro, PLOTTED, 35.83",
    "rtx-3070-ti-laptop, PLOTTED, 43.18",
    "jetson-orin-nano-super, PLOTTED, 22.56",
    "raspberry-pi-5, PLOTTED, 20.13",
  })
  void ridgePointsAreThePrintedOnes(String id, CeilingSet ceilings, double printed) {
    Device device =
        Devices.ALL.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    assertThat(device.under(ceilings).roofline(ComputeFormat.F32).ridge())
        .isCloseTo(printed, within(0.005));
  }
}
