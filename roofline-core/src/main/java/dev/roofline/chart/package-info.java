/**
 * Charts as self-contained SVG documents: {@link dev.roofline.chart.RooflineChart} draws roofs and
 * points on the roofline plane, {@link dev.roofline.chart.LineChart} curves, {@link
 * dev.roofline.chart.ScatterChart} clouds and Pareto fronts, {@link dev.roofline.chart.HeatMap} and
 * {@link dev.roofline.chart.BarChart} tables of numbers. A {@link dev.roofline.chart.Chart} is an
 * immutable value; the same value gives the same bytes everywhere. What is worth plotting is
 * decided elsewhere: nothing here analyses a model.
 */
@NullMarked
package dev.roofline.chart;

import org.jspecify.annotations.NullMarked;
