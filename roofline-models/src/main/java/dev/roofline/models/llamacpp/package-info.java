/**
 * llama.cpp: which tensors it writes for a model and how it quantises them. {@link
 * dev.roofline.models.llamacpp.LlamaCppQuantization} gives a model the formats of a {@linkplain
 * dev.roofline.models.llamacpp.FileType file type}; {@link dev.roofline.models.llamacpp.GgufModel}
 * is a model and its formats from a GGUF file.
 */
@NullMarked
package dev.roofline.models.llamacpp;

import org.jspecify.annotations.NullMarked;
