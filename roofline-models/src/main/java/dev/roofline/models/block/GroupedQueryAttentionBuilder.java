package dev.roofline.models.block;

import dev.roofline.algebra.Dimension;
import dev.roofline.algebra.Polynomial;
import java.util.ArrayList;
import java.util.List;

/** Assembles {@link GroupedQueryAttention}; every call replaces one default. */
public final class GroupedQueryAttentionBuilder {

  private final AttentionHeads heads;
  private final Width hidden;
  private Polynomial rotatedOfHead;
  private AttentionSpan span = AttentionSpan.full();
  private Projection output;
  private List<Projection> inputs;
  private List<Block> norms = List.of();
  private List<Block> sinks = List.of();
  private boolean gated;

  GroupedQueryAttentionBuilder(AttentionHeads heads) {
    this.heads = heads;
    this.hidden = Width.of(heads.hidden());
    this.rotatedOfHead = Width.of(heads.width()).symbols();
    this.output = Projection.of("self_attn.o_proj", heads.queries(), hidden);
    this.inputs =
        List.of(
            Projection.of("self_attn.q_proj", hidden, heads.queries()),
            Projection.of("self_attn.k_proj", hidden, heads.keys()),
            Projection.of("self_attn.v_proj", hidden, heads.keys()));
  }

  /** One projection to queries, keys and values at {@code path}; its kernel is {@code qkv_proj}. */
  public GroupedQueryAttentionBuilder fused(String path) {
    Width all = heads.queries().plus(heads.keys()).plus(heads.keys());
    inputs = List.of(Projection.of(path, hidden, all).named("qkv_proj"));
    return this;
  }

  /** Separate projections whose tensors live under {@code path}. */
  public GroupedQueryAttentionBuilder at(String path) {
    inputs = inputs.stream().map(projection -> moved(projection, path)).toList();
    output = moved(output, path);
    return this;
  }

  /** The query projection also gives a gate of its width, whose sigmoid scales the output. */
  public GroupedQueryAttentionBuilder gatedOutput() {
    gated = true;
    return this;
  }

  /** The output projection's tensors live at {@code path}. */
  public GroupedQueryAttentionBuilder outputAt(String path) {
    output = Projection.of(path, heads.queries(), hidden).named("o_proj").biased(output.bias());
    return this;
  }

  /** Whether the projections to queries, keys and values have biases. */
  public GroupedQueryAttentionBuilder inputBias(boolean biased) {
    inputs = inputs.stream().map(projection -> projection.biased(biased)).toList();
    return this;
  }

  /** Whether the output projection has a bias. */
  public GroupedQueryAttentionBuilder outputBias(boolean biased) {
    output = output.biased(biased);
    return this;
  }

  /** RMSNorm of every query and key head, with one weight of d_h elements for each of the two. */
  public GroupedQueryAttentionBuilder headNorms() {
    Width head = Width.of(heads.width());
    norms =
        List.of(
            Normalization.rms("self_attn.q_norm", head).over(Width.of(heads.query())),
            Normalization.rms("self_attn.k_norm", head).over(Width.of(heads.keyValue())));
    return this;
  }

  /** RMSNorm of all query heads as one vector and of all key heads as one. */
  public GroupedQueryAttentionBuilder vectorNorms() {
    norms =
        List.of(
            Normalization.rms("self_attn.q_norm", heads.queries()),
            Normalization.rms("self_attn.k_norm", heads.keys()));
    return this;
  }

  /** RMSNorm of every query and key head, without weights. */
  public GroupedQueryAttentionBuilder unscaledHeadNorms() {
    norms = List.of(new UnscaledNorm("qk_norm", heads.queries().plus(heads.keys())));
    return this;
  }

  /** A learned sink for every query head, at {@code self_attn.sinks}. */
  public GroupedQueryAttentionBuilder sinks() {
    sinks = List.of(new AttentionSinks("self_attn.sinks", Width.of(heads.query())));
    return this;
  }

  /** Only so many elements of each head are rotated. */
  public GroupedQueryAttentionBuilder rotating(Dimension elements) {
    rotatedOfHead = Width.of(elements).symbols();
    return this;
  }

  /** No rotary embedding. */
  public GroupedQueryAttentionBuilder withoutRotary() {
    rotatedOfHead = Polynomial.ZERO;
    return this;
  }

  /** Which tokens are attended. */
  public GroupedQueryAttentionBuilder span(AttentionSpan attended) {
    span = attended;
    return this;
  }

  /** The attention. */
  public GroupedQueryAttention build() {
    List<Block> before = new ArrayList<>(inputs);
    List<Block> after = new ArrayList<>(sinks);
    if (gated) {
      before.set(0, doubled(inputs.get(0)));
      after.add(new SigmoidGate("output_gate", heads.queries()));
    }
    before.addAll(norms);
    if (!rotatedOfHead.isZero()) {
      Width rotatedHeads = Width.of(heads.query()).plus(Width.of(heads.keyValue()));
      before.add(new Rotary(rotatedHeads.times(new Width(rotatedOfHead))));
    }
    Width head = Width.of(heads.width());
    CacheEntry entry = CacheEntry.of(heads.keys().plus(heads.keys()));
    AttentionCore core = new AttentionCore(Width.of(heads.query()), head, head, entry, span);
    after.add(output);
    return new GroupedQueryAttention(Block.sequence(before), core, Block.sequence(after));
  }

  private static Projection moved(Projection from, String path) {
    return Projection.of(path + "." + from.name(), from.inputs(), from.outputs())
        .biased(from.bias());
  }

  private static Projection doubled(Projection query) {
    Width both = query.outputs().plus(query.outputs());
    return new Projection(query.name(), query.path(), query.inputs(), both, query.bias());
  }
}
