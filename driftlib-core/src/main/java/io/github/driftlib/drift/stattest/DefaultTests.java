package io.github.driftlib.drift.stattest;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.bin.Bins;

/** The tests that are used where none is named. */
final class DefaultTests {

    private static final int LARGEST_SMALL_REFERENCE = 1000;
    private static final int MOST_CATEGORIES = 5;
    private static final int ROBUST_BINS = 10;

    private DefaultTests() {}

    static StatTest of(SamplePair samples) {
        StatTest test = ofAny(samples);
        // A constant has no deviation to measure a distance in.
        return test == StatTests.wasserstein()
                        && ((SamplePair.Numbers) samples).reference().size() == 1
                ? StatTests.jensenShannon()
                : test;
    }

    private static StatTest ofAny(SamplePair samples) {
        boolean small = samples.referenceCount() <= LARGEST_SMALL_REFERENCE;
        if (samples.kind() == ColumnKind.TEXT) {
            return small ? StatTests.percentileTextContent() : StatTests.absoluteTextContent();
        }
        if (samples.kind() == ColumnKind.NUMERICAL && samples.hasMoreDistinctValuesThan(MOST_CATEGORIES)) {
            return small ? StatTests.ks() : StatTests.wasserstein();
        }
        if (!small) {
            return StatTests.jensenShannon();
        }
        return samples.hasMoreDistinctValuesThan(2) ? StatTests.chisquare() : StatTests.z();
    }

    static StatTest ofEvidently(SamplePair samples) {
        StatTest test = ofAny(samples);
        if (test == StatTests.chisquare()) {
            return StatTests.chisquareGoodnessOfFit();
        }
        if (test == StatTests.wasserstein()) {
            return StatTests.wassersteinFlooredUnit();
        }
        return test == StatTests.z() ? StatTests.zLargeSample() : test;
    }

    static StatTest robust(SamplePair samples) {
        StatTest test = of(samples);
        return test == StatTests.wasserstein() ? StatTests.jensenShannon(Bins.quantiles(ROBUST_BINS)) : test;
    }
}
