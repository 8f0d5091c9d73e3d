package dev.roofline.models.huggingface;

import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeSet;

/** Every architecture that is installed. */
final class Architectures {

  private static final String KEY = "model_type";
  private static final String OWN = "dev.roofline.models.";

  private Architectures() {}

  /**
   * The architecture of a model type. One from outside this library goes before the library's own.
   *
   * @throws IllegalStateException if two from outside claim the type
   */
  static Architecture of(ConfigFile config) {
    String type = config.has(KEY) ? config.modelType() : "";
    List<Architecture> found =
        all().stream().filter(architecture -> architecture.modelTypes().contains(type)).toList();
    List<Architecture> added = found.stream().filter(architecture -> !isOwn(architecture)).toList();
    if (added.size() > 1) {
      throw new IllegalStateException(
          "model_type (\""
              + type
              + "\") must be claimed by one added architecture, not by "
              + added);
    }
    if (found.isEmpty()) {
      throw config.refusal(KEY, "must be one of " + String.join(", ", modelTypes()));
    }
    return added.isEmpty() ? found.get(0) : added.get(0);
  }

  static TreeSet<String> modelTypes() {
    TreeSet<String> types = new TreeSet<>();
    all().forEach(architecture -> types.addAll(architecture.modelTypes()));
    return types;
  }

  private static List<Architecture> all() {
    return ServiceLoader.load(Architecture.class).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  private static boolean isOwn(Architecture architecture) {
    return architecture.getClass().getName().startsWith(OWN);
  }
}
