package dev.roofline.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** No file of more than 400 lines, no method of more than 60: what is longer is two things. */
class SourceLimitsTest {

  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final int LINES_OF_A_FILE = 400;
  private static final int LINES_OF_A_METHOD = 60;

  @Test
  void filesAreShort() throws IOException {
    List<String> longer = new ArrayList<>();
    for (Path file : sources()) {
      long lines = Files.readAllLines(file).size();
      if (lines > LINES_OF_A_FILE) {
        longer.add(ROOT.relativize(file) + ": " + lines + " lines");
      }
    }
    assertThat(longer).isEmpty();
  }

  @Test
  void methodsAreShort() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources()));
      MethodLengths lengths = new MethodLengths(Trees.instance(task).getSourcePositions());
      for (CompilationUnitTree file : task.parse()) {
        lengths.scan(file, file);
      }
      assertThat(lengths.seen).isGreaterThan(2000);
      assertThat(lengths.tooLong).isEmpty();
    }
  }

  /** Everything but tests: src/main of every module. */
  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> modules = Files.find(ROOT, 3, (file, kind) -> file.endsWith("src"))) {
      for (Path main :
          modules.map(src -> src.resolve("main")).filter(Files::isDirectory).toList()) {
        try (Stream<Path> all = Files.walk(main)) {
          all.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
      }
    }
    sources.sort(null);
    return sources;
  }

  private static final class MethodLengths extends TreeScanner<Void, CompilationUnitTree> {

    private final SourcePositions positions;
    private final List<String> tooLong = new ArrayList<>();
    private int seen;

    MethodLengths(SourcePositions positions) {
      this.positions = positions;
    }

    @Override
    public Void visitMethod(MethodTree method, CompilationUnitTree file) {
      long first = line(file, positions.getStartPosition(file, method));
      long last = line(file, positions.getEndPosition(file, method));
      seen++;
      if (last - first + 1 > LINES_OF_A_METHOD) {
        tooLong.add(file.getSourceFile().getName() + ":" + first + " " + method.getName());
      }
      return super.visitMethod(method, file);
    }

    private static long line(CompilationUnitTree file, long position) {
      return position < 0 ? 0 : file.getLineMap().getLineNumber(position);
    }
  }
}
