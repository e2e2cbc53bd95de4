package io.github.driftlib.summary.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.quality.summary.NumericalCharacteristics;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.MissingCounts;
import io.github.driftlib.summary.MissingKind;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles of any size, of any columns and on any threads go together. */
class ProfileMergeTest {

    private static Dataset random(int rows, long seed) {
        return Dataset.builder()
                .numerical("x", new SplittableRandom(seed).doubles(rows).toArray())
                .build();
    }

    private static Profile of(Dataset... batches) {
        ProfileBuilder builder = Profile.builder().executor(Runnable::run);
        for (Dataset batch : batches) {
            builder.add(batch);
        }
        return builder.build();
    }

    @Test
    void profilesOfMillionsMerge() {
        Profile small = of(random(50_000, 1));
        for (int batches : new int[] {22}) {
            Dataset batch = random(100_000, batches);
            ProfileBuilder builder = Profile.builder().executor(Runnable::run);
            for (int i = 0; i < batches; i++) {
                builder.add(batch);
            }
            Profile big = builder.build();
            long rows = big.rowCount() + 50_000;
            assertThat(big.merge(small).distribution("x").count()).isEqualTo(rows);
            assertThat(small.merge(big).distribution("x").count()).isEqualTo(rows);
            assertThat(big.merge(small).toBytes()).isEqualTo(big.merge(small).toBytes());
        }
    }

