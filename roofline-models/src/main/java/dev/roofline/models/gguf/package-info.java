/**
 * GGUF files, llama.cpp's model format: {@link dev.roofline.models.gguf.GgufFile} reads the header,
 * that is, metadata and tensor table, never the tensors. Files are taken for hostile: what is read
 * and kept is limited, and a header that is wrong is refused with a {@link
 * dev.roofline.models.ModelFileException}.
 */
@NullMarked
package dev.roofline.models.gguf;

import org.jspecify.annotations.NullMarked;
