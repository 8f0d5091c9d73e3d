package dev.roofline.engine;

/** The formulas of each engine. */
final class TimeModels {

  private TimeModels() {}

  static TimeModel decode(Engine engine) {
    return engine == Engine.LLAMA_CPP_CPU ? new CpuDecodeModel() : new DecodeModel(engine);
  }

  static TimeModel prefill(Engine engine, LaunchTime launch) {
    return engine == Engine.LLAMA_CPP_CPU
        ? new CpuPrefillModel(launch)
        : new PrefillModel(engine, launch);
  }
}
