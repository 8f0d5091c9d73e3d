package dev.roofline.models.families;

import dev.roofline.models.LanguageModel;
import dev.roofline.models.block.Block;
import dev.roofline.models.block.ChannelMix;
import dev.roofline.models.block.DecoderLayer;
import dev.roofline.models.block.Normalization;
import dev.roofline.models.block.TimeMix;
import dev.roofline.models.block.Width;
import dev.roofline.models.huggingface.Architecture;
import dev.roofline.models.huggingface.ConfigFile;
import java.util.Set;

/**
 * RWKV-4: time mix and channel mix, both recurrent; the first layer norms the embedding too.
 *
 * @see <a href="https://arxiv.org/abs/2305.13048">Peng et al. 2023</a>
 */
public final class Rwkv4 implements Architecture {

  /** For the service loader. */
  public Rwkv4() {}

  @Override
  public Set<String> modelTypes() {
    return Set.of("rwkv");
  }

  @Override
  public LanguageModel read(ConfigFile config) {
    Width hidden = Width.of(config.dimension("hidden_size", "H"));
    long size = hidden.elements();
    Width attention = Width.of(config.dimension("attention_hidden_size", "A", size));
    Width inner = Width.of(config.dimension("intermediate_size", "I", Math.multiplyExact(4, size)));
    Block layer =
        DecoderLayer.preNorm(
            Normalization.layer("ln1", hidden),
            new TimeMix(hidden, attention),
            Normalization.layer("ln2", hidden),
            new ChannelMix(hidden, inner));
    Block first = Block.sequence(Normalization.layer("pre_ln", hidden), layer);
    Normalization last = Normalization.layer("rwkv.ln_out", hidden);
    return Frame.of(config, "rwkv.embeddings", last, "head")
        .layers(
            config.layers("num_hidden_layers", 1),
            number -> number == 0,
            isFirst -> isFirst ? first : layer)
        .build();
  }
}
