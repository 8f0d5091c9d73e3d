/**
 * The paper RooflineBench (arXiv 2602.11506) walked through: its tables, figures and findings, as
 * published and as the library computes them. It begins with {@link
 * dev.roofline.paper.Reproduction}. No formula lives here; those are in {@code dev.roofline.study}
 * and below.
 */
@NullMarked
package dev.roofline.paper;

import org.jspecify.annotations.NullMarked;
