/**
 * Safetensors files, Hugging Face's checkpoint format: {@link
 * dev.roofline.models.safetensors.SafetensorsFile} reads the header of one file, {@link
 * dev.roofline.models.safetensors.SafetensorsIndex} the index of a checkpoint in several. Tensors
 * are never read. Files are taken for hostile: what is read and kept is limited, and a header that
 * is wrong is refused with a {@link dev.roofline.models.ModelFileException}.
 */
@NullMarked
package dev.roofline.models.safetensors;

import org.jspecify.annotations.NullMarked;
