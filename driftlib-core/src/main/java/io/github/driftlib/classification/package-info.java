/**
 * How good a model that predicts classes is.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.classification;

import org.jspecify.annotations.NullMarked;
