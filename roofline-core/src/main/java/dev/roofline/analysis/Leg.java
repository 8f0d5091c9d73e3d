package dev.roofline.analysis;

import dev.roofline.workload.DecodeRun;
import java.util.List;

/**
 * A part of a run in which every choice keeps its fastest alternative.
 *
 * @param run the steps
 * @param chosen the index of the alternative of each choice
 */
record Leg(DecodeRun run, List<Integer> chosen) {}
