package dev.roofline.models.families;

import dev.roofline.models.huggingface.ConfigFile;
import java.util.Arrays;
import java.util.List;

/** What a layer of Nemotron-H is, with its letter in a pattern and its names in a list. */
enum NemotronLayer {
  MAMBA('M', "mamba", "linear_attention"),
  ATTENTION('*', "attention", "full_attention"),
  FEED_FORWARD('-', "mlp"),
  EXPERTS('E', "moe");

  private static final String PATTERN = "hybrid_override_pattern";
  private static final String TYPES = "layers_block_type";
  private static final String COUNT = "num_hidden_layers";

  private final char letter;
  private final List<String> names;

  NemotronLayer(char letter, String... names) {
    this.letter = letter;
    this.names = List.of(names);
  }

  /** The layers that a configuration asks for, as a list of types or as a pattern of letters. */
  static List<NemotronLayer> pattern(ConfigFile config) {
    String key = config.has(TYPES) ? TYPES : config.has("layer_types") ? "layer_types" : PATTERN;
    List<NemotronLayer> layers = key.equals(PATTERN) ? letters(config) : types(config, key);
    if (layers.isEmpty() || config.has(COUNT) && config.layers(COUNT, 1) != layers.size()) {
      throw config.refusal(key, "must have one layer for each of " + COUNT);
    }
    return layers;
  }

  private static List<NemotronLayer> letters(ConfigFile config) {
    String text = config.text(PATTERN);
    if (!text.matches("[M*E-]{1,10000}")) {
      throw config.refusal(PATTERN, "must consist of M, *, - and E, a letter for each layer");
    }
    return text.chars().mapToObj(NemotronLayer::of).toList();
  }

  private static NemotronLayer of(int letter) {
    return Arrays.stream(values())
        .filter(layer -> layer.letter == letter)
        .findFirst()
        .orElseThrow();
  }

  private static List<NemotronLayer> types(ConfigFile config, String key) {
    List<String> names = config.texts(key);
    List<NemotronLayer> layers =
        names.stream()
            .flatMap(name -> Arrays.stream(values()).filter(l -> l.names.contains(name)))
            .toList();
    if (layers.size() != names.size() || layers.size() > 10_000) {
      throw config.refusal(key, "must hold mamba, attention, mlp or moe for each layer");
    }
    return layers;
  }
}
