/**
 * Language models: {@link dev.roofline.models.LanguageModel} is a model made of {@linkplain
 * dev.roofline.models.block.Block blocks}. They come from {@linkplain
 * dev.roofline.models.huggingface.HuggingFace config.json} files or the {@linkplain
 * dev.roofline.models.zoo.Zoo zoo}; a file that cannot be honoured is refused with a {@link
 * dev.roofline.models.ModelFileException}.
 */
@NullMarked
package dev.roofline.models;

import org.jspecify.annotations.NullMarked;
