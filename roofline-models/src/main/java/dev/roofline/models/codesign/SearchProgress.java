package dev.roofline.models.codesign;

/** Hears how far a search is, from one thread at a time. */
@FunctionalInterface
public interface SearchProgress {

  /** Nobody listens. */
  SearchProgress NONE = (done, all) -> {};

  /**
   * So many of all candidates have been looked at. {@code done} rises from call to call and ends at
   * {@code all}.
   */
  void at(long done, long all);
}
