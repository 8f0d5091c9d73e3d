/**
 * Argument checks whose message names the argument, its value and what is allowed, and what makes a
 * message fit for one line. Not exported: only the library's own modules see this package.
 */
@NullMarked
package dev.roofline.check;

import org.jspecify.annotations.NullMarked;
