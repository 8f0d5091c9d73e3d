package dev.roofline.device;

import dev.roofline.check.Check;
import java.util.List;
import java.util.Locale;

/**
 * The family of compute units that a graphics processor is made of, as far as engines choose their
 * kernels by it. Rates are those of the makers' white papers and instruction-set manuals.
 */
public enum GpuArchitecture {
  KEPLER(384, 2012, false, false),
  MAXWELL(256, 2014, false, false),
  /** GP102 to GP107: packed byte products (DP4A), half precision at 1/64. */
  PASCAL(256, 2016, true, false),
  /** GP100: half precision at twice the single rate, no DP4A. */
  PASCAL_GP100(128, 2016, false, false),
  VOLTA(128, 2017, true, true),
  TURING(128, 2018, true, true),
  /** TU116 and TU117: Turing without tensor cores. */
  TURING_TU11X(128, 2019, true, false),
  AMPERE_GA100(128, 2020, true, true),
  AMPERE(256, 2020, true, true),
  ADA(256, 2022, true, true),
  HOPPER(256, 2022, true, true),
  BLACKWELL(256, 2025, true, true),
  BLACKWELL_GB100(256, 2024, true, true),
  GCN4(128, 2016, false, false),
  GCN5(128, 2018, true, false),
  CDNA(256, 2020, true, true),
  CDNA2(256, 2021, true, true),
  CDNA3(256, 2023, true, true),
  CDNA4(256, 2025, true, true),
  RDNA2(128, 2020, true, false),
  RDNA3(256, 2022, true, true),
  RDNA3_5(256, 2024, true, true),
  RDNA4(256, 2025, true, true),
  ALCHEMIST(256, 2022, true, true),
  BATTLEMAGE(256, 2024, true, true),
  APPLE(256, 2020, false, false);

  private final int flopPerUnitClock;
  private final int year;
  private final boolean byteProducts;
  private final boolean matrixUnits;

  GpuArchitecture(int flopPerUnitClock, int year, boolean byteProducts, boolean matrixUnits) {
    this.flopPerUnitClock = flopPerUnitClock;
    this.year = year;
    this.byteProducts = byteProducts;
    this.matrixUnits = matrixUnits;
  }

  /**
   * FLOPs in F32 that the peak of a device counts for one unit and clock: 2 for each lane. CDNA's
   * counts its matrix units, RDNA 3's and later its dual issue.
   */
  public int flopPerUnitClock() {
    return flopPerUnitClock;
  }

  /** The year in which the first device of it came out. */
  public int year() {
    return year;
  }

  /** Whether it multiplies four packed bytes in one instruction (DP4A, V_DOT4). */
  public boolean byteProducts() {
    return byteProducts;
  }

  /** Whether it has matrix units that llama.cpp's kernels use. */
  public boolean matrixUnits() {
    return matrixUnits;
  }

  /**
   * Reads a name such as {@code ada} or {@code rdna3.5} in any letter case.
   *
   * @throws IllegalArgumentException if there is no such architecture
   */
  public static GpuArchitecture parse(String text) {
    return Check.oneOf("architecture", text, List.of(values()));
  }

  /** As files write it: {@code ada}, {@code pascal-gp100}, {@code rdna3.5}. */
  @Override
  public String toString() {
    return this == RDNA3_5 ? "rdna3.5" : name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
