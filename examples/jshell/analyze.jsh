// What a model can reach on a device and what limits it, in one line.
System.out.println(Inference.of(Zoo.model("llama-3.1-8b")).on(Catalogue.device("h100-sxm")).batch(16).prompt(4096).generate(256).analyze())
/exit

// It prints:
// llama-3.1-8b on NVIDIA H100 SXM5 80GB
//   model     8.03 billion parameters, weights 16.06 GB in F16, KV cache 131.1 kB a token in F16
//   roof      theoretical ceilings: 989.4 TFLOP/s in F16, 3.35 TB/s, ridge at 295.3 FLOP/byte
//   workload  batch 16, prompt 4096, generate 256
//
// phase    tokens         work   traffic  FLOP/byte     attainable  regime            time  token/s  Φ norm.    Φ log
// prefill   65536  986.2 TFLOP  807.6 GB       1221  989.4 TFLOP/s  compute-bound  1.115 s    58760   0.1064  0.04883
// decode     4096  70.66 TFLOP  6.161 TB      11.47  38.42 TFLOP/s  memory-bound   1.839 s     2227    1.359    1.995
//
// prefill is compute-bound: limited by the peak of 989.4 TFLOP/s
// decode is memory-bound: limited by the bandwidth of 3.35 TB/s
// memory: weights 14.96 GiB + KV 8.5 GiB + activations 5.25 GiB = 28.71 GiB of 80 GiB: fits
//
