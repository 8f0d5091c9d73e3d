package dev.roofline.models.codesign;

import dev.roofline.device.Device;
import dev.roofline.format.NumberFormat;
import dev.roofline.model.Quantization;
import java.util.ArrayList;
import java.util.List;

/**
 * What a search is asked.
 *
 * @param devices what every candidate must run on
 * @param weights how weights may be stored
 * @param caches how the cache may be stored
 * @param serving what is to be served
 * @param grid the shapes to try
 * @param budgets what every candidate must keep
 * @param objectives what makes one better than another
 */
record Question(
    List<Device> devices,
    List<Quantization> weights,
    List<NumberFormat> caches,
    Serving serving,
    ArchitectureGrid grid,
    List<Budget> budgets,
    List<Objective> objectives) {

  Question {
    devices = List.copyOf(devices);
    weights = List.copyOf(weights);
    caches = List.copyOf(caches);
    budgets = List.copyOf(budgets);
    objectives = List.copyOf(objectives);
  }

  Question weights(List<Quantization> rules) {
    return new Question(devices, rules, caches, serving, grid, budgets, objectives);
  }

  Question caches(List<NumberFormat> formats) {
    return new Question(devices, weights, formats, serving, grid, budgets, objectives);
  }

  Question serving(Serving other) {
    return new Question(devices, weights, caches, other, grid, budgets, objectives);
  }

  Question grid(ArchitectureGrid other) {
    return new Question(devices, weights, caches, serving, other, budgets, objectives);
  }

  Question budget(Budget more) {
    return new Question(devices, weights, caches, serving, grid, with(budgets, more), objectives);
  }

  Question objective(Objective more) {
    return new Question(devices, weights, caches, serving, grid, budgets, with(objectives, more));
  }

  private static <T> List<T> with(List<T> own, T more) {
    List<T> all = new ArrayList<>(own);
    all.remove(more);
    all.add(more);
    return all;
  }

  /** All pairs of a format of the weights and one of the cache. */
  List<Precision> precisions() {
    List<Precision> precisions = new ArrayList<>();
    for (Quantization weight : weights) {
      caches.forEach(cache -> precisions.add(new Precision(weight, cache)));
    }
    return precisions;
  }
}
