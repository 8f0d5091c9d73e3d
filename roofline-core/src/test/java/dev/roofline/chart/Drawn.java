package dev.roofline.chart;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A chart as a reader of XML sees it. */
record Drawn(Document document) {

  private static final Pattern ROTATION = Pattern.compile("rotate\\(([-.\\d]+) \\S+ \\S+\\)");

  /**
   * A text on the chart.
   *
   * @param style its kind
   * @param text what it says, its tooltip left out
   * @param outline what it covers, as far as widths are known
   */
  record Words(TextStyle style, String text, Outline outline) {}

  static Drawn of(Chart chart) {
    return parse(chart.svg());
  }

  /** Parses a document; it must be well-formed and may not have a document type. */
  static Drawn parse(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return new Drawn(builder.parse(new InputSource(new StringReader(svg))));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(e.getMessage() + " in " + svg, e);
    }
  }

  org.w3c.dom.Element root() {
    return document.getDocumentElement();
  }

  /** The elements of a name, in the order in which they are drawn. */
  List<org.w3c.dom.Element> all(String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<org.w3c.dom.Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((org.w3c.dom.Element) nodes.item(i));
    }
    return elements;
  }

  /** The elements that have a class in the style sheet. */
  List<org.w3c.dom.Element> styled(String style) {
    return all("*").stream()
        .filter(element -> List.of(element.getAttribute("class").split(" ")).contains(style))
        .toList();
  }

  static double number(org.w3c.dom.Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  /** The corners of a polygon or polyline. */
  static List<XY> corners(org.w3c.dom.Element element) {
    return Arrays.stream(element.getAttribute("points").split(" "))
        .map(pair -> pair.split(","))
        .map(pair -> XY.of(Double.parseDouble(pair[0]), Double.parseDouble(pair[1])))
        .toList();
  }

  /** The area between the axes. */
  Box plot() {
    org.w3c.dom.Element plot = styled("plot").get(0);
    return new Box(
        number(plot, "x"), number(plot, "y"), number(plot, "width"), number(plot, "height"));
  }

  /** What the markers cover. */
  List<Outline> markers() {
    return styled("marker").stream()
        .map(
            marker ->
                marker.getTagName().equals("circle")
                    ? Box.around(number(marker, "cx"), number(marker, "cy"), 6, 6).outline()
                    : new Outline(corners(marker)))
        .toList();
  }

  /** All texts that are drawn. */
  List<Words> words() {
    return all("text").stream().map(Drawn::words).toList();
  }

  /** All texts of a kind. */
  List<String> words(TextStyle style) {
    return words().stream().filter(words -> words.style() == style).map(Words::text).toList();
  }

  private static Words words(org.w3c.dom.Element element) {
    TextStyle style =
        Arrays.stream(TextStyle.values())
            .filter(each -> each.style().equals(element.getAttribute("class")))
            .findFirst()
            .orElseThrow();
    String text = element.getLastChild().getNodeValue();
    double x = number(element, "x");
    double y = number(element, "y");
    Anchor anchor =
        Arrays.stream(Anchor.values())
            .filter(each -> each.attribute().equals(element.getAttribute("text-anchor")))
            .findFirst()
            .orElse(Anchor.START);
    Outline level = PlacedText.at(style, x, y, anchor).box(text).outline();
    return new Words(style, text, turned(level, x, y, rotation(element)));
  }

  private static double rotation(org.w3c.dom.Element element) {
    Matcher matcher = ROTATION.matcher(element.getAttribute("transform"));
    return matcher.matches() ? Double.parseDouble(matcher.group(1)) : 0;
  }

  private static Outline turned(Outline outline, double x, double y, double degrees) {
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    return new Outline(
        outline.corners().stream()
            .map(
                corner ->
                    XY.of(
                        x + (corner.x() - x) * cos - (corner.y() - y) * sin,
                        y + (corner.x() - x) * sin + (corner.y() - y) * cos))
            .toList());
  }

  /** The pairs of texts that overlap, and the texts that leave the page; none at best. */
  List<String> collisions() {
    List<Words> words = words();
    List<String> found = new ArrayList<>();
    Box page = new Box(0, 0, number(root(), "width"), number(root(), "height"));
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).outline().isInside(page)) {
        found.add(words.get(i) + " leaves the page");
      }
      for (int j = 0; j < i; j++) {
        if (words.get(i).outline().overlaps(words.get(j).outline())) {
          found.add(words.get(i) + " overlaps " + words.get(j));
        }
      }
    }
    return found;
  }

  /** Every finding of the parser is a failure. */
  private static final class Strict implements ErrorHandler {

    @Override
    public void warning(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
