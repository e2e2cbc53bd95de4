package io.github.driftlib.comparison;

import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/** The differences of two models on resamples of the rows that they share. */
final class PairedBootstrap {

    private static final int MEASURES = ModelMeasure.values().length;

    /** A row for each measure, in it a difference for each resample, NaN where there is none. */
    private final double[][] differences;

    private PairedBootstrap(double[][] differences) {
        this.differences = differences;
    }

    static PairedBootstrap of(ResampledModel production, ResampledModel candidate, int rows, Bootstrap bootstrap) {
        SplittableRandom random = new SplittableRandom(bootstrap.seed());
        double[][] differences = new double[MEASURES][bootstrap.resamples()];
        int[] counts = new int[rows];
        for (int resample = 0; resample < bootstrap.resamples(); resample++) {
            Arrays.fill(counts, 0);
            for (int draw = 0; draw < rows; draw++) {
                counts[random.nextInt(rows)]++;
            }
            double[] difference = difference(production, candidate, counts);
            for (int measure = 0; measure < MEASURES; measure++) {
                differences[measure][resample] = difference[measure];
            }
        }
        return new PairedBootstrap(differences);
    }

    /** The difference by each measure on one resample, NaN where a model has no value. */
    static double[] difference(ResampledModel production, ResampledModel candidate, int[] counts) {
        double[] ofProduction = values(production, counts);
        double[] ofCandidate = values(candidate, counts);
        double[] difference = new double[MEASURES];
        for (ModelMeasure measure : ModelMeasure.values()) {
            int i = measure.ordinal();
            difference[i] = measure.difference(ofProduction[i], ofCandidate[i]);
        }
        return difference;
    }

    static double[] values(ResampledModel model, int[] counts) {
        double[] values = new double[MEASURES];
        Arrays.fill(values, Double.NaN);
        model.measure(counts, values);
        return values;
    }

    /** The differences by a measure that are finite, one for each resample that has one. */
    double[] differences(ModelMeasure measure) {
        return Arrays.stream(differences[measure.ordinal()])
                .filter(Double::isFinite)
                .toArray();
    }

    /** The interval that holds the given share of the differences, in the middle; none of no difference. */
    static Optional<Interval> interval(double[] differences, double level) {
        if (differences.length == 0) {
            return Optional.empty();
        }
        EmpiricalDistribution distribution = EmpiricalDistribution.of(differences);
        Interval interval =
                new Interval(distribution.quantile((1 - level) / 2), distribution.quantile((1 + level) / 2));
        return Double.isFinite(interval.lower) && Double.isFinite(interval.upper)
                ? Optional.of(interval)
                : Optional.empty();
    }

    /** An interval, both ends in it. */
    record Interval(double lower, double upper) {}
}
