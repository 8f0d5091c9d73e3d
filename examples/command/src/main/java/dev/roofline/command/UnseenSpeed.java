package dev.roofline.command;

import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Phase;
import dev.roofline.analysis.Report;
import dev.roofline.engine.Build;
import dev.roofline.engine.Engine;
import dev.roofline.engine.EngineProfile;
import dev.roofline.engine.Prediction;
import dev.roofline.hardware.Catalogue;
import dev.roofline.models.quantization.Quantizations;
import dev.roofline.models.zoo.Zoo;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A measured speed that no profile was fitted to.
 *
 * @param engine which engine
 * @param build when it was built
 * @param device one of the catalogue
 * @param model one of the zoo
 * @param weights how they are stored
 * @param test as in {@code pp512} or {@code tg32@4096}
 * @param tokensPerSecond measured
 */
record UnseenSpeed(
    Engine engine,
    Build build,
    String device,
    String model,
    String weights,
    String test,
    double tokensPerSecond) {

  private static final Pattern TEST = Pattern.compile("(pp|tg)([0-9]+)(?:@([0-9]+))?");

  static List<UnseenSpeed> all() {
    return Resources.text("unseen.tsv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split("\t"))
        .map(c -> of(c[0].split("@"), c))
        .toList();
  }

  private static UnseenSpeed of(String[] id, String[] c) {
    Engine engine = Engine.parse(id[0]);
    Build build = id.length < 2 ? Build.CURRENT : Build.of(engine, id[1]);
    return new UnseenSpeed(engine, build, c[1], c[2], c[3], c[4], Double.parseDouble(c[5]));
  }

  String phase() {
    return test.startsWith("pp") ? "prefill" : "decode";
  }

  /** The prediction, as the command gives it. */
  Prediction predictedBy(EngineProfile profile) {
    Matcher parts = TEST.matcher(test);
    if (!parts.matches()) {
      throw new IllegalStateException("test (" + test + ") must be as in pp512 or tg128@4096");
    }
    long tokens = Long.parseLong(parts.group(2));
    long depth = parts.group(3) == null ? 0 : Long.parseLong(parts.group(3));
    boolean prompt = parts.group(1).equals("pp");
    Report report =
        Inference.of(Zoo.model(model))
            .on(Catalogue.device(device))
            .quantized(Quantizations.parse(weights))
            .prompt(prompt ? tokens : depth)
            .generate(prompt ? 0 : tokens)
            .analyze();
    Phase phase = prompt ? report.prefill() : report.decode();
    return profile.predict(report, phase);
  }
}
