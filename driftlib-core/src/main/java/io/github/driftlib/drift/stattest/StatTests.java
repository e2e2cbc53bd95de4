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
            "chisquare", "chi-square p_value", ColumnKind.CATEGORICAL, Verdict.P_BELOW, 0.05, GoodnessOfFit::chiSquare);
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

    private static final StatTest KL_DIV = new BuiltIn(
            "kl_div", "Kullback-Leibler divergence", null, Verdict.DISTANCE_AT_LEAST, 0.1, KullbackLeibler::score);
    private static final StatTest HELLINGER =
            new BuiltIn("hellinger", "Hellinger distance", null, Verdict.DISTANCE_AT_LEAST, 0.1, Hellinger::score);
    private static final StatTest ED = new BuiltIn(
            "ed", "Energy-distance", ColumnKind.NUMERICAL, Verdict.DISTANCE_ABOVE, 0.1, EnergyDistance::score);
    private static final StatTest T_TEST =
            new BuiltIn("t_test", "t_test", ColumnKind.NUMERICAL, Verdict.P_BELOW, 0.05, EqualMeans::score);
    private static final StatTest MANNW = new BuiltIn(
            "mannw", "Mann-Whitney U-rank test", ColumnKind.NUMERICAL, Verdict.P_BELOW, 0.05, MannWhitney::score);
    private static final StatTest ANDERSON = new BuiltIn(
            "anderson",
            "Anderson-Darling",
            ColumnKind.NUMERICAL,
            Verdict.P_BELOW,
            0.1,
            TwoSampleAndersonDarling::score);
    private static final StatTest CRAMER_VON_MISES = new BuiltIn(
            "cramer_von_mises",
            "Cramer-von Mises",
            ColumnKind.NUMERICAL,
            Verdict.P_AT_MOST,
            0.1,
            TwoSampleCramerVonMises::score);
    private static final StatTest ES =
            new BuiltIn("es", "Epps-Singleton", ColumnKind.NUMERICAL, Verdict.P_BELOW, 0.05, EppsSingleton::score);
    private static final StatTest G_TEST = new BuiltIn(
            "g_test", "g_test", ColumnKind.CATEGORICAL, Verdict.P_BELOW, 0.1, GoodnessOfFit::likelihoodRatio);
    private static final StatTest FISHER_EXACT = new BuiltIn(
            "fisher_exact", "Fisher's Exact test", ColumnKind.CATEGORICAL, Verdict.P_BELOW, 0.1, FisherExact::score);

    private static final List<StatTest> ALL = List.of(
            KS,
            CHISQUARE,
            Z,
            WASSERSTEIN,
            JENSENSHANNON,
            PSI,
            KL_DIV,
            HELLINGER,
            ED,
            T_TEST,
            MANNW,
            ANDERSON,
            CRAMER_VON_MISES,
            ES,
            G_TEST,
            FISHER_EXACT);

    private static final int LARGEST_SMALL_REFERENCE = 1000;
    private static final int MOST_CATEGORIES = 5;

    private StatTests() {}

    /** When a score means drift. */
    private enum Verdict {
        P_BELOW,
        P_AT_MOST,
        DISTANCE_AT_LEAST,
        DISTANCE_ABOVE
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
                case DISTANCE_ABOVE -> score > threshold;
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

    /** Kullback-Leibler divergence, {@code kl_div}: distance, for both, drift at 0.1. */
    public static StatTest kullbackLeibler() {
        return KL_DIV;
    }

    /** Hellinger distance, {@code hellinger}: distance, for both, drift at 0.1. */
    public static StatTest hellinger() {
        return HELLINGER;
    }

    /** Energy distance, {@code ed}: distance, for numbers, in the root of their unit, drift above 0.1. */
    public static StatTest energyDistance() {
        return ED;
    }

    /** Student's t, {@code t_test}: p-value, for numbers, drift at p &lt; 0.05. */
    public static StatTest tTest() {
        return T_TEST;
    }

    /** Mann-Whitney U, two-sided, {@code mannw}: p-value, for numbers, drift at p &lt; 0.05. */
    public static StatTest mannWhitney() {
        return MANNW;
    }

    /** Anderson-Darling, {@code anderson}: p-value between 0.001 and 0.25, for numbers, drift at p &lt; 0.1. */
    public static StatTest andersonDarling() {
        return ANDERSON;
    }

    /** Cramér-von Mises, {@code cramer_von_mises}: p-value, for numbers, drift at p &lt;= 0.1. */
    public static StatTest cramerVonMises() {
        return CRAMER_VON_MISES;
    }

    /** Epps-Singleton, {@code es}: p-value, for numbers, drift at p &lt; 0.05. */
    public static StatTest eppsSingleton() {
        return ES;
    }

    /** G-test, {@code g_test}: p-value, for categories, drift at p &lt; 0.1. */
    public static StatTest gTest() {
        return G_TEST;
    }

    /** Fisher's exact test, {@code fisher_exact}: p-value, for two categories, drift at p &lt; 0.1. */
    public static StatTest fisherExact() {
        return FISHER_EXACT;
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
