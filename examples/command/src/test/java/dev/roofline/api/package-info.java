/** Watches the public surface of the three modules. Nothing about what they compute. */
@NullMarked
package dev.roofline.api;

import org.jspecify.annotations.NullMarked;
