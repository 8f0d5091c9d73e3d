// A GGUF file of one's own: jshell … -R-Dgguf=model.gguf docs/roofline.jsh examples/jshell/gguf.jsh
var file = GgufModel.read(Path.of(System.getProperty("gguf")))
var report = Inference.of(file.model()).quantized(file.quantization()).on(Catalogue.device("raspberry-pi-5")).prompt(512).generate(128).analyze()
System.out.println(file.model())
System.out.println(file.quantization())
System.out.println(report.size())
System.out.println(report.decode())
/exit

// It prints:
// tiny-llama-Q4_K_M (llama), 2 layers, 131,392 parameters
// Q5_0+Q8_0+F32
// ModelSize[parameters=131392, activeParameters=131392, weightBytes=109056, kvBytesPerToken=256.0]
// decode: 128 tokens in 2.031 ms (63040 token/s), 2.168 FLOP/byte, memory-bound: limited by the bandwidth of 17.07 GB/s
