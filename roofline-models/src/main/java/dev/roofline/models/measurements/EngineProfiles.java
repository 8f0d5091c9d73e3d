package dev.roofline.models.measurements;

import dev.roofline.engine.Build;
import dev.roofline.engine.Engine;
import dev.roofline.engine.EngineProfile;
import dev.roofline.engine.Errors;
import dev.roofline.engine.Interval;
import dev.roofline.engine.Parameter;
import dev.roofline.engine.StageProfile;
import dev.roofline.models.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The engine profiles that ship with the library: what calibration makes of its measurements. */
public final class EngineProfiles {

  private EngineProfiles() {}

  /** The shipped profile of an engine. */
  public static EngineProfile of(Engine engine) {
    Objects.requireNonNull(engine, "engine");
    String name = "profiles/" + engine.id() + ".json";
    return parse(name, Table.text(name));
  }

  /**
   * The profile of an engine by its id, of a current build or, as in {@code llama.cpp-cuda@2024},
   * of one of a year.
   *
   * @throws IllegalArgumentException if there is no such engine or build
   */
  public static EngineProfile named(String id) {
    Objects.requireNonNull(id, "id");
    int at = id.indexOf('@');
    if (at < 0) {
      return of(Engine.parse(id));
    }
    Engine engine = Engine.parse(id.substring(0, at));
    return of(engine).built(Build.of(engine, id.substring(at + 1)));
  }

  /** The profile in the text that {@code calibrate --json} prints. */
  static EngineProfile parse(String name, String json) {
    Map<String, @Nullable Object> root =
        JsonReader.read(name, json.getBytes(StandardCharsets.UTF_8));
    return new EngineProfile(
        Engine.parse(String.valueOf(root.get("engine"))),
        stage(map(root, "decode")),
        stage(map(root, "prefill")));
  }

  private static StageProfile stage(Map<?, ?> stage) {
    List<Parameter> parameters = new ArrayList<>();
    for (Object each : (List<?>) value(stage, "parameters")) {
      Map<?, ?> parameter = (Map<?, ?>) each;
      parameters.add(
          new Parameter(
              value(parameter, "name").toString(),
              number(parameter, "value"),
              value(parameter, "unit").toString(),
              value(parameter, "meaning").toString()));
    }
    Map<?, ?> interval = map(stage, "interval");
    Map<?, ?> errors = map(stage, "errors");
    return new StageProfile(
        parameters,
        new Interval(number(interval, "low"), number(interval, "high")),
        errors(map(errors, "inSample")),
        errors(map(errors, "otherDevices")),
        errors(map(errors, "otherModels")));
  }

  private static Errors errors(Map<?, ?> errors) {
    return new Errors(
        (int) number(errors, "count"), number(errors, "median"), number(errors, "fourInFive"));
  }

  private static Map<?, ?> map(Map<?, ?> parent, String key) {
    return (Map<?, ?>) value(parent, key);
  }

  private static double number(Map<?, ?> parent, String key) {
    return ((Number) value(parent, key)).doubleValue();
  }

  private static Object value(Map<?, ?> parent, String key) {
    return Objects.requireNonNull(parent.get(key), key);
  }
}
