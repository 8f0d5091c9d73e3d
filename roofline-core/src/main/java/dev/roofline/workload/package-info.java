/**
 * What is asked of a model: a {@link dev.roofline.workload.Step} is one forward pass, a {@link
 * dev.roofline.workload.DecodeRun} a sequence of decode steps, a {@link
 * dev.roofline.workload.Workload} a prompt and what is generated after it. Nothing here knows a
 * model or a device.
 */
@NullMarked
package dev.roofline.workload;

import org.jspecify.annotations.NullMarked;
