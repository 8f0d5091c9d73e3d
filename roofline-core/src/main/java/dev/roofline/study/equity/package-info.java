/**
 * Utilisation equity: how evenly models use the compute and the bandwidth of devices. A {@link
 * dev.roofline.study.equity.UtilisationStudy} runs models on devices in scenarios, an {@link
 * dev.roofline.study.equity.Equity} says how even the utilisations are, and an {@link
 * dev.roofline.study.equity.EfficiencyTrap} names a device that a model cannot use as it uses
 * another, and why.
 */
@NullMarked
package dev.roofline.study.equity;

import org.jspecify.annotations.NullMarked;
