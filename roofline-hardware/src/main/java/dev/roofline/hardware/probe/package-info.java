/**
 * The host probe: what memory bandwidth and what FP32 and FP64 multiply-add rates the machine at
 * hand sustains, measured from within the JVM in bounded time and memory. Start with {@code
 * HostProbe.standard().measure()}; its result is a device usable at once.
 */
@NullMarked
package dev.roofline.hardware.probe;

import org.jspecify.annotations.NullMarked;
