package dev.roofline.engine;

/** The formulas of each engine. */
final class TimeModels {

  /** The decode parameter that prefill shares. */
  static final String LAUNCH = "launchSeconds";

  private TimeModels() {}

  static TimeModel decode(Engine engine) {
    return engine == Engine.LLAMA_CPP_CPU ? new CpuDecodeModel() : new DecodeModel(engine);
  }

  static TimeModel prefill(Engine engine, double launchSeconds) {
    return engine == Engine.LLAMA_CPP_CPU
        ? new CpuPrefillModel(launchSeconds)
        : new PrefillModel(engine, launchSeconds);
  }
}
