package io.github.driftlib.datasketches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DriftVerdict;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DistinctCount;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.summary.profile.SummarizedRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.datasketches.cpc.CpcSketch;
import org.apache.datasketches.frequencies.ItemsSketch;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.kll.KllDoublesSketch;
import org.apache.datasketches.quantiles.DoublesSketch;
import org.apache.datasketches.quantiles.UpdateDoublesSketch;
import org.apache.datasketches.req.ReqSketch;
import org.apache.datasketches.tdigest.TDigestDouble;
import org.apache.datasketches.theta.UpdateSketch;
import org.junit.jupiter.api.Test;

/** Unions of sketches of any size, of empty ones, of a year of them, and of a sketch with a profile of rows. */
class UnionTest {

    private static final int DAYS = 365;
    private static final int ROWS = 2_000;

    private static double[] day(int day) {
        return new SplittableRandom(day).doubles(ROWS).toArray();
    }

    private static NumberSketch kll(int k, double... numbers) {
        KllDoublesSketch sketch = KllDoublesSketch.newHeapInstance(k);
        sketch.update(numbers, 0, numbers.length);
        return NumberSketch.kllDoubles(sketch.toByteArray());
    }

    private static NumberSketch classic(int k, double... numbers) {
        UpdateDoublesSketch sketch = DoublesSketch.builder().setK(k).build();
        Arrays.stream(numbers).forEach(sketch::update);
        return NumberSketch.classic(sketch.toByteArray());
    }

    private static NumberSketch req(int k, double... numbers) {
        ReqSketch sketch = ReqSketch.builder().setK(k).build();
        Arrays.stream(numbers).forEach(number -> sketch.update((float) number));
        return NumberSketch.req(sketch.toByteArray());
    }

    private static NumberSketch digest(int k, double... numbers) {
        TDigestDouble sketch = new TDigestDouble((short) k);
        Arrays.stream(numbers).forEach(sketch::update);
        return NumberSketch.tDigest(sketch.toByteArray(), 0.02);
    }

