package io.github.driftlib.datasketches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DriftVerdict;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DistinctCount;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.summary.profile.SummarizedRows;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.TestResult;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Spark has stored is read, and judged like the rows within its error. */
class SparkSketchesTest {

    private static final double TRUE_DISTANCE = 0.0196;
    private static final ColumnDriftMetric KS = Metrics.columnDrift("x", StatTests.ks());

    static double largestError(EmpiricalDistribution sketched, EmpiricalDistribution exact) {
        double largest = 0;
        for (int i = 0; i < exact.size(); i++) {
            int held = sketched.firstAtLeast(Math.nextUp(exact.value(i)), 0);
            double share = (double) sketched.weightBelow(held) / sketched.count();
            largest = Math.max(largest, Math.abs(share - (double) exact.weightBelow(i + 1) / exact.count()));
        }
        return largest;
    }

    @Test
    void ranksAreThoseOfTheRowsWithinTheStatedError() {
        EmpiricalDistribution exact = EmpiricalDistribution.of(SparkSketches.numbers());
        for (NumberSketch sketch : new NumberSketch[] {
            NumberSketch.kllDoubles(SparkSketches.bytes("kll_double")),
            NumberSketch.kllDoubles(SparkSketches.bytes("kll_double_4000")),
            NumberSketch.kllFloats(SparkSketches.bytes("kll_float")).asWritten(),
        }) {
            EmpiricalDistribution sketched = sketch.distribution();
            assertThat(sketched.count()).isEqualTo(exact.count());
            assertThat(sketched.min()).isEqualTo(exact.min());
            assertThat(sketched.max()).isEqualTo(exact.max());
            assertThat(sketched.rankError()).isEqualTo(sketch.rankError()).isPositive();
            assertThat(largestError(sketched, exact)).isLessThan(sketch.rankError());
        }
    }

    @Test
    void wholeNumbersAreRead() {
        double[] whole = Arrays.stream(SparkSketches.whole()).asDoubleStream().toArray();
        EmpiricalDistribution exact = EmpiricalDistribution.of(whole);
        NumberSketch sketch = NumberSketch.kllLongs(SparkSketches.bytes("kll_bigint"));
        assertThat(largestError(sketch.distribution(), exact)).isLessThan(sketch.rankError());
        assertThat(NumberSketch.kllLongs(SparkSketches.bytes("kll_bigint_one")).distribution())
                .isEqualTo(EmpiricalDistribution.of(5.0));
    }

    @Test
    void fewNumbersAreExact() {
        assertThat(NumberSketch.kllDoubles(SparkSketches.bytes("kll_double_one"))
                        .distribution())
                .isEqualTo(EmpiricalDistribution.of(0.05));
        assertThat(NumberSketch.kllDoubles(SparkSketches.bytes("kll_double_none"))
                        .distribution())
                .isEqualTo(EmpiricalDistribution.empty());
    }

    private static Profile profile(byte[] kll) {
        return Profile.builder()
                .add(SummarizedRows.of(SparkSketches.ROWS)
                        .numerical("x", NumberSketch.kllDoubles(kll).distribution()))
                .build();
    }

    private static ColumnDriftMetric.Result drift(Profile reference, Profile current, ColumnDriftMetric metric) {
        return Report.of(metric)
                .run(RunData.of(current).withReference(reference))
                .get(metric);
    }

    @Test
    void tooSmallASketchIsUndecidedAndSaysWhichWouldDo() {
        Profile reference = profile(SparkSketches.bytes("kll_double"));
        Profile current = profile(SparkSketches.bytes("kll_double_moved"));
        for (ColumnDriftMetric metric : new ColumnDriftMetric[] {Metrics.columnDrift("x"), KS}) {
            ColumnDriftMetric.Result result = drift(reference, current, metric);
            assertThat(result.decision()).isEqualTo(DriftVerdict.UNDECIDED);
            assertThat(result.driftDetected()).isFalse();
            assertThat(result.accuracy().reason()).containsPattern("would decide it, .* or a KLL sketch with k = \\d+");
            assertThat(result.accuracy().sufficientRankError()).isLessThan(0.01);
        }
    }

