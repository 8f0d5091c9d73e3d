/**
 * Where an answer changes: the exact batch, context or prompt at which an operator, a phase or a
 * whole workload meets the ridge, or at which two models, or two settings of one, take the same
 * time. {@link dev.roofline.crossover.Crossover} is where a search begins.
 *
 * <p>Along one count, what a step costs is piecewise a polynomial of degree 2 at most, plus
 * decaying exponentials for mixtures of experts. The pieces are built by the same algebra as the
 * costs, each is solved by formula or by Brent's method between proven changes of sign, and the
 * first whole count is the analysis's own.
 *
 * <p>What costs are, and what bounds a time, is not decided here.
 */
@NullMarked
package dev.roofline.crossover;

import org.jspecify.annotations.NullMarked;
