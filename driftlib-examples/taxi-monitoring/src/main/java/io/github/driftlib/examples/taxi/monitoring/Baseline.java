package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.examples.taxi.model.LinearModel;

/**
 * What a day is held against.
 *
 * @param model the model at work
 * @param reference trips it was not trained on, with what it predicted
 */
public record Baseline(LinearModel model, Dataset reference) {}
