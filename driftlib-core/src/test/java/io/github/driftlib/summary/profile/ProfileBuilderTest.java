package io.github.driftlib.summary.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.Remark;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.MissingKind;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Profiles of plain code: row by row, and of what others have counted. */
class ProfileBuilderTest {

    private static final Map<String, ColumnKind> KINDS = kinds();

    private static Map<String, ColumnKind> kinds() {
        Map<String, ColumnKind> kinds = new LinkedHashMap<>();
        kinds.put("fare", ColumnKind.NUMERICAL);
        kinds.put("zone", ColumnKind.CATEGORICAL);
        kinds.put("at", ColumnKind.DATETIME);
        kinds.put("note", ColumnKind.TEXT);
        return kinds;
    }

    private static List<Map<String, Object>> rows(int count) {
        SplittableRandom random = new SplittableRandom(3);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> row = new HashMap<>();
            row.put("fare", random.nextInt(5) == 0 ? null : random.nextInt(100) / 4.0);
            row.put("zone", "z" + random.nextInt(4));
            row.put("at", Instant.ofEpochSecond(i));
            if (i % 3 > 0) {
                row.put("note", "note " + random.nextInt(1_000));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Dataset table(List<Map<String, Object>> rows) {
        Dataset all = Dataset.ofRows(rows);
        return all.select("fare", "zone", "at", "note").with("note", ((CategoricalColumn) all.column("note")).asText());
    }

    @Test
    void needsThatAreNullAreRefused() {
        List<Summarizer<?>> one = Collections.singletonList(null);
        for (List<Summarizer<?>> needs : Arrays.asList(null, one)) {
            ProfileBuilder builder = Profile.builder().needs(columns -> needs);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.add(table(rows(3))))
                    .withMessage("summarizers must be a list without null, but was " + needs);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.builder().needs(one))
                .withMessage("summarizers must be a list without null, but was [null]");
    }

    @Test
    void rowsForWhichASummaryHasNoObservationAreCountedInARemark() {
        Profile profile = Profile.builder()
                .add(SummarizedRows.of(100)
                        .remarks(List.of(Remark.infiniteTimes("t", 1)))
                        .numerical(
                                "few", EmpiricalDistribution.weighted(new double[] {1, 2, 3}, new long[] {1, 1, 1}, 0))
                        .categorical("all", CategoryCounts.of(Map.of("a", 60L, "b", 40L), 0, 0, 0))
                        .categorical("some", CategoryCounts.of(Map.of("a", 60L), 30, 0, 0)))
                .build();
        assertThat(profile.remarks())
                .extracting(Remark::text)
                .containsExactly(
                        "column 't' holds 1 infinite points in time, which are missing",
                        "column 'few' has no observation in 97 of 100 summarized rows, which are missing values",
                        "column 'some' has no observation in 10 of 100 summarized rows, which are missing values");
    }

    @Test
    void rowsOneByOneGiveTheProfileOfTheirBatch() {
        List<Map<String, Object>> rows = rows(3_000);
        ProfileBuilder builder = Profile.builder().columns(KINDS);
        rows.forEach(builder::addRow);
        Profile batch = Profile.builder().columns(KINDS).add(table(rows)).build();
        assertThat(builder.build().toBytes()).isEqualTo(batch.toBytes());
        assertThat(builder.addRow(Map.of()).build().rowCount()).isEqualTo(3_001);
        assertThat(builder.build().counts("zone").missing()).isEqualTo(1);
    }

    @Test
    void rowsBatchesProfilesAndCountsGoTogetherInOrder() {
        List<Map<String, Object>> rows = rows(90);
        ProfileBuilder builder = Profile.builder().columns(KINDS).executor(Runnable::run);
        rows.subList(0, 20).forEach(builder::addRow);
        builder.add(table(rows.subList(20, 50)));
        builder.addRow(rows.get(50));
        builder.add(Profile.builder()
                .columns(KINDS)
                .add(table(rows.subList(51, 90)))
                .build());
        assertThat(builder.build().toBytes())
                .isEqualTo(Profile.builder()
                        .columns(KINDS)
                        .add(table(rows))
                        .build()
                        .toBytes());
    }

    @Test
    void aRowThatDoesNotFitAddsNothing() {
        ProfileBuilder builder = Profile.builder().columns(KINDS).addRow(Map.of("fare", 1, "zone", true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.addRow(Map.of("zone", "a", "fare", "12")))
                .withMessage("column 'fare' must hold num values, but row 1 holds a String");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.addRow(Map.of("zone", "a", "fee", 1)))
                .withMessage("columns of a row must be of [fare, zone, at, note], but row 1 has 'fee'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.addRow(Map.of("fare", (1L << 53) + 1)))
                .withMessageContaining("row 1 holds 9007199254740993");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.addRow(Map.of("at", "2024-01-01")))
                .withMessage("column 'at' must hold datetime values, but row 1 holds a String");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.addRow(Map.of("zone", List.of())));
        Profile profile = builder.build();
        assertThat(profile.rowCount()).isEqualTo(1);
        assertThat(profile.counts("zone")).isEqualTo(CategoryCounts.of("true"));
        assertThatIllegalStateException()
                .isThrownBy(() -> Profile.builder().addRow(Map.of("x", 1)))
                .withMessage("columns must be declared before rows are added one by one");
    }

