package dev.roofline.models.llamabench;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roofline.models.ModelFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LlamaBenchRefusalTest {

  private static final String HEADER = "| size | test | t/s |\n| -: | -: | -: |\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      textBlock =
          """
          "avg_ts": -1 # avg_ts (-1) must be a finite number > 0
          "avg_ts": 0.0 # avg_ts (0.0) must be a finite number > 0
          "avg_ts": NaN # avg_ts (NaN) must be a finite number > 0
          "avg_ts": Infinity # avg_ts (Infinity) must be a finite number > 0
          "avg_ts": 1e999 # avg_ts (Infinity) must be a finite number > 0
          "avg_ts": "fast" # avg_ts (fast) must be a finite number > 0
          "avg_ts": [1] # avg_ts (a list of 1) must be a finite number > 0
          "avg_ns": 0 # avg_ns (0) must be a finite number > 0
          "avg_ts": 8, "stddev_ts": -1 # stddev_ts (-1) must be a finite number >= 0
          "avg_ts": 8, "stddev_ts": 9e3 # stddev_ts (9000.0) must be at most 1000 times the speed
          "avg_ts": 1e12 # avg_ts (1.0E12) must make a time from 1 ns to 31 years
          "samples_ns": [] # samples_ns (an empty list) must be a list of 1 to 10000 whole numbers
          "samples_ns": 7 # samples_ns (7) must be a list of 1 to 10000 whole numbers
          """)
  void impossibleSpeedsAreRefused(String fields, String problem) {
    refused("{\"n_prompt\": 0, \"n_gen\": 8, " + fields + "}", "row 1: " + problem);
  }

  @Test
  void speedsThatContradictTimesAreRefused() {
    String row = "{\"n_prompt\": 0, \"n_gen\": 8, %s}";
    refused(
        row.replace("%s", "\"avg_ns\": 1e9, \"avg_ts\": 100"),
        "row 1: avg_ts (100) must agree with avg_ns, at which 8 tokens make 8.0");
    refused(
        row.replace("%s", "\"samples_ns\": [1e9, 1e9], \"avg_ts\": 8.1"),
        "row 1: avg_ts (8.1) must agree to 1 % with samples_ns, which make 8.0");
    refused(
        row.replace("%s", "\"samples_ns\": [1e9, 1e9], \"avg_ns\": 98e7"),
        "row 1: avg_ns (9.8E8) must agree to 1 % with samples_ns, which make 1.0E9");
    refused(
        row.replace("%s", "\"samples_ts\": [8, 8]"),
        "row 1: avg_ts (absent) must be a finite number > 0, unless there is samples_ns");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          n_prompt # null # absent # 0 # 16777216
          n_prompt # -8 # -8 # 0 # 16777216
          n_prompt # 8.5 # 8.5 # 0 # 16777216
          n_prompt # true # true # 0 # 16777216
          n_prompt # 99999999999999999999 # 99999999999999999999 # 0 # 16777216
          n_prompt # {} # an object # 0 # 16777216
          n_depth # -1 # -1 # 0 # 16777216
          n_batch # -512 # -512 # 1 # 2147483647
          n_ubatch # 0 # 0 # 1 # 2147483647
          n_threads # 0 # 0 # 1 # 1048576
          n_gpu_layers # "all" # all # -2147483648 # 2147483647
          model_size # 0 # 0 # 1 # 1000000000000000000
          model_n_params # -1 # -1 # 1 # 1000000000000000000
          samples_ns # [1, 0] # 0 # 1 # 1000000000000000000
          samples_ns # [1, null] # absent # 1 # 1000000000000000000
          """)
  void impossibleCountsAreRefused(String key, String value, String shown, long least, long most) {
    String prompt = key.equals("n_prompt") ? "" : ", \"n_prompt\": 8";
    refused(
        "{\"n_gen\": 0, \"avg_ts\": 10, \"" + key + "\": " + value + prompt + "}",
        "row 1: " + key + " (" + shown + ") must be a whole number from " + least + " to " + most);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      textBlock =
          """
          "n_prompt": 0 # n_prompt (0) and n_gen (0) must not both be 0
          "n_prompt": 4e4, "n_batch": 1 # n_prompt (40000) must be at most 32768 times n_ubatch (1)
          "n_prompt": 8, "flash_attn": 7 # flash_attn (7) must be true, false, 1, 0 or -1
          "n_prompt": 8, "backends": {} # backends (an object) must be a text
          "n_prompt": 8, "n_gen": 8 # must be JSON (line 1, column 36): Duplicate field 'n_gen'
          """)
  void impossibleTestsAreRefused(String fields, String problem) {
    refused("{\"n_gen\": 0, " + fields + ", \"avg_ts\": 10}", "row 1: " + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      textBlock =
          """
          | pp512 | -5.00 ± 1.00 | # t/s (-5.00) must be a finite number > 0
          | pp512 | 5.00 ± nan | # spread of t/s (nan) must be a finite number >= 0
          | pp512 | 5.00±1 | # t/s (5.00±1) must be a finite number > 0
          | pp512 | | # t/s () must be a speed and its spread, as in 42.17 ± 0.06
          | pp | 5 | # test (pp) must be named as in pp512, tg128 @ d4096 or pp512+tg128
          | pp0 | 5 | # n_prompt (0) and n_gen (0) must not both be 0
          | pp99999999 | 5 | # n_prompt (99999999) must be from 0 to 16777216
          | 5 | # cells (2) must be as many as columns (3)
          """)
  void impossibleTablesAreRefused(String row, String problem) {
    refused(HEADER + "| 1 GiB " + row + "\n", "row 1: " + problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.68G", "0.00 MiB", "1 EiB"})
  void impossibleSizesAreRefused(String size) {
    refused(
        HEADER + "| " + size + " | pp512 | 5 |",
        "row 1: size (" + size + ") must be a number above 0 with its unit, as in 3.56 GiB");
  }

  private static void refused(String text, String problem) {
    assertThatExceptionOfType(ModelFileException.class)
        .isThrownBy(() -> LlamaBench.parse(text, "r"))
        .withMessage("r: " + problem);
  }
}
