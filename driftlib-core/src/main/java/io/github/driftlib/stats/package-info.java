/** Pure mathematics: distributions, binning, exact probabilities. No knowledge of columns or metrics. */
package io.github.driftlib.stats;
