package dev.roofline.command;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a Markdown document.
 *
 * @param language the word after the opening fence
 * @param text the lines between the fences
 */
record MarkdownBlock(String language, String text) {

  private static final Pattern FENCED =
      Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  /** The document with the text of each block replaced. */
  static String replaceAll(String document, Function<MarkdownBlock, String> newText) {
    return FENCED
        .matcher(document)
        .replaceAll(
            match -> {
              MarkdownBlock block = new MarkdownBlock(match.group(1), match.group(2));
              return Matcher.quoteReplacement(
                  "```" + block.language() + "\n" + newText.apply(block) + "```");
            });
  }
}