    @Test
    void numbersInAColumnOfLabelsAreWrittenAsTheyAreMeant() {
        ProfileBuilder builder = Profile.builder().columns(Map.of("zone", ColumnKind.CATEGORICAL));
        for (Object value : List.of(1, 1.0, "1", 1.0f, 2.5, 0.1f, 1e300, Double.NaN, Long.MAX_VALUE)) {
            builder.addRow(Map.of("zone", value));
        }
        assertThat(builder.build().counts("zone").counts())
                .containsEntry("1", 4L)
                .containsEntry("2.5", 1L)
                .containsEntry("0.1", 1L)
                .containsEntry("NaN", 1L)
                .containsEntry("9223372036854775807", 1L)
                .hasSize(6);
    }

    private static SummarizedRows counted() {
        return SummarizedRows.of(1_000)
                .numerical(
                        "passengers",
                        EmpiricalDistribution.weighted(new double[] {1, 2, 3}, new long[] {700, 200, 60}, 0))
                .categorical("zone", CategoryCounts.of(Map.of("north", 600L, "south", 400L), 0, 0, 0));
    }

    @Test
    void whatOthersCountedIsAProfile() {
        Profile profile = Profile.builder().add(counted()).build();
        assertThat(profile.rowCount()).isEqualTo(1_000);
        assertThat(profile.distribution("passengers").missing()).isEqualTo(40);
        assertThat(profile.missing(MissingKind.DEFAULTS).rowsWithMissing()).isEqualTo(40);
        assertThat((long) profile.summary(Summarizers.emptyRows())).isZero();
        Dataset.Builder rows = Dataset.builder();
        double[] passengers = new double[1_000];
        String[] zones = new String[1_000];
        for (int i = 0; i < 1_000; i++) {
            passengers[i] = i < 700 ? 1 : i < 900 ? 2 : i < 960 ? 3 : Double.NaN;
            zones[i] = i < 600 ? "north" : "south";
        }
        Dataset table = rows.column(
                        "passengers",
                        NumericalColumn.builder()
                                .integral(true)
                                .append(passengers, 1_000)
                                .build())
                .categorical("zone", zones)
                .remarks(profile.remarks())
                .build();
        Profile ofRows = Profile.builder().add(table).build();
        assertThat(profile.toBytes()).isEqualTo(ofRows.toBytes());
        Report report = Report.of(Presets.dataDrift(), Presets.dataQuality());
        assertThat(report.run(RunData.of(profile).withReference(table)).metrics())
                .isNotEmpty();
        assertThat(profile.merge(ofRows).rowCount()).isEqualTo(2_000);
    }

    @Test
    void whatDoesNotFollowFromColumnsIsNotApplicable() {
        SummarizedRows both = counted().text("note", CategoryCounts.of(Map.of("", 5L, "a", 900L), 0, 0, 0));
        Profile profile = Profile.builder().add(both).build();
        for (Profile each : List.of(
                profile,
                Profile.ofBytes(profile.toBytes(), List.of()),
                profile.merge(Profile.builder().add(both).build()))) {
            Snapshot snapshot = Report.of(Metrics.missingValues(), Metrics.columnSummary("passengers"))
                    .run(RunData.of(each));
            assertThat(snapshot.outcome(Metrics.missingValues()).status())
                    .isEqualTo(MetricOutcome.Status.NOT_APPLICABLE);
            assertThat(snapshot.outcome(Metrics.missingValues()).reason())
                    .isEqualTo("in how many rows a value is missing must be told by rows, but the columns were "
                            + "summarized one by one");
            assertThat(snapshot.outcome(Metrics.columnSummary("passengers")).status())
                    .isEqualTo(MetricOutcome.Status.COMPUTED);
        }
    }

