/**
 * Models from Hugging Face configurations: {@link dev.roofline.models.huggingface.HuggingFace}
 * reads a {@code config.json}, a {@link dev.roofline.models.huggingface.ConfigFile} is its typed
 * view, and an {@link dev.roofline.models.huggingface.Architecture} turns that into a model. Add
 * your own architecture as a {@link java.util.ServiceLoader} service.
 */
@NullMarked
package dev.roofline.models.huggingface;

import org.jspecify.annotations.NullMarked;
