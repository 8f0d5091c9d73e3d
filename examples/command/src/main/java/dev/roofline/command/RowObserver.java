package dev.roofline.command;

import dev.roofline.analysis.Inference;
import dev.roofline.device.Device;
import dev.roofline.format.NumberFormat;
import dev.roofline.format.NumberFormats;
import dev.roofline.measurement.Observer;
import dev.roofline.models.llamabench.BenchRow;
import dev.roofline.models.llamabench.LlamaBench;
import dev.roofline.quantity.DataSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Observes the rows of a file: each model, as each row says it was stored, is compiled once. */
final class RowObserver {

  private final Arguments given;
  private final Path results;
  private final List<BenchRow> rows;
  private final List<RowSubject> subjects;
  private final Map<List<Object>, Observer> observers = new HashMap<>();

  /**
   * Reads the file and finds its models.
   *
   * @throws IllegalArgumentException if the file, or what the line says of it, cannot be used
   */
  RowObserver(Arguments given, Path results) {
    this.given = given;
    this.results = results;
    this.rows = LlamaBench.read(results);
    SubjectFinder finder = new SubjectFinder(given, results);
    this.subjects = rows.stream().map(finder::subject).toList();
  }

  /** All rows under a device's roof. */
  List<Observed> observe(Device device, Optional<DataSize> lastLevelCache) {
    List<Observed> seen = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      BenchRow row = rows.get(i);
      RowSubject subject = subjects.get(i);
      List<String> warnings = new ArrayList<>(subject.warnings());
      NumberFormat cache = cache(row, warnings);
      Observer observer =
          observers.computeIfAbsent(
              List.of(subject.subject(), cache),
              key -> observer(subject.subject(), cache, device, lastLevelCache));
      seen.add(
          new Observed(
              row,
              observer.observe(row.measuredRun(), row.measuredTime()),
              ObserveOptions.traffic(given),
              warnings));
    }
    return seen;
  }

  private Observer observer(
      Subject subject, NumberFormat cache, Device device, Optional<DataSize> lastLevelCache) {
    Inference question = subject.inference().on(device).kvCache(cache);
    try {
      Observer observer = Observer.of(ObserveOptions.apply(given, question));
      return lastLevelCache.map(observer::lastLevelCache).orElse(observer);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          String.valueOf(e.getMessage()).replaceFirst("^(mla|compute)( format)?(?= \\()", "--$1"),
          e);
    }
  }

  /** Keys and values may be stored apart; the narrower bounds the traffic from below. */
  private NumberFormat cache(BenchRow row, List<String> warnings) {
    NumberFormat keys = cache(row, row.settings().keyType());
    NumberFormat values = cache(row, row.settings().valueType());
    if (!keys.equals(values)) {
      warnings.add(
          "keys are cached in %s and values in %s: the narrower is taken for both"
              .formatted(keys.name(), values.name()));
    }
    return keys.bitsPerElement() <= values.bitsPerElement() ? keys : values;
  }

  private NumberFormat cache(BenchRow row, String name) {
    try {
      return NumberFormats.parse(name);
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "%s: row %s: type_k and type_v (\"%s\") must be number formats"
              .formatted(results, row.number(), name),
          unknown);
    }
  }
}
