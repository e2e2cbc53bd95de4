/**
 * How good a model that ranks or recommends items is.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.ranking;

import org.jspecify.annotations.NullMarked;
