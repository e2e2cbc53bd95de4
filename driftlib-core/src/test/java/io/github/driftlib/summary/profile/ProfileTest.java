package io.github.driftlib.summary.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.Remark;
import io.github.driftlib.regression.RegressionQualityMetric;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.CoMoments;
import io.github.driftlib.summary.ContingencyTable;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import io.github.driftlib.summary.ValueRange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileTest {

    private static final Instant DAY = Instant.parse("2022-02-01T00:00:00Z");

    private record Twice(String column) implements DerivedColumn {
        @Override
        public Column apply(Dataset rows) {
            double[] values = rows.numerical(column).toArray();
            for (int row = 0; row < values.length; row++) {
                values[row] *= 2;
            }
            return NumericalColumn.of(values);
        }
    }

    private static Dataset data(long seed, int rows, double shift) {
        Random random = new Random(seed);
        return Dataset.builder()
                .numerical(
                        "x",
                        random.doubles(rows)
                                .map(value -> value < 0.05
                                        ? Double.NaN
                                        : value < 0.06 ? Double.POSITIVE_INFINITY : value + shift)
                                .toArray())
                .integers("few", random.longs(rows, 0, 4).toArray())
                .categorical(
                        "zone",
                        random.ints(rows, 0, 300)
                                .mapToObj(i -> i == 0 ? null : "z" + i)
                                .toArray(String[]::new))
                .datetime(
                        "at",
                        IntStream.range(0, rows).mapToObj(DAY::plusSeconds).toArray(Instant[]::new))
                .build();
    }

    private static ProfileBuilder inBatches(Dataset rows, int batch, ProfileBuilder builder) {
        for (int from = 0; from < rows.rowCount(); from += batch) {
            builder.add(rows.slice(from, Math.min(rows.rowCount(), from + batch)));
        }
        return builder;
    }

    private static String report(DataSummary current, DataSummary reference) {
        Report report = Report.of(
                Metrics.columnDrift("x"),
                Metrics.columnDrift("few"),
                Metrics.datasetDrift(),
                Metrics.missingValues(),
                Metrics.columnQuantile("x", 0.9),
                Metrics.columnSummary("x"),
                Metrics.columnSummary("zone"),
                Metrics.columnSummary("at"));
        return report.run(RunData.of(current).withReference(reference).withInfo(RunInfo.of("", DAY)))
                .toJson();
    }

    @Test
    void anExactProfileGivesTheReportOfTheRows() {
        Dataset current = data(1, 5_000, 0.2);
        Dataset reference = data(2, 7_000, 0);
        String expected = report(DataSummary.of(current), DataSummary.of(reference));
        Profile ofCurrent = inBatches(current, 700, Profile.builder()).build();
        Profile ofReference = inBatches(reference, 1_000, Profile.builder()).build();
        assertThat(report(ofCurrent, ofReference)).isEqualTo(expected);
    }

    @Test
    void aProfileIsTheMergeOfItsParts() {
        Dataset rows = data(3, 4_000, 0);
        Profile whole = inBatches(rows, 4_000, Profile.builder()).build();
        Profile first = Profile.builder().add(rows.slice(0, 1_500)).build();
        Profile second = Profile.builder().add(rows.slice(1_500, 4_000)).build();
        Profile other = Profile.builder().add(data(4, 10, 0)).build();
        assertThat(report(first.merge(second), other)).isEqualTo(report(whole, other));
        assertThat(report(second.merge(first), other)).isEqualTo(report(whole, other));
    }

    @Test
    void aSketchIsWithinItsError() {
        Dataset rows = data(5, 120_000, 0);
        ProfileBuilder builder = Profile.builder().mostExactValues(1_000).mostLabels(100);
        Profile profile = inBatches(rows, 9_999, builder).build();
        EmpiricalDistribution exact = EmpiricalDistribution.of(rows.column("x"));
        EmpiricalDistribution sketched = profile.distribution("x");
        assertThat(sketched.rankError()).isGreaterThan(0).isLessThan(0.002);
        assertThat(sketched.count()).isEqualTo(exact.count());
        assertThat(sketched.missing()).isEqualTo(exact.missing());
        assertThat(sketched.positiveInfinities()).isEqualTo(exact.positiveInfinities());
        assertThat(sketched.mean()).isCloseTo(exact.mean(), within(1e-12));
        assertThat(sketched.sampleStandardDeviation()).isCloseTo(exact.sampleStandardDeviation(), within(1e-12));
        assertThat(sketched.min()).isEqualTo(exact.min());
        assertThat(sketched.max()).isEqualTo(exact.max());
        for (double probability : new double[] {0.01, 0.25, 0.5, 0.9}) {
            assertThat(sketched.finite().quantile(probability))
                    .isBetween(
                            exact.finite().quantile(probability - sketched.rankError() - 1e-4),
                            exact.finite().quantile(probability + sketched.rankError() + 1e-4));
        }
        CategoryCounts zones = profile.counts("zone");
        assertThat(zones.total())
                .isEqualTo(CategoryCounts.of(rows.column("zone")).total());
        assertThat(zones.missing())
                .isEqualTo(CategoryCounts.of(rows.column("zone")).missing());
        assertThat(zones.errorBound()).isPositive();
        assertThat(profile.distribution("few").rankError()).isZero();
    }

    @Test
    void theSameBatchesGiveTheSameOnAnyNumberOfThreads() {
        Dataset rows = data(6, 60_000, 0);
        Profile one = inBatches(
                        rows, 7_000, Profile.builder().mostExactValues(500).executor(Runnable::run))
                .build();
        Profile many =
                inBatches(rows, 7_000, Profile.builder().mostExactValues(500)).build();
        assertThat(report(many, one)).isEqualTo(report(one, many));
        assertThat(many.distribution("x")).isEqualTo(one.distribution("x"));
    }

    @Test
    void whatIsNeededIsCollected() {
        Dataset rows = data(7, 3_000, 0);
        Summarizer<EmpiricalDistribution> twice = Summarizers.distribution(new Twice("x"));
        Profile profile =
                inBatches(rows, 1_000, Profile.builder().needs(List.of(twice))).build();
        assertThat(profile.distribution(new Twice("x")))
                .isEqualTo(DataSummary.of(rows).distribution(new Twice("x")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> profile.distribution(new Twice("few")))
                .withMessageStartingWith("profile must hold DistributionOf[column=Twice[column=few]], but does not");
    }

    @Test
    void whatAReportNeedsIsCollected() {
        Dataset rows = data(13, 3_000, 0).with("guess", data(14, 3_000, 0.1).column("x"));
        DataDefinition definition = DataDefinition.builder()
                .target("x")
                .prediction("guess")
                .task(DataDefinition.Task.REGRESSION)
                .build();
        Report report = Report.of(Metrics.regressionQuality());
        Profile profile = inBatches(rows, 1_000, Profile.builder().needs(report.needs(definition)))
                .build();
        RegressionQualityMetric.Result ofRows = report.run(rows, definition).get(Metrics.regressionQuality());
        RegressionQualityMetric.Result ofProfile =
                report.run(RunData.of(profile).withDefinition(definition)).get(Metrics.regressionQuality());
        assertThat(ofProfile.current()).isEqualTo(ofRows.current());
    }

    @Test
    void whatCannotBeCollectedLeavesTheRestAlone() {
        Dataset rows = data(8, 100, 0);
        Summarizer<EmpiricalDistribution> wrong = Summarizers.distribution(new Twice("zone"));
        Profile profile = Profile.builder().needs(List.of(wrong)).add(rows).build();
        assertThat(profile.distribution("x")).isEqualTo(EmpiricalDistribution.of(rows.column("x")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> profile.distribution(new Twice("zone")))
                .withMessage("column 'zone' must be a NumericalColumn, but was a CategoricalColumn");
    }

    @Test
    void batchesMustBeAlike() {
        ProfileBuilder builder = Profile.builder().add(data(9, 10, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(data(9, 10, 0).select("x", "zone")))
                .withMessage("batches must have the columns [x, few, zone, at], but one has [x, zone]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(data(9, 10, 0).with("zone", NumericalColumn.of(new double[10]))))
                .withMessage("column 'zone' must be cat as in the rows before, but was num");
        assertThat(builder.build().rowCount()).isEqualTo(10);
        assertThatIllegalStateException()
                .isThrownBy(() -> Profile.builder().build())
                .withMessage("a profile must be of a batch at least or of declared columns, but there were none");
        assertThatIllegalStateException()
                .isThrownBy(() -> builder.needs(List.of()))
                .withMessage("needs must be given before the first rows are added");
    }

    private static Profile everyForm() {
        return everyForm(4096);
    }

    private static Profile everyForm(int runLength) {
        ProfileBuilder builder = Profile.builder()
                .runLength(runLength)
                .mostExactValues(1_000)
                .mostLabels(100)
                .needs(List.of(
                        CoMoments.of("x", "few"),
                        ContingencyTable.of("few", "zone"),
                        Summarizers.distribution(new Twice("zone"))));
        return inBatches(data(10, 20_000, 0), 3_000, builder).build();
    }

    @Test
    void aStoredProfileIsTheSame(@TempDir Path folder) throws IOException {
        Profile profile = everyForm();
        List<Summarizer<?>> needs = List.copyOf(profile.states().keySet());
        profile.write(folder.resolve("profile.bin"));
        Profile read = Profile.read(folder.resolve("profile.bin"), needs);
        assertThat(read.toBytes()).isEqualTo(profile.toBytes());
        assertThat(report(read, profile)).isEqualTo(report(profile, profile));
        assertThat(read.summary(CoMoments.of("x", "few"))).isEqualTo(profile.summary(CoMoments.of("x", "few")));
        assertThat(read.merge(profile).toBytes())
                .isEqualTo(profile.merge(profile).toBytes());
        assertThat(folder.toFile().list()).containsExactly("profile.bin");
        Profile without = Profile.ofBytes(profile.toBytes(), List.of());
        assertThat(report(without, without)).isEqualTo(report(profile, profile));
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream stream = ProfileTest.class.getResourceAsStream("/fixtures/" + name)) {
            return stream.readAllBytes();
        }
    }

    /**
     * The bytes of version 1 are read by every later release; {@code profile-1.bin} was written by the first, which did
     * not count empty rows.
     */
    @Test
    void theFirstVersionIsRead() throws IOException {
        Profile profile = everyForm();
        Profile read = Profile.ofBytes(
                golden("profile-1.bin"), List.copyOf(profile.states().keySet()));
        assertThat(read.rowCount()).isEqualTo(profile.rowCount());
        assertThat(read.outline()).isEqualTo(profile.outline());
        assertThat(read.counts("zone").counts())
                .isEqualTo(profile.counts("zone").counts());
        assertThat(read.counts("zone").distinctCount())
                .isEqualTo(profile.counts("zone").distinctCount());
        assertThat(read.distribution("few")).isEqualTo(profile.distribution("few"));
        EmpiricalDistribution x = read.distribution("x");
        assertThat(x.count()).isEqualTo(profile.distribution("x").count());
        assertThat(x.mean()).isCloseTo(profile.distribution("x").mean(), within(1e-14));
        assertThat(x.quantile(0.3)).isCloseTo(profile.distribution("x").quantile(0.3), within(0.002));
        assertThat(x.distinctRange()).contains(new ValueRange(x.size(), x.count()));
        CoMoments moments = read.summary(CoMoments.of("x", "few"));
        CoMoments again = profile.summary(CoMoments.of("x", "few"));
        assertThat(moments.count()).isEqualTo(again.count());
        assertThat(moments.correlation().orElseThrow())
                .isCloseTo(again.correlation().orElseThrow(), within(1e-13));
        assertThat(moments.merge(again).count()).isEqualTo(2 * again.count());
        assertThat(read.states().keySet())
                .containsExactlyInAnyOrderElementsOf(profile.states().keySet().stream()
                        .filter(need -> !need.equals(Summarizers.emptyRows()))
                        .toList());
        assertThat(read.merge(profile).rowCount()).isEqualTo(2 * profile.rowCount());
        Profile small = Profile.ofBytes(golden("profile-1-small.bin"), List.of());
        assertThat(small.toBytes()).isEqualTo(golden("profile-5-small.bin"));
        assertThat(small.states()).containsKey(Summarizers.emptyRows());
    }

    /** Version 2 had no remarks. */
    @Test
    void theSecondVersionIsRead() throws IOException {
        Summarizer<CoMoments> moments = CoMoments.of("x", "few");
        List<Summarizer<?>> needs = new ArrayList<>(everyForm().states().keySet());
        needs.remove(moments);
        Profile read = Profile.ofBytes(golden("profile-2.bin"), needs);
        assertThat(read.remarks()).isEmpty();
        assertKnows(read, Profile.ofBytes(everyForm(512).toBytes(), needs));
        CoMoments first =
                Profile.ofBytes(golden("profile-2.bin"), List.of(moments)).summary(moments);
        assertThat(first.correlation().orElseThrow())
                .isCloseTo(everyForm().summary(moments).correlation().orElseThrow(), within(1e-13));
        assertThat(Profile.ofBytes(golden("profile-2-small.bin"), List.of()).toBytes())
                .isEqualTo(golden("profile-5-small.bin"));
    }

    private static final List<Remark> REMARKS = List.of(
            Remark.infiniteTimes("t", 3),
            Remark.leftOut("b\u00f6se", "it \ud83d\ude00 cannot be held"),
            new Remark(Remark.Topic.UNEQUAL_LINES, "", Long.MAX_VALUE, "lines of file a.csv"));

    private static Profile remarked(int runLength) {
        return Profile.builder()
                .runLength(runLength)
                .add(everyForm(runLength))
                .add(data(12, 100, 0).withRemarks(REMARKS))
                .build();
    }

    /** Version 3 had a byte for each register of a number of different values. */
    @Test
    void theThirdVersionIsRead() throws IOException {
        Profile read = theRemarked("profile-3.bin");
        assertThat(read.toBytes().length).isLessThan(golden("profile-3.bin").length - 7_000);
        assertThat(Profile.ofBytes(golden("profile-3-small.bin"), List.of()).toBytes())
                .isEqualTo(golden("profile-5-small.bin"));
    }

    /** Version 4 had runs of one length in a sketch of numbers. */
    @Test
    void theFourthVersionIsRead() throws IOException {
        Profile read = theRemarked("profile-4.bin");
        assertThat(read.toBytes()).hasSizeLessThan(golden("profile-4.bin").length + 100);
        assertThat(Profile.ofBytes(golden("profile-4-small.bin"), List.of()).toBytes())
                .isEqualTo(golden("profile-5-small.bin"));
    }

    private static Profile theRemarked(String name) throws IOException {
        Profile now = remarked(512);
        Profile read = Profile.ofBytes(golden(name), List.copyOf(now.states().keySet()));
        assertKnows(read, now);
        assertThat(read.remarks()).isEqualTo(REMARKS);
        Profile stored =
                Profile.ofBytes(read.toBytes(), List.copyOf(read.states().keySet()));
        assertThat(stored.toBytes()).isEqualTo(read.toBytes());
        assertThat(report(stored, now)).isEqualTo(report(read, now));
        assertThat(read.merge(now).distribution("x").count())
                .isEqualTo(2 * now.distribution("x").count());
        return read;
    }

    /** A profile of the same rows by an earlier version: all is equal but for the ranks, which are within its error. */
    private static void assertKnows(Profile read, Profile now) {
        assertThat(read.rowCount()).isEqualTo(now.rowCount());
        assertThat(read.outline()).isEqualTo(now.outline());
        assertThat(read.states().keySet()).isEqualTo(now.states().keySet());
        int sketched = 0;
        for (Summarizer<?> need : now.states().keySet()) {
            if (now.states().get(need) instanceof FailedState) {
                assertThat(read.states().get(need)).isInstanceOf(FailedState.class);
                continue;
            }
            if (!(read.summary(need) instanceof EmpiricalDistribution before && before.rankError() > 0)) {
                assertThat((Object) read.summary(need)).isEqualTo(now.summary(need));
                continue;
            }
            EmpiricalDistribution after = (EmpiricalDistribution) now.summary(need);
            assertThat(before.count()).isEqualTo(after.count());
            assertThat(before.mean()).isCloseTo(after.mean(), within(1e-14));
            assertThat(before.sampleStandardDeviation()).isCloseTo(after.sampleStandardDeviation(), within(1e-14));
            assertThat(before.absent()).isEqualTo(after.absent());
            assertThat(before.distinctRange()).isEqualTo(after.distinctRange());
            for (int percent = 1; percent < 100; percent++) {
                double value = after.quantile(percent / 100.0);
                assertThat(shareBelow(before, value))
                        .isCloseTo(shareBelow(after, value), within(before.rankError() + after.rankError()));
            }
            sketched++;
        }
        assertThat(sketched).isPositive();
    }

    private static double shareBelow(EmpiricalDistribution numbers, double value) {
        return (double) numbers.weightBelow(numbers.firstAtLeast(value, 0)) / numbers.count();
    }

    /** {@code profile-5.bin} holds a state of every form, and remarks. */
    @Test
    void whatIsWrittenStaysTheSame() throws IOException {
        Profile small = Profile.builder().add(data(13, 40, 0)).build();
        assertThat(small.toBytes()).isEqualTo(golden("profile-5-small.bin"));
        byte[] golden = golden("profile-5.bin");
        assertThat(remarked(512).toBytes()).isEqualTo(golden);
        List<Summarizer<?>> needs = List.copyOf(everyForm().states().keySet());
        Profile read = Profile.ofBytes(golden, needs);
        assertThat(read.toBytes()).isEqualTo(golden);
        assertThat(read.distribution("x").rankError()).isBetween(0.001, 0.004);
        assertThat(read.remarks()).isEqualTo(REMARKS);
    }

    @Test
    void remarksOfBatchesAndOfProfilesAreMerged() {
        Profile two = Profile.builder()
                .add(data(1, 10, 0).withRemarks(List.of(Remark.infiniteTimes("t", 3))))
                .add(data(2, 10, 0).withRemarks(List.of(Remark.infiniteTimes("t", 4), REMARKS.get(1))))
                .build();
        assertThat(two.remarks()).containsExactly(Remark.infiniteTimes("t", 7), REMARKS.get(1));
        assertThat(two.merge(two).remarks()).containsExactly(Remark.infiniteTimes("t", 14), REMARKS.get(1));
    }

    @Test
    void damagedBytesAreRefused() {
        byte[] bytes = Profile.builder().add(data(11, 50, 0)).build().toBytes();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.ofBytes(new byte[3], List.of()))
                .withMessage("bytes must be a profile, but do not begin with DLPF");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.ofBytes(Arrays.copyOf(bytes, bytes.length - 1), List.of()))
                .withMessage("bytes must be a whole profile, but are damaged: the checksum differs");
        byte[] later = bytes.clone();
        later[5] = 9;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.ofBytes(later, List.of()))
                .withMessage("version of a profile must be in [1, 5], but was 9");
        for (int at = 6; at < bytes.length; at += 7) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x40;
            assertThatIllegalArgumentException().isThrownBy(() -> Profile.ofBytes(damaged, List.of()));
        }
    }

    @Test
    void rowsAreNeededByMetricsThatSaySo() {
        Profile profile = Profile.builder().add(data(12, 50, 0)).build();
        Report report = Report.of(Metrics.columnSummary("x"), Metrics.conflictTarget());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report.run(RunData.of(profile)))
                .withMessage(
                        "metric ConflictTargetMetric/1{} needs the rows of the data, but there are only summaries");
    }
}
