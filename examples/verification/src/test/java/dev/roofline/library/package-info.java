/** What holds for the library as a whole: its three modules together, seen from outside. */
@NullMarked
package dev.roofline.library;

import org.jspecify.annotations.NullMarked;
