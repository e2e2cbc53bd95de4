/**
 * Data sets: immutable, columnar, in primitive arrays, and what their columns mean.
 *
 * <p>A {@link io.github.driftlib.data.Dataset} holds columns of four kinds; a
 * {@link io.github.driftlib.data.DataDefinition} says which column is the target, the prediction, the time, the id and
 * which are features. This package knows nothing of statistics.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.data;

import org.jspecify.annotations.NullMarked;
