package io.github.driftlib.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.Remark;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import io.github.driftlib.summary.profile.Profile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A frame's profile is that which core makes of the same rows. */
class SparkProfilesTest {

    private static final DataDefinition DEFINITION = DataDefinition.builder()
            .target("fare")
            .prediction("predicted")
            .task(DataDefinition.Task.REGRESSION)
            .build();
    private static final Report REPORT =
            Report.of(Presets.dataDrift(), Presets.dataQuality(), Metrics.missingValues(), Metrics.regressionQuality());

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = LocalSpark.start("ERROR", Map.of("spark.sql.session.timeZone", "America/New_York"));
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private record Trip(
            Double fare, Double predicted, Integer passengers, String zone, Boolean paid, Instant at, BigDecimal tip) {

        static Trip random(Random random) {
            return new Trip(
                    random.nextInt(20) == 0 ? null : random.nextInt(300) / 4.0,
                    random.nextInt(20) == 0 ? Double.NaN : random.nextInt(30) / 2.0,
                    random.nextInt(30) == 0 ? null : random.nextInt(4),
                    random.nextInt(30) == 0 ? null : List.of("a", "A", "", "ü").get(random.nextInt(4)),
                    random.nextInt(9) == 0 ? null : random.nextBoolean(),
                    Instant.parse("2022-02-01T00:00:00Z").plusSeconds(random.nextInt(300)),
                    BigDecimal.valueOf(random.nextInt(50), 1));
        }

        Row row() {
            return RowFactory.create(fare, predicted, passengers, zone, paid, Timestamp.from(at), tip, new byte[] {1});
        }
    }

