// Which of three models makes the most of a laptop while it generates: Φ is the distance from the ridge.
var device = Catalogue.device("apple-m1-pro")
var potentials = new LinkedHashMap<String, Potential>()
for (String id : List.of("qwen2.5-1.5b", "llama-3.2-1b", "gemma-2-2b")) {
  var report = Inference.of(Zoo.model(id)).on(device).scenario(Scenario.LISO).analyze();
  potentials.put(id, report.potential());
  System.out.println(id + ": " + report.decode());
}
System.out.println(Ranking.of(PotentialForm.NORMALISED, potentials))
/exit

// It prints:
// qwen2.5-1.5b: decode: 128 tokens in 2.008 s (63.75 token/s), 1.187 FLOP/byte, memory-bound: limited by the bandwidth of 204.8 GB/s
// llama-3.2-1b: decode: 128 tokens in 1.632 s (78.41 token/s), 1.16 FLOP/byte, memory-bound: limited by the bandwidth of 204.8 GB/s
// gemma-2-2b: decode: 128 tokens in 3.547 s (36.09 token/s), 1.078 FLOP/byte, memory-bound: limited by the bandwidth of 204.8 GB/s
// normalised: memory-bound qwen2.5-1.5b < llama-3.2-1b < gemma-2-2b