    @Test
    void aLargerSketchDecides() {
        Profile reference = profile(SparkSketches.bytes("kll_double_4000"));
        Profile current = profile(SparkSketches.bytes("kll_double_4000_moved"));
        ColumnDriftMetric.Result result = drift(reference, current, KS);
        assertThat(result.decision()).isEqualTo(DriftVerdict.DRIFT);
        assertThat(result.effectSize().value()).isCloseTo(TRUE_DISTANCE, within(0.002));
        assertThat(drift(reference, current, Metrics.columnDrift("x")).decision())
                .isEqualTo(DriftVerdict.NO_DRIFT);
    }

    @Test
    void aTableOfSketchesIsJudgedAgainstAProfileOfRows() {
        Profile rows = Profile.builder()
                .add(Dataset.builder()
                        .column("x", NumericalColumn.of(SparkSketches.numbers()))
                        .build())
                .build();
        assertThat(drift(rows, profile(SparkSketches.bytes("kll_double_4000_moved")), KS)
                        .decision())
                .isEqualTo(DriftVerdict.DRIFT);
        assertThat(drift(rows, profile(SparkSketches.bytes("kll_double_4000")), KS)
                        .decision())
                .isNotEqualTo(DriftVerdict.DRIFT);
    }

    /** A sketch does not know a mean, so a test of it passes or fails only where every mean within its error does. */
    @Test
    void theMeanIsKnownWithinTheError() {
        Profile sketched = profile(SparkSketches.bytes("kll_double"));
        double mean = EmpiricalDistribution.of(SparkSketches.numbers()).mean();
        assertThat(status(sketched, Condition.gt(mean * 0.9))).isEqualTo(TestResult.Status.SUCCESS);
        assertThat(status(sketched, Condition.gt(mean * 1.1))).isEqualTo(TestResult.Status.FAIL);
        assertThat(status(sketched, Condition.gt(mean * 1.0001))).isEqualTo(TestResult.Status.WARNING);
        EmpiricalDistribution known = NumberSketch.kllDoubles(SparkSketches.bytes("kll_double"))
                .distribution()
                .withMoments(mean, 1);
        Profile exact = Profile.builder()
                .add(SummarizedRows.of(SparkSketches.ROWS).numerical("x", known))
                .build();
        assertThat(status(exact, Condition.gt(mean * 1.0001))).isEqualTo(TestResult.Status.FAIL);
    }

    private static TestResult.Status status(Profile current, Condition condition) {
        return TestSuite.of(Tests.columnMean("x").must(condition))
                .run(RunData.of(current))
                .tests()
                .get(0)
                .result()
                .status();
    }

    @Test
    void labelsAreThoseOfTheRows() {
        CategoryCounts exact = CategoryCounts.of(SparkSketches.zones());
        assertThat(FrequentLabels.strings(SparkSketches.bytes("top_k")).counts())
                .isEqualTo(exact);
        CategoryCounts some =
                FrequentLabels.strings(SparkSketches.bytes("top_k_small")).counts();
        assertThat(some.total()).isEqualTo(exact.total());
        assertThat(some.errorBound()).isPositive();
        exact.counts()
                .forEach((label, count) -> assertThat(count)
                        .as(label)
                        .isBetween(some.count(label), some.count(label) + some.errorBound()));
    }

    @Test
    void missingValuesBehindASketchAreCounted() {
        CategoryCounts counts =
                FrequentLabels.strings(SparkSketches.bytes("top_k_nulls")).counts();
        long missing =
                Arrays.stream(SparkSketches.whole()).filter(p -> p % 10 < 3).count();
        assertThat(counts.missing()).isEqualTo(missing);
        assertThat(counts.total()).isEqualTo(SparkSketches.ROWS - missing);
    }

