package dev.roofline.models.llamabench;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roofline.models.ModelFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LlamaBenchFormatRefusalTest {

  private static final String HEADER = "| size | test | t/s |\n| -: | -: | -: |\n";

  @Test
  void brokenJsonIsRefused() {
    String row = Samples.ROW;
    refused("[", "must have an object as row 1 (line 1)");
    refused("[]", "must have at least one row");
    refused("[" + row, "must have , or ] after row 1, as in a run that came to its end (line 1)");
    refused("[" + row + ",]", "must have an object as row 2 (line 1)");
    refused("[" + row + "]\n[", "must end after ] (line 2)");
    refused(row + "\n7", "must have an object as row 2 (line 2)");
    refused(row + "\0", "must have an object as row 2 (line 1)");
    refused("[[" + row + "]]", "must have an object as row 1 (line 1)");
    refused(
        "[" + row + ", {\"n_prompt\": \"a\\\"}",
        "row 2: must be JSON (line 1, column 19): Unexpected end-of-input in VALUE_STRING");
  }

  @Test
  void brokenTablesAreRefused() {
    refused(HEADER, "must have at least one row");
    refused("n_prompt,n_gen\n", "must have at least one row");
    refused("n_prompt,n_gen\n1\n", "row 1: cells (1) must be as many as columns (2)");
    refused("n_prompt,n_gen\n1,\"2\n", "must end the quotation that begins \"2 ");
    refused("n_prompt,n_gen\n1,\"2\"3\n", "must have , after \"2\"");
    refused("n_prompt,n_gen,n_gen\n1,2,3\n", "row 1: column \"n_gen\" must be there only once");
    refused(
        "n_prompt,n_gen" + ",".repeat(300) + "\n1",
        "row 1: must be in a table of at most 256 columns");
    String row = "| x".repeat(1000);
    refused(HEADER + row, "row 1: cells (257) must be as many as columns (3)");
  }

  @Test
  void otherTextIsRefused() {
    String problem = "must be what llama-bench prints as JSON, JSON Lines, CSV or a markdown table";
    refused("", problem);
    refused("CREATE TABLE IF NOT EXISTS llama_bench (", problem);
    refused("| model | tokens |\n| - | - |\n| x | 1 |\n", problem);
  }

  @Test
  void filesThatCannotBeReadAreRefused(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("r.json");
    refused(file, "must be a file that exists");
    refused(directory, "must be a readable file");
    Files.write(file, new byte[] {'[', (byte) 0xB1});
    refused(file, "must be text in UTF-8: byte 1 is not");
    Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE, '['});
    refused(file, "must be text in UTF-16LE: byte 2 is not");
    try (var large = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      large.position(LlamaBench.MOST_BYTES);
      large.write(ByteBuffer.wrap(" ".getBytes(StandardCharsets.UTF_8)));
    }
    refused(file, "must be at most 67108864 bytes");
  }

  @Test
  void tooManyRowsAreRefused() {
    String row = "{\"n_prompt\":1,\"n_gen\":0,\"avg_ts\":1}\n";
    refused(row.repeat(LlamaBench.MOST_ROWS + 1), "must have at most 100000 rows");
  }

  private static void refused(String text, String problem) {
    assertThatExceptionOfType(ModelFileException.class)
        .isThrownBy(() -> LlamaBench.parse(text, "r"))
        .withMessage("r: " + problem);
  }

  private static void refused(Path file, String problem) {
    assertThatExceptionOfType(ModelFileException.class)
        .isThrownBy(() -> LlamaBench.read(file))
        .withMessage(file + ": " + problem);
  }
}
