package io.github.driftlib.report;

/** The tests of the library, with their default conditions or with one of the user's. */
public final class Tests {

    private Tests() {}

    // Integrity

    // Quality

    // Drift

    // Regression

    // Classification

    // Fairness

    // Ranking

    // Segments

    // Comparison of models

    // Several at once

    // A user's own
}
