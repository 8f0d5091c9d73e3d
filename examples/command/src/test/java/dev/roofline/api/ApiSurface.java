package dev.roofline.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public and protected members of a module's exported packages, a line each, in order. */
final class ApiSurface {

  /** What every object has. */
  private static final Set<String> COMMON = Set.of("equals", "hashCode", "toString");

  private ApiSurface() {}

  /** The lines of a module whose classes stand in a folder or a jar. */
  static List<String> of(Path classes) {
    ModuleReference module = ModuleFinder.of(classes).findAll().iterator().next();
    Set<String> exported =
        module.descriptor().exports().stream()
            .filter(export -> !export.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());
    try (ModuleReader reader = module.open();
        Stream<String> resources = reader.list()) {
      return resources
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .filter(name -> exported.contains(name.substring(0, name.lastIndexOf('.'))))
          .sorted()
          .map(ApiSurface::load)
          .filter(ApiSurface::isReachable)
          .flatMap(type -> lines(type).stream())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ApiSurface.class.getClassLoader());
    } catch (ClassNotFoundException absent) {
      throw new IllegalStateException(name + " must be on the class path", absent);
    }
  }

  private static boolean isReachable(Class<?> type) {
    for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
      if (!isOpen(outer.getModifiers()) || outer.isAnonymousClass() || outer.isLocalClass()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOpen(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static List<String> lines(Class<?> type) {
    Set<String> members = new TreeSet<>();
    for (Field field : type.getDeclaredFields()) {
      if (isShown(field)) {
        members.add(modifiers(field) + text(field.getGenericType()) + " " + field.getName());
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isShown(constructor)) {
        members.add(modifiers(constructor) + "new" + parameters(constructor));
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isShown(method) && !COMMON.contains(method.getName())) {
        members.add(
            modifiers(method)
                + text(method.getGenericReturnType())
                + " "
                + method.getName()
                + parameters(method));
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(heading(type));
    members.forEach(member -> lines.add("  " + member));
    return lines;
  }

  private static boolean isShown(Member member) {
    return isOpen(member.getModifiers()) && !member.isSynthetic();
  }

  private static String heading(Class<?> type) {
    String kind =
        type.isAnnotation()
            ? "annotation"
            : type.isInterface()
                ? "interface"
                : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
    String sealing = type.isSealed() ? "sealed " : "";
    String above =
        Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass())
                    .filter(parent -> !type.isRecord() && !type.isEnum() && parent != Object.class),
                Arrays.stream(type.getGenericInterfaces()))
            .map(ApiSurface::text)
            .sorted()
            .collect(Collectors.joining(", "));
    return modifiers(type.getModifiers() & ~Modifier.ABSTRACT & ~Modifier.STATIC)
        + sealing
        + kind
        + " "
        + type.getName()
        + (above.isEmpty() ? "" : " : " + above);
  }

  private static String modifiers(Member member) {
    // Of an interface's method only what a caller sees counts, and `synchronized` is no promise.
    int shown = Modifier.PROTECTED | Modifier.STATIC | Modifier.FINAL | Modifier.ABSTRACT;
    return modifiers(member.getModifiers() & shown);
  }

  private static String modifiers(int modifiers) {
    String text = Modifier.toString(modifiers & ~Modifier.PUBLIC & ~Modifier.INTERFACE);
    return text.isEmpty() ? "" : text + " ";
  }

  private static String parameters(Executable executable) {
    return Arrays.stream(executable.getParameters())
        .map(ApiSurface::text)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** With its name, which Kotlin callers of records and readers of a review see. */
  private static String text(Parameter parameter) {
    return text(parameter.getParameterizedType()) + " " + parameter.getName();
  }

  private static String text(Type type) {
    return type.getTypeName().replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "");
  }
}
