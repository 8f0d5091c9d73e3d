/**
 * Plain text: aligned tables for consoles and REPLs, and the numbers and strings of files that
 * other programs read. Nothing here knows what is written.
 */
@NullMarked
package dev.roofline.text;

import org.jspecify.annotations.NullMarked;
