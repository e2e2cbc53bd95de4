/** Curves and tables over all thresholds of a probability: ROC, precision and recall, lift. */
package io.github.driftlib.classification.curve;
