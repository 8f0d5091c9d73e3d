package dev.roofline.command;

import dev.roofline.device.Device;
import dev.roofline.engine.Calibration;
import dev.roofline.engine.Engine;
import dev.roofline.hardware.Catalogue;
import dev.roofline.hardware.DeviceFile;
import dev.roofline.models.measurements.Measurements;
import java.util.HashMap;
import java.util.Map;

/** The devices that the shipped measurements were made on, and the fit to them. */
final class MeasuredDevices {

  private final Map<String, Device> known = new HashMap<>();

  /** Fits an engine to the shipped measurements. */
  static Calibration calibration(Engine engine) {
    return Calibration.of(engine, Measurements.observations(engine, new MeasuredDevices()::device));
  }

  /** The device of a row. */
  Device device(String id) {
    return known.computeIfAbsent(id, MeasuredDevices::read);
  }

  private static Device read(String id) {
    return Measurements.deviceJson(id)
        .map(json -> DeviceFile.parse(id + ".json", json))
        .orElseGet(() -> Catalogue.device(id));
  }
}
