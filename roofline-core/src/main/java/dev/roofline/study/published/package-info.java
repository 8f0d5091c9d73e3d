/**
 * The accounting of the published figures of RooflineBench, kept apart from the library's own under
 * names that begin with {@code Published}: {@link dev.roofline.study.published.PublishedReading}
 * gives a run the coordinates that the paper's figures give it, {@link
 * dev.roofline.study.published.PublishedDepthReading} the curve over depth that follows.
 *
 * <p>Its "operational intensity" is work over peak memory times time, in FLOP/(byte·s): a {@link
 * dev.roofline.study.published.PublishedIntensity}, which no roofline takes. What a model costs by
 * operators and bytes is asked of {@link dev.roofline.analysis}.
 *
 * @see <a href="https://arxiv.org/abs/2602.11506">RooflineBench</a>
 */
@NullMarked
package dev.roofline.study.published;

import org.jspecify.annotations.NullMarked;
