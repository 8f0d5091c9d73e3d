package dev.roofline.models.file;

import dev.roofline.models.ModelFileException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens files for readers. */
public final class OpenFile {

  private OpenFile() {}

  /** Reads from a channel, which may fail. */
  @FunctionalInterface
  public interface Reading<T> {

    /** What is read from a channel at its beginning. */
    T from(SeekableByteChannel channel) throws IOException;
  }

  /**
   * The bytes of a file, the first ones if there are more.
   *
   * @throws ModelFileException if it does not exist or cannot be read
   */
  public static byte[] bytes(Path file, int most) {
    return read(file, channel -> Channels.newInputStream(channel).readNBytes(most));
  }

  /**
   * What is read from a file, which is closed then.
   *
   * @throws ModelFileException if it does not exist or cannot be read
   */
  public static <T> T read(Path file, Reading<T> reading) {
    String name = file.toString();
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return reading.from(channel);
    } catch (NoSuchFileException e) {
      throw new ModelFileException(name, "must be a file that exists", e);
    } catch (IOException e) {
      throw new ModelFileException(name, "must be a readable file", e);
    }
  }
}
