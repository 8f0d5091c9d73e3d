/**
 * The operator algebra: a cost is a linear form over the extents of a step.
 *
 * <p>From the ground up: an {@link dev.roofline.algebra.Extent} is a closed form of a step; a
 * {@link dev.roofline.algebra.Polynomial} in named {@linkplain dev.roofline.algebra.Dimension
 * dimensions} is a coefficient; a {@link dev.roofline.algebra.LinearForm} sums coefficients times
 * extents; a {@link dev.roofline.algebra.Cost} holds one form for each kind of work and class of
 * traffic. A {@link dev.roofline.algebra.Kernel} is a leaf operator with the tensors it reads, and
 * {@link dev.roofline.algebra.Operator}s nest: {@code
 * embedding.andThen(layer.repeated(32)).andThen(head)}.
 *
 * <p>Which architectures exist, and on what hardware they run, is not known here.
 */
@NullMarked
package dev.roofline.algebra;

import org.jspecify.annotations.NullMarked;
