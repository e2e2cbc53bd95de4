/**
 * Single values of a column: statistics, quantiles, ranges, lists, patterns.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.quality.value;

import org.jspecify.annotations.NullMarked;
