package dev.roofline.hardware;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.roofline.device.CeilingSet;
import dev.roofline.device.Ceilings;
import dev.roofline.device.Device;
import dev.roofline.device.Provenance;
import dev.roofline.device.Silicon;
import dev.roofline.device.Sourced;
import dev.roofline.format.ComputeFormat;
import dev.roofline.quantity.Bandwidth;
import dev.roofline.quantity.FlopRate;
import dev.roofline.quantity.Frequency;
import dev.roofline.quantity.Prefix;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Writes devices in the form that {@link EntryReader} reads, without loss. */
final class DeviceWriter {

  private static final List<Prefix> DECIMAL =
      List.of(Prefix.EXA, Prefix.PETA, Prefix.TERA, Prefix.GIGA, Prefix.MEGA, Prefix.KILO);
  private static final List<Prefix> BINARY =
      List.of(Prefix.TEBI, Prefix.GIBI, Prefix.MEBI, Prefix.KIBI);

  /** Numbers with more letters than this are written with an exponent. */
  private static final int PLAIN = 24;

  private DeviceWriter() {}

  static String json(Device device) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = DeviceJson.FACTORY.createGenerator(text)) {
      out.setPrettyPrinter(printer());
      put(out, device);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  private static DefaultPrettyPrinter printer() {
    Separators separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
    return new DefaultPrettyPrinter(separators).withObjectIndenter(new DefaultIndenter("  ", "\n"));
  }

  private static void put(JsonGenerator out, Device device) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", device.id());
    out.writeStringField("name", device.name());
    out.writeStringField("class", device.kind());
    if (device.memory().isPresent()) {
      out.writeStringField("memory", size(device.memory().get().bytes()));
    }
    if (device.tdpWatts().isPresent()) {
      BigDecimal watts = new BigDecimal(Double.toString(device.tdpWatts().getAsDouble()));
      out.writeStringField("tdp", watts.toPlainString() + " W");
    }
    if (device.silicon().isPresent()) {
      put(out, device.silicon().get());
    }
    out.writeObjectFieldStart("ceilings");
    for (Map.Entry<CeilingSet, Ceilings> set : device.sets().entrySet()) {
      put(out, set.getKey().toString(), set.getValue());
    }
    out.writeEndObject();
    if (device.selected() != CeilingSet.THEORETICAL) {
      out.writeStringField("selected", device.selected().toString());
    }
    out.writeEndObject();
  }

  private static void put(JsonGenerator out, Silicon silicon) throws IOException {
    out.writeObjectFieldStart("compute");
    out.writeStringField("architecture", silicon.architecture().toString());
    put(out, "units", silicon.units().value().toString(), silicon.units().provenance());
    Sourced<Frequency> clock = silicon.clock();
    put(out, "clock", rate(clock.value().hertz(), "Hz"), clock.provenance());
    out.writeNumberField("dies", silicon.dies());
    out.writeEndObject();
  }

  private static void put(JsonGenerator out, String set, Ceilings ceilings) throws IOException {
    Sourced<Bandwidth> bandwidth = ceilings.bandwidth();
    out.writeObjectFieldStart(set);
    put(out, "bandwidth", rate(bandwidth.value().bytesPerSecond(), "B/s"), bandwidth.provenance());
    out.writeObjectFieldStart("peaks");
    for (Map.Entry<ComputeFormat, Sourced<FlopRate>> peak : ceilings.peaks().entrySet()) {
      String rate = rate(peak.getValue().value().flopPerSecond(), "FLOP/s");
      put(out, peak.getKey().name(), rate, peak.getValue().provenance());
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void put(JsonGenerator out, String name, String value, Provenance provenance)
      throws IOException {
    out.writeObjectFieldStart(name);
    out.writeStringField("value", value);
    out.writeStringField("kind", provenance.kind().toString());
    out.writeStringField("source", provenance.source());
    out.writeEndObject();
  }

  /** The shortest decimal that reads back as the same value, with the largest prefix below it. */
  static String rate(double value, String unit) {
    BigDecimal exact = new BigDecimal(Double.toString(value));
    for (Prefix prefix : DECIMAL) {
      if (value >= prefix.factor()) {
        return number(exact.divide(new BigDecimal(prefix.factor()))) + " " + prefix.symbol() + unit;
      }
    }
    return number(exact) + " " + unit;
  }

  private static String number(BigDecimal value) {
    String plain = value.stripTrailingZeros().toPlainString();
    return plain.length() <= PLAIN ? plain : value.toString();
  }

  /** The largest binary prefix that leaves a whole number. */
  static String size(long bytes) {
    for (Prefix prefix : BINARY) {
      long unit = (long) prefix.factor();
      if (bytes >= unit && bytes % unit == 0) {
        return bytes / unit + " " + prefix.symbol() + "B";
      }
    }
    return bytes + " B";
  }
}
