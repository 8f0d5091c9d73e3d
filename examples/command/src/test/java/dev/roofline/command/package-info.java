/** Tests of the command, run in this process as a user runs it. */
@NullMarked
package dev.roofline.command;

import org.jspecify.annotations.NullMarked;
