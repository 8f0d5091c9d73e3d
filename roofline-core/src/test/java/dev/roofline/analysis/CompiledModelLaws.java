package dev.roofline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.algebra.Choice;
import dev.roofline.algebra.Choice.Alternative;
import dev.roofline.algebra.Cost;
import dev.roofline.algebra.Formats;
import dev.roofline.algebra.Kernel;
import dev.roofline.algebra.Operator;
import dev.roofline.algebra.OperatorVisitor;
import dev.roofline.algebra.Tally;
import dev.roofline.algebra.WeightFormats;
import dev.roofline.device.Roofline;
import dev.roofline.format.NumberFormats;
import dev.roofline.workload.DecodeRun;
import dev.roofline.workload.Step;
import java.util.List;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;

/** A compiled model gives the numbers that its operators give one by one. */
class CompiledModelLaws {

  @Provide
  Arbitrary<Operator> operators() {
    return Programs.operators();
  }

  @Provide
  Arbitrary<Roofline> rooflines() {
    return Programs.rooflines();
  }

  @Provide
  Arbitrary<DecodeRun> runs() {
    return Programs.runs();
  }

  @Provide
  Arbitrary<Step> steps() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 1000),
            Arbitraries.longs().between(1, 1000),
            Arbitraries.longs().between(0, 1000))
        .as(Step::new);
  }

  @Property
  void aStepTakesTheSumOverOperatorsOfTheirRoofs(
      @ForAll("operators") Operator operator,
      @ForAll("rooflines") Roofline roofline,
      @ForAll("steps") Step step) {
    double compiled = new CompiledModel(Programs.program(operator, roofline)).seconds(step);
    assertThat(compiled).isCloseTo(oneByOne(operator, roofline, step), relative(compiled));
  }

  @Property
  void aStepCostsTheSumOverOperators(
      @ForAll("operators") Operator operator,
      @ForAll("rooflines") Roofline roofline,
      @ForAll("steps") Step step) {
    Program program = Programs.program(operator, roofline);
    Tally sum = Tally.ZERO;
    for (Entry entry : program.running(program.chosen(step))) {
      sum = sum.plus(entry.cost().at(step).times(entry.count()));
    }
    Tally packed = new CompiledModel(program).tally(step);
    assertThat(packed.matrixFlop()).isCloseTo(sum.matrixFlop(), relative(sum.matrixFlop()));
    assertThat(packed.vectorFlop()).isCloseTo(sum.vectorFlop(), relative(sum.vectorFlop()));
    assertThat(packed.weightBytes()).isCloseTo(sum.weightBytes(), relative(sum.weightBytes()));
    assertThat(packed.kvReadBytes()).isCloseTo(sum.kvReadBytes(), relative(sum.kvReadBytes()));
    assertThat(packed.kvWriteBytes()).isCloseTo(sum.kvWriteBytes(), relative(sum.kvWriteBytes()));
    assertThat(packed.activationBytes())
        .isCloseTo(sum.activationBytes(), relative(sum.activationBytes()));
  }

  @Property
  void theAggregateBoundIsTheRoofOverAllThatRuns(
      @ForAll("operators") Operator operator,
      @ForAll("rooflines") Roofline roofline,
      @ForAll("steps") Step step) {
    CompiledModel model = new CompiledModel(Programs.program(operator, roofline));
    double roof = roofline.seconds(model.tally(step).flop(), model.tally(step).bytes());
    assertThat(model.aggregateSeconds(step)).isCloseTo(roof, relative(roof));
  }

  @Property
  void aRunTakesTheSumOfItsSteps(
      @ForAll("operators") Operator operator,
      @ForAll("rooflines") Roofline roofline,
      @ForAll("runs") DecodeRun run) {
    CompiledModel model = new CompiledModel(Programs.program(operator, roofline));
    double loop = loop(run, model::seconds);
    assertThat(model.seconds(run)).isCloseTo(loop, relative(loop));
  }

  @Property
  void aRunTakesTheSumOfItsStepsUnderTheAggregateBoundToo(
      @ForAll("operators") Operator operator,
      @ForAll("rooflines") Roofline roofline,
      @ForAll("runs") DecodeRun run) {
    CompiledModel model = new CompiledModel(Programs.program(operator, roofline));
    double loop = loop(run, model::aggregateSeconds);
    assertThat(model.aggregateSeconds(run)).isCloseTo(loop, relative(loop));
  }

  @Property
  void aRunCostsTheSumOfItsSteps(
      @ForAll("operators") Operator operator,
      @ForAll("rooflines") Roofline roofline,
      @ForAll("runs") DecodeRun run) {
    CompiledModel model = new CompiledModel(Programs.program(operator, roofline));
    double flop = loop(run, step -> model.tally(step).flop());
    assertThat(model.tally(run).flop()).isCloseTo(flop, relative(flop));
  }

  @Property
  void aRunThenAnotherTakesTheTimeOfBoth(
      @ForAll("operators") Operator operator,
      @ForAll("rooflines") Roofline roofline,
      @ForAll("runs") DecodeRun first,
      @ForAll("runs") DecodeRun length) {
    DecodeRun second = new DecodeRun(first.sequences(), first.lastContext() + 1, length.tokens());
    DecodeRun both =
        new DecodeRun(first.sequences(), first.firstContext(), first.tokens() + second.tokens());
    CompiledModel model = new CompiledModel(Programs.program(operator, roofline));
    double parts = model.seconds(first) + model.seconds(second);
    assertThat(model.seconds(both)).isCloseTo(parts, relative(parts));
  }

  @Property
  void theOperatorWiseBoundIsNeverFasterThanTheAggregateNorThatThanTheRoofs(
      @ForAll("operators") Operator operator,
      @ForAll("rooflines") Roofline roofline,
      @ForAll("steps") Step step) {
    CompiledModel model = new CompiledModel(Programs.program(operator, roofline));
    double roof = roofline.seconds(model.tally(step).flop(), model.tally(step).bytes());
    double slack = 1e-12 * roof;
    assertThat(model.seconds(step)).isGreaterThanOrEqualTo(model.aggregateSeconds(step) - slack);
    assertThat(model.aggregateSeconds(step)).isGreaterThanOrEqualTo(roof - slack);
  }

  @Property
  void fewerBitsNeverSlowAStepWhoseComputeFormatIsUnchanged(
      @ForAll("operators") Operator operator,
      @ForAll("rooflines") Roofline roofline,
      @ForAll("steps") Step step) {
    double previous = Double.POSITIVE_INFINITY;
    for (var format : List.of(NumberFormats.F32, NumberFormats.F16, NumberFormats.INT8)) {
      var program = Programs.program(operator, format, roofline);
      double seconds = new CompiledModel(program).seconds(step);
      assertThat(seconds).isLessThanOrEqualTo(previous);
      previous = seconds;
    }
  }

  @Property
  void everyStepOfALegRunsItsFastestAlternatives(
      @ForAll("operators") Operator operator,
      @ForAll("rooflines") Roofline roofline,
      @ForAll("runs") DecodeRun run) {
    Program program = Programs.program(operator, roofline);
    long next = run.firstContext();
    for (Leg leg : program.legs(run)) {
      assertThat(leg.run().firstContext()).isEqualTo(next);
      next = leg.run().lastContext() + 1;
      leg.run().steps().forEach(step -> assertFastest(program, leg.chosen(), step));
    }
    assertThat(next).isEqualTo(run.lastContext() + 1);
  }

  private static void assertFastest(Program program, List<Integer> chosen, Step step) {
    for (int i = 0; i < chosen.size(); i++) {
      ChoiceEntry choice = program.choices().get(i);
      double taken =
          choice
              .alternatives()
              .get(chosen.get(i))
              .seconds(step.sequences(), 1, step.cachedTokens());
      int fastest = choice.fastest(step.sequences(), 1, step.cachedTokens());
      double least =
          choice.alternatives().get(fastest).seconds(step.sequences(), 1, step.cachedTokens());
      assertThat(taken).isCloseTo(least, relative(least));
    }
  }

  private static double loop(DecodeRun run, ToDoubleFunction<Step> seconds) {
    return run.steps().mapToDouble(seconds).sum();
  }

  private static Offset<Double> relative(double value) {
    return within(1e-12 * value + Double.MIN_NORMAL);
  }

  /** The same bound by walking the tree: no flattening, grouping or packing. */
  private static double oneByOne(Operator operator, Roofline roofline, Step step) {
    double[] sum = new double[1];
    operator.visit(
        new OperatorVisitor() {
          @Override
          public void kernel(Kernel kernel, int layer, double share) {
            Cost cost = kernel.cost(Formats.ofWeights(NumberFormats.F16), layer);
            sum[0] += share * roofline.seconds(cost.flop().at(step), cost.bytes().at(step));
          }

          @Override
          public void choice(Choice choice, int layer, double share) {
            sum[0] +=
                share
                    * choice.alternatives().stream()
                        .map(Alternative::operator)
                        .mapToDouble(alternative -> oneByOne(alternative, roofline, step))
                        .min()
                        .orElseThrow();
          }
        },
        WeightFormats.NO_LAYER,
        1);
    return sum[0];
  }
}
