/** Language models as operators over their parameters, and the files that describe them. */
module dev.roofline.models {
  requires transitive dev.roofline.core;
  requires com.fasterxml.jackson.core;
  requires static transitive org.jspecify;

  exports dev.roofline.models;
  exports dev.roofline.models.block;
  exports dev.roofline.models.codesign;
  exports dev.roofline.models.gguf;
  exports dev.roofline.models.huggingface;
  exports dev.roofline.models.llamabench;
  exports dev.roofline.models.llamacpp;
  exports dev.roofline.models.measurements;
  exports dev.roofline.models.quantization;
  exports dev.roofline.models.safetensors;
  exports dev.roofline.models.study;
  exports dev.roofline.models.zoo;

  uses dev.roofline.models.huggingface.Architecture;

  provides dev.roofline.models.huggingface.Architecture with
      dev.roofline.models.families.DeepSeek,
      dev.roofline.models.families.FalconH1,
      dev.roofline.models.families.Gemma2,
      dev.roofline.models.families.Gemma3,
      dev.roofline.models.families.Glm4Moe,
      dev.roofline.models.families.GptNeoX,
      dev.roofline.models.families.GptOss,
      dev.roofline.models.families.GraniteHybrid,
      dev.roofline.models.families.GraniteMoe,
      dev.roofline.models.families.Llama,
      dev.roofline.models.families.Llama4,
      dev.roofline.models.families.Mamba2,
      dev.roofline.models.families.MiniCpm3,
      dev.roofline.models.families.Mistral,
      dev.roofline.models.families.Mixtral,
      dev.roofline.models.families.NemotronH,
      dev.roofline.models.families.Olmo2,
      dev.roofline.models.families.Phi3,
      dev.roofline.models.families.Plm,
      dev.roofline.models.families.Qwen2,
      dev.roofline.models.families.Qwen2Moe,
      dev.roofline.models.families.Qwen3,
      dev.roofline.models.families.Qwen3Moe,
      dev.roofline.models.families.Qwen3Next,
      dev.roofline.models.families.Rwkv4,
      dev.roofline.models.families.SmallThinker;
}
