/** Aligned plain-text tables for consoles and REPLs. */
@NullMarked
package dev.roofline.text;

import org.jspecify.annotations.NullMarked;
