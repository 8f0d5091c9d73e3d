package dev.roofline.chart;

/**
 * Colours from little to much: cividis, whose lightness grows evenly and which colour-blind readers
 * see as others do. The same colours serve light and dark pages.
 *
 * @see <a href="https://doi.org/10.1371/journal.pone.0199239">Nuñez, Anderton, Renslow 2018</a>
 */
final class Ramp {

  private static final int[] STOPS = {
    0x00224e, 0x123570, 0x3b496c, 0x575d6d, 0x707173, 0x8a8678, 0xa59c74, 0xc3b369, 0xe1cc55,
    0xfee838
  };

  private Ramp() {}

  /** The colour of a share from 0 to 1, as 0xRRGGBB. */
  static int colour(double share) {
    double place = Math.min(1, Math.max(0, share)) * (STOPS.length - 1);
    int stop = Math.min((int) place, STOPS.length - 2);
    double part = place - stop;
    int colour = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = STOPS[stop] >> shift & 0xff;
      int to = STOPS[stop + 1] >> shift & 0xff;
      colour |= (int) Math.round(from + part * (to - from)) << shift;
    }
    return colour;
  }

  /** Whether black text is easier to read on a colour than white. */
  static boolean isPale(int colour) {
    return (luminance(colour) + 0.05) / 0.05 >= 1.05 / (luminance(colour) + 0.05);
  }

  /** The relative luminance of a colour, as WCAG 2 defines it. */
  static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16 & 0xff)
        + 0.7152 * linear(colour >> 8 & 0xff)
        + 0.0722 * linear(colour & 0xff);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
  }

  /** A colour as style sheets write it. */
  static String text(int colour) {
    return "#" + Integer.toHexString(0x1000000 | colour).substring(1);
  }
}
