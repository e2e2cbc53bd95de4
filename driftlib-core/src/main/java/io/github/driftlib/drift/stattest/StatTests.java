package io.github.driftlib.drift.stattest;

import static io.github.driftlib.data.ColumnKind.CATEGORICAL;
import static io.github.driftlib.data.ColumnKind.NUMERICAL;
import static io.github.driftlib.drift.stattest.BuiltIn.Verdict.DISTANCE_ABOVE;
import static io.github.driftlib.drift.stattest.BuiltIn.Verdict.DISTANCE_AT_LEAST;
import static io.github.driftlib.drift.stattest.BuiltIn.Verdict.P_AT_MOST;
import static io.github.driftlib.drift.stattest.BuiltIn.Verdict.P_BELOW;

import io.github.driftlib.drift.bin.Bins;
import io.github.driftlib.family.Families;
import io.github.driftlib.family.Family;
import io.github.driftlib.json.NearestName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stat tests of the library. */
public final class StatTests {

    private static final StatTest KS =
            BuiltIn.of("ks", "K-S p_value", NUMERICAL, P_AT_MOST, 0.05, KolmogorovSmirnov::score);
    private static final StatTest CHISQUARE =
            BuiltIn.of("chisquare", "chi-square p_value", CATEGORICAL, P_BELOW, 0.05, Homogeneity::chiSquare);
    private static final StatTest CHISQUARE_GOODNESS_OF_FIT = new Uncalibrated(
            BuiltIn.of(
                    "chisquare_goodness_of_fit",
                    "chi-square p_value",
                    CATEGORICAL,
                    P_BELOW,
                    0.05,
                    GoodnessOfFit::chiSquare),
            CHISQUARE);
    private static final StatTest Z =
            BuiltIn.of("z", "Z-test p_value", CATEGORICAL, P_BELOW, 0.05, TwoProportions::score);
    private static final StatTest Z_LARGE_SAMPLE = new Uncalibrated(
            BuiltIn.of("z_large_sample", "Z-test p_value", CATEGORICAL, P_BELOW, 0.05, TwoProportions::ofLargeSamples),
            Z);
    private static final StatTest WASSERSTEIN = wasserstein("wasserstein", Wasserstein.IN_DEVIATIONS);
    private static final StatTest WASSERSTEIN_FLOORED_UNIT =
            wasserstein("wasserstein_floored_unit", Wasserstein.EVIDENTLY);
    private static final StatTest JENSENSHANNON = new BuiltIn(
            "jensenshannon",
            "Jensen-Shannon distance",
            null,
            DISTANCE_AT_LEAST,
            JensenShannon.LARGEST,
            0.1,
            new CountedDistance(SamplePair.Numbers::edges, JensenShannon.DISTANCE, JensenShannon.BOUNDS),
            NoiseFloorUpperBound::jensenShannon);
    private static final StatTest PSI = BuiltIn.of(
            "psi",
            "PSI",
            null,
            DISTANCE_AT_LEAST,
            0.1,
            new CountedDistance(SamplePair.Numbers::edges, PopulationStabilityIndex::index));
    private static final StatTest KL_DIV = BuiltIn.of(
            "kl_div",
            "Kullback-Leibler divergence",
            null,
            DISTANCE_AT_LEAST,
            0.1,
            new CountedDistance(SamplePair.Numbers::edges, KullbackLeibler::divergence));
    private static final StatTest HELLINGER = new BuiltIn(
            "hellinger",
            "Hellinger distance",
            null,
            DISTANCE_AT_LEAST,
            1,
            0.1,
            new CountedDistance(Hellinger::edges, Hellinger::distance, Hellinger.BOUNDS),
            NoiseFloorUpperBound::hellinger);
    private static final StatTest ED = new BuiltIn(
            "ed",
            "Energy-distance",
            NUMERICAL,
            DISTANCE_ABOVE,
            Double.POSITIVE_INFINITY,
            0.1,
            new ValuedDistance(EnergyDistance::score, EnergyDistance::distance),
            (samples, cells, level) -> NoiseFloorUpperBound.energyDistance(samples, level));
    private static final StatTest T_TEST = BuiltIn.of("t_test", "t_test", NUMERICAL, P_BELOW, 0.05, EqualMeans::score);
    private static final StatTest MANNW =
            BuiltIn.of("mannw", "Mann-Whitney U-rank test", NUMERICAL, P_BELOW, 0.05, MannWhitney::score);
    private static final StatTest ANDERSON =
            BuiltIn.of("anderson", "Anderson-Darling", NUMERICAL, P_BELOW, 0.1, TwoSampleAndersonDarling::score);
    private static final StatTest CRAMER_VON_MISES = BuiltIn.of(
            "cramer_von_mises", "Cramer-von Mises", NUMERICAL, P_AT_MOST, 0.1, TwoSampleCramerVonMises::score);
    private static final StatTest ES = new Uncalibrated(
            BuiltIn.of("es", "Epps-Singleton", NUMERICAL, P_BELOW, 0.05, EppsSingleton::score),
            BuiltIn.of("es", "Epps-Singleton", NUMERICAL, P_BELOW, 0.05, EppsSingleton::calibrated));
    private static final StatTest G_TEST =
            BuiltIn.of("g_test", "g_test", CATEGORICAL, P_BELOW, 0.1, Homogeneity::likelihoodRatio);
    private static final StatTest G_GOODNESS_OF_FIT = new Uncalibrated(
            BuiltIn.of("g_goodness_of_fit", "g_test", CATEGORICAL, P_BELOW, 0.1, GoodnessOfFit::likelihoodRatio),
            G_TEST);
    private static final StatTest FISHER_EXACT =
            BuiltIn.of("fisher_exact", "Fisher's Exact test", CATEGORICAL, P_BELOW, 0.1, FisherExact::score);
    private static final StatTest TVD =
            BuiltIn.of("TVD", "Total-Variation-Distance", CATEGORICAL, P_BELOW, 0.1, TotalVariation::score);
    private static final StatTest EMPIRICAL_MMD =
            BuiltIn.of("empirical_mmd", "empirical_mmd", NUMERICAL, P_BELOW, 0.1, MaximumMeanDiscrepancy::score);

