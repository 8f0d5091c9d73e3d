/**
 * Measurements that llama-bench, the benchmark of llama.cpp, prints: {@link
 * dev.roofline.models.llamabench.LlamaBench} reads a file into {@link
 * dev.roofline.models.llamabench.BenchRow rows}. A row says what ran ({@link
 * dev.roofline.models.llamabench.BenchTest}, as steps of work), how long it took ({@link
 * dev.roofline.models.llamabench.BenchTiming}), of which model and under which settings.
 */
@NullMarked
package dev.roofline.models.llamabench;

import org.jspecify.annotations.NullMarked;
