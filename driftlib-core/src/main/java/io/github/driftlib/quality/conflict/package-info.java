/**
 * Rows with equal features and different targets or predictions.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.quality.conflict;

import org.jspecify.annotations.NullMarked;
