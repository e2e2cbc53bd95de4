/**
 * Curves and tables over all thresholds of a probability: ROC, precision and recall, lift.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.classification.curve;

import org.jspecify.annotations.NullMarked;
