package dev.roofline.models.codesign;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The points offered so far that no other beats: less is better in every coordinate, and a point is
 * beaten by one that is nowhere worse and somewhere better. Only points of one class compare. Of
 * equal points the one of the lowest position stays, so that what remains depends on what was
 * offered, and not on the order.
 */
final class Front {

  private static final int REBUILD_FROM = 1024;

  private final int width;
  private final Map<Long, Members> classes = new LinkedHashMap<>();

  /** A front of points of so many coordinates. */
  Front(int width) {
    this.width = width;
  }

  /** Takes a point in unless another beats it, and drops those that it beats. */
  void offer(double[] point, long ofClass, long position) {
    classes.computeIfAbsent(ofClass, key -> new Members(width)).offer(point, position);
  }

  /** Takes in all of another front. */
  void offerAll(Front that) {
    that.classes.forEach(
        (ofClass, members) -> {
          FrontLeaf all = members.all();
          for (int i = 0; i < all.size(); i++) {
            offer(all.point(i), ofClass, all.position(i));
          }
        });
  }

  /** The positions of what remains, lowest first. */
  long[] positions() {
    return classes.values().stream()
        .flatMapToLong(members -> Arrays.stream(members.all().positions()))
        .sorted()
        .toArray();
  }

  /** The members of one class, in a tree that is rebuilt when it has taken in many. */
  private static final class Members {

    private final int width;
    private FrontNode root;
    private long taken;
    private long rebuildAt = REBUILD_FROM;

    Members(int width) {
      this.width = width;
      this.root = new FrontNode(new FrontLeaf(width));
    }

    void offer(double[] point, long position) {
      if (root.holdsAsGood(point, position)) {
        return;
      }
      root.dropBeaten(point);
      root.add(point, position);
      taken++;
      if (taken >= rebuildAt) {
        FrontLeaf all = all();
        root = new FrontNode(all);
        taken = 0;
        rebuildAt = Math.max(REBUILD_FROM, all.size());
      }
    }

    FrontLeaf all() {
      FrontLeaf all = new FrontLeaf(width);
      root.addTo(all);
      return all;
    }
  }
}
