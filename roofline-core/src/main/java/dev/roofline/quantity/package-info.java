/**
 * Physical quantities that carry their unit: compute rate, memory bandwidth, data size, and the one
 * table of prefixes that reads and writes them. Derived numbers elsewhere are plain {@code double}s
 * in base units (FLOP, byte, second) whose names say so.
 */
@NullMarked
package dev.roofline.quantity;

import org.jspecify.annotations.NullMarked;
