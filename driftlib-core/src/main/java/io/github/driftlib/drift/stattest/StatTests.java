package io.github.driftlib.drift.stattest;

import io.github.driftlib.data.ColumnKind;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The stat tests of the library. */
public final class StatTests {

    private static final StatTest KS =
            new BuiltIn("ks", "K-S p_value", ColumnKind.NUMERICAL, Verdict.P_AT_MOST, 0.05, KolmogorovSmirnov::score);
    private static final StatTest CHISQUARE = new BuiltIn(
            "chisquare", "chi-square p_value", ColumnKind.CATEGORICAL, Verdict.P_BELOW, 0.05, ChiSquare::score);
    private static final StatTest Z =
            new BuiltIn("z", "Z-test p_value", ColumnKind.CATEGORICAL, Verdict.P_BELOW, 0.05, TwoProportions::score);
    private static final StatTest WASSERSTEIN = new BuiltIn(
            "wasserstein",
            "Wasserstein distance (normed)",
            ColumnKind.NUMERICAL,
            Verdict.DISTANCE_AT_LEAST,
            0.1,
            Wasserstein::score);
    private static final StatTest JENSENSHANNON = new BuiltIn(
            "jensenshannon", "Jensen-Shannon distance", null, Verdict.DISTANCE_AT_LEAST, 0.1, JensenShannon::score);
    private static final StatTest PSI =
            new BuiltIn("psi", "PSI", null, Verdict.DISTANCE_AT_LEAST, 0.1, PopulationStabilityIndex::score);

    private static final List<StatTest> ALL = List.of(KS, CHISQUARE, Z, WASSERSTEIN, JENSENSHANNON, PSI);

    private static final int LARGEST_SMALL_REFERENCE = 1000;
    private static final int MOST_CATEGORIES = 5;

    private StatTests() {}

    /** When a score means drift. */
    private enum Verdict {
        P_BELOW,
        P_AT_MOST,
        DISTANCE_AT_LEAST
    }

    /** A stat test of the library; {@code kind} is the only one it judges, or null where it judges both. */
    private record BuiltIn(
            String name,
            String displayName,
            ColumnKind kind,
            Verdict verdict,
            double defaultThreshold,
            Function<SamplePair, Score> measure)
            implements StatTest {

        @Override
        public Set<ColumnKind> kinds() {
            return kind == null ? Set.of(ColumnKind.NUMERICAL, ColumnKind.CATEGORICAL) : Set.of(kind);
        }

        @Override
        public boolean detects(double score, double threshold) {
            return switch (verdict) {
                case P_BELOW -> score < threshold;
                case P_AT_MOST -> score <= threshold;
                case DISTANCE_AT_LEAST -> score >= threshold;
            };
        }

        @Override
        public Score score(SamplePair samples) {
            return measure.apply(samples);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** All of them. */
    public static List<StatTest> all() {
        return ALL;
    }

    /**
     * The test of the given name.
     *
     * @throws IllegalArgumentException if there is none, listing those there are
     */
    public static StatTest named(String name) {
        return ALL.stream()
                .filter(test -> test.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("stat test must be one of "
                        + ALL.stream().map(StatTest::name).toList() + ", but was '" + name + "'"));
    }

    /** Kolmogorov-Smirnov, {@code ks}: p-value, for numbers, drift at p &lt;= 0.05. */
    public static StatTest ks() {
        return KS;
    }

    /** Pearson's chi-square, {@code chisquare}: p-value, for categories, drift at p &lt; 0.05. */
    public static StatTest chisquare() {
        return CHISQUARE;
    }

    /** Two-proportion z, {@code z}: p-value, for two categories, drift at p &lt; 0.05. */
    public static StatTest z() {
        return Z;
    }

    /** Normed Wasserstein distance, {@code wasserstein}: distance, for numbers, drift at 0.1. */
    public static StatTest wasserstein() {
        return WASSERSTEIN;
    }

    /** Jensen-Shannon distance, {@code jensenshannon}: distance, for both, drift at 0.1. */
    public static StatTest jensenShannon() {
        return JENSENSHANNON;
    }

    /** Population stability index, {@code psi}: distance, for both, drift at 0.1. */
    public static StatTest psi() {
        return PSI;
    }

    /**
     * The test used unless another is named. A reference of at most 1000 values is judged by a p-value, a larger one by
     * a distance; at most 5 distinct values in both samples together are judged as categories, and at most 2 as
     * proportions.
     */
    public static StatTest defaultFor(SamplePair samples) {
        boolean small = samples.referenceCount() <= LARGEST_SMALL_REFERENCE;
        if (samples.kind() == ColumnKind.NUMERICAL && samples.hasMoreDistinctValuesThan(MOST_CATEGORIES)) {
            return small ? KS : WASSERSTEIN;
        }
        if (!small) {
            return JENSENSHANNON;
        }
        return samples.hasMoreDistinctValuesThan(2) ? CHISQUARE : Z;
    }
}
