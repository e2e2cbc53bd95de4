package io.github.driftlib.preset;

/** The presets of metrics of the library, with their default parameters or the ones most often changed. */
public final class Presets {

    private Presets() {}

    // Data

    // Regression

    // Classification

    // Ranking
}
