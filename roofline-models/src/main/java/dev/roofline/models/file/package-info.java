/** How readers come to the bytes of a file. Internal. */
@NullMarked
package dev.roofline.models.file;

import org.jspecify.annotations.NullMarked;