    @Test
    void countsThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counted().categorical("zone", CategoryCounts.empty()))
                .withMessage("columns must differ in name, but 'zone' is there twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counted().numerical("x", EmpiricalDistribution.of(new double[1_001])))
                .withMessage("column 'x' must have at most as many observations as there are rows, 1000, but has 1001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SummarizedRows.of(-1))
                .withMessage("rowCount must not be negative, but was -1");
    }

    @Test
    void sketchesOfOthersKeepTheirErrors() {
        EmpiricalDistribution ranks =
                EmpiricalDistribution.weighted(new double[] {1, 2, 3}, new long[] {10, 20, 30}, 0.125);
        CategoryCounts labels = CategoryCounts.of(Map.of("a", 40L), 0, 20, 5);
        Profile profile = Profile.builder()
                .add(SummarizedRows.of(60).numerical("x", ranks).categorical("z", labels))
                .build();
        assertThat(profile.distribution("x").rankError()).isEqualTo(0.125);
        assertThat(profile.distribution("x").mean()).isEqualTo(ranks.mean());
        assertThat(profile.counts("z")).isEqualTo(labels);
        assertThat(Profile.ofBytes(profile.toBytes(), List.of()).toBytes()).isEqualTo(profile.toBytes());
    }

    @Test
    void textsAndLabelsAreShortenedAndCounted() {
        String start = "l".repeat(100_000);
        Dataset rows = Dataset.builder()
                .categorical("label", start + "a", start + "b", "short", start + "a")
                .text("text", start, "a", start + "!", "b")
                .build();
        Profile profile = Profile.builder().add(rows).build();
        for (String column : List.of("label", "text")) {
            assertThat(profile.counts(column).labels())
                    .hasSize(column.equals("label") ? 3 : 4)
                    .allMatch(label -> label.length() <= 256);
        }
        assertThat(profile.toBytes().length).isLessThan(3_000);
        Profile twice = profile.merge(Profile.ofBytes(profile.toBytes(), List.of()));
        assertThat(twice.remarks())
                .extracting(Remark::text)
                .containsExactly(
                        "column 'label' had 6 values of more than 256 characters, of which the profile holds the "
                                + "beginning and a hash",
                        "column 'text' had 4 values of more than 256 characters, of which the profile holds the "
                                + "beginning and a hash");
        assertThat(twice.remarks().get(0).topic()).isEqualTo(Remark.Topic.SHORTENED_LABELS);
        Snapshot snapshot = Report.of(Metrics.columnSummary("label")).run(RunData.of(twice));
        assertThat(snapshot.remarks())
                .containsExactlyElementsOf(twice.remarks().stream()
                        .map(remark -> new Snapshot.DataRemark("current", remark))
                        .toList());
        assertThat(Snapshot.fromJson(snapshot.toJson()).remarks()).isEqualTo(snapshot.remarks());
    }

    @Test
    void rowsBesideAProfileOfShortenedLabelsDoNotDrift() {
        String start = "l".repeat(400);
        String[] labels = new String[600];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = start + i % 3;
        }
        Dataset rows = Dataset.builder().categorical("label", labels).build();
        Profile profile = Profile.builder().add(rows).build();
        var drift = Metrics.columnDrift("label");
        for (RunData data : List.of(
                RunData.of(rows).withReference(profile), RunData.of(profile).withReference(rows))) {
            assertThat(Report.of(drift).run(data).get(drift).driftScore()).isEqualTo(1.0);
        }
    }

    @Test
    void labelsShortenedToDifferentLengthsAreNotMixed() {
        Dataset rows = Dataset.builder().categorical("label", "l".repeat(100)).build();
        Profile whole = Profile.builder().add(rows).build();
        Profile cut = Profile.builder().mostLabelChars(40).add(rows).build();
        String message = "mostLabelChars must be the same where labels are longer, but was 256 and 40";
        assertThatIllegalArgumentException().isThrownBy(() -> whole.merge(cut)).withMessage(message);
        assertThatIllegalArgumentException().isThrownBy(() -> cut.merge(whole));
        Profile small = Profile.builder()
                .mostLabelChars(40)
                .add(Dataset.builder().categorical("label", "a").build())
                .build();
        assertThat(whole.merge(small).counts("label").total()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> small.merge(whole));
    }
}
