/**
 * Damaged files for every reader: each is read, or refused in one line by the reader's one
 * exception. {@link dev.roofline.fuzz.FuzzTest} starts {@link dev.roofline.fuzz.FuzzRun} in a
 * virtual machine of its own with a small heap.
 */
@NullMarked
package dev.roofline.fuzz;

import org.jspecify.annotations.NullMarked;
