package dev.roofline.algebra;

import dev.roofline.check.Check;
import dev.roofline.workload.DecodeRun;

/** Causal query–key pairs under chunked attention: b·Σᵢ ((c + i − 1) mod n + 1), i = 1…q. */
record ChunkPairsExtent(long chunk) implements Extent {

  ChunkPairsExtent {
    Check.inRange("chunk", chunk, 1, UNBOUNDED);
  }

  @Override
  public double at(long sequences, long newTokens, long cached) {
    return sequences * Chunk.pairs(chunk, newTokens, cached);
  }

  @Override
  public long affineUntil(long context) {
    return Chunk.affineUntil(chunk, context);
  }

  @Override
  public long quadraticUntil(long prompt) {
    return Chunk.quadraticUntil(chunk, prompt);
  }

  @Override
  public double over(DecodeRun run) {
    return Chunk.over(chunk, run);
  }

  @Override
  public String symbol() {
    return Window.symbol("CHUNK_PAIRS", chunk);
  }

  @Override
  public String toString() {
    return symbol();
  }
}
