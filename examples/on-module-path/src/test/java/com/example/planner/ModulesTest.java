package com.example.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.analysis.Inference;
import dev.roofline.hardware.Catalogue;
import dev.roofline.models.zoo.Zoo;
import java.lang.module.ModuleDescriptor;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library is three named modules that open nothing and read little. */
class ModulesTest {

  @Test
  void thisRunsOnTheModulePath() {
    assertThat(Planner.class.getModule().getName()).isEqualTo("com.example.planner");
  }

  @ParameterizedTest
  @ValueSource(classes = {Inference.class, Zoo.class, Catalogue.class})
  void nothingIsOpenToReflection(Class<?> inside) {
    ModuleDescriptor module = inside.getModule().getDescriptor();

    assertThat(module.isOpen()).isFalse();
    assertThat(module.isAutomatic()).isFalse();
    assertThat(module.opens()).isEmpty();
  }

  @Test
  void whatEachModuleReadsIsKnown() {
    assertThat(reads(Inference.class))
        .containsExactlyInAnyOrder(
            "java.base", "com.google.common", "commons.math3", "org.jspecify");
    assertThat(reads(Zoo.class))
        .containsExactlyInAnyOrder(
            "java.base", "dev.roofline.core", "com.fasterxml.jackson.core", "org.jspecify");
    assertThat(reads(Catalogue.class))
        .containsExactlyInAnyOrder(
            "java.base",
            "jdk.management",
            "dev.roofline.core",
            "com.fasterxml.jackson.databind",
            "org.jspecify");
  }

  private static Set<String> reads(Class<?> inside) {
    return inside.getModule().getDescriptor().requires().stream()
        .map(ModuleDescriptor.Requires::name)
        .collect(Collectors.toSet());
  }
}
