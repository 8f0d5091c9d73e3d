package dev.roofline.models.codesign;

/**
 * How a search is run; but for the sample its answer does not depend on it.
 *
 * @param threads how many look at candidates
 * @param sample how many candidates to draw for the sample, about
 * @param progress who hears how far it is
 */
record Running(int threads, int sample, SearchProgress progress) {

  static final Running USUAL = new Running(1, 0, SearchProgress.NONE);

  Running threads(int count) {
    return new Running(count, sample, progress);
  }

  Running sample(int some) {
    return new Running(threads, some, progress);
  }

  Running progress(SearchProgress listener) {
    return new Running(threads, sample, listener);
  }
}
