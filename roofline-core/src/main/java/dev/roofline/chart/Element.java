package dev.roofline.chart;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An XML element. Attributes and content are kept as they will be written; whatever enters through
 * a method here is escaped on the way.
 *
 * @param name the element's name
 * @param attributes written, each with a space before it
 * @param content written; empty for an element without content
 */
record Element(String name, String attributes, String content) {

  static Element of(String name) {
    return new Element(name, "", "");
  }

  /** With an attribute; its value is a text. */
  Element with(String attribute, String value) {
    return new Element(
        name, attributes + " " + attribute + "=\"" + XmlText.escaped(value) + "\"", content);
  }

  /** With an attribute; its value is a number of pixels. */
  Element with(String attribute, double value) {
    return with(attribute, pixels(Scale.LINEAR.check(attribute, value)));
  }

  /** With a text at the end of the content. */
  Element saying(String text) {
    return new Element(name, attributes, content + XmlText.escaped(text));
  }

  /** With text that has its own syntax, as a style sheet; it must hold no markup. */
  Element holdingRaw(String text) {
    return new Element(name, attributes, content + text);
  }

  /** With elements at the end of the content, each on a line. */
  Element holding(List<Element> elements) {
    return new Element(
        name,
        attributes,
        elements.stream()
            .map(Element::toString)
            .collect(Collectors.joining("\n", content + "\n", "\n")));
  }

  /** With a title as its first content, which browsers show as a tooltip. */
  Element titled(String title) {
    return new Element(name, attributes, "<title>" + XmlText.escaped(title) + "</title>" + content);
  }

  /** A number with at most two decimals, without an exponent, a sign of zero or a locale. */
  static String pixels(double value) {
    long hundredths = Math.round(value * 100);
    long whole = Math.abs(hundredths) / 100;
    long rest = Math.abs(hundredths) % 100;
    String sign = hundredths < 0 ? "-" : "";
    if (rest == 0) {
      return sign + whole;
    }
    String decimals = rest % 10 == 0 ? "" + rest / 10 : (rest < 10 ? "0" : "") + rest;
    return sign + whole + "." + decimals;
  }

  @Override
  public String toString() {
    return content.isEmpty()
        ? "<" + name + attributes + "/>"
        : "<" + name + attributes + ">" + content + "</" + name + ">";
  }
}
