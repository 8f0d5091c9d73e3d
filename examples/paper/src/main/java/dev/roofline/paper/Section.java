package dev.roofline.paper;

import java.util.List;

/** A part of the report. */
interface Section {

  /** Writes the part and says what follows for the paper's findings. */
  List<Finding> write(Page page);
}
