/** Curves and tables over all thresholds of a probability: ROC, precision and recall, lift. */
@NullMarked
package io.github.driftlib.classification.curve;

import org.jspecify.annotations.NullMarked;
