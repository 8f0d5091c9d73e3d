package dev.roofline.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.analysis.Inference;
import dev.roofline.analysis.Report;
import dev.roofline.crossover.Crossover;
import dev.roofline.crossover.Trend;
import dev.roofline.device.Device;
import dev.roofline.hardware.Catalogue;
import dev.roofline.model.Model;
import dev.roofline.models.LanguageModel;
import dev.roofline.models.gguf.GgufFile;
import dev.roofline.models.llamabench.BenchModel;
import dev.roofline.models.llamabench.LlamaBench;
import dev.roofline.models.zoo.Zoo;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A null where none is allowed is refused by the name of the argument. */
class NullHostilityTest {

  private static final List<Class<?>> TYPES =
      PublicTypes.of(Device.class, Zoo.class, Catalogue.class);

  private static final String TABLE =
      """
      | model | size | params | backend | threads | test | t/s |
      | --- | --- | --- | --- | --- | --- | --- |
      | llama 7B F16 | 12.55 GiB | 6.74 B | CPU | 8 | pp512 | 100.00 ± 1.00 |
      """;

  private static final Samples SAMPLES =
      new Samples(TYPES)
          .with(String.class, "x")
          .with(int.class, 1)
          .with(long.class, 1L)
          .with(double.class, 1.0)
          .with(boolean.class, true)
          .with(Object.class, "x")
          .with(Path.class, Path.of("none"))
          .with(Device.class, Catalogue.device("apple-m1-pro"))
          .with(Model.class, Zoo.model("qwen2.5-1.5b"))
          .with(LanguageModel.class, Zoo.model("qwen2.5-1.5b"))
          .with(Inference.class, question())
          .with(Report.class, question().analyze())
          .with(
              Trend.class, Crossover.ofDecodeStep(question()).acrossBatch().meetingRidge().trend())
          .with(GgufFile.class, emptyGguf())
          .with(BenchModel.class, LlamaBench.parse(TABLE, "x").get(0).model());

  private static Inference question() {
    return Inference.of(Zoo.model("qwen2.5-1.5b")).on(Catalogue.device("apple-m1-pro"));
  }

  private static GgufFile emptyGguf() {
    byte[] header = Arrays.copyOf(new byte[] {'G', 'G', 'U', 'F', 3}, 24);
    return GgufFile.read(Channels.newChannel(new ByteArrayInputStream(header)), "empty.gguf");
  }

  static Stream<Class<?>> types() {
    return TYPES.stream().filter(type -> makers(type).findAny().isPresent());
  }

  @ParameterizedTest
  @MethodSource("types")
  void nullIsRefusedByName(Class<?> type) {
    List<String> taken = new ArrayList<>();
    makers(type).forEach(maker -> check(maker, taken));
    assertThat(taken).isEmpty();
  }

  /** The public constructors and static methods that take a reference. */
  private static Stream<Executable> makers(Class<?> type) {
    Stream<Method> factories =
        Stream.of(type.getDeclaredMethods())
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> !method.isSynthetic())
            .filter(method -> !(type.isEnum() && method.getName().equals("valueOf")));
    return Stream.concat(
            Modifier.isAbstract(type.getModifiers())
                ? Stream.empty()
                : Stream.of(type.getConstructors()),
            factories)
        .filter(maker -> Stream.of(maker.getParameters()).anyMatch(NullHostilityTest::isReference));
  }

  private static boolean isReference(Parameter parameter) {
    return !parameter.getType().isPrimitive()
        && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static void check(Executable maker, List<String> taken) {
    Parameter[] parameters = maker.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (isReference(parameters[i])) {
        Object[] arguments = SAMPLES.arguments(maker);
        arguments[i] = null;
        String outcome = outcome(maker, arguments);
        if (!names(outcome, parameters[i].getName())) {
          taken.add(place(maker, parameters[i]) + ": " + outcome);
        }
      }
    }
  }

  private static String place(Executable maker, Parameter parameter) {
    String type = maker.getDeclaringClass().getSimpleName();
    String member = maker instanceof Method ? type + '.' + maker.getName() : "new " + type;
    return member + ' ' + parameter.getName();
  }

  /** A check names the argument first; where its first use fails, the JVM names it last. */
  private static boolean names(String message, String parameter) {
    return message.matches(parameter + "\\b.*")
        || message.endsWith(" because \"" + parameter + "\" is null");
  }

  private static String outcome(Executable maker, Object[] arguments) {
    try {
      Samples.call(maker, arguments);
      return "taken";
    } catch (InvocationTargetException e) {
      Throwable refusal = e.getCause();
      return refusal instanceof NullPointerException || refusal instanceof IllegalArgumentException
          ? String.valueOf(refusal.getMessage())
          : refusal.toString();
    }
  }
}
