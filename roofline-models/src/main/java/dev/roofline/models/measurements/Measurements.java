package dev.roofline.models.measurements;

import dev.roofline.device.Device;
import dev.roofline.engine.Build;
import dev.roofline.engine.Engine;
import dev.roofline.engine.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Measured speeds of llama.cpp that ship with the library. */
public final class Measurements {

  /** The machine whose rows come from many builds and drivers: all of a kind are one cell. */
  private static final String MANY_BUILDS = "ryzen-ai-max-395";

  /** From so many rows of a cell on, its third quartile stands for it, else its median. */
  private static final int MANY_ROWS = 4;

  private static final int SOURCE_PREFIX = 30;

  private Measurements() {}

  /** All rows, by engine and device. */
  public static List<MeasuredSpeed> speeds() {
    return Table.read("rows.tsv").lines().stream().map(MeasuredSpeed::of).toList();
  }

  /** A device that is not in the catalogue, as the JSON of a device file. */
  public static Optional<String> deviceJson(String id) {
    Objects.requireNonNull(id, "id");
    String name = "devices/" + id + ".json";
    return Table.holds(name) ? Optional.of(Table.text(name)) : Optional.empty();
  }

  /**
   * What an engine's profile is fitted to: repeated rows of one device, model, quantisation, test,
   * build and source are one observation, the median of up to three and the third quartile of more,
   * because old builds, heat and load only slow down.
   *
   * @param devices finds a device by its id
   */
  public static List<Observation> observations(Engine engine, Function<String, Device> devices) {
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(devices, "devices");
    Map<String, MeasuredShape> shapes =
        Table.read("models.tsv").lines().stream()
            .map(MeasuredShape::of)
            .collect(Collectors.toMap(MeasuredShape::id, shape -> shape));
    Map<List<Object>, List<MeasuredSpeed>> cells = new LinkedHashMap<>();
    for (MeasuredSpeed speed : speeds()) {
      if (speed.engine() == engine) {
        cells.computeIfAbsent(cell(speed), key -> new ArrayList<>()).add(speed);
      }
    }
    return cells.values().stream()
        .map(Measurements::representative)
        .map(speed -> observation(speed, shapes, devices))
        .toList();
  }

  private static List<Object> cell(MeasuredSpeed speed) {
    boolean pooled = speed.device().equals(MANY_BUILDS);
    String source = speed.source();
    return List.of(
        speed.device(),
        speed.model(),
        speed.quantization(),
        speed.test(),
        speed.build(),
        speed.grade(),
        pooled || speed.flashAttention(),
        pooled ? "" : source.substring(0, Math.min(source.length(), SOURCE_PREFIX)));
  }

  private static MeasuredSpeed representative(List<MeasuredSpeed> cell) {
    List<MeasuredSpeed> sorted =
        cell.stream().sorted(Comparator.comparingDouble(MeasuredSpeed::tokensPerSecond)).toList();
    int size = sorted.size();
    return sorted.get(size < MANY_ROWS ? size / 2 : 3 * size / 4);
  }

  private static Observation observation(
      MeasuredSpeed speed, Map<String, MeasuredShape> shapes, Function<String, Device> devices) {
    MeasuredShape shape = shapes.get(speed.model());
    if (shape == null) {
      throw new IllegalStateException("model (" + speed.model() + ") must be in models.tsv");
    }
    double seconds = (speed.isPrompt() ? speed.tokens() : 1) / speed.tokensPerSecond();
    return new Observation(
        devices.apply(speed.device()),
        speed.family(),
        speed.model(),
        speed.quantization(),
        shape.work(speed),
        seconds,
        speed.isCurrent() ? Build.CURRENT : Build.EARLY,
        speed.test() + ", " + speed.source());
  }
}
