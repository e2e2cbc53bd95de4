/** A classification to be judged: the rows with a target and a prediction, and its labels. */
package io.github.driftlib.classification.evaluation;
