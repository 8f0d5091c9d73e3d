/**
 * Well-known models by name: {@link dev.roofline.models.zoo.Zoo} finds a {@link
 * dev.roofline.models.zoo.ZooEntry} among data files that hold the keys of a real {@code
 * config.json}, its source and the published parameter count.
 */
@NullMarked
package dev.roofline.models.zoo;

import org.jspecify.annotations.NullMarked;
