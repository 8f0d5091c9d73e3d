package dev.roofline.models.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roofline.algebra.Dimension;
import dev.roofline.model.Execution;
import dev.roofline.model.MlaExecution;
import dev.roofline.models.Kernels;
import dev.roofline.workload.Step;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Multi-head latent attention carried out on random numbers, absorbed and expanded: both give the
 * same outputs, and the multiplications that each needs are half the FLOPs that we count for it.
 */
class AbsorbedIsExpandedTest {

  private static final int HEADS = 3;
  private static final int LATENT = 5;
  private static final int ROTARY = 2;
  private static final int PLAIN = 4;
  private static final int VALUE = 6;
  private static final int TOKENS = 7;

  private final double[][][] keyUp = new double[HEADS][PLAIN][LATENT];
  private final double[][][] valueUp = new double[HEADS][VALUE][LATENT];
  private final double[][][] plainQueries = new double[HEADS][TOKENS][PLAIN];
  private final double[][][] rotaryQueries = new double[HEADS][TOKENS][ROTARY];
  private final double[][] latents = new double[TOKENS][LATENT];
  private final double[][] rotaryKeys = new double[TOKENS][ROTARY];
  private long multiplications;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void bothGiveTheSameOutput(long seed) {
    fill(new Random(seed));
    for (int head = 0; head < HEADS; head++) {
      double[][] expanded = expanded(head);
      double[][] absorbed = absorbed(head);
      for (int token = 0; token < TOKENS; token++) {
        assertThat(absorbed[token]).containsExactly(expanded[token], within(1e-12));
      }
    }
  }

  @Test
  void bothMultiplyAsOftenAsCounted() {
    fill(new Random(0));
    for (int head = 0; head < HEADS; head++) {
      expanded(head);
    }
    assertThat(multiplications).isEqualTo(counted(MlaExecution.EXPANDED));
    multiplications = 0;
    for (int head = 0; head < HEADS; head++) {
      absorbed(head);
    }
    assertThat(multiplications).isEqualTo(counted(MlaExecution.ABSORBED));
  }

  /** Keys and values of the head are made of the latents, then attended. */
  private double[][] expanded(int head) {
    double[][] keys = new double[TOKENS][];
    double[][] values = new double[TOKENS][];
    for (int token = 0; token < TOKENS; token++) {
      keys[token] = times(keyUp[head], latents[token]);
      values[token] = times(valueUp[head], latents[token]);
    }
    return attend(plainQueries[head], rotaryQueries[head], keys, values);
  }

  /** Queries are taken to the latents' space, and outputs back from it. */
  private double[][] absorbed(int head) {
    double[][] queries = new double[TOKENS][];
    for (int token = 0; token < TOKENS; token++) {
      queries[token] = times(transposed(keyUp[head]), plainQueries[head][token]);
    }
    double[][] attended = attend(queries, rotaryQueries[head], latents, latents);
    double[][] outputs = new double[TOKENS][];
    for (int token = 0; token < TOKENS; token++) {
      outputs[token] = times(valueUp[head], attended[token]);
    }
    return outputs;
  }

  private double[][] attend(
      double[][] queries, double[][] rotary, double[][] keys, double[][] values) {
    double[][] outputs = new double[TOKENS][values[0].length];
    for (int query = 0; query < TOKENS; query++) {
      double[] weights = new double[query + 1];
      double total = 0;
      for (int key = 0; key <= query; key++) {
        double score = dot(queries[query], keys[key]) + dot(rotary[query], rotaryKeys[key]);
        weights[key] = Math.exp(score / Math.sqrt(PLAIN + ROTARY));
        total += weights[key];
      }
      for (int key = 0; key <= query; key++) {
        for (int element = 0; element < values[key].length; element++) {
          outputs[query][element] += weights[key] / total * values[key][element];
          multiplications++;
        }
      }
    }
    return outputs;
  }

  private double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[matrix.length];
    for (int row = 0; row < matrix.length; row++) {
      product[row] = dot(matrix[row], vector);
    }
    return product;
  }

  private double dot(double[] left, double[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += left[i] * right[i];
      multiplications++;
    }
    return sum;
  }

  private static double[][] transposed(double[][] matrix) {
    double[][] transposed = new double[matrix[0].length][matrix.length];
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column < matrix[row].length; column++) {
        transposed[column][row] = matrix[row][column];
      }
    }
    return transposed;
  }

  /** Half the matrix FLOPs of what lies between the projections of the hidden state. */
  private static long counted(MlaExecution execution) {
    var operator =
        LatentAttention.builder()
            .hidden(Dimension.of("H", 1))
            .heads(Dimension.of("n_h", HEADS))
            .latent(Dimension.of("d_c", LATENT))
            .rotary(Dimension.of("d_r", ROTARY))
            .plain(Dimension.of("d_n", PLAIN))
            .value(Dimension.of("d_v", VALUE))
            .build()
            .operator(Execution.DEFAULT.mla(execution));
    double flop =
        Kernels.of(operator).stream()
            .filter(kernel -> !kernel.name().matches("q_proj|kv_a_proj.*|o_proj"))
            .mapToDouble(kernel -> kernel.matrixFlop().at(Step.prefill(1, TOKENS)))
            .sum();
    return (long) flop / 2;
  }

  private void fill(Random random) {
    for (int head = 0; head < HEADS; head++) {
      fill(keyUp[head], random);
      fill(valueUp[head], random);
      fill(plainQueries[head], random);
      fill(rotaryQueries[head], random);
    }
    fill(latents, random);
    fill(rotaryKeys, random);
  }

  private static void fill(double[][] matrix, Random random) {
    for (double[] row : matrix) {
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextGaussian();
      }
    }
  }
}
