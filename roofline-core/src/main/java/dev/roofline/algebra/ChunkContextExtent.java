package dev.roofline.algebra;

import dev.roofline.check.Check;
import dev.roofline.workload.DecodeRun;

/** KV entries read under chunked attention: b·(c mod n + q). */
record ChunkContextExtent(long chunk) implements Extent {

  ChunkContextExtent {
    Check.inRange("chunk", chunk, 1, UNBOUNDED);
  }

  @Override
  public double at(long sequences, long newTokens, long cached) {
    return (double) sequences * (cached % chunk + newTokens);
  }

  @Override
  public long affineUntil(long context) {
    return Chunk.affineUntil(chunk, context);
  }

  @Override
  public double over(DecodeRun run) {
    return Chunk.over(chunk, run);
  }

  @Override
  public String symbol() {
    return Window.symbol("CHUNK_CONTEXT", chunk);
  }

  @Override
  public String toString() {
    return symbol();
  }
}
