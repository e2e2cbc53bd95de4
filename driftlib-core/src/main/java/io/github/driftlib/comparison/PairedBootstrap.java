package io.github.driftlib.comparison;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.stats.distribution.StandardNormal;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.TDistribution;

/** The differences of two models on resamples of the rows that they share. */
final class PairedBootstrap {

    private static final int MEASURES = ModelComparisonMetric.Measure.values().length;

    /** A row for each measure, in it a difference for each resample, NaN where there is none. */
    private final double[][] differences;

    /** The mean errors of both models on each resample, or NaN. */
    private final double[] meanErrorsOfProduction;

    private final double[] meanErrorsOfCandidate;
    private final int rows;

    private PairedBootstrap(int rows, int resamples) {
        this.differences = new double[MEASURES][resamples];
        this.meanErrorsOfProduction = new double[resamples];
        this.meanErrorsOfCandidate = new double[resamples];
        this.rows = rows;
    }

    static PairedBootstrap of(
            ResampledModel production, ResampledModel candidate, int rows, ModelComparisonMetric.Bootstrap bootstrap) {
        SplittableRandom random = new SplittableRandom(bootstrap.seed());
        PairedBootstrap resampled = new PairedBootstrap(rows, bootstrap.resamples());
        int[] counts = new int[rows];
        for (int resample = 0; resample < bootstrap.resamples(); resample++) {
            Stop.check();
            Arrays.fill(counts, 0);
            for (int draw = 0; draw < rows; draw++) {
                counts[random.nextInt(rows)]++;
            }
            resampled.put(resample, values(production, counts), values(candidate, counts));
        }
        return resampled;
    }

    private void put(int resample, double[] ofProduction, double[] ofCandidate) {
        double[] difference = difference(ofProduction, ofCandidate);
        for (int measure = 0; measure < MEASURES; measure++) {
            differences[measure][resample] = difference[measure];
        }
        meanErrorsOfProduction[resample] = ofProduction[ModelComparisonMetric.Measure.MEAN_ERROR.ordinal()];
        meanErrorsOfCandidate[resample] = ofCandidate[ModelComparisonMetric.Measure.MEAN_ERROR.ordinal()];
    }

    /** The difference by each measure on one resample, NaN where a model has no value. */
    static double[] difference(ResampledModel production, ResampledModel candidate, int[] counts) {
        return difference(values(production, counts), values(candidate, counts));
    }

    private static double[] difference(double[] ofProduction, double[] ofCandidate) {
        double[] difference = new double[MEASURES];
        for (ModelComparisonMetric.Measure measure : ModelComparisonMetric.Measure.values()) {
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
    double[] differences(ModelComparisonMetric.Measure measure) {
        return Arrays.stream(differences[measure.ordinal()])
                .filter(Double::isFinite)
                .toArray();
    }

    /**
     * The interval of the difference by a measure. Its quantiles lie further out than the level says, by as much as
     * Student's t is wider than the normal distribution and n / (n - 1) is above 1: intervals of few rows are too short
     * otherwise.
     */
    Optional<Interval> interval(ModelComparisonMetric.Measure measure, double level) {
        double expanded = expanded(level, rows);
        return measure == ModelComparisonMetric.Measure.MEAN_ERROR
                ? ofMagnitudes(expanded)
                : interval(differences(measure), expanded);
    }

    /**
     * The share of the resamples that an interval of so many rows holds. Source: T. Hesterberg, What teachers should
     * know about the bootstrap, The American Statistician 69, 2015, section 5.3.
     */
    static double expanded(double level, int rows) {
        if (rows < 2) {
            return level;
        }
        double t = new TDistribution(null, rows - 1).inverseCumulativeProbability((1 + level) / 2);
        return 1 - 2 * StandardNormal.survival(t * Math.sqrt(rows / (rows - 1.0)));
    }

    /**
     * The interval of |c| - |p|, the magnitudes of two mean errors. That has a corner where one of them is 0, and a
     * percentile interval misses the truth there. With the difference d = c - p and the sum s = c + p it is (|s + d| -
     * |s - d|) / 2, and goes from the smallest to the largest value that it has for a d and an s in their intervals: it
     * holds 0 unless both have a sign, so a model is better by chance as rarely as either has one.
     */
    private Optional<Interval> ofMagnitudes(double level) {
        double[] apart = new double[meanErrorsOfCandidate.length];
        double[] together = new double[apart.length];
        for (int i = 0; i < apart.length; i++) {
            apart[i] = meanErrorsOfCandidate[i] - meanErrorsOfProduction[i];
            together[i] = meanErrorsOfCandidate[i] + meanErrorsOfProduction[i];
        }
        return interval(apart, level).flatMap(d -> interval(together, level).map(s -> ofMagnitudes(d, s)));
    }

    private static Interval ofMagnitudes(Interval d, Interval s) {
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (double difference : d.corners()) {
            for (double sum : s.corners()) {
                double magnitudes = (Math.abs(sum + difference) - Math.abs(sum - difference)) / 2;
                lower = Math.min(lower, magnitudes);
                upper = Math.max(upper, magnitudes);
            }
        }
        return new Interval(lower, upper);
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
    record Interval(double lower, double upper) {

        /** Its ends, and 0 where it holds that. */
        double[] corners() {
            return lower < 0 && upper > 0 ? new double[] {lower, 0, upper} : new double[] {lower, upper};
        }
    }
}
