package dev.roofline.paper;

import dev.roofline.device.Device;
import dev.roofline.hardware.Catalogue;
import java.util.List;

/** The devices of the paper's Table 1. */
final class Devices {

  static final Device M1_PRO = Catalogue.device("apple-m1-pro");
  static final Device RTX_3070_TI = Catalogue.device("rtx-3070-ti-laptop");

  /** In the order in which the paper prints the ridge points. */
  static final List<Device> ALL =
      List.of(
          M1_PRO,
          Catalogue.device("rtx-3090"),
          RTX_3070_TI,
          Catalogue.device("jetson-orin-nano-super"),
          Catalogue.device("raspberry-pi-5"));

  private Devices() {}
}
