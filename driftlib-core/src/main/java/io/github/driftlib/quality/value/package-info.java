/** Single values of a column: statistics, quantiles, ranges, lists, patterns. */
package io.github.driftlib.quality.value;
