package dev.roofline.paper;

import static dev.roofline.study.AttentionKind.GROUPED_QUERY;
import static dev.roofline.study.AttentionKind.MULTI_HEAD;

import dev.roofline.analysis.CompiledModel;
import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Report;
import dev.roofline.chart.LineChart;
import dev.roofline.chart.Scale;
import dev.roofline.chart.XY;
import dev.roofline.format.NumberFormats;
import dev.roofline.model.MlaCache;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.study.AttentionVariant;
import dev.roofline.models.study.DecoderShape;
import dev.roofline.models.study.ParameterBudget;
import dev.roofline.paper.Finding.Verdict;
import dev.roofline.study.AttentionConclusion;
import dev.roofline.study.AttentionEntrant;
import dev.roofline.study.AttentionStudy;
import dev.roofline.study.Stage;
import dev.roofline.workload.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** Figure 6: kinds of attention at one size. */
final class AttentionSection implements Section {

  private static final List<MlaCache> CACHES = List.of(MlaCache.LATENT, MlaCache.EXPANDED);
  private static final long LONGEST_CONTEXT = 131_072;

  @Override
  public List<Finding> write(Page page) {
    page.section("Figure 6: attention at 1.5 B parameters");
    page.part("The paper's three models");
    page.say(
        "The paper brings its models to the size of Qwen2.5-1.5B by depth. The deepest form that"
            + " stays within its "
            + ParameterBudget.like(PaperModel.QWEN.model())
            + " has the numbers of layers that the paper names:");
    page.table(sizes());
    AttentionStudy study = study();
    page.say(
        "F16 on the M1 Pro. The latent cache holds what MLA compresses keys and values to; the"
            + " expanded one holds keys and values of every head, as llama.cpp did when the paper"
            + " measured. Whether finding 4 holds, for each scenario, phase and cache:");
    for (Stage stage : List.of(Stage.DECODE, Stage.TOTAL)) {
      page.table(conclusions(study.conclusions(stage)));
    }
    page.part("Attention alone");
    page.say(
        "Those models differ in width, vocabulary and feed-forward too. Here only the attention"
            + " differs: the shape of Qwen2.5-1.5B, every kind of attention, parameters evened out"
            + " by the width of the feed-forward. One token at a context of 8192, F16, M1 Pro:");
    List<Variant> variants = variants();
    page.table(alone(variants));
    page.figure("figure-6-context", "Decode speed over context, attention alone", chart(variants));
    page.data("figure-6", data(study));
    return List.of(finding(study));
  }

  private static Table sizes() {
    Table table = Table.of("model", "attention", "layers", "parameters");
    for (PaperModel model : PaperModel.MATCHED) {
      table =
          table.row(
              model.label(),
              model.attention(),
              model.model().layerCount(),
              String.format(Locale.ROOT, "%,d", model.model().parameters()));
    }
    return table;
  }

  private static AttentionStudy study() {
    return AttentionStudy.of(
        PaperModel.MATCHED.stream()
            .map(
                model -> AttentionEntrant.of(model.attention(), model.in("F16").on(Devices.M1_PRO)))
            .toList(),
        List.of(Scenario.values()),
        CACHES);
  }

  private static Table conclusions(List<AttentionConclusion> conclusions) {
    Table table =
        Table.of(
            "scenario, phase, cache",
            "highest FLOP/byte",
            "lowest",
            "highest FLOP/s",
            "lowest",
            "most token/s",
            "finding 4");
    for (AttentionConclusion conclusion : conclusions) {
      Stage stage = conclusion.stage();
      table =
          table.row(
              conclusion.scenario() + " " + stage + ", " + name(conclusion.cache()),
              conclusion.highestIntensity().kind()
                  + " "
                  + Text.number(conclusion.highestIntensity().operationalIntensity(stage)),
              conclusion.lowestIntensity().kind()
                  + " "
                  + Text.number(conclusion.lowestIntensity().operationalIntensity(stage)),
              conclusion.highestPerformance().kind(),
              conclusion.lowestPerformance().kind(),
              conclusion.fastest().kind()
                  + " "
                  + Text.number(conclusion.fastest().tokensPerSecond(stage)),
              verdict(conclusion));
    }
    return table;
  }

  private static String name(MlaCache cache) {
    return cache == MlaCache.LATENT ? "latent" : "expanded";
  }

  private static String verdict(AttentionConclusion conclusion) {
    if (conclusion.findingHolds()) {
      return "holds";
    }
    return conclusion.latentLeads()
        ? "MLA leads, GQA is not last"
        : conclusion.groupedTrails() ? "GQA is last, MLA does not lead" : "no";
  }

  /** A kind of attention in one shape, with its cache. */
  private record Variant(String name, LanguageModel model, Inference question) {

