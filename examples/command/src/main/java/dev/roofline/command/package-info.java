/**
 * The {@code roofline} command, the quickest way to try the library: {@link
 * dev.roofline.command.Main} reads a line of arguments and prints a table or JSON.
 */
@NullMarked
package dev.roofline.command;

import org.jspecify.annotations.NullMarked;
