package dev.roofline.paper;

import java.util.List;

/** The six findings: side by side, and one by one. */
final class Findings {

  private Findings() {}

  static void summarize(Page page, List<Finding> findings) {
    page.section("The six findings at a glance");
    Table table = Table.of("finding, as published", "by FLOPs and bytes");
    for (Finding finding : findings) {
      table =
          table.row(finding.number() + ". " + finding.published(), "**" + finding.verdict() + "**");
    }
    page.table(table);
    page.say("What was computed for each, and why it comes out so, stands at the end.");
  }

  static void explain(Page page, List<Finding> findings) {
    page.section("The six findings");
    for (Finding finding : findings) {
      page.part("Finding " + finding.number() + " " + finding.verdict());
      page.say("*As published:* " + finding.published());
      page.say("*As computed:* " + finding.computed());
      page.say("*Why:* " + finding.reason());
    }
  }
}
