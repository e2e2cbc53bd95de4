package io.github.driftlib.drift;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.stattest.StatTest;
import java.util.HashMap;
import java.util.Map;

/**
 * Which stat test and which threshold judge a column. What is said of the column itself comes first, then what is said
 * of its kind, then what is said of all; test and threshold are looked up apart. What is not said is the default of
 * {@link ColumnDriftMetric}.
 *
 * @param stattest the test for all columns, or null
 * @param catStattest the test for categorical columns, or null
 * @param numStattest the test for numerical columns, or null
 * @param perColumnStattest the test for single columns
 * @param stattestThreshold the threshold for all columns, or null
 * @param catStattestThreshold the threshold for categorical columns, or null
 * @param numStattestThreshold the threshold for numerical columns, or null
 * @param perColumnStattestThreshold the threshold for single columns
 */
public record DriftOptions(
        StatTest stattest,
        StatTest catStattest,
        StatTest numStattest,
        Map<String, StatTest> perColumnStattest,
        Double stattestThreshold,
        Double catStattestThreshold,
        Double numStattestThreshold,
        Map<String, Double> perColumnStattestThreshold) {

    /** Copies the maps. */
    public DriftOptions {
        perColumnStattest = perColumnStattest == null ? Map.of() : Map.copyOf(perColumnStattest);
        perColumnStattestThreshold =
                perColumnStattestThreshold == null ? Map.of() : Map.copyOf(perColumnStattestThreshold);
    }

    /** Nothing said: the default tests at their default thresholds. */
    public static DriftOptions defaults() {
        return builder().build();
    }

    /** A builder in which nothing is said. */
    public static Builder builder() {
        return new Builder();
    }

    /** The metric that judges a column of the given kind by these options. */
    public ColumnDriftMetric metric(String column, ColumnKind kind) {
        return new ColumnDriftMetric(
                column,
                first(perColumnStattest.get(column), ofKind(kind, catStattest, numStattest), stattest),
                first(
                        perColumnStattestThreshold.get(column),
                        ofKind(kind, catStattestThreshold, numStattestThreshold),
                        stattestThreshold));
    }

    private static <T> T ofKind(ColumnKind kind, T categorical, T numerical) {
        return switch (kind) {
            case CATEGORICAL -> categorical;
            case NUMERICAL -> numerical;
            case DATETIME, TEXT -> null;
        };
    }

    private static <T> T first(T ofColumn, T ofKind, T ofAll) {
        return ofColumn != null ? ofColumn : ofKind != null ? ofKind : ofAll;
    }

    /** Collects what is said; not safe for use by many threads. */
    public static final class Builder {
        private final Map<String, StatTest> columnTests = new HashMap<>();
        private final Map<String, Double> columnThresholds = new HashMap<>();
        private final Map<ColumnKind, StatTest> kindTests = new HashMap<>();
        private final Map<ColumnKind, Double> kindThresholds = new HashMap<>();
        private StatTest test;
        private Double threshold;

        private Builder() {}

        /** The test for all columns. */
        public Builder test(StatTest test) {
            this.test = test;
            return this;
        }

        /** The test for the columns of a kind, numerical or categorical. */
        public Builder test(ColumnKind kind, StatTest test) {
            kindTests.put(judged(kind), test);
            return this;
        }

        /** The test for one column. */
        public Builder test(String column, StatTest test) {
            columnTests.put(column, test);
            return this;
        }

        /** The threshold for all columns. */
        public Builder threshold(double threshold) {
            this.threshold = threshold;
            return this;
        }

        /** The threshold for the columns of a kind, numerical or categorical. */
        public Builder threshold(ColumnKind kind, double threshold) {
            kindThresholds.put(judged(kind), threshold);
            return this;
        }

        /** The threshold for one column. */
        public Builder threshold(String column, double threshold) {
            columnThresholds.put(column, threshold);
            return this;
        }

        private static ColumnKind judged(ColumnKind kind) {
            if (kind != ColumnKind.NUMERICAL && kind != ColumnKind.CATEGORICAL) {
                throw new IllegalArgumentException("kind must be num or cat, but was " + kind.label());
            }
            return kind;
        }

        /** The options. */
        public DriftOptions build() {
            return new DriftOptions(
                    test,
                    kindTests.get(ColumnKind.CATEGORICAL),
                    kindTests.get(ColumnKind.NUMERICAL),
                    columnTests,
                    threshold,
                    kindThresholds.get(ColumnKind.CATEGORICAL),
                    kindThresholds.get(ColumnKind.NUMERICAL),
                    columnThresholds);
        }
    }
}
