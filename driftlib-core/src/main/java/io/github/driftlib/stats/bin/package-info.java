/** Bins of histograms and smooth densities. */
package io.github.driftlib.stats.bin;
