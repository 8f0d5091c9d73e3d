package dev.roofline.hardware;

import dev.roofline.check.Quote;

/**
 * A device file that cannot be used. The message is one line that names the file, the place in it,
 * the value found there and what is allowed, as in {@code my.json: ceilings.theoretical.bandwidth
 * ("12 furlongs") must be a number and a unit, as in "204.8 GB/s"}.
 */
public final class DeviceFileException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  DeviceFileException(String message) {
    super(Quote.message(message));
  }
}
