package dev.roofline.fuzz;

import dev.roofline.device.Device;
import dev.roofline.format.ComputeFormat;
import dev.roofline.hardware.DeviceFile;
import dev.roofline.hardware.DeviceFileException;

/** Device files. */
final class DeviceTarget extends TextTarget {

  DeviceTarget() {
    super("device", 20, DeviceFileException.class, Seeds.devices());
  }

  @Override
  void read(String json) {
    Device device = DeviceFile.parse(Targets.file(), json);
    ComputeFormat format = device.ceilings().peaks().keySet().iterator().next();
    Targets.require(device.ceilings().peak(format).isPresent(), device);
    Device again = DeviceFile.parse(Targets.file(), DeviceFile.toJson(device));
    Targets.require(again.equals(device), device);
  }
}
