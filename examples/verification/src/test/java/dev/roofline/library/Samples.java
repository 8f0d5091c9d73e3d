package dev.roofline.library;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Values of any public type, for arguments that a test does not care about: given ones, else a
 * constant of the type, else what one of its constructors or static factories makes of other
 * samples; empty collections of what cannot be made.
 */
final class Samples {

  private static final int DEEPEST = 5;

  private final Map<Class<?>, Object> known = new HashMap<>();
  private final List<Class<?>> library;

  Samples(Collection<Class<?>> library) {
    this.library = List.copyOf(library);
  }

  /** With a value for a type. */
  <T> Samples with(Class<T> type, T value) {
    known.put(type, value);
    return this;
  }

  /** A value for every parameter. */
  Object[] arguments(Executable executable) {
    return arguments(executable, 0)
        .orElseThrow(() -> new IllegalStateException("no sample arguments for " + executable));
  }

  private Optional<Object[]> arguments(Executable executable, int depth) {
    Parameter[] parameters = executable.getParameters();
    Object[] arguments = new Object[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      Optional<Object> sample = sample(parameters[i].getParameterizedType(), depth);
      if (sample.isEmpty()) {
        return Optional.empty();
      }
      arguments[i] = sample.get();
    }
    return Optional.of(arguments);
  }

  private Optional<Object> sample(Type type, int depth) {
    if (type instanceof Class<?> raw) {
      return raw.isArray() ? array(raw.getComponentType(), depth) : ofClass(raw, depth);
    }
    if (type instanceof GenericArrayType array) {
      return array(raw(array.getGenericComponentType()), depth);
    }
    if (type instanceof ParameterizedType generic) {
      return generic((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), depth);
    }
    if (type instanceof WildcardType wildcard) {
      return sample(wildcard.getUpperBounds()[0], depth);
    }
    if (type instanceof TypeVariable<?> variable) {
      Class<?> bound = raw(variable.getBounds()[0]);
      return Optional.of(bound.isAssignableFrom(String.class) ? "x" : proxy(bound));
    }
    return Optional.empty();
  }

  private Optional<Object> array(Class<?> component, int depth) {
    return ofClass(component, depth)
        .map(
            element -> {
              Object array = Array.newInstance(component, 1);
              Array.set(array, 0, element);
              return array;
            });
  }

  private static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }

  private Optional<Object> generic(Class<?> raw, Type[] of, int depth) {
    if (raw == Map.class) {
      Optional<Object> value = sample(of[1], depth);
      return sample(of[0], depth)
          .flatMap(key -> value.map(known -> (Object) Map.of(key, known)))
          .or(() -> Optional.of(Map.of()));
    }
    if (raw == Set.class) {
      return Optional.of(sample(of[0], depth).map(Set::of).orElse(Set.of()));
    }
    if (raw.isAssignableFrom(List.class)) {
      return Optional.of(sample(of[0], depth).map(List::of).orElse(List.of()));
    }
    return ofClass(raw, depth);
  }

  private Optional<Object> ofClass(Class<?> type, int depth) {
    if (known.containsKey(type)) {
      return Optional.of(known.get(type));
    }
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    Optional<Object> sample =
        type.isEnum()
            ? Optional.of(type.getEnumConstants()[0])
            : Stream.concat(Stream.of(type), parts(type))
                .flatMap(candidate -> made(candidate, type, depth))
                .findFirst();
    sample.ifPresent(value -> known.put(type, value));
    boolean open = type.isInterface() && !type.isSealed();
    return sample.or(() -> open ? Optional.of(proxy(type)) : Optional.empty());
  }

  /** What a sealed interface or any other is implemented by. */
  private Stream<Class<?>> parts(Class<?> type) {
    return library.stream()
        .filter(candidate -> candidate != type && type.isAssignableFrom(candidate));
  }

  private Stream<Object> made(Class<?> from, Class<?> type, int depth) {
    if (from.isEnum()) {
      return Stream.of(from.getEnumConstants()[0]);
    }
    Stream<Object> constants =
        Stream.of(from.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .filter(field -> type.isAssignableFrom(field.getType()))
            .map(Samples::value);
    Stream<Object> made =
        Stream.concat(Stream.of(from.getConstructors()), factories(from))
            .flatMap(
                executable ->
                    arguments(executable, depth + 1)
                        .flatMap(arguments -> result(executable, arguments))
                        .stream());
    return Stream.concat(constants, made);
  }

  private static Stream<Method> factories(Class<?> type) {
    return Stream.of(type.getMethods())
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .filter(method -> type.isAssignableFrom(method.getReturnType()));
  }

  private static Object value(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Object> result(Executable executable, Object[] arguments) {
    try {
      return Optional.of(call(executable, arguments));
    } catch (InvocationTargetException refused) {
      return Optional.empty();
    }
  }

  /** What a constructor or static method makes of arguments. */
  static Object call(Executable executable, Object[] arguments) throws InvocationTargetException {
    try {
      return executable instanceof Constructor<?> constructor
          ? constructor.newInstance(arguments)
          : ((Method) executable).invoke(null, arguments);
    } catch (IllegalAccessException | InstantiationException e) {
      throw new IllegalStateException(executable.toString(), e);
    }
  }

  private static Object proxy(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (self, method, arguments) -> {
          throw new UnsupportedOperationException(method.getName());
        });
  }
}
