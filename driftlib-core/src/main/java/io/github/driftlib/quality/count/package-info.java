/**
 * How many rows, columns, missing values and duplicates there are.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.quality.count;

import org.jspecify.annotations.NullMarked;
