package dev.roofline.hardware.probe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A way to multiply and add as fast as the processor does. */
interface Arithmetic {

  /** How many ways are tried; each takes a part of the warm-up. */
  int WAYS = 2;

  /** How it is done, as in {@code Vector API, 512 bit}. */
  String method();

  /** A thread's work in float, counted in FLOPs. */
  Work inF32();

  /** A thread's work in double, counted in FLOPs. */
  Work inF64();

  /** A thread's work in the kernel's format. */
  default Work work(ProbeKernel kernel) {
    return kernel == ProbeKernel.FMA_F32 ? inF32() : inF64();
  }

  /** The ways there are in this JVM, the one that should be fastest first. */
  static List<Arithmetic> ways() {
    if (!HostFacts.fusedMultiplyAdd()) {
      return List.of(CachedLoops.plain());
    }
    return Stream.concat(vector().stream(), CachedLoops.fused().stream()).limit(WAYS).toList();
  }

  /**
   * The Vector API, if the JVM was started with it. Its classes live in an incubator module, which
   * the compiler only takes under a warning; so the one class that uses it is compiled apart, and
   * named here.
   */
  private static Optional<Arithmetic> vector() {
    Optional<Module> api = ModuleLayer.boot().findModule("jdk.incubator.vector");
    if (api.isEmpty()) {
      return Optional.empty();
    }
    Arithmetic.class.getModule().addReads(api.orElseThrow());
    try {
      Class<?> vector = Class.forName("dev.roofline.hardware.probe.VectorLoops");
      return Optional.of((Arithmetic) vector.getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException | LinkageError e) {
      return Optional.empty();
    }
  }
}