    @Test
    void numbersAsLabelsAreRead() {
        CategoryCounts exact = CategoryCounts.of(Arrays.stream(SparkSketches.whole())
                .mapToObj(p -> String.valueOf((long) Math.floor(Math.sqrt(p))))
                .toArray(String[]::new));
        assertThat(FrequentLabels.longs(SparkSketches.bytes("top_k_bigint")).counts())
                .isEqualTo(exact);
        assertThat(FrequentLabels.numbers(SparkSketches.bytes("top_k_int")).counts())
                .isEqualTo(exact);
    }

    @Test
    void differentValuesAreCounted() {
        for (DistinctValues values : new DistinctValues[] {
            DistinctValues.hll(SparkSketches.bytes("hll")), DistinctValues.theta(SparkSketches.bytes("theta")),
        }) {
            DistinctCount count = values.count();
            assertThat((double) SparkSketches.ROWS).isBetween(count.lowest(), count.highest());
            assertThat(count.highest() - count.lowest()).isLessThan(0.12 * SparkSketches.ROWS);
        }
        assertThat(DistinctValues.hll(SparkSketches.bytes("hll_14")).count().estimate())
                .isCloseTo(317, within(1.0));
        assertThat(DistinctValues.hll(SparkSketches.bytes("hll_few")).count().estimate())
                .isCloseTo(7, within(0.01));
        assertThat(DistinctValues.theta(SparkSketches.bytes("theta_few")).count())
                .isEqualTo(new DistinctCount(7, 7, 7));
    }

    /** How many riders there were is known by a sketch of them alone, and kept in the bytes of a profile. */
    @Test
    void aTestOfTheNumberOfDifferentValuesIsJudgedByItsRange() {
        DistinctValues riders = DistinctValues.hll(SparkSketches.bytes("hll"));
        Profile profile = Profile.builder()
                .add(SummarizedRows.of(SparkSketches.ROWS).categorical("rider", riders.labels(SparkSketches.ROWS)))
                .build();
        Profile stored = Profile.ofBytes(profile.toBytes(), List.of());
        assertThat(stored.toBytes()).isEqualTo(profile.toBytes());
        assertThat(unique(stored, Condition.gt(80_000))).isEqualTo(TestResult.Status.SUCCESS);
        assertThat(unique(stored, Condition.gt(99_900))).isEqualTo(TestResult.Status.WARNING);
        assertThat(unique(stored, Condition.lt(80_000))).isEqualTo(TestResult.Status.FAIL);
    }

    private static TestResult.Status unique(Profile current, Condition condition) {
        return TestSuite.of(Tests.numberOfUniqueValues("rider").must(condition))
                .run(RunData.of(current))
                .tests()
                .get(0)
                .result()
                .status();
    }

    /** A sketch beside another of the same column: how often labels occur, and how many different ones there are. */
    @Test
    void twoSketchesOfAColumnStandTogether() {
        CategoryCounts zones = FrequentLabels.strings(SparkSketches.bytes("top_k_small"))
                .counts()
                .withDistinct(DistinctValues.hll(SparkSketches.bytes("hll_14")).count());
        assertThat(zones.distinctCount()).isBetween(316L, 318L);
        assertThat(zones.distinctRange().orElseThrow().highest()).isLessThan(330);
        Profile rows = Profile.builder()
                .add(Dataset.builder()
                        .column("zone", CategoricalColumn.of(SparkSketches.zones()))
                        .build())
                .build();
        Profile sketched = Profile.builder()
                .add(SummarizedRows.of(SparkSketches.ROWS).categorical("zone", zones))
                .build();
        ColumnDriftMetric metric = Metrics.columnDrift("zone");
        assertThat(Report.of(metric)
                        .run(RunData.of(sketched).withReference(rows))
                        .get(metric)
                        .driftDetected())
                .isFalse();
    }
}
