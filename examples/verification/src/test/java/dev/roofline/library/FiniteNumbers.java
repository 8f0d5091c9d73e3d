package dev.roofline.library;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every number that a result tells, and the results that it is made of, followed to the end. */
final class FiniteNumbers {

  private static final List<String> OWN =
      List.of("analysis", "algebra", "potential", "quantity", "measurement", "engine");

  private final List<String> odd = new ArrayList<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private FiniteNumbers() {}

  /** Where a result says NaN, infinity or something negative, in numbers or in text. */
  static List<String> oddIn(Object result) {
    FiniteNumbers numbers = new FiniteNumbers();
    numbers.follow(result.getClass().getSimpleName(), result);
    return numbers.odd;
  }

  private void follow(String path, Object value) {
    if (value instanceof Double number) {
      if (!(number >= 0) || number.isInfinite()) {
        odd.add(path + " = " + number);
      }
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(some -> follow(path, some));
    } else if (value instanceof List<?> list) {
      list.forEach(element -> follow(path + "[]", element));
    } else if (isOwn(value.getClass()) && seen.add(value)) {
      accessors(value.getClass()).forEach(accessor -> follow(path, accessor, value));
      String text = value.toString();
      if (text.contains("NaN") || text.contains("Infinity")) {
        odd.add(path + " prints " + text);
      }
    }
  }

  private void follow(String path, Method accessor, Object value) {
    try {
      Object told = accessor.invoke(value);
      if (told != null) {
        follow(path + "." + accessor.getName(), told);
      }
    } catch (InvocationTargetException e) {
      if (!(e.getCause() instanceof IllegalStateException)) {
        odd.add(path + "." + accessor.getName() + " throws " + e.getCause());
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isOwn(Class<?> type) {
    return !type.isEnum()
        && OWN.stream().anyMatch(name -> type.getName().startsWith("dev.roofline." + name + "."));
  }

  private static Stream<Method> accessors(Class<?> type) {
    return Stream.of(type.getMethods())
        .filter(method -> Modifier.isPublic(method.getDeclaringClass().getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> method.getReturnType() != void.class)
        .filter(method -> method.getDeclaringClass() != Object.class);
  }
}
