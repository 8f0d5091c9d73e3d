// A device of one's own, from the numbers on its box.
var mine = Device.of("my-laptop", ComputeFormat.F32, FlopRate.parse("1.2 TFLOP/s"), Bandwidth.parse("68 GB/s")).withMemory(DataSize.gibibytes(16))
var question = Inference.of(Zoo.model("qwen2.5-1.5b")).on(mine).prompt(512).generate(128)
System.out.println(mine)
System.out.println(question.quantized(LlamaCppQuantization.named("Q4_K_M")).analyze().decode())
System.out.println(question.quantized(LlamaCppQuantization.named("Q8_0")).analyze().decode())

// The same as a file, which --device of the command and DeviceFile.read take.
System.out.println(DeviceFile.toJson(mine))
/exit

// It prints:
// my-laptop [theoretical: 68 GB/s, F32 1.2 TFLOP/s]
// decode: 128 tokens in 1.886 s (67.86 token/s), 3.183 FLOP/byte, memory-bound: limited by the bandwidth of 68 GB/s
// decode: 128 tokens in 3.13 s (40.9 token/s), 1.918 FLOP/byte, memory-bound: limited by the bandwidth of 68 GB/s
// {
//   "id": "my-laptop",
//   "name": "my-laptop",
//   "class": "custom",
//   "memory": "16 GiB",
//   "ceilings": {
//     "theoretical": {
//       "bandwidth": {
//         "value": "68 GB/s",
//         "kind": "derived",
//         "source": "given by the caller"
//       },
//       "peaks": {
//         "F32": {
//           "value": "1.2 TFLOP/s",
//           "kind": "derived",
//           "source": "given by the caller"
//         }
//       }
//     }
//   }
// }
//
