package io.github.driftlib.classification;

/**
 * The cases whose probability falls into one bin.
 *
 * @param meanProbability the mean of their probabilities
 * @param shareTrue the share that came true
 * @param count how many there are
 */
public record CalibrationBin(double meanProbability, double shareTrue, long count) {}
