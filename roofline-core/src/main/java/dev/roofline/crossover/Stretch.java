package dev.roofline.crossover;

/**
 * Counts over which an extent is one curve.
 *
 * @param from the first, included
 * @param to the last; it belongs to the next stretch, if there is one
 * @param curve the extent as a function of the count
 */
record Stretch(double from, double to, Curve curve) {}
