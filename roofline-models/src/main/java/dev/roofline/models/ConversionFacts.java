package dev.roofline.models;

import java.io.Serializable;

/**
 * What a configuration says that the tensors of a model do not, and that other file formats depend
 * on.
 *
 * @param queryHeads attention heads, 0 if there are none or it is not known
 * @param keyValueHeads heads of keys and values, 0 if there are none or it is not known
 * @param llama3Rotary whether rotary frequencies are scaled as Llama 3.1 does
 * @param longRotaryFactors factors that stretch rotary frequencies for long contexts, 0 if there
 *     are none
 * @param mxfp4 whether the checkpoint stores experts in MXFP4
 */
public record ConversionFacts(
    long queryHeads,
    long keyValueHeads,
    boolean llama3Rotary,
    long longRotaryFactors,
    boolean mxfp4)
    implements Serializable {

  /** Nothing is known. */
  public static final ConversionFacts UNKNOWN = new ConversionFacts(0, 0, false, 0, false);
}