    private static double[] both(double[] one, double[] other) {
        double[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Test
    void sketchesOfDifferentSizesHaveTheErrorOfTheSmaller() {
        double[] one = day(1);
        double[] other = day(2);
        EmpiricalDistribution exact = EmpiricalDistribution.of(both(one, other));
        for (NumberSketch[] pair : new NumberSketch[][] {
            {kll(50, one), kll(800, other)},
            {kll(800, one), kll(50, other)},
            {classic(32, one), classic(512, other)},
            {classic(512, one), classic(32, other)},
            {req(6, one), req(40, other)},
            {req(40, one), req(6, other)},
            {digest(50, one), digest(400, other)},
        }) {
            NumberSketch union = pair[0].union(pair[1]);
            String name = union + " of " + pair[0] + " and " + pair[1];
            assertThat(union.count()).as(name).isEqualTo(2 * ROWS);
            assertThat(union.rankError())
                    .as(name)
                    .isGreaterThanOrEqualTo(0.99 * Math.max(pair[0].rankError(), pair[1].rankError()));
            assertThat(SparkSketchesTest.largestError(union.distribution(), exact))
                    .as(name)
                    .isLessThan(union.rankError() + 1e-3);
        }
    }

    @Test
    void anEmptySketchAddsNothing() {
        for (NumberSketch[] pair : new NumberSketch[][] {
            {kll(200), kll(50, day(1))},
            {classic(64), classic(32, day(1))},
            {req(12), req(12, day(1))},
            {digest(100), digest(100, day(1))},
        }) {
            EmpiricalDistribution alone = pair[1].distribution();
            assertThat(pair[0].union(pair[1]).distribution()).isEqualTo(alone);
            assertThat(pair[1].union(pair[0]).distribution()).isEqualTo(alone);
            assertThat(pair[0].union(pair[0]).distribution()).isEqualTo(EmpiricalDistribution.empty());
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kll(200).union(classic(64)))
                .withMessage(
                        "other must be a KLL sketch of doubles as this one, but was a classic sketch of quantiles of"
                                + " doubles");
        FrequentLabels none = FrequentLabels.of(new ItemsSketch<String>(64), label -> label);
        ItemsSketch<String> some = new ItemsSketch<>(64);
        some.update("a", 7);
        FrequentLabels sevenOf = FrequentLabels.of(some, label -> label);
        assertThat(none.union(sevenOf).counts()).isEqualTo(sevenOf.counts());
        assertThat(none.union(none).counts()).isEqualTo(CategoryCounts.empty());
    }

    private static DistinctValues[] values(int first, int size) {
        HllSketch[] hll = {new HllSketch(10), new HllSketch(14)};
        CpcSketch[] cpc = {new CpcSketch(10), new CpcSketch(13)};
        UpdateSketch[] theta = {
            UpdateSketch.builder().setNominalEntries(1 << 10).build(),
            UpdateSketch.builder().setNominalEntries(1 << 14).build()
        };
        for (long value = first; value < first + size; value++) {
            for (int i = 0; i < 2; i++) {
                hll[i].update(value);
                cpc[i].update(value);
                theta[i].update(value);
            }
        }
        return new DistinctValues[] {
            DistinctValues.hll(hll[0].toCompactByteArray()),
            DistinctValues.hll(hll[1].toCompactByteArray()),
            DistinctValues.cpc(cpc[0].toByteArray()),
            DistinctValues.cpc(cpc[1].toByteArray()),
            DistinctValues.theta(theta[0].compact().toByteArray()),
            DistinctValues.theta(theta[1].toByteArray())
        };
    }

    @Test
    void differentValuesOfDifferentSizesAndOfNothingAreCounted() {
        DistinctValues[] none = values(0, 0);
        DistinctValues[] one = values(0, 20_000);
        DistinctValues[] other = values(10_000, 20_000);
        for (int kind = 0; kind < 6; kind++) {
            DistinctCount both = one[kind].union(other[kind ^ 1]).count();
            assertThat(30_000.0).as(one[kind].toString()).isBetween(both.lowest(), both.highest());
            assertThat(both.highest() - both.lowest()).isLessThan(0.25 * 30_000);
            DistinctCount alone = none[kind ^ 1].union(one[kind]).count();
            assertThat(20_000.0).isBetween(alone.lowest(), alone.highest());
            assertThat(none[kind].union(none[kind ^ 1]).count()).isEqualTo(new DistinctCount(0, 0, 0));
            assertThat(none[kind].labels(0).distinctCount()).isZero();
        }
    }

    /** Daily sketches of a year as one, at the error of a day; and as a profile, which is the same each time. */
    @Test
    void aYearOfDaysIsOneSketch() {
        List<double[]> days = new ArrayList<>();
        double[] all = new double[DAYS * ROWS];
        NumberSketch year = kll(200);
        HllSketch first = new HllSketch(12);
        DistinctValues seen = DistinctValues.of(first);
        for (int day = 0; day < DAYS; day++) {
            days.add(day(day));
            System.arraycopy(days.get(day), 0, all, day * ROWS, ROWS);
            year = year.union(kll(200, days.get(day)));
            HllSketch today = new HllSketch(12);
            for (int i = 0; i < 100; i++) {
                today.update(day * 50L + i);
            }
            seen = seen.union(DistinctValues.of(today));
        }
        EmpiricalDistribution exact = EmpiricalDistribution.of(all);
        assertThat(year.count()).isEqualTo(DAYS * ROWS);
        assertThat(year.rankError()).isBetween(0.013, 0.014);
        assertThat(SparkSketchesTest.largestError(year.distribution(), exact)).isLessThan(1.5 * year.rankError());
        assertThat(DAYS * 50.0 + 50)
                .isBetween(seen.count().lowest(), seen.count().highest());
    }

    private static Profile profile(EmpiricalDistribution numbers) {
        return Profile.builder()
                .add(SummarizedRows.of(numbers.count()).numerical("x", numbers))
                .build();
    }

    private static Profile rows(double[] numbers) {
        return Profile.builder()
                .mostExactValues(100)
                .runLength(256)
                .add(Dataset.builder().column("x", NumericalColumn.of(numbers)).build())
                .build();
    }

    /** A profile of sketches and one of rows become one, whose error is that of both in proportion. */
    @Test
    void aSketchAndAProfileOfRowsBecomeOne() {
        double[] before = new SplittableRandom(1).doubles(50_000).toArray();
        double[] now = new SplittableRandom(2).doubles(50_000).toArray();
        NumberSketch sketch = kll(400, before);
        Profile merged = profile(sketch.distribution()).merge(rows(now));
        EmpiricalDistribution numbers = merged.distribution("x");
        assertThat(numbers.count()).isEqualTo(100_000);
        assertThat(numbers.rankError())
                .isBetween(
                        sketch.rankError() / 2,
                        sketch.rankError() + rows(now).distribution("x").rankError());
        assertThat(SparkSketchesTest.largestError(numbers, EmpiricalDistribution.of(both(before, now))))
                .isLessThan(numbers.rankError());
        assertThat(rows(now)
                        .merge(profile(sketch.distribution()))
                        .distribution("x")
                        .count())
                .isEqualTo(100_000);
        ColumnDriftMetric ks = Metrics.columnDrift("x", StatTests.ks());
        ColumnDriftMetric.Result same = Report.of(ks)
                .run(RunData.of(rows(now)).withReference(profile(sketch.distribution())))
                .get(ks);
        assertThat(same.decision()).isNotEqualTo(DriftVerdict.DRIFT);
        ColumnDriftMetric.Result moved = Report.of(ks)
                .run(RunData.of(rows(Arrays.stream(now).map(x -> x + 0.1).toArray()))
                        .withReference(profile(sketch.distribution())))
                .get(ks);
        assertThat(moved.decision()).isEqualTo(DriftVerdict.DRIFT);
    }
}
