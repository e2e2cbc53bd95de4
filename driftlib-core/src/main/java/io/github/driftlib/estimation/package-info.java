/**
 * How good a model probably is where the true outcomes are not known yet.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.estimation;

import org.jspecify.annotations.NullMarked;
