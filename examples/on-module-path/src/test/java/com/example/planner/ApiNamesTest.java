package com.example.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The API reads without back-ticks and without casts in Kotlin and in Scala. */
class ApiNamesTest {

  /** Words that Java leaves free and Kotlin reserves. */
  private static final Set<String> KOTLIN =
      Set.of("as", "fun", "in", "is", "object", "typealias", "typeof", "val", "var", "when");

  /** Words that Java leaves free and Scala reserves. */
  private static final Set<String> SCALA =
      Set.of(
          "def",
          "export",
          "forSome",
          "given",
          "implicit",
          "lazy",
          "macro",
          "match",
          "object",
          "override",
          "sealed",
          "then",
          "trait",
          "type",
          "val",
          "var",
          "with",
          "yield");

  /** What every Kotlin value has already; Scala takes {@code c(x)} for {@code c.apply(x)}. */
  private static final Set<String> SCOPE_FUNCTIONS = Set.of("also", "apply", "let", "use");

  /** All that must not be. */
  @SuppressWarnings("overloads")
  interface Awkward {
    void with(String name);

    void run(Runnable action);

    void map(LongUnaryOperator each);

    void map(Function<String, String> each);

    void sort(Comparator<String> order);

    void sort(Function<String, String> key);

    void add(long number);

    void add(Long number);

    void sum(long... numbers);

    void sum(double... numbers);
  }

  @Test
  void theWholeApiIsLookedAt() {
    assertThat(PublicApi.types())
        .extracting(Class::getName)
        .hasSizeGreaterThan(150)
        .contains(
            "dev.roofline.analysis.Inference",
            "dev.roofline.models.zoo.Zoo",
            "dev.roofline.hardware.Catalogue",
            "dev.roofline.potential.Comparison$Incomparable$Reason");
  }

  @Test
  void noNameIsReservedInKotlinOrScala() {
    assertThat(reserved(Awkward.class)).containsExactly(Awkward.class.getName() + " with");
    assertThat(PublicApi.types().stream().flatMap(ApiNamesTest::reserved)).isEmpty();
  }

  private static Stream<String> reserved(Class<?> type) {
    Stream<String> packages = Arrays.stream(type.getPackageName().split("\\."));
    Stream<String> fields =
        Arrays.stream(type.getDeclaredFields())
            .filter(field -> Modifier.isPublic(field.getModifiers()))
            .map(Field::getName);
    Stream<String> methods = PublicApi.methods(type).map(Method::getName);
    return Stream.of(packages, Stream.of(type.getSimpleName()), fields, methods)
        .flatMap(names -> names)
        .filter(name -> Stream.of(KOTLIN, SCALA, SCOPE_FUNCTIONS).anyMatch(s -> s.contains(name)))
        .distinct()
        .map(name -> type.getName() + " " + name);
  }

  /** {@code value.run { … }} is Kotlin's own, unless a member takes a function too. */
  @Test
  void noMethodTakesTheFunctionOfKotlinsRun() {
    assertThat(runsWithArguments(Awkward.class)).hasSize(1);
    assertThat(PublicApi.types().stream().flatMap(ApiNamesTest::runsWithArguments)).isEmpty();
  }

  private static Stream<Method> runsWithArguments(Class<?> type) {
    return PublicApi.methods(type)
        .filter(method -> method.getName().equals("run") && method.getParameterCount() > 0);
  }

  @Test
  void noOverloadTakesAnotherFunctionInTheSamePlace() {
    assertNone(OverloadPair::takesAnotherFunction, 4);
  }

  @Test
  void noOverloadTakesABoxedNumberInThePlaceOfANumber() {
    assertNone(OverloadPair::takesABoxedNumber, 1);
  }

  @Test
  void noOverloadTakesOtherNumbersInAnyNumber() {
    assertNone(OverloadPair::takesOtherNumbersInAnyNumber, 2);
  }

  private static void assertNone(Predicate<OverloadPair> ambiguous, int awkward) {
    assertThat(OverloadPair.of(Awkward.class).filter(ambiguous)).hasSize(awkward);
    assertThat(PublicApi.types().stream().flatMap(OverloadPair::of).filter(ambiguous)).isEmpty();
  }
}
