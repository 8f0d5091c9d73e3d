package dev.roofline.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The report: {@code report.md} with its figures (SVG) and the numbers behind them (CSV). The same
 * library writes the same bytes, anywhere.
 */
public final class Reproduction {

  private final Map<String, String> files;

  private Reproduction(Map<String, String> files) {
    this.files = files;
  }

  /** Computes the report; it takes about a second. */
  public static Reproduction compute() {
    Page body = new Page();
    List<Finding> findings = new ArrayList<>();
    for (Section section :
        List.of(
            new HardwareSection(),
            new GapSection(),
            new ScenarioSection(),
            new DepthSection(),
            new PrecisionSection(),
            new AttentionSection(),
            new HeterogeneitySection(),
            new ObservationSection())) {
      findings.addAll(section.write(body));
    }
    findings.sort(Comparator.comparingInt(Finding::number));
    Page page = new Page();
    page.title("RooflineBench, reproduced");
    Introduction.write(page);
    Findings.summarize(page, findings);
    page.append(body);
    Findings.explain(page, findings);
    return new Reproduction(page.files());
  }

  /** Text by file name, {@code report.md} first. */
  public Map<String, String> files() {
    return files;
  }

  /**
   * Writes the files into a folder, which is made if absent.
   *
   * @throws UncheckedIOException if one cannot be written
   */
  public void write(Path folder) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public String toString() {
    return "Reproduction[" + String.join(", ", files.keySet()) + "]";
  }
}