    private static List<Trip> trips(int seed, int count) {
        Random random = new Random(seed);
        List<Trip> trips = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            trips.add(Trip.random(random));
        }
        return trips;
    }

    private static org.apache.spark.sql.Dataset<Row> frame(List<Trip> trips) {
        return spark.createDataFrame(
                trips.stream().map(Trip::row).toList(),
                StructType.fromDDL("fare double, predicted double, passengers int, zone string, paid boolean,"
                        + " at timestamp, tip decimal(9, 1), photo binary"));
    }

    private static Dataset rows(List<Trip> trips) {
        NumericalColumn.Builder fare = NumericalColumn.builder();
        NumericalColumn.Builder predicted = NumericalColumn.builder();
        NumericalColumn.Builder passengers = NumericalColumn.builder().integral(true);
        CategoricalColumn.Builder zone = CategoricalColumn.builder();
        CategoricalColumn.Builder paid = CategoricalColumn.builder();
        DatetimeColumn.Builder at = DatetimeColumn.builder();
        NumericalColumn.Builder tip = NumericalColumn.builder();
        for (Trip trip : trips) {
            fare.add(trip.fare == null ? Double.NaN : trip.fare);
            predicted.add(trip.predicted);
            passengers.add(trip.passengers == null ? Double.NaN : trip.passengers);
            zone.add(trip.zone);
            paid.add(trip.paid == null ? null : trip.paid.toString());
            at.addMicros(DatetimeColumn.toMicros(trip.at));
            tip.add(trip.tip.doubleValue());
        }
        return Dataset.builder()
                .column("fare", fare.build())
                .column("predicted", predicted.build())
                .column("passengers", passengers.build())
                .column("zone", zone.build())
                .column("paid", paid.build())
                .column("at", at.build())
                .column("tip", tip.build())
                .remarks(List.of(Remark.leftOut("photo", "values of the type binary cannot be held")))
                .build();
    }

    private static Profile own(List<Trip> trips) {
        return Profile.builder()
                .needs(REPORT.needs(DEFINITION))
                .add(rows(trips))
                .build();
    }

    private static String json(Profile current, Profile reference) {
        return REPORT.run(RunData.of(current)
                        .withReference(reference)
                        .withDefinition(DEFINITION)
                        .withInfo(RunInfo.of("trips", Instant.EPOCH)))
                .toJson();
    }

    @Test
    void theSameReportAsOfTheRows() {
        List<Trip> january = trips(1, 3_000);
        List<Trip> february = trips(2, 2_000);
        Profile reference = SparkProfiles.of(frame(january).repartition(7))
                .needs(REPORT.needs(DEFINITION))
                .profile();
        Profile current = SparkProfiles.of(frame(february).repartition(40))
                .needs(REPORT.needs(DEFINITION))
                .profile();

        assertThat(current.outline()).isEqualTo(own(february).outline());
        assertThat(current.remarks()).isEqualTo(own(february).remarks());
        assertThat(json(current, reference)).isEqualTo(json(own(february), own(january)));
    }

    @Test
    void aSketchIsWithinItsErrorAndTheSameEachTime() {
        org.apache.spark.sql.Dataset<Row> frame =
                spark.range(0, 200_000, 1, 5).selectExpr("cast((id * 7919) % 200003 as double) as x");
        Profile profile = SparkProfiles.of(frame).mostExactValues(1_000).profile();
        EmpiricalDistribution x = profile.summary(Summarizers.distribution(new DerivedColumn.Stored("x")));

        assertThat(x.rankError()).isPositive().isLessThan(0.002);
        assertThat(x.quantile(0.5) / 200_003).isBetween(0.5 - x.rankError(), 0.5 + x.rankError());
        assertThat(SparkProfiles.of(frame).mostExactValues(1_000).profile().toBytes())
                .isEqualTo(profile.toBytes());
    }

    @Test
    void groupsAreTheProfilesOfTheirRows() {
        List<Trip> trips = trips(3, 1_000);
        Map<List<Optional<String>>, Profile> groups =
                SparkProfiles.of(frame(trips)).groupBy("zone").profiles();

        Map<String, List<Trip>> own = new TreeMap<>();
        trips.forEach(trip -> own.computeIfAbsent(String.valueOf(trip.zone), zone -> new ArrayList<>())
                .add(trip));
        assertThat(groups).hasSize(5);
        groups.forEach((zone, profile) -> assertThat(profile.toBytes())
                .isEqualTo(Profile.builder()
                        .add(rows(own.get(zone.get(0).orElse("null")))
                                .select("fare", "predicted", "passengers", "paid", "at", "tip"))
                        .build()
                        .toBytes()));
        assertThatThrownBy(() -> SparkProfiles.of(frame(trips))
                        .groupBy("zone")
                        .mostGroups(4)
                        .profiles())
                .hasMessage("groups must be at most 4, but are more: give mostGroups a larger limit");
    }

    @Test
    void wholeNumbersBeyondDoublesAreLabelsInEachPartition() {
        Profile profile = SparkProfiles.of(spark.sql("select * from values (1L), (9007199254740993L),"
                                + " (9007199254740992L), (null) as t(id)")
                        .repartition(3))
                .profile();

        assertThat(profile.summary(Summarizers.counts(new DerivedColumn.Stored("id")))
                        .labels())
                .containsExactly("1", "9007199254740992", "9007199254740993");
        assertThat(profile.remarks()).containsExactly(Remark.largeWholeNumbers("id", 1));
    }

    @Test
    void emptyFramesAndTimesWithoutZone() {
        Profile none = SparkProfiles.of(frame(List.of())).profile();
        assertThat(none.rowCount()).isZero();
        assertThat(none.outline().columns().keySet())
                .containsExactly("fare", "predicted", "passengers", "zone", "paid", "at", "tip");

        Profile times = SparkProfiles.of(
                        spark.sql("select timestamp_ntz'2022-02-01 10:00:00' as t, date'2022-02-01' as `d.x`"))
                .profile();
        EmpiricalDistribution t = times.summary(Summarizers.distribution(new DerivedColumn.Stored("t")));
        assertThat(DatetimeColumn.toInstant((long) t.min())).isEqualTo(Instant.parse("2022-02-01T10:00:00Z"));
        EmpiricalDistribution d = times.summary(Summarizers.distribution(new DerivedColumn.Stored("d.x")));
        assertThat(DatetimeColumn.toInstant((long) d.min())).isEqualTo(Instant.parse("2022-02-01T00:00:00Z"));
    }

    @Test
    void mistakesAreTold() {
        assertThatThrownBy(() -> SparkProfiles.of(frame(List.of())).columns("faer"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column must be one of [fare, predicted")
                .hasMessageContaining("but was 'faer'");
        assertThatThrownBy(() ->
                        SparkProfiles.of(spark.sql("select 1 as a, 2 as a")).profile())
                .hasMessage("columns must differ in name, but 'a' is there twice");
        assertThatThrownBy(() -> SparkProfiles.of(frame(List.of())).mostLabels(0))
                .hasMessage("mostLabels must be at least 1, but was 0");
        for (List<Summarizer<?>> needs : Arrays.asList(null, Collections.<Summarizer<?>>singletonList(null))) {
            assertThatThrownBy(() -> SparkProfiles.of(frame(List.of()))
                            .needs(columns -> needs)
                            .profile())
                    .hasMessage("summarizers must be a list without null, but was " + needs);
        }
    }

    /** A batch that comes again replaces itself: its number is its name. */
    @Test
    void batchesOfAStreamAreProfiles(@TempDir Path folder) throws Exception {
        spark.range(0, 900, 1, 3)
                .selectExpr("id % 10 as x")
                .write()
                .parquet(folder.resolve("in").toString());
        Map<Long, Profile> byBatch = new TreeMap<>();
        StreamingQuery query = spark.readStream()
                .schema("x bigint")
                .option("maxFilesPerTrigger", 1)
                .parquet(folder.resolve("in").toString())
                .writeStream()
                .option("checkpointLocation", folder.resolve("state").toString())
                .trigger(Trigger.AvailableNow())
                .foreachBatch((VoidFunction2<org.apache.spark.sql.Dataset<Row>, Long>)
                        (batch, id) -> byBatch.put(id, SparkProfiles.of(batch).profile()))
                .start();
        query.awaitTermination();

        assertThat(byBatch).hasSize(3);
        Profile all = byBatch.values().stream().reduce(Profile::merge).orElseThrow();
        assertThat(all.rowCount()).isEqualTo(900);
    }
}
