package dev.roofline.models.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.roofline.check.Quote;

/** Why a text is no JSON, in words fit for a line of a message. */
public final class JsonProblem {

  private JsonProblem() {}

  /** As in {@code must be JSON (line 2, column 7): Unexpected character ('}' (code 125))}. */
  public static String of(JsonProcessingException broken) {
    JsonLocation at = broken.getLocation();
    String place =
        at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    return "must be JSON" + place + ": " + Quote.complaint(broken.getOriginalMessage());
  }
}
