/**
 * How long the library takes: {@code java -jar examples/benchmarks/target/benchmarks.jar -prof gc}.
 * Inputs change from call to call, so that no answer is a constant.
 */
@NullMarked
package dev.roofline.benchmarks;

import org.jspecify.annotations.NullMarked;
