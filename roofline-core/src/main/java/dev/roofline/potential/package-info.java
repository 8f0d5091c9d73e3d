/**
 * How far a workload is from what its device offers: a {@link dev.roofline.potential.Point} on the
 * roofline plane has a {@link dev.roofline.potential.Potential} Φ under a roofline, as published
 * and in two unit-free forms, and an {@link dev.roofline.potential.InferencePotentialRegion}
 * between it and the ridge; an {@link dev.roofline.potential.OptimalityGap} is what lies between it
 * and the ceilings. Potentials on different hardware or on opposite sides of the ridge have no
 * order: {@link dev.roofline.potential.Comparison} says so in its type.
 *
 * @see <a href="https://arxiv.org/abs/2602.11506">RooflineBench, where Φ is defined</a>
 */
@NullMarked
package dev.roofline.potential;

import org.jspecify.annotations.NullMarked;
