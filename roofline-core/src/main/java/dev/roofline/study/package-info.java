/**
 * The studies of the paper as questions that can be asked of any model: {@link
 * dev.roofline.study.PhysicalDepth} (what more layers change), {@link
 * dev.roofline.study.AttentionStudy} (kinds of attention at one size), and the gaps between
 * ceilings ({@link dev.roofline.study.CeilingGap}). How evenly models use devices is asked of
 * {@link dev.roofline.study.equity}; the paper's own accounting is kept in {@link
 * dev.roofline.study.published}.
 *
 * @see <a href="https://arxiv.org/abs/2602.11506">RooflineBench</a>
 */
@NullMarked
package dev.roofline.study;

import org.jspecify.annotations.NullMarked;
