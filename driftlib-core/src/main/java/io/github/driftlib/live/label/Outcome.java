package io.github.driftlib.live.label;

import org.jspecify.annotations.Nullable;

/**
 * What was true: a number or a label.
 *
 * @param number the number, NaN where it is a label
 * @param label the label, null where it is a number
 */
record Outcome(double number, @Nullable String label) {}
