package dev.roofline.hardware.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roofline.quantity.DataSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinuxFilesTest {

  @TempDir Path root;
  private LinuxFiles files;

  @BeforeEach
  void open() {
    files = new LinuxFiles(root);
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text + "\n");
  }

  private void cache(int cpu, int index, int level, String type, String size, String shared)
      throws IOException {
    String cache = "sys/devices/system/cpu/cpu" + cpu + "/cache/index" + index + "/";
    write(cache + "level", String.valueOf(level));
    write(cache + "type", type);
    write(cache + "size", size);
    write(cache + "shared_cpu_list", shared);
  }

  @Test
  void cachesOfTheLastLevelCountOnceForAllWhoShareThem() throws IOException {
    for (int cpu = 0; cpu < 4; cpu++) {
      cache(cpu, 0, 1, "Data", "48K", String.valueOf(cpu));
      cache(cpu, 1, 1, "Instruction", "64K", String.valueOf(cpu));
      cache(cpu, 2, 2, "Unified", "2048K", String.valueOf(cpu));
      cache(cpu, 3, 3, "Unified", "32M", cpu < 2 ? "0-1" : "2-3");
    }
    assertThat(files.lastLevelCache()).hasValue(new DataSize(64L << 20));
  }

  @Test
  void withoutAThirdLevelTheSecondIsTheLast() throws IOException {
    cache(0, 0, 1, "Data", "32K", "0");
    cache(0, 1, 1, "Instruction", "32K", "0");
    cache(0, 2, 2, "Unified", "512K", "0-3");
    assertThat(files.lastLevelCache()).hasValue(new DataSize(512L << 10));
  }

  @Test
  void unreadableSizesAreNoSizes() throws IOException {
    cache(0, 0, 3, "Unified", "many", "0");
    assertThat(files.lastLevelCache()).isEmpty();
  }

  @Test
  void cpuIsTheFirstModelName() throws IOException {
    write(
        "proc/cpuinfo",
        """
        processor\t: 0
        model\t\t: 1
        model name\t: AMD EPYC 7B13
        processor\t: 1
        model name\t: another\
        """);
    assertThat(files.cpu()).hasValue("AMD EPYC 7B13");
  }

  @Test
  void otherSystemsHaveNoSuchFiles() throws IOException {
    assertThat(files.cpu()).isEmpty();
    assertThat(files.lastLevelCache()).isEmpty();
    Files.createDirectories(root.resolve("proc"));
    Files.write(root.resolve("proc/cpuinfo"), new byte[] {(byte) 0xff, (byte) 0xfe, '\n'});
    assertThat(files.cpu()).isEmpty();
  }
}
