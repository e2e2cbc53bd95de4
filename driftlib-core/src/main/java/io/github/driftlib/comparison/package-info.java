/**
 * Two models held against each other on the same data.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.comparison;

import org.jspecify.annotations.NullMarked;
