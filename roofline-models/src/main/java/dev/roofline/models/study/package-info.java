/**
 * Models made for studies: at one {@linkplain dev.roofline.models.study.ParameterBudget size} by
 * their depth, or as one {@linkplain dev.roofline.models.study.DecoderShape decoder} with different
 * attention; and what the paper's {@linkplain dev.roofline.models.study.PublishedModel accounting}
 * sees of a model.
 */
@NullMarked
package dev.roofline.models.study;

import org.jspecify.annotations.NullMarked;
