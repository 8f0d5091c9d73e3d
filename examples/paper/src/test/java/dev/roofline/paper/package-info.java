/** The report against the committed one, and the numbers of the paper that it must reach. */
@NullMarked
package dev.roofline.paper;

import org.jspecify.annotations.NullMarked;
