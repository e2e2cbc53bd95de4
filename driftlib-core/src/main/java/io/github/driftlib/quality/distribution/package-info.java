/**
 * How the values of a column are distributed, alone and beside another column.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.quality.distribution;

import org.jspecify.annotations.NullMarked;
