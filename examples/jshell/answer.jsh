// A file of one's own, GGUF or config.json, on a device: jshell … -R-Dfile=my.gguf -R-Ddevice=apple-m1-pro docs/roofline.jsh examples/jshell/answer.jsh
import java.nio.charset.StandardCharsets;

// A GGUF file says how its weights are stored, a config.json does not.
Inference question(Path file) {
  if (file.toString().endsWith(".gguf")) {
    var read = GgufModel.read(file);
    return Inference.of(read.model()).quantized(read.quantization());
  }
  return Inference.of(HuggingFace.read(file)).quantized(NumberFormats.F16);
}

// A device's JSON, or an id of the catalogue.
Device deviceOf(String text) {
  return text.endsWith(".json") ? DeviceFile.read(Path.of(text)) : Catalogue.device(text);
}

int answer(String file, String device) {
  try {
    var report = question(Path.of(file)).on(deviceOf(device)).analyze();
    new PrintStream(System.out, true, StandardCharsets.UTF_8).println(report);
    return 0;
  } catch (IllegalArgumentException refused) {
    System.err.println(refused.getMessage());
    return 2;
  }
}

/exit answer(System.getProperty("file", "my.gguf"), System.getProperty("device", "apple-m1-pro"))

// It prints:
// tiny-llama-Q4_K_M on Apple M1 Pro (16-core GPU)
//   model     131.4 thousand parameters, weights 109.1 kB in Q5_0+Q8_0+F32, KV cache 256 B a token in F16
//   roof      theoretical ceilings: 5.308 TFLOP/s in F16, 204.8 GB/s, ridge at 25.92 FLOP/byte
//   workload  batch 1, prompt 128, generate 128
//
// phase    tokens         work   traffic  FLOP/byte     attainable  regime            time   token/s  Φ norm.   Φ log
// prefill     128   30.3 MFLOP  1.645 MB      18.43  3.774 TFLOP/s  memory-bound    9.7 µs  13200000   0.5028  0.2738
// decode      128  47.67 MFLOP  21.92 MB      2.175  445.5 GFLOP/s  memory-bound  107.2 µs   1194000    1.296   1.522
//
// prefill is memory-bound: limited by the bandwidth of 204.8 GB/s
// decode is memory-bound: limited by the bandwidth of 204.8 GB/s
// memory: weights 106.5 KiB + KV 64 KiB + activations 144 KiB = 314.5 KiB of 32 GiB: fits
//
