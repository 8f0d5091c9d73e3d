/** Language models as operators over their parameters, and the files that describe them. */
module dev.roofline.models {
  requires transitive dev.roofline.core;
  requires com.fasterxml.jackson.core;
  requires static transitive org.jspecify;

  exports dev.roofline.models;
  exports dev.roofline.models.block;
  exports dev.roofline.models.gguf;
  exports dev.roofline.models.huggingface;
  exports dev.roofline.models.llamabench;
  exports dev.roofline.models.quantization;
  exports dev.roofline.models.safetensors;
  exports dev.roofline.models.zoo;

  uses dev.roofline.models.huggingface.Architecture;

  provides dev.roofline.models.huggingface.Architecture with
      dev.roofline.models.families.DeepSeek,
      dev.roofline.models.families.GptNeoX,
      dev.roofline.models.families.Llama,
      dev.roofline.models.families.Mistral,
      dev.roofline.models.families.Plm,
      dev.roofline.models.families.Qwen2,
      dev.roofline.models.families.Qwen3;
}
