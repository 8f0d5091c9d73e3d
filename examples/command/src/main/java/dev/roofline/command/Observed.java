package dev.roofline.command;

import dev.roofline.measurement.ObservedPoint;
import dev.roofline.models.llamabench.BenchRow;
import java.util.List;

/**
 * A row of a file of results on the roofline plane.
 *
 * @param row the row
 * @param point where it lies
 * @param traffic the classes of traffic counted, in words
 * @param warnings what contradicts what, a sentence each; none at best
 */
record Observed(BenchRow row, ObservedPoint point, String traffic, List<String> warnings) {}
