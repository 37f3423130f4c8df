/**
 * Charts as SVG texts, each with words that say the same: one drawing for print, for mails and for
 * a browser. Pure functions.
 *
 * <p>The colours are Okabe and Ito's, which the colour-blind tell apart, from dark to light, so
 * that a copy in grey does too; numbers stand beside what is drawn. <b>What is missing is a gap
 * with its reason in words</b>, never a bar of no length. Rows stand as they are given: no ranking.
 */
@NullMarked
package fr.comop.chart;

import org.jspecify.annotations.NullMarked;
