/** Order statistics: sorting, ranks, rank correlations, quantiles of sorted numbers. */
package io.github.driftlib.stats.rank;
