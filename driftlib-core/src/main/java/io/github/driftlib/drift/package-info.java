/**
 * Drift: whether the values of a column, or of a whole data set, are still distributed as in the reference.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.drift;

import org.jspecify.annotations.NullMarked;