    static Variant of(String name, AttentionVariant attention, MlaCache cache) {
      LanguageModel model =
          DecoderShape.of(28, 1536, 12)
              .intermediate(8960)
              .vocabulary(151_936)
              .attention(attention)
              .within(ParameterBudget.like(PaperModel.QWEN.model()), 32)
              .model(name.toLowerCase(Locale.ROOT).replace(' ', '-'));
      return new Variant(
          name,
          model,
          Inference.of(model).quantized(NumberFormats.F16).on(Devices.M1_PRO).mlaCache(cache));
    }
  }

  private static List<Variant> variants() {
    AttentionVariant latent = AttentionVariant.latent(512, 64, 128);
    return List.of(
        Variant.of("MHA", AttentionVariant.multiHead(), MlaCache.LATENT),
        Variant.of("GQA 2", AttentionVariant.grouped(2), MlaCache.LATENT),
        Variant.of("MQA", AttentionVariant.grouped(1), MlaCache.LATENT),
        Variant.of("MLA latent", latent, MlaCache.LATENT),
        Variant.of("MLA expanded", latent, MlaCache.EXPANDED));
  }

  private static Table alone(List<Variant> variants) {
    Table table =
        Table.of("attention", "parameters", "KV bytes a token", "FLOP/byte", "FLOP/s", "token/s");
    for (Variant variant : variants) {
      Report report = variant.question.prompt(8192).generate(1).analyze();
      table =
          table.row(
              variant.name,
              String.format(Locale.ROOT, "%,d", variant.model.parameters()),
              String.format(Locale.ROOT, "%,.0f", report.size().kvBytesPerToken()),
              Text.number(report.decode().operationalIntensity()),
              report.decode().performance(),
              Text.number(report.decode().tokensPerSecond()));
    }
    return table;
  }

  private static LineChart chart(List<Variant> variants) {
    LineChart chart =
        LineChart.titled("Decode speed over context")
            .subtitle("the shape of Qwen2.5-1.5B with each kind of attention, F16, M1 Pro")
            .across("context, tokens", Scale.LOG)
            .up("token/s, at most", Scale.LINEAR);
    for (Variant variant : variants) {
      CompiledModel compiled = variant.question.compile();
      List<XY> speeds =
          LongStream.iterate(128, context -> context <= LONGEST_CONTEXT, context -> context * 2)
              .mapToObj(context -> XY.of(context, 1 / compiled.stepSeconds(1, 1, context)))
              .toList();
      chart = chart.series(variant.name, speeds);
    }
    return chart;
  }

  private static Table data(AttentionStudy study) {
    Table table =
        Table.of(
            "model",
            "attention",
            "scenario",
            "cache",
            "phase",
            "flop_per_byte",
            "flop_per_second",
            "tokens_per_second",
            "kv_bytes");
    for (var row : study.rows()) {
      for (Stage stage : Stage.values()) {
        table =
            table.row(
                row.model(),
                row.kind(),
                row.scenario(),
                name(row.cache()),
                stage,
                row.operationalIntensity(stage),
                row.flopPerSecond(stage),
                row.tokensPerSecond(stage),
                row.cacheBytes());
      }
    }
    return table;
  }

  private static Finding finding(AttentionStudy study) {
    List<AttentionConclusion> all = new ArrayList<>(study.conclusions(Stage.TOTAL));
    all.addAll(study.conclusions(Stage.DECODE));
    long holds = all.stream().filter(AttentionConclusion::findingHolds).count();
    long leads = all.stream().filter(AttentionConclusion::latentLeads).count();
    long trails = all.stream().filter(AttentionConclusion::groupedTrails).count();
    long latent = all.stream().filter(c -> c.cache() == MlaCache.LATENT && c.latentLeads()).count();
    long fastest = all.stream().filter(c -> c.fastest().kind() == GROUPED_QUERY).count();
    long least = all.stream().filter(c -> c.lowestIntensity().kind() == MULTI_HEAD).count();
    return new Finding(
        4,
        "At about 1.5 B parameters MLA has the highest intensity and performance in all four"
            + " scenarios, GQA the lowest.",
        ("Of %s cases (four scenarios, two caches, decode and both phases together) all of it holds"
             + " in %s. MLA leads in %s, all with the latent cache (%s); GQA is last in %s, MHA has"
             + " the lowest intensity in %s. GQA gives the most tokens per second in %s.")
            .formatted(all.size(), holds, leads, latent, trails, least, fastest),
        Verdict.of(holds, all.size()),
        "A latent cache lets all heads share what is read, and absorbed products do more FLOPs on"
            + " it: both raise FLOP/byte. With the cache expanded, as llama.cpp ran it for the"
            + " paper, nothing is shared and MLA loses its lead. Neither says who is fast: FLOPs"
            + " that no token needs raise FLOP/byte and FLOP/s alike, and the tokens come soonest"
            + " from the model that reads least, which with few KV heads is GQA.");
  }
}
