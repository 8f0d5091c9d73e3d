package dev.roofline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class XmlTextLaws {

  @Provide
  Arbitrary<String> texts() {
    return Samples.names();
  }

  @Property
  void oneLineHoldsOnlyCharactersThatXmlAllows(@ForAll("texts") String text) {
    // The production Char of XML 1.0 without line ends and tabs.
    assertThat(XmlText.oneLine(text))
        .matches("[\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]*");
  }

  @Property
  void oneLineOfOneLineIsTheSame(@ForAll("texts") String text) {
    String once = XmlText.oneLine(text);
    assertThat(XmlText.oneLine(once)).isEqualTo(once);
    assertThat(once.codePointCount(0, once.length()))
        .isEqualTo(text.codePointCount(0, text.length()));
  }

  @Example
  void markupAndControlsByHand() {
    assertThat(XmlText.escaped("a<b>&\"c'")).isEqualTo("a&lt;b&gt;&amp;&quot;c&#39;");
    assertThat(XmlText.oneLine("a\tb\r\nc\u2028d\u2029e\u0085f")).isEqualTo("a b  c d e f");
    assertThat(XmlText.oneLine("\u0000x\u001b\u007f\u0080")).isEqualTo("\ufffdx\ufffd\ufffd\ufffd");
    assertThat(XmlText.oneLine("\ud83d x \ude00 y \ud83d\ude00")).isEqualTo("\ufffd x \ufffd y 😀");
    assertThat(XmlText.oneLine("\ufffe\uffff\ufdd0")).startsWith("\ufffd\ufffd");
  }
}