    private static final StatTest PERC_TEXT_CONTENT_DRIFT =
            new TextContent("perc_text_content_drift", "Percentile text content drift", 0.95, true);
    private static final StatTest ABS_TEXT_CONTENT_DRIFT =
            new TextContent("abs_text_content_drift", "Absolute text content drift", 0.55, false);

    private static final StatTest EVIDENTLY = new ChosenTest("evidently", DefaultTests::ofEvidently);
    private static final StatTest ROBUST = new ChosenTest("robust", DefaultTests::robust);

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
            FISHER_EXACT,
            TVD,
            EMPIRICAL_MMD,
            PERC_TEXT_CONTENT_DRIFT,
            ABS_TEXT_CONTENT_DRIFT,
            CHISQUARE_GOODNESS_OF_FIT,
            G_GOODNESS_OF_FIT,
            Z_LARGE_SAMPLE,
            WASSERSTEIN_FLOORED_UNIT);

    /** Those that can have chosen bins. */
    private static final List<StatTest> BINNED = List.of(PSI, KL_DIV, JENSENSHANNON, HELLINGER, TVD);

    private StatTests() {}

    private static StatTest wasserstein(String name, Wasserstein distance) {
        return new BuiltIn(
                name,
                "Wasserstein distance (normed)",
                NUMERICAL,
                DISTANCE_AT_LEAST,
                Double.POSITIVE_INFINITY,
                0.1,
                new ValuedDistance(distance::score, distance::distance),
                (samples, cells, level) -> NoiseFloorUpperBound.wasserstein(distance, samples, level));
    }

    /** All of them; {@link #evidently} and {@link #robust} are choices among them. */
    public static List<StatTest> all() {
        return ALL;
    }

    /**
     * The test of the given name: one of the library, or one of the user's own that a {@linkplain Family family} lists.
     * A distance over chosen {@link Bins} has them in its name: {@code psi[bins=quantiles(10)]}.
     *
     * @throws IllegalArgumentException if there is none, listing those there are, or if it has no bins or wrong ones
     */
    public static StatTest named(String name) {
        Objects.requireNonNull(name, "name must be given, but was null");
        Optional<StatTest> binned = Binned.baseOf(name).flatMap(base -> withName(BINNED.stream(), base));
        if (binned.isPresent()) {
            return Binned.of(binned.get(), Binned.binsOf(name));
        }
        List<String> names = declared().map(StatTest::name).toList();
        return withName(known(), name)
                .or(() -> withName(declared(), name))
                .orElseThrow(() -> new IllegalArgumentException("stat test must be one of "
                        + NearestName.list(name, names) + ", or listed by a family" + NearestName.butWas(name, names)));
    }

    private static Stream<StatTest> known() {
        return Stream.concat(ALL.stream(), Stream.of(EVIDENTLY, ROBUST));
    }

    private static Optional<StatTest> withName(Stream<StatTest> tests, String name) {
        return tests.filter(test -> test.name().equals(name)).findFirst();
    }

    private static Stream<StatTest> declared() {
        return Families.found().namedParts(StatTest.class).stream();
    }

    /**
     * The given test, where its name means no other one.
     *
     * @throws IllegalArgumentException if it is the user's own, and has the name of one of the library
     */
    public static @Nullable StatTest checked(@Nullable StatTest test) {
        if (test != null
                && !(test instanceof Binned)
                && withName(known(), Binned.baseOf(test.name()).orElse(test.name()))
                        .filter(own -> own != test)
                        .isPresent()) {
            throw new IllegalArgumentException(
                    "stattest must not have the name of a test of the library, but was '" + test.name() + "'");
        }
        return test;
    }

    /** Kolmogorov-Smirnov, {@code ks}: p-value, for numbers, drift at p &lt;= 0.05. */
    public static StatTest ks() {
        return KS;
    }

    /** Pearson's chi-square of homogeneity, {@code chisquare}: p-value, for categories, drift at p &lt; 0.05. */
    public static StatTest chisquare() {
        return CHISQUARE;
    }

    /**
     * Pearson's chi-square of goodness of fit, {@code chisquare_goodness_of_fit}: p-value, for categories, drift at p
     * &lt; 0.05. Evidently's: it takes the reference for the distribution itself, and cries drift too often.
     */
    public static StatTest chisquareGoodnessOfFit() {
        return CHISQUARE_GOODNESS_OF_FIT;
    }

    /**
     * Two-proportion z, {@code z}: p-value, for two categories, drift at p &lt; 0.05. Fisher's exact test where a count
     * below 5 is expected.
     */
    public static StatTest z() {
        return Z;
    }

    /**
     * Two-proportion z whatever the counts, {@code z_large_sample}: p-value, for two categories, drift at p &lt; 0.05.
     * Evidently's.
     */
    public static StatTest zLargeSample() {
        return Z_LARGE_SAMPLE;
    }

    /**
     * Normed Wasserstein distance, {@code wasserstein}: distance, for numbers, in the reference's standard deviation,
     * drift at 0.1. A constant reference has no such unit: another constant, or other values, are not judged by it.
     */
    public static StatTest wasserstein() {
        return WASSERSTEIN;
    }

    /**
     * The same in a unit of at least 0.001, {@code wasserstein_floored_unit}. Evidently's: columns of small numbers
     * hardly have a distance.
     */
    public static StatTest wassersteinFlooredUnit() {
        return WASSERSTEIN_FLOORED_UNIT;
    }

    /** Jensen-Shannon distance, {@code jensenshannon}: distance, for both, drift at 0.1. */
    public static StatTest jensenShannon() {
        return JENSENSHANNON;
    }

    /** Jensen-Shannon distance over chosen bins, such as {@code jensenshannon[bins=quantiles(10)]}. */
    public static StatTest jensenShannon(Bins bins) {
        Objects.requireNonNull(bins, "bins must be given, but was null");
        return Binned.of(JENSENSHANNON, bins);
    }

    /** Population stability index, {@code psi}: distance, for both, drift at 0.1. */
    public static StatTest psi() {
        return PSI;
    }

    /** Population stability index over chosen bins, such as {@code psi[bins=quantiles(10)]}. */
    public static StatTest psi(Bins bins) {
        Objects.requireNonNull(bins, "bins must be given, but was null");
        return Binned.of(PSI, bins);
    }

    /** Kullback-Leibler divergence, {@code kl_div}: distance, for both, drift at 0.1. */
    public static StatTest kullbackLeibler() {
        return KL_DIV;
    }

    /** Kullback-Leibler divergence over chosen bins, such as {@code kl_div[bins=equal_width(20)]}. */
    public static StatTest kullbackLeibler(Bins bins) {
        Objects.requireNonNull(bins, "bins must be given, but was null");
        return Binned.of(KL_DIV, bins);
    }

    /** Hellinger distance, {@code hellinger}: distance, for both, drift at 0.1. */
    public static StatTest hellinger() {
        return HELLINGER;
    }

    /** Hellinger distance over chosen bins, such as {@code hellinger[bins=edges(0,10,20)]}. */
    public static StatTest hellinger(Bins bins) {
        Objects.requireNonNull(bins, "bins must be given, but was null");
        return Binned.of(HELLINGER, bins);
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

    /** Anderson-Darling, {@code anderson}: p-value, for numbers, drift at p &lt; 0.1. */
    public static StatTest andersonDarling() {
        return ANDERSON;
    }

    /** Cramér-von Mises, {@code cramer_von_mises}: p-value, for numbers, drift at p &lt;= 0.1. */
    public static StatTest cramerVonMises() {
        return CRAMER_VON_MISES;
    }

    /**
     * Epps-Singleton, {@code es}: p-value, for numbers, drift at p &lt; 0.05. Where a sample is small it cries drift
     * too often, so that a calibrated verdict asks its permutation form too: the same statistic, among those of random
     * relabellings where a side has fewer than 1000 values.
     */
    public static StatTest eppsSingleton() {
        return ES;
    }

    /** G-test of homogeneity, {@code g_test}: p-value, for categories, drift at p &lt; 0.1. */
    public static StatTest gTest() {
        return G_TEST;
    }

    /**
     * G-test of goodness of fit, {@code g_goodness_of_fit}: p-value, for categories, drift at p &lt; 0.1. It takes the
     * reference for the distribution itself, and cries drift too often.
     */
    public static StatTest gGoodnessOfFit() {
        return G_GOODNESS_OF_FIT;
    }

    /**
     * The test that Evidently would choose, in its definition, {@code evidently}: as {@link #defaultFor}, with
     * {@link #chisquareGoodnessOfFit} for {@link #chisquare}, {@link #zLargeSample} for {@link #z} and
     * {@link #wassersteinFlooredUnit} for {@link #wasserstein}.
     */
    public static StatTest evidently() {
        return EVIDENTLY;
    }

    /**
     * The test that sees a shift beside one far value too, {@code robust}: as {@link #defaultFor}, with
     * {@link #jensenShannon(Bins)} over 10 quantile bins for {@link #wasserstein}, whose unit is a deviation that one
     * far value can make too large.
     */
    public static StatTest robust() {
        return ROBUST;
    }

    /** Fisher's exact test, {@code fisher_exact}: p-value, for two categories, drift at p &lt; 0.1. */
    public static StatTest fisherExact() {
        return FISHER_EXACT;
    }

    /** Total variation distance, {@code TVD}: p-value from random relabellings, for categories, drift at p &lt; 0.1. */
    public static StatTest totalVariation() {
        return TVD;
    }

    /**
     * Total variation distance over chosen bins, such as {@code TVD[bins=quantiles(10)]}: for numbers too, which must
     * be in bins then.
     */
    public static StatTest totalVariation(Bins bins) {
        Objects.requireNonNull(bins, "bins must be given, but was null");
        return Binned.of(TVD, bins);
    }

    /**
     * Maximum mean discrepancy, {@code empirical_mmd}: p-value from random relabellings, for numbers, drift at p &lt;
     * 0.1.
     */
    public static StatTest maximumMeanDiscrepancy() {
        return EMPIRICAL_MMD;
    }

    /**
     * Percentile text content drift, {@code perc_text_content_drift}: the area under the ROC curve of a classifier of
     * texts, drift above the 95th percentile of what chance reaches; the threshold is that share.
     */
    public static StatTest percentileTextContent() {
        return PERC_TEXT_CONTENT_DRIFT;
    }

    /**
     * Absolute text content drift, {@code abs_text_content_drift}: the area under the ROC curve of a classifier of
     * texts, drift above 0.55.
     */
    public static StatTest absoluteTextContent() {
        return ABS_TEXT_CONTENT_DRIFT;
    }

    /**
     * The test used unless another is named. A reference of at most 1000 values is judged by a p-value, a larger one by
     * a distance, a constant one of those by {@link #jensenShannon}; at most 5 distinct values in both samples together
     * are judged as categories, and at most 2 as proportions. Texts are judged by a classifier, against what chance
     * reaches where the reference has at most 1000.
     */
    public static StatTest defaultFor(SamplePair samples) {
        Objects.requireNonNull(samples, "samples must be given, but was null");
        return DefaultTests.of(samples);
    }
}
