/** Single values of a column: statistics, quantiles, ranges, lists, patterns. */
@NullMarked
package io.github.driftlib.quality.value;

import org.jspecify.annotations.NullMarked;
