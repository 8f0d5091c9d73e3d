package dev.roofline.paper;

import java.util.List;

/** What the report is, and how to read it. */
final class Introduction {

  private Introduction() {}

  static void write(Page page) {
    page.say(
        "This report walks *RooflineBench: A Benchmarking Framework for On-Device LLMs via Roofline"
            + " Analysis* ([arXiv 2602.11506](https://arxiv.org/abs/2602.11506)) from its Table 1"
            + " to its six findings. Every number and figure in it is computed by the library;"
            + " `reproduce-paper --out DIR` writes it anew, byte for byte.");
    page.say("Each study is shown in two readings, which never share an axis:");
    page.list(
        List.of(
            "**As published.** The rules of the paper's code: work is its Table 2 over the prompt"
                + " alone, in multiply-accumulates, plus the elements of the cache; \"traffic\" is"
                + " peak resident memory × wall time; wall time spans model load, warm-up and five"
                + " repetitions. The quotient has the unit FLOP/(byte·s).",
            "**Physical.** FLOPs done over bytes moved (FLOP/byte), operator by operator, against"
                + " the roof of the device: the bound that no engine exceeds. Where the paper"
                + " measured, its speeds are put on the same plane as observations."));
    page.say(
        "The paper prints no value of the points in its figures and no peak memory. The published"
            + " reading therefore puts memory together from weights, cache and compute buffer,"
            + " takes 0.3 s for each gigabyte of weights to load, and lands where the figures put"
            + " the points.");
  }
}
