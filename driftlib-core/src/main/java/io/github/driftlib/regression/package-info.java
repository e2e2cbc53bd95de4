/**
 * How good a model that predicts numbers is.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.regression;

import org.jspecify.annotations.NullMarked;
