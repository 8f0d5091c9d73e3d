package dev.roofline.models.llamabench;

import dev.roofline.models.llamacpp.FileType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** File types in llama.cpp's words, and in the names that people give to files. */
final class FileTypeText {

  /**
   * As in {@code mostly Q4_K - Medium (guessed)}, {@code all F32}, {@code IQ3_S mix - 3.66 bpw},
   * {@code MXFP4 MoE}.
   */
  private static final Pattern TYPE =
      Pattern.compile(
          ".*?(?<name>[A-Z0-9]{2,6}(?:_[A-Z0-9]{1,3})?)"
              + "(?: - (?<size>Small|Medium|Large))?(?<mix> mix)?(?<experts> MoE)?"
              + "(?: - [0-9.]{1,8} bpw)?(?: ternary)?(?: \\(guessed\\))?");

  private static final Pattern FILE =
      Pattern.compile(
          Arrays.stream(FileType.values())
              .map(FileType::name)
              .sorted(Comparator.comparingInt(String::length).reversed())
              .collect(Collectors.joining("|", "(?:.*[-._])?(?<name>", ")")),
          Pattern.CASE_INSENSITIVE);

  private FileTypeText() {}

  /** The file type that the text {@code model_type} ends in. */
  static Optional<FileType> ofType(String type) {
    Matcher parts = TYPE.matcher(type.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String name = parts.group("name");
    return FileType.find(name + suffix(parts.group("size"), parts.group("experts")))
        .or(() -> FileType.find(name))
        .map(found -> found == FileType.IQ3_S && parts.group("mix") != null ? mix() : found);
  }

  private static FileType mix() {
    return FileType.IQ3_M;
  }

  private static String suffix(@Nullable String size, @Nullable String experts) {
    return (size == null ? "" : "_" + size.charAt(0)) + (experts == null ? "" : "_MOE");
  }

  /** The file type that the name of a file ends in. */
  static Optional<FileType> ofFile(String file) {
    Matcher parts = FILE.matcher(stem(file));
    return parts.matches() ? FileType.find(parts.group("name")) : Optional.empty();
  }

  /** The name of a file without directories, number of a part, and ending. */
  static String stem(String file) {
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
        .replaceFirst("\\.gguf$", "")
        .replaceFirst("-\\d{5}-of-\\d{5}$", "");
  }

  /** The name of a file without what {@link #stem} leaves out and its file type. */
  static String model(String file) {
    String stem = stem(file);
    Matcher parts = FILE.matcher(stem);
    return parts.matches() && parts.start("name") > 1
        ? stem.substring(0, parts.start("name") - 1)
        : stem;
  }
}
