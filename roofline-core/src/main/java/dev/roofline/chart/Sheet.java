package dev.roofline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a chart shows, in the order given.
 *
 * @param heading what stands above it
 * @param items what stands on it
 */
record Sheet<T>(Heading heading, List<T> items) {

  Sheet {
    items = List.copyOf(items);
  }

  static <T> Sheet<T> titled(String title) {
    return new Sheet<>(Heading.titled(title), List.of());
  }

  Sheet<T> headed(UnaryOperator<Heading> change) {
    return new Sheet<>(change.apply(heading), items);
  }

  Sheet<T> plus(List<? extends T> more) {
    List<T> all = new ArrayList<>(items);
    all.addAll(more);
    return new Sheet<>(heading, all);
  }

  /** The items of a kind. */
  <S extends T> List<S> only(Class<S> kind) {
    return only(items, kind);
  }

  /** Those of some items that are of a kind. */
  static <T, S extends T> List<S> only(List<T> items, Class<S> kind) {
    return items.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
