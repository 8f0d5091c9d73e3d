/**
 * Real devices: a {@linkplain dev.roofline.hardware.Catalogue catalogue} in which each number has
 * its kind and its public source, and a {@linkplain dev.roofline.hardware.DeviceFile reader and
 * writer} for devices of one's own in the same JSON form. Start with {@code
 * Catalogue.device("apple-m1-pro")}.
 */
@NullMarked
package dev.roofline.hardware;

import org.jspecify.annotations.NullMarked;
