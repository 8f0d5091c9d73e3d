package dev.roofline.models.codesign;

import dev.roofline.device.Device;
import dev.roofline.device.Roofline;
import dev.roofline.potential.Potential;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The numbers of a candidate on one device. */
public final class DeviceFigures implements Serializable {

  private static final long serialVersionUID = 1;

  private final Device device;
  private final Roofline roofline;
  private final int layers;
  private final double[] numbers;

  private DeviceFigures(Device device, Roofline roofline, int layers, double[] numbers) {
    this.device = device;
    this.roofline = roofline;
    this.layers = layers;
    this.numbers = numbers;
  }

  /** The figures of all devices, whose numbers stand side by side. */
  static List<DeviceFigures> of(
      List<Device> devices, List<Roofline> roofs, int layers, double[] numbers) {
    List<DeviceFigures> figures = new ArrayList<>();
    for (int d = 0; d < devices.size(); d++) {
      double[] own = Arrays.copyOfRange(numbers, d * Slots.WIDTH, (d + 1) * Slots.WIDTH);
      figures.add(new DeviceFigures(devices.get(d), roofs.get(d), layers, own));
    }
    return figures;
  }

  /** The device. */
  public Device device() {
    return device;
  }

  /** The roof that the decode step stands under. */
  public Roofline roofline() {
    return roofline;
  }

  /** The value of a criterion in its unit: B, s, decades, or a count of parameters or layers. */
  public double of(Criterion criterion) {
    return Slots.read(criterion, numbers, 0, layers, roofline);
  }

  /** Tokens a second that each sequence gets at the context, at most: 1/TPOT. */
  public double tokensPerSecond() {
    return 1 / of(Criterion.SECONDS_PER_TOKEN);
  }

  /** Φ of the decode step at the context. */
  public Potential potential() {
    return Slots.potential(numbers, 0, roofline);
  }

  /** The largest relative difference of any number to those of another analysis. */
  double deviation(double[] others, int offset) {
    double largest = 0;
    for (int i = 0; i < numbers.length; i++) {
      double other = others[offset + i];
      double scale = Math.max(Math.abs(numbers[i]), Math.abs(other));
      largest = Math.max(largest, scale == 0 ? 0 : Math.abs(numbers[i] - other) / scale);
    }
    return largest;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DeviceFigures that
        && device.equals(that.device)
        && roofline.equals(that.roofline)
        && layers == that.layers
        && Arrays.equals(numbers, that.numbers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(device, roofline, layers, Arrays.hashCode(numbers));
  }

  /** As in {@code rtx-4090: 8.03 G parameters, memory 5.2 GB, 5.2 ms a token}. */
  @Override
  public String toString() {
    return device.id()
        + ": "
        + Criterion.PARAMETERS.format(of(Criterion.PARAMETERS))
        + " parameters, memory "
        + Criterion.MEMORY_BYTES.format(of(Criterion.MEMORY_BYTES))
        + ", "
        + Criterion.SECONDS_PER_TOKEN.format(of(Criterion.SECONDS_PER_TOKEN))
        + " a token";
  }
}
