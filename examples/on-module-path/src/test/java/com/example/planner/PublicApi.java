package com.example.planner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the library exports to everyone, read from its modules. */
final class PublicApi {

  private static final String CLASS = ".class";

  private PublicApi() {}

  /** All public types, nested ones too. */
  static List<Class<?>> types() {
    return Stream.of("dev.roofline.core", "dev.roofline.models", "dev.roofline.hardware")
        .flatMap(PublicApi::types)
        .toList();
  }

  /** Public methods that a type declares itself; the accessors of a record are among them. */
  static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !method.isSynthetic());
  }

  private static Stream<Class<?>> types(String name) {
    ResolvedModule module = ModuleLayer.boot().configuration().findModule(name).orElseThrow();
    Module runtime = ModuleLayer.boot().findModule(name).orElseThrow();
    Set<String> exported =
        module.reference().descriptor().exports().stream()
            .filter(exports -> !exports.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());
    try (ModuleReader reader = module.reference().open()) {
      List<String> files = reader.list().filter(file -> file.endsWith(CLASS)).toList();
      return files.stream()
          .map(file -> file.substring(0, file.length() - CLASS.length()).replace('/', '.'))
          .filter(type -> exported.contains(type.substring(0, Math.max(0, type.lastIndexOf('.')))))
          .filter(type -> !type.endsWith(".package-info"))
          .<Class<?>>map(type -> Class.forName(runtime, type))
          .filter(PublicApi::isPublic);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }
}
