package dev.roofline.sweep;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a plan, in order: filled by the thread that takes them, or by others ahead of it.
 */
final class BlockRun implements Iterator<BlockRun.Filled>, AutoCloseable {

  private final SweepPlan plan;
  private final @Nullable ProgressListener listener;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Iterator<Filled> blocks;
  private final @Nullable Lookahead<Filled> lookahead;

  /**
   * Fills nothing yet.
   *
   * @param text what is made of each block by the thread that fills it
   */
  BlockRun(SweepPlan plan, Running running, Function<SweepBlock, String> text) {
    this.plan = plan;
    this.listener = running.listener();
    Iterator<Callable<Filled>> tasks = tasks(running, text);
    if (running.threads() > 1) {
      this.lookahead = new Lookahead<>(tasks, running.threads());
      this.blocks = lookahead;
    } else {
      this.lookahead = null;
      this.blocks = new InThisThread<>(tasks);
    }
  }

  private Iterator<Callable<Filled>> tasks(Running running, Function<SweepBlock, String> text) {
    BlockFiller filler = new BlockFiller(plan, running.threads(), closed::get);
    BlockSizes sizes = running.sizes(plan.grid().points());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return sizes.hasNext();
      }

      @Override
      public Callable<Filled> next() {
        long first = sizes.first();
        int size = sizes.take();
        return () -> {
          SweepBlock block = filler.fill(first, size);
          return new Filled(block, text.apply(block));
        };
      }
    };
  }

  /** The blocks as a stream, which closes this when it is closed. */
  Stream<Filled> stream() {
    int order = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, order), false)
        .onClose(this::close);
  }

  @Override
  public boolean hasNext() {
    return blocks.hasNext();
  }

  @Override
  public Filled next() {
    Filled next = blocks.next();
    if (listener != null) {
      SweepBlock block = next.block();
      listener.onProgress(new SweepProgress(block.first() + block.size(), plan.grid().points()));
    }
    return next;
  }

  @Override
  public void close() {
    closed.set(true);
    if (lookahead != null) {
      lookahead.close();
    }
  }

  /**
   * A block, and what was made of it.
   *
   * @param block the block
   * @param text what was made of it
   */
  record Filled(SweepBlock block, String text) {}

  /** Tasks run when their result is taken. */
  private record InThisThread<R>(Iterator<Callable<R>> tasks) implements Iterator<R> {

    @Override
    public boolean hasNext() {
      return tasks.hasNext();
    }

    @Override
    public R next() {
      try {
        return tasks.next().call();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
