/** Runs the recipes. */
@NullMarked
package dev.roofline.jshell;

import org.jspecify.annotations.NullMarked;
