package dev.roofline.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roofline.device.CeilingSet;
import dev.roofline.device.Device;
import dev.roofline.device.Provenance;
import dev.roofline.format.ComputeFormat;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.DataSize;
import dev.roofline.quantity.FlopRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceFileTest {

  @TempDir private Path folder;

  private Path file(String json) throws IOException {
    return Files.writeString(folder.resolve("my.json"), json);
  }

  @Test
  void theLeastThatMakesADevice() throws IOException {
    Device device =
        DeviceFile.read(
            file(
                """
                {"id": "my-box",
                 "ceilings": {"theoretical": {"bandwidth": "100 GB/s", "peaks": {"F16": "10 TFLOP/s"}}}}
                """));
    assertThat(device.id()).isEqualTo("my-box");
    assertThat(device.name()).isEqualTo("my-box");
    assertThat(device.kind()).isEqualTo("custom");
    assertThat(device.memory()).isEmpty();
    assertThat(device.ceilings().bandwidth().value()).isEqualTo(Bandwidth.gigabytesPerSecond(100));
    assertThat(device.ceilings().bandwidth().provenance())
        .isEqualTo(new Provenance(Provenance.Kind.DERIVED, "given by my.json"));
    assertThat(device.ceilings().peak(ComputeFormat.F16)).contains(FlopRate.teraflopsPerSecond(10));
  }

  @Test
  void valuesMaySayWhereTheyComeFrom() {
    Device device =
        DeviceFile.parse(
            "my.json",
            """
            {"id": "x", "sources": {"stream": "STREAM 5.10, 8 threads"}, "_remark": "ours", "$schema": "y",
             "ceilings": {"theoretical": {
               "bandwidth": {"value": "40 GB/s", "kind": "Measured", "source": "stream"},
               "peaks": {"fp32": {"value": "1 TFLOP/s", "source": "a friend"}, "INT8": {"value": "2 TOP/s"}}}}}
            """);
    assertThat(device.ceilings().bandwidth().provenance())
        .hasToString("measured: STREAM 5.10, 8 threads");
    assertThat(device.ceilings().peaks().get(ComputeFormat.F32).provenance())
        .hasToString("derived: a friend");
    assertThat(device.ceilings().peaks().get(ComputeFormat.INT8).provenance())
        .hasToString("derived: given by my.json");
  }

  @Test
  void aSourcesKeyMayHoldAnything() {
    Device device =
        DeviceFile.parse(
            "my.json",
            """
            {"extends": "rtx-3090", "sources": {"v1.2/a b": "Our run of 2026-11-01"},
             "memory": {"value": "24 GiB", "source": "v1.2/a b"},
             "ceilings": {"theoretical": {"bandwidth": {"value": "900 GB/s", "source": "v1.2/a b"}}}}
            """);
    assertThat(device.ceilings().bandwidth().provenance())
        .hasToString("derived: Our run of 2026-11-01");
  }

  @Test
  void extendsACatalogueDevice() {
    Device base = Catalogue.device("apple-m1-pro");
    Device mine =
        DeviceFile.parse(
            "my.json",
            """
            {"extends": "m1 pro", "id": "my-mac", "memory": "16 GiB",
             "ceilings": {"theoretical": {"bandwidth": "190 GB/s", "peaks": {"INT8": "6 TOP/s"}}}}
            """);
    assertThat(mine.id()).isEqualTo("my-mac");
    assertThat(mine.name()).isEqualTo(base.name());
    assertThat(mine.memory()).contains(DataSize.gibibytes(16));
    assertThat(mine.ceilings().bandwidth().provenance()).hasToString("derived: given by my.json");
    assertThat(mine.ceilings().peaks()).hasSize(3).containsAllEntriesOf(base.ceilings().peaks());
    assertThat(mine.under(CeilingSet.PAPER).ceilings())
        .isEqualTo(base.under(CeilingSet.PAPER).ceilings());
  }

  @Test
  void anExtendingValueDoesNotKeepTheOldSource() {
    Device mine =
        DeviceFile.parse(
            "my.json",
            """
            {"extends": "apple-m1-pro",
             "ceilings": {"theoretical": {"bandwidth": {"value": "190 GB/s"}}}}
            """);
    assertThat(mine.ceilings().bandwidth().provenance()).hasToString("derived: given by my.json");
  }

  @Test
  void selectsASet() {
    Device mine =
        DeviceFile.parse("my.json", "{\"extends\": \"rtx-3090\", \"selected\": \"corrected\"}");
    assertThat(mine.selected()).isEqualTo(CeilingSet.CORRECTED);
  }

  @Test
  void unitsOfOnesOwn() throws IOException {
    CatalogueEntry entry =
        DeviceFile.entry(
            file(
                """
                {"extends": "apple-m1-pro", "id": "m",
                 "units": {"cpu": {"ceilings": {"theoretical": {"bandwidth": "100 GB/s", "peaks": {"F32": "1 TFLOP/s"}}}}}}
                """));
    assertThat(entry.units().keySet()).containsExactly("npu", "cpu");
    assertThat(entry.units().get("cpu").name()).isEqualTo("Apple M1 Pro (16-core GPU), CPU");
    assertThat(entry.aliases()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "12 furlongs | bandwidth (\"12 furlongs\") must be a number and a unit, as in \"204.8"
            + " GB/s\"",
        "100 | bandwidth (\"100\") must be a number and a unit, as in \"204.8 GB/s\"",
        "NaN GB/s | bandwidth (\"NaN GB/s\") must be a number and a unit, as in \"204.8 GB/s\"",
        "-5 GB/s | bandwidth (\"-5 GB/s\") must be a number and a unit, as in \"204.8 GB/s\"",
        "0 GB/s | bandwidth (\"0 GB/s\") must be a finite number > 0",
        "1e400 GB/s | bandwidth (\"1e400 GB/s\") must be a finite number > 0",
      })
  void badBandwidth(String text, String message) {
    refused(
        """
        {"id": "x", "ceilings": {"theoretical": {"bandwidth": "%s", "peaks": {"F16": "1 TFLOP/s"}}}}
        """
            .formatted(text),
        "my.json: ceilings.theoretical." + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | my.json: id (missing) must be a text that is not blank",
        "[] | my.json: (a list) must be a JSON object",
        "7 | my.json: (7) must be a JSON object",
        "{\"id\": 7} | my.json: id (7) must be a text that is not blank",
        "{\"id\": \" \"} | my.json: id (\" \") must be a text that is not blank",
        "{\"id\": \"x\"} | my.json: ceilings (missing) must be a JSON object",
        "{\"id\": \"x\", \"ceilings\": {}} | my.json: ceilings.theoretical (missing) must be given:"
            + " the ceilings that bound all others",
        "{\"id\": \"x\", \"year\": 1.5, \"ceilings\": 1} | my.json: ceilings (1) must be a JSON"
            + " object",
        "{\"extends\": \"rtx-3090\", \"year\": 1.5} | my.json: year (1.5) must be a whole number"
            + " from 1970 to 2100",
        "{\"extends\": \"rtx-3090\", \"year\": 12345678901234} | my.json: year (12345678901234)"
            + " must be a whole number from 1970 to 2100",
        "{\"extends\": \"rtx-3090\", \"memory\": 24} | my.json: memory (24) must be a text with a"
            + " unit, as in \"32 GiB\"",
        "{\"extends\": \"rtx-3090\", \"memory\": null} | my.json: memory (null) must be a text with"
            + " a unit, as in \"32 GiB\"",
        "{\"extends\": \"rtx-3090\", \"tdp\": \"lots\"} | my.json: tdp (\"lots\") must be a number"
            + " and a unit, as in \"350 W\"",
        "{\"extends\": \"rtx-3090\", \"aliases\": \"a\"} | my.json: aliases (\"a\") must be a list"
            + " of texts",
        "{\"extends\": \"rtx-3090\", \"aliases\": [1]} | my.json: aliases[0] (1) must be a text"
            + " that is not blank",
        "{\"extends\": \"rtx-3090\", \"selected\": \"best\"} | my.json: selected (\"best\") must be"
            + " one of theoretical, measured, corrected, paper, plotted",
        "{\"extends\": \"rtx-4090\", \"selected\": \"paper\"} | my.json: selected (\"paper\") must"
            + " be one of [theoretical]",
        "{\"extends\": \"rtx-309O\"} | my.json: extends (\"rtx-309O\") must be one of the"
            + " catalogue's, as in apple-m1-pro (did you mean rtx-3090?)",
        "{\"extends\": \"rtx-3090\", \"bandwith\": \"1 GB/s\"} | my.json: key (\"bandwith\") must"
            + " be one of id, extends, name, vendor, class, year, aliases, memory, tdp, caches,"
            + " compute, ceilings, selected, units, sources, notes",
        "{\"extends\": \"rtx-3090\", \"ceilings\": {\"theoretical\": {\"bw\": \"1 GB/s\"}}} |"
            + " my.json: ceilings.theoretical key (\"bw\") must be one of bandwidth, peaks",
        "{\"extends\": \"rtx-3090\", \"ceilings\": {\"best\": {}}} | my.json: ceilings key"
            + " (\"best\") must be one of theoretical, measured, corrected, paper, plotted",
        "{\"extends\": \"rtx-3090\", \"ceilings\": {\"theoretical\": {\"peaks\": {\"F17\": \"1"
            + " TFLOP/s\"}}}} | my.json: ceilings.theoretical.peaks (\"F17\") must be one of F64,"
            + " F32, TF32, BF16, F16, F16_ACC16, FP8, FP8_ACC16, INT8, FP4, INT4",
        "{\"extends\": \"rtx-3090\", \"ceilings\": {\"theoretical\": {\"peaks\": {\"fp16\": \"1"
            + " TFLOP/s\"}}}} | my.json: ceilings.theoretical.peaks key (\"fp16\") must not name"
            + " F16 a second time",
        "{\"extends\": \"rtx-3090\", \"units\": {\" \": {\"ceilings\": {\"theoretical\":"
            + " {\"bandwidth\": \"1 GB/s\", \"peaks\": {\"F16\": \"1 TFLOP/s\"}}}}}} | my.json:"
            + " units key (\" \") must be a text that is not blank",
        "{\"extends\": \"rtx-3090\", \"memory\": {\"value\": \"1 GiB\", \"kind\": \"guess\"}} |"
            + " my.json: memory.kind (\"guess\") must be one of datasheet, measured, derived",
        "{\"extends\": \"rtx-3090\", \"memory\": {\"valve\": \"1 GiB\"}} | my.json: memory key"
            + " (\"valve\") must be one of value, kind, source",
        "{\"extends\": \"rtx-3090\", \"memory\": {}} | my.json: memory.value (missing) must be a"
            + " text with a unit, as in \"32 GiB\"",
        "{\"id\": \"x\", \"ceilings\": {\"theoretical\": {\"bandwidth\": \"1 GB/s\", \"peaks\":"
            + " {}}}} | my.json: ceilings.theoretical.peaks (an object) must hold at least one"
            + " compute format",
      })
  void malformed(String json, String message) {
    refused(json, message);
  }

  @Test
  void badJson() {
    assertThatThrownBy(() -> DeviceFile.parse("my.json", "{\"id\": \"x\",\n  oops}"))
        .isInstanceOf(DeviceFileException.class)
        .hasMessageStartingWith("my.json: line 2, column ")
        .hasMessageContaining(" must be valid JSON: ")
        .hasMessageNotContaining("\n");
    assertThatThrownBy(() -> DeviceFile.parse("my.json", ""))
        .isInstanceOf(DeviceFileException.class);
    assertThatThrownBy(() -> DeviceFile.parse("my.json", "{\"id\": \"x\", \"id\": \"y\"}"))
        .isInstanceOf(DeviceFileException.class)
        .hasMessageContaining("id");
    assertThatThrownBy(() -> DeviceFile.parse("my.json", "{} {}"))
        .isInstanceOf(DeviceFileException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\": \"x\", \"id\": 1} | line 1, column 17 must be valid JSON: Duplicate field 'id'",
        "{\"id\": | line 1, column 7 must be valid JSON: Unexpected end-of-input",
        "{\"id\": [1} | line 1, column 10 must be valid JSON: Unexpected close marker '}'",
        "{\"year\": 1e9999999999} | numbers must have at most 9 digits of exponent",
        "{\"id\": \"\\ud800\"} | line 1, column 16 must be valid JSON: Half of a surrogate pair in"
            + " a text",
      })
  void whatIsNoJson(String json, String message) {
    refused(json, "my.json: " + message);
  }

  @Test
  void anIdLikeNothingIsRefusedAtOnce() {
    refused(
        "{\"extends\": \"" + "x".repeat(1 << 19) + "\"}",
        "my.json: extends (\""
            + "x".repeat(80)
            + "…\") must be one of the catalogue's, as in apple-m1-pro");
  }

  @Test
  void sizeAndNestingAreBounded() throws IOException {
    Path large = file(" ".repeat((1 << 20) + 1));
    assertThatThrownBy(() -> DeviceFile.read(large))
        .isInstanceOf(DeviceFileException.class)
        .hasMessage("my.json: size (over 1048576 bytes) must be at most 1 MiB");
    assertThatThrownBy(() -> DeviceFile.parse("my.json", "[".repeat(100_000)))
        .isInstanceOf(DeviceFileException.class)
        .hasMessage("my.json: must nest at most 16 deep, with numbers of up to 1000 digits");
  }

  @Test
  void filesThatAreNotThere() {
    Path none = folder.resolve("none.json");
    assertThatThrownBy(() -> DeviceFile.read(none))
        .isInstanceOf(DeviceFileException.class)
        .hasMessage(none + ": must be a file that exists");
    assertThatThrownBy(() -> DeviceFile.read(folder))
        .isInstanceOf(DeviceFileException.class)
        .hasMessage(folder + ": must be a readable file");
    Path nowhere = folder.resolve("no/where.json");
    Device device = Catalogue.device("rtx-3090");
    assertThatThrownBy(() -> DeviceFile.write(device, nowhere))
        .hasMessage(nowhere + ": must lie in a folder that exists");
  }

  @Test
  void longValuesAreShortenedInMessages() {
    assertThatThrownBy(
            () ->
                DeviceFile.parse(
                    "my.json", "{\"id\": \"x\", \"extends\": \"" + "y\\n".repeat(500) + "\"}"))
        .satisfies(e -> assertThat(e.getMessage().length()).isLessThan(300))
        .hasMessageNotContaining("\n");
  }

  @Test
  void writesWhatOneWouldWrite() throws IOException {
    Path written = folder.resolve("box.json");
    Device device =
        Device.of(
                "my-box",
                ComputeFormat.F16,
                FlopRate.teraflopsPerSecond(10),
                Bandwidth.gigabytesPerSecond(204.8))
            .withMemory(DataSize.gibibytes(32));
    DeviceFile.write(device, written);
    assertThat(Files.readString(written))
        .isEqualTo(
            """
            {
              "id": "my-box",
              "name": "my-box",
              "class": "custom",
              "memory": "32 GiB",
              "ceilings": {
                "theoretical": {
                  "bandwidth": {
                    "value": "204.8 GB/s",
                    "kind": "derived",
                    "source": "given by the caller"
                  },
                  "peaks": {
                    "F16": {
                      "value": "10 TFLOP/s",
                      "kind": "derived",
                      "source": "given by the caller"
                    }
                  }
                }
              }
            }
            """);
    assertThat(DeviceFile.read(written)).isEqualTo(device);
  }

  private static void refused(String json, String message) {
    assertThatThrownBy(() -> DeviceFile.parse("my.json", json))
        .isInstanceOf(DeviceFileException.class)
        .hasMessage(message);
  }
}
