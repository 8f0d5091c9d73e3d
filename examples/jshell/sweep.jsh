// Speed by format and context, as CSV: jshell … examples/jshell/sweep.jsh > sweep.csv
var question = Inference.of(Zoo.model("qwen2.5-1.5b")).on(Catalogue.device("apple-m1-pro"))
var formats = Axis.weights(NumberFormats.F16, NumberFormats.Q8_0, NumberFormats.Q4_0)
var contexts = Axis.context(1024, 8192, 65536)
Sweep.of(question).over(formats).over(contexts).measuring(Measures.TOKENS_PER_SECOND, Measures.OPERATIONAL_INTENSITY).writeCsv(System.out)
/exit

// It prints:
// weights,context,decode.tokensPerSecond,decode.operationalIntensity
// F16,1024,65.59313373122488,1.0464029489736266
// F16,8192,61.53358859973367,1.3559559982410512
// F16,65536,41.15633423939896,2.9110802157031177
// Q8_0,1024,122.26541399005242,1.9505276083947902
// Q8_0,8192,108.87652270810563,2.399500559944829
// Q8_0,65536,58.03484905783984,4.106374249194261
// Q4_0,1024,226.75272383293313,3.617558518775944
// Q4_0,8192,184.64223273967005,4.070079634173435
// Q4_0,65536,74.28212664442279,5.25775733352785
