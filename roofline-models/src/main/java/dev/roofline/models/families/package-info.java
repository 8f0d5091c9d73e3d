/**
 * The architectures that this library reads, one small file a family. Internal: they are found as
 * services, as an architecture added from outside is.
 */
@NullMarked
package dev.roofline.models.families;

import org.jspecify.annotations.NullMarked;
