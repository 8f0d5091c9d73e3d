/** What the readers of GGUF and safetensors files share. Internal. */
@NullMarked
package dev.roofline.models.file;

import org.jspecify.annotations.NullMarked;
