package com.example.planner;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two methods of one type with one name and as many parameters.
 *
 * @param first one of them
 * @param second the other; every two methods make two pairs
 */
record OverloadPair(Method first, Method second) {

  static Stream<OverloadPair> of(Class<?> type) {
    List<Method> methods = PublicApi.methods(type).toList();
    return methods.stream()
        .flatMap(first -> methods.stream().map(second -> new OverloadPair(first, second)))
        .filter(OverloadPair::isOverload);
  }

  private boolean isOverload() {
    return !first.equals(second)
        && first.getName().equals(second.getName())
        && first.getParameterCount() == second.getParameterCount();
  }

  /** A lambda would fit both. */
  boolean takesAnotherFunction() {
    return differOnlyWhere(OverloadPair::isFunction, OverloadPair::isFunction);
  }

  /** A number would fit both: in Kotlin {@code long} and {@code Long} are one type. */
  boolean takesABoxedNumber() {
    return differOnlyWhere(Class::isPrimitive, OverloadPair::isBox);
  }

  /** No argument at all would fit both. */
  boolean takesOtherNumbersInAnyNumber() {
    return differOnlyWhere(OverloadPair::isNumbers, OverloadPair::isNumbers);
  }

  private boolean differOnlyWhere(Predicate<Class<?>> one, Predicate<Class<?>> other) {
    Class<?>[] left = first.getParameterTypes();
    Class<?>[] right = second.getParameterTypes();
    return IntStream.range(0, left.length)
        .filter(i -> left[i] != right[i])
        .allMatch(i -> one.test(left[i]) && other.test(right[i]));
  }

  private static boolean isFunction(Class<?> type) {
    return type.isInterface()
        && Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .filter(method -> !isOfEveryObject(method))
                .count()
            == 1;
  }

  private static boolean isOfEveryObject(Method method) {
    return Arrays.stream(Object.class.getMethods())
        .anyMatch(
            known ->
                known.getName().equals(method.getName())
                    && Arrays.equals(known.getParameterTypes(), method.getParameterTypes()));
  }

  private static boolean isBox(Class<?> type) {
    return Number.class.isAssignableFrom(type) || type == Boolean.class || type == Character.class;
  }

  private static boolean isNumbers(Class<?> type) {
    return type.isArray() && type.getComponentType().isPrimitive();
  }
}
