package dev.roofline.models.codesign;

import dev.roofline.algebra.WeightFormats;
import dev.roofline.device.Device;
import dev.roofline.format.BlockFormat;
import dev.roofline.format.NumberFormat;
import dev.roofline.format.ScaledFormat;
import dev.roofline.model.Model;
import dev.roofline.model.PlacedTensor;
import java.util.List;
import java.util.Optional;

/**
 * What a part of a decoder adds to the whole: its {@link Slots} on each device, or the rule that it
 * breaks.
 */
final class Part {

  private final double[] numbers;
  private final Optional<ShapeRule> broken;

  private Part(double[] numbers, Optional<ShapeRule> broken) {
    this.numbers = numbers;
    this.broken = broken;
  }

  /** A part that cannot be. */
  static Part impossible(ShapeRule rule) {
    return new Part(new double[0], Optional.of(rule));
  }

  /** A part that adds nothing. */
  static Part nothing(int devices) {
    return new Part(new double[devices * Slots.WIDTH], Optional.empty());
  }

  /**
   * The part that a model is made of.
   *
   * @param ends parameters of embedding and head among the model's
   */
  static Part of(Model model, long ends, Question question, Precision precision) {
    return blocksFillRows(model, precision)
        ? new Part(numbers(model, ends, question, precision), Optional.empty())
        : impossible(ShapeRule.BLOCKS_FILL_ROWS);
  }

  /** The slots of a model on all devices. */
  static double[] numbers(Model model, long ends, Question question, Precision precision) {
    List<Device> devices = question.devices();
    Serving serving = question.serving();
    double[] numbers = new double[devices.size() * Slots.WIDTH];
    for (int d = 0; d < devices.size(); d++) {
      Slots.write(
          serving.of(model, devices.get(d), precision),
          ends,
          serving.decode(),
          numbers,
          d * Slots.WIDTH);
    }
    return numbers;
  }

  private static boolean blocksFillRows(Model model, Precision precision) {
    WeightFormats formats = precision.weights().assign(model);
    for (PlacedTensor placed : model.tensors()) {
      NumberFormat format = formats.of(placed.tensor(), placed.layer());
      if (placed.tensor().shape().rowLength() % blockElements(format) != 0) {
        return false;
      }
    }
    return true;
  }

  private static int blockElements(NumberFormat format) {
    if (format instanceof ScaledFormat scaled) {
      return blockElements(scaled.values());
    }
    return format instanceof BlockFormat block ? block.blockElements() : 1;
  }

  double[] numbers() {
    return numbers;
  }

  Optional<ShapeRule> broken() {
    return broken;
  }
}
