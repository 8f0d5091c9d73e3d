package dev.roofline.analysis;

import dev.roofline.algebra.Choice;
import dev.roofline.algebra.Cost;
import dev.roofline.algebra.Formats;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.OperatorVisitor;
import dev.roofline.algebra.Traffic;
import dev.roofline.algebra.WeightFormats;
import dev.roofline.algebra.WeightRead;
import dev.roofline.analysis.ChoiceEntry.AlternativeEntry;
import dev.roofline.device.Roofline;
import dev.roofline.format.NumberFormat;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays an operator flat. Layers share their kernels, so equal ones are found by identity and by the
 * formats of their tensors: a model of a hundred equal layers compiles to one.
 */
final class ProgramBuilder implements OperatorVisitor {

  private final Formats formats;
  private final Set<Traffic> traffic;
  private final Roofline roofline;
  private final List<Group> groups = new ArrayList<>();
  private final Map<Kernel, List<Group>> byKernel = new IdentityHashMap<>();
  private final List<ChoiceGroup> choiceGroups = new ArrayList<>();
  private final Map<Choice, List<ChoiceGroup>> byChoice = new IdentityHashMap<>();

  ProgramBuilder(Formats formats, Set<Traffic> traffic, Roofline roofline) {
    this.formats = formats;
    this.traffic = traffic;
    this.roofline = roofline;
  }

  static Program build(Operator operator, Formats formats, Set<Traffic> traffic, Roofline roof) {
    ProgramBuilder builder = new ProgramBuilder(formats, traffic, roof);
    operator.visit(builder, WeightFormats.NO_LAYER, 1);
    return builder.program();
  }

  private Program program() {
    return new Program(
        groups.stream().map(this::entry).toList(),
        choiceGroups.stream().map(this::choiceEntry).toList());
  }

  @Override
  public void kernel(Kernel kernel, int layer, double share) {
    List<Group> same = byKernel.computeIfAbsent(kernel, key -> new ArrayList<>(1));
    List<NumberFormat> own = weightFormats(kernel, layer);
    for (Group group : same) {
      if (group.formats.equals(own)) {
        group.count += share;
        return;
      }
    }
    Group group = new Group(kernel, own, kernel.cost(formats, layer).counting(traffic), share);
    same.add(group);
    groups.add(group);
  }

  @Override
  public void choice(Choice choice, int layer, double share) {
    List<NumberFormat> own = new ArrayList<>();
    List<Program> programs = new ArrayList<>();
    for (Choice.Alternative alternative : choice.alternatives()) {
      FormatCollector collector = new FormatCollector(own);
      alternative.operator().visit(collector, layer, 1);
    }
    List<ChoiceGroup> same = byChoice.computeIfAbsent(choice, key -> new ArrayList<>(1));
    for (ChoiceGroup group : same) {
      if (group.formats.equals(own)) {
        group.count += share;
        return;
      }
    }
    for (Choice.Alternative alternative : choice.alternatives()) {
      ProgramBuilder inner = new ProgramBuilder(formats, traffic, roofline);
      alternative.operator().visit(inner, layer, 1);
      programs.add(inner.program());
    }
    ChoiceGroup group = new ChoiceGroup(choice, own, programs, share);
    same.add(group);
    choiceGroups.add(group);
  }

  private List<NumberFormat> weightFormats(Kernel kernel, int layer) {
    List<NumberFormat> own = new ArrayList<>(kernel.weights().size());
    for (WeightRead read : kernel.weights()) {
      own.add(formats.weights().of(read.tensor(), layer));
    }
    return own;
  }

  private Entry entry(Group group) {
    return Entry.of(group.kernel, group.cost, group.count, roofline);
  }

  private ChoiceEntry choiceEntry(ChoiceGroup group) {
    List<AlternativeEntry> alternatives = new ArrayList<>();
    for (int i = 0; i < group.programs.size(); i++) {
      alternatives.add(
          new AlternativeEntry(
              group.choice.alternatives().get(i).name(),
              group.programs.get(i).fixed().stream()
                  .map(e -> Entry.of(e.kernel(), e.cost(), e.count() * group.count, roofline))
                  .toList()));
    }
    return new ChoiceEntry(group.choice.name(), alternatives);
  }

  /** Kernels that differ in nothing but the layer. */
  private static final class Group {
    final Kernel kernel;
    final List<NumberFormat> formats;
    final Cost cost;
    double count;

    Group(Kernel kernel, List<NumberFormat> formats, Cost cost, double count) {
      this.kernel = kernel;
      this.formats = formats;
      this.cost = cost;
      this.count = count;
    }
  }

  /** Choices that differ in nothing but the layer. */
  private static final class ChoiceGroup {
    final Choice choice;
    final List<NumberFormat> formats;
    final List<Program> programs;
    double count;

    ChoiceGroup(Choice choice, List<NumberFormat> formats, List<Program> programs, double count) {
      this.choice = choice;
      this.formats = formats;
      this.programs = programs;
      this.count = count;
    }
  }

  /** Lists the formats of all tensors it meets. */
  private final class FormatCollector implements OperatorVisitor {
    private final List<NumberFormat> found;

    FormatCollector(List<NumberFormat> found) {
      this.found = found;
    }

    @Override
    public void kernel(Kernel kernel, int layer, double share) {
      found.addAll(weightFormats(kernel, layer));
    }

    @Override
    public void choice(Choice choice, int layer, double share) {
      throw new IllegalArgumentException(
          "choice " + choice.name() + " must not stand inside another choice");
    }
  }
}
