package dev.roofline.command;

import java.util.List;

/**
 * The model of a row, stored as the row says.
 *
 * @param subject model and weights
 * @param warnings what contradicts them, a sentence each
 */
record RowSubject(Subject subject, List<String> warnings) {}
