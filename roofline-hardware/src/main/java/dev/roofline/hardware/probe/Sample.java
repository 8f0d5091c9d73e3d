package dev.roofline.hardware.probe;

/**
 * What was measured once.
 *
 * @param rate what was done per second
 * @param running the share of that time for which the threads had a processor
 */
record Sample(double rate, double running) {}
