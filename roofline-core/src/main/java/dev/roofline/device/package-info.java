/**
 * Hardware as the roofline model sees it: a {@link dev.roofline.device.Roofline} (one compute peak,
 * one bandwidth) and a {@link dev.roofline.device.Device} that holds such ceilings per number
 * format, each with its source. Catalogues of real devices live in {@code roofline-hardware}.
 */
@NullMarked
package dev.roofline.device;

import org.jspecify.annotations.NullMarked;
