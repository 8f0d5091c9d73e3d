package dev.roofline.command;

import dev.roofline.device.Device;
import dev.roofline.format.NumberFormat;
import dev.roofline.model.Quantization;
import dev.roofline.models.codesign.ArchitectureGrid;
import dev.roofline.models.codesign.CodesignResult;
import java.util.List;

/**
 * A search with what it was asked.
 *
 * @param devices what all candidates run on
 * @param weights how weights may be stored
 * @param caches how the cache may be stored
 * @param load what is served
 * @param grid the shapes tried
 * @param result what was found
 */
record CodesignAnswer(
    List<Device> devices,
    List<Quantization> weights,
    List<NumberFormat> caches,
    Load load,
    ArchitectureGrid grid,
    CodesignResult result) {

  /** Sequences, tokens of their prompts, tokens cached when a decode step is timed. */
  record Load(long batch, long prompt, long context) {}
}
