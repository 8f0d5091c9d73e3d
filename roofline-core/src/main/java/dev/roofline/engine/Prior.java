package dev.roofline.engine;

/**
 * What is believed of a parameter before the data: it is log-normal around a start.
 *
 * @param name as profiles print it
 * @param unit of its values; 1 for ratios
 * @param meaning in words
 * @param start the median
 * @param spread the standard deviation of the logarithm; 0 holds the parameter
 */
record Prior(String name, String unit, String meaning, double start, double spread) {

  static Prior ratio(String name, String meaning, double start, double spread) {
    return new Prior(name, "1", meaning, start, spread);
  }

  boolean isFree() {
    return spread > 0;
  }

  Parameter at(double value) {
    return new Parameter(name, value, unit, meaning);
  }
}
