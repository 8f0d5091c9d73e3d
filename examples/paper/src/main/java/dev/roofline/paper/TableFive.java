package dev.roofline.paper;

import dev.roofline.algebra.Traffic;
import dev.roofline.analysis.Inference;
import dev.roofline.device.CeilingSet;
import dev.roofline.device.Device;
import dev.roofline.hardware.Catalogue;
import dev.roofline.measurement.ObservedPoint;
import dev.roofline.measurement.Observer;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.llamabench.BenchRow;
import dev.roofline.models.llamabench.LlamaBench;
import dev.roofline.models.llamabench.ModelSearch;
import dev.roofline.models.quantization.Quantizations;
import dev.roofline.workload.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The speeds of the paper's Table 5 on one device. As in llama-bench, a generation starts from an
 * empty context, whatever the prompt of its scenario.
 *
 * @param device the device's identifier
 * @param cells its cells, in the order of the table
 */
record TableFive(String device, List<Cell> cells) {

  /** The order in which the table gives the scenarios. */
  private static final List<Scenario> ORDER =
      List.of(Scenario.SISO, Scenario.LISO, Scenario.SILO, Scenario.LILO);

  /** The devices of the table. */
  static final List<String> DEVICES =
      List.of("apple-m1-pro", "rtx-3070-ti-laptop", "jetson-orin-nano-super", "raspberry-pi-5");

  /**
   * A model in a format in a scenario.
   *
   * @param label the model, as in {@code Qwen2.5-1.5B}
   * @param format the quantisation, as in {@code Q4_K_M}
   * @param scenario the scenario
   * @param prompt the run of the prompt
   * @param generation the run of the generation
   */
  record Cell(
      String label, String format, Scenario scenario, BenchRow prompt, BenchRow generation) {

    LanguageModel model() {
      return ModelSearch.find(prompt.model());
    }

    /** The model as it was stored. */
    Inference question() {
      return Inference.of(model()).quantized(Quantizations.parse(format));
    }

    /**
     * What puts its runs on a device's plane; only weights and KV count, which no engine avoids.
     */
    Observer on(Device device) {
      return Observer.of(
          question().on(device).counting(Traffic.WEIGHTS, Traffic.KV_READ, Traffic.KV_WRITE));
    }
  }

  /** The speeds on a device of {@link #DEVICES}. */
  static TableFive of(String device) {
    List<BenchRow> rows = rows(device);
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < rows.size(); i += 2) {
      String name = rows.get(i).model().name().replace(".gguf", "");
      int dash = name.lastIndexOf('-');
      cells.add(
          new Cell(
              name.substring(0, dash),
              name.substring(dash + 1),
              ORDER.get(i / 2 % ORDER.size()),
              rows.get(i),
              rows.get(i + 1)));
    }
    return new TableFive(device, List.copyOf(cells));
  }

  private static List<BenchRow> rows(String device) {
    String name = "table-5/" + device + ".csv";
    try (InputStream stream = TableFive.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " (absent) must be on the class path");
      }
      return LlamaBench.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8), name);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A cell of the table. */
  Cell cell(String label, String format, Scenario scenario) {
    return cells.stream()
        .filter(cell -> cell.label.equals(label) && cell.format.equals(format))
        .filter(cell -> cell.scenario == scenario)
        .findFirst()
        .orElseThrow();
  }

  /** Every run of the table under a set of ceilings. */
  List<Seen> observations(CeilingSet ceilings) {
    Device under = Catalogue.device(device).under(ceilings);
    Map<String, Observer> observers = new HashMap<>();
    List<Seen> seen = new ArrayList<>();
    for (Cell cell : cells) {
      Observer observer =
          observers.computeIfAbsent(cell.label + " " + cell.format, key -> cell.on(under));
      for (BenchRow row : List.of(cell.prompt, cell.generation)) {
        seen.add(new Seen(cell, row, observer.observe(row.measuredRun(), row.measuredTime())));
      }
    }
    return seen;
  }

  /**
   * A run on the plane.
   *
   * @param cell where it stands in the table
   * @param row the prompt or the generation of the cell
   * @param point where it lies
   */
  record Seen(Cell cell, BenchRow row, ObservedPoint point) {

    boolean isPrefill() {
      return row.test().generate() == 0;
    }
  }
}
