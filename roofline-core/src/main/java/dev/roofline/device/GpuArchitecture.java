package dev.roofline.device;

import dev.roofline.check.Check;
import java.util.List;
import java.util.Locale;

/**
 * The family of compute units that a graphics processor is made of, as far as engines choose their
 * kernels by it. Rates are those of the makers' white papers and instruction-set manuals.
 */
public enum GpuArchitecture {
  /** GK210: Tesla K80. */
  KEPLER(384, 2012, false, false),
  /** GM200: Tesla M40. */
  MAXWELL(256, 2014, false, false),
  /** GP102 to GP107: packed byte products (DP4A), half precision at 1/64. */
  PASCAL(256, 2016, true, false),
  /** GP100: half precision at twice the single rate, no DP4A. */
  PASCAL_GP100(128, 2016, false, false),
  /** GV100: V100, Titan V. */
  VOLTA(128, 2017, true, true),
  /** TU102 to TU106: RTX 20, Quadro RTX, T4. */
  TURING(128, 2018, true, true),
  /** TU116 and TU117: Turing without tensor cores. */
  TURING_TU11X(128, 2019, true, false),
  /** GA100: A100, A30. */
  AMPERE_GA100(128, 2020, true, true),
  /** GA102 to GA107, and Jetson Orin: RTX 30, RTX A, A10G, A40. */
  AMPERE(256, 2020, true, true),
  /** AD102 to AD107: RTX 40, RTX Ada, L4, L40. */
  ADA(256, 2022, true, true),
  /** GH100: H100, H200, H20. */
  HOPPER(256, 2022, true, true),
  /** GB202 to GB207, GB10 and Jetson Thor: RTX 50, RTX PRO. */
  BLACKWELL(256, 2025, true, true),
  /** GB100: B200. */
  BLACKWELL_GB100(256, 2024, true, true),
  /** Polaris: RX 580. */
  GCN4(128, 2016, false, false),
  /** Vega 20: Radeon VII, MI50, MI60. */
  GCN5(128, 2018, true, false),
  /** MI100. */
  CDNA(256, 2020, true, true),
  /** MI210, MI250X. */
  CDNA2(256, 2021, true, true),
  /** MI300X, MI325X. */
  CDNA3(256, 2023, true, true),
  /** MI355X. */
  CDNA4(256, 2025, true, true),
  /** RX 6000. */
  RDNA2(128, 2020, true, false),
  /** RX 7000, Radeon PRO W7000, Radeon 780M. */
  RDNA3(256, 2022, true, true),
  /** Ryzen AI 300 and AI Max. */
  RDNA3_5(256, 2024, true, true),
  /** RX 9000, Radeon AI PRO R9700. */
  RDNA4(256, 2025, true, true),
  /** Arc A. */
  ALCHEMIST(256, 2022, true, true),
  /** Arc B, Arc Pro B. */
  BATTLEMAGE(256, 2024, true, true),
  /** Apple's, of A15 and M1 and later. */
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
