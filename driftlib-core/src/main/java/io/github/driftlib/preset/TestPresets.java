package io.github.driftlib.preset;

/** The presets of tests of the library, with their default parameters or the ones most often changed. */
public final class TestPresets {

    private TestPresets() {}

    // Data

    // Regression

    // Classification

    // Ranking
}