    /** Failing to add leaves the builder as it was, and usable. */
    @Test
    void aFailureInTheMiddleAddsNothing() {
        ProfileBuilder builder =
                Profile.builder().executor(Runnable::run).mostExactValues(10).add(random(10_000, 1));
        byte[] before = builder.build().toBytes();
        Dataset foreign = Dataset.builder().numerical("y", 1, 2).build();
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(foreign));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(of(foreign)));
        Profile huge = of(random(3, 1));
        for (int i = 0; i < 61; i++) {
            huge = huge.merge(huge);
        }
        Profile most = huge;
        assertThat(most.rowCount()).isEqualTo(3L << 61);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> most.merge(most))
                .withMessageStartingWith("rows must be at most 9223372036854775807");
        assertThat(builder.build().toBytes()).isEqualTo(before);
        assertThat(builder.add(most).build().distribution("x").count()).isEqualTo(10_000 + (3L << 61));
    }

    @Test
    void aSharedProfileIsReadOnManyThreads() throws Exception {
        SplittableRandom random = new SplittableRandom(5);
        int rows = 100_000;
        Dataset data = Dataset.builder()
                .numerical("x", random.doubles(rows).toArray())
                .categorical(
                        "id", IntStream.range(0, rows).mapToObj(i -> "i" + i).toArray(String[]::new))
                .build();
        for (int round = 0; round < 3; round++) {
            Profile profile = Profile.builder()
                    .mostExactValues(1_000)
                    .mostLabels(500)
                    .add(data)
                    .build();
            byte[] bytes = profile.toBytes();
            String expected = readings(Profile.ofBytes(bytes, List.of()));
            List<Callable<String>> readers = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int which = thread;
                readers.add(() ->
                        which % 2 == 0 ? readings(profile) : readings(Profile.ofBytes(profile.toBytes(), List.of())));
            }
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                for (Future<String> read : threads.invokeAll(readers)) {
                    assertThat(read.get()).isEqualTo(expected);
                }
            } finally {
                threads.shutdown();
            }
            assertThat(profile.toBytes()).isEqualTo(bytes);
        }
    }

    private static String readings(Profile profile) {
        EmpiricalDistribution x = profile.distribution("x");
        Profile twice = profile.merge(profile);
        return x.quantile(0.3) + " " + x.mean() + " " + x.populationStandardDeviation() + " " + x.distinctRange() + " "
                + x.standardizedMoments() + " " + profile.counts("id").distinctRange() + " "
                + profile.counts("id").mostFrequent(20) + " "
                + twice.distribution("x").quantile(0.7) + " "
                + twice.counts("id").distinctCount() + " " + x.hashCode();
    }

    @Test
    void theNumberOfDifferentValuesIsAnEstimateWithARange() {
        int rows = 500_000;
        Dataset data = Dataset.builder()
                .numerical("x", IntStream.range(0, rows).mapToDouble(i -> i / 2).toArray())
                .build();
        Profile profile = Profile.builder().executor(Runnable::run).add(data).build();
        NumericalCharacteristics summary = (NumericalCharacteristics) Report.of(Metrics.columnSummary("x"))
                .run(RunData.of(profile))
                .get(Metrics.columnSummary("x"))
                .currentCharacteristics();
        assertThat((double) summary.unique()).isCloseTo(250_000, within(250_000 * 0.027));
        assertThat(summary.uniquePercentage()).isCloseTo(50, within(1.4));
        assertThat(summary.uniqueRange().lowest()).isLessThanOrEqualTo(250_000).isGreaterThan(230_000);
        assertThat(summary.uniqueRange().highest())
                .isGreaterThanOrEqualTo(250_000)
                .isLessThan(270_000);
        EmpiricalDistribution twice = profile.distribution("x").merge(EmpiricalDistribution.of(-1, -2, 5));
        assertThat((double) twice.distinctCount()).isCloseTo(250_002, within(250_000 * 0.027));
    }

    @Test
    void aTestOfTheNumberOfLabelsDoesNotFailByTheErrorOfTheSketch() {
        Dataset ids = Dataset.builder()
                .categorical(
                        "id",
                        IntStream.range(0, 200_000)
                                .mapToObj(i -> String.format("%08d", i))
                                .toArray(String[]::new))
                .build();
        Profile profile = Profile.builder().executor(Runnable::run).add(ids).build();
        var test = Tests.numberOfUniqueValues("id").must(Condition.lte(200_000));
        assertThat(TestSuite.of(test).run(RunData.of(profile)).result(test).status())
                .isIn(TestResult.Status.SUCCESS, TestResult.Status.WARNING);
    }

    @Test
    void aColumnWithoutValuesIsOfAnyKind() {
        Dataset empty = Dataset.builder()
                .column("zone", NumericalColumn.of(Double.NaN, Double.NaN))
                .numerical("x", 1, 2)
                .build();
        Dataset labels = Dataset.builder()
                .column("zone", CategoricalColumn.of("a", "b", null))
                .numerical("x", 3, 4, 5)
                .build();
        CategoryCounts expected = CategoryCounts.of("a", "b", null, null, null);
        assertThat(of(empty, labels).counts("zone")).isEqualTo(expected);
        assertThat(of(labels, empty).counts("zone")).isEqualTo(expected);
        assertThat(of(labels).merge(of(empty)).counts("zone")).isEqualTo(expected);
        assertThat(of(empty).merge(of(labels)).counts("zone")).isEqualTo(expected);
        Profile merged = of(empty).merge(of(labels));
        assertThat(merged.missing(MissingKind.DEFAULTS).missing("zone")).isEqualTo(3);
        assertThat(Profile.ofBytes(merged.toBytes(), List.of()).counts("zone")).isEqualTo(expected);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(labels)
                        .merge(of(Dataset.builder()
                                .numerical("zone", 1)
                                .numerical("x", 1)
                                .build())))
                .withMessage("column 'zone' must be cat as in the rows before, but was num");
    }

    @Test
    void aWindowWithoutRowsIsAProfile() {
        Map<String, ColumnKind> kinds = new LinkedHashMap<>();
        kinds.put("zone", ColumnKind.CATEGORICAL);
        kinds.put("fare", ColumnKind.NUMERICAL);
        kinds.put("at", ColumnKind.DATETIME);
        Profile none = Profile.builder().columns(kinds).build();
        assertThat(none.rowCount()).isZero();
        assertThat(none.counts("zone")).isEqualTo(CategoryCounts.empty());
        assertThat(none.missing(MissingKind.DEFAULTS).rowCount()).isZero();
        Dataset rows = Dataset.builder()
                .categorical("zone", "a", "b")
                .integers("fare", 1, 2)
                .column("at", NumericalColumn.of(Double.NaN, Double.NaN))
                .build();
        Profile some = Profile.builder().columns(kinds).add(rows).build();
        assertThat(some.storedKind("at")).isEqualTo(ColumnKind.DATETIME);
        assertThat(some.outline().columns().get("fare").integral()).isTrue();
        assertThat(none.merge(some).counts("zone")).isEqualTo(CategoryCounts.of("a", "b"));
        assertThat(some.merge(none).outline()).isEqualTo(some.outline());
        assertThat(Profile.ofBytes(none.toBytes(), List.of()).toBytes()).isEqualTo(none.toBytes());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.builder()
                        .columns(kinds)
                        .add(Dataset.builder().numerical("fare", 1).build()))
                .withMessage("batches must have the columns [zone, fare, at], but one has [fare]");
    }

    @Test
    void columnsUnite() {
        Dataset old = Dataset.builder().numerical("x", 1, 2).build();
        Dataset recent =
                Dataset.builder().numerical("x", 3).categorical("zone", "a").build();
        CategoryCounts expected = CategoryCounts.of("a", null, null);
        Profile byRows = Profile.builder().unionOfColumns().add(old).add(recent).build();
        Profile byProfiles =
                Profile.builder().unionOfColumns().add(of(old)).add(of(recent)).build();
        Profile backwards =
                Profile.builder().unionOfColumns().add(of(recent)).add(of(old)).build();
        for (Profile profile : List.of(byRows, byProfiles, backwards)) {
            assertThat(profile.counts("zone")).isEqualTo(expected);
            assertThat(profile.distribution("x")).isEqualTo(EmpiricalDistribution.of(1, 2, 3));
            MissingCounts missing = profile.missing(MissingKind.DEFAULTS);
            assertThat(missing.missing("zone")).isEqualTo(2);
            assertThat(missing.rowsWithMissing()).isEqualTo(2);
        }
    }

    @Test
    void longLabelsAreShortened() {
        String longLabel = "l".repeat(100_000);
        Dataset rows = Dataset.builder()
                .categorical("label", longLabel, longLabel + "!", "short", longLabel)
                .text("text", longLabel, "a", "b", "c")
                .build();
        Profile profile = of(rows);
        assertThat(profile.counts("label").labels()).hasSize(3).allMatch(label -> label.length() <= 256);
        assertThat(profile.counts("label").counts().values()).containsExactlyInAnyOrder(2L, 1L, 1L);
        assertThat(profile.counts("text").labels()).hasSize(4).allMatch(label -> label.length() <= 256);
        assertThat(ShortLabel.of("x".repeat(300), 256)).isEqualTo("x".repeat(239) + "#" + "a35b39f73adb54f2");
        assertThat(ShortLabel.of("x".repeat(14) + "\uD83D\uDE00" + "x".repeat(30), 32))
                .startsWith("xxxxxxxxxxxxxx#");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.builder().mostLabelChars(31))
                .withMessage("mostLabelChars must be at least 32, but was 31");
    }

    @Test
    void runLengthIsASetting() {
        ProfileBuilder fine = Profile.builder().mostExactValues(0).runLength(16_384);
        ProfileBuilder coarse = Profile.builder().mostExactValues(0).runLength(256);
        Dataset rows = random(200_000, 9);
        double fineError = fine.add(rows).build().distribution("x").rankError();
        double coarseError = coarse.add(rows).build().distribution("x").rankError();
        assertThat(coarseError).isGreaterThan(20 * fineError);
        assertThat(fine.add(coarse.build()).build().distribution("x").count()).isEqualTo(400_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.builder().runLength(7))
                .withMessage("runLength must be even and in [16, 1048576], but was 7");
    }

    @Test
    void aWrittenFileIsReadableAsOthersAre(@TempDir Path folder) throws IOException {
        Path plain = Files.writeString(folder.resolve("plain"), "x");
        Path file = folder.resolve("p.profile");
        of(random(10, 1)).write(file);
        of(random(20, 1)).write(file);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo(PosixFilePermissions.toString(Files.getPosixFilePermissions(plain)));
        }
        assertThat(Profile.read(file, List.of()).rowCount()).isEqualTo(20);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("plain", "p.profile");
    }
}
