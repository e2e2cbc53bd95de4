package io.github.driftlib.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.driftlib.summary.profile.Profile;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowTypeTest {

    private static final Instant NOON = Instant.parse("2022-02-01T12:00:00.123456789Z");
    private static final long NOON_MICROS = 1_643_716_800_123_456L;
    private static final long BEYOND = (1L << 53) + 1;

    enum Payment {
        CASH,
        CARD {
            @Override
            public String toString() {
                return "by card";
            }
        }
    }

    private record Trip(double distance, Double tip, long riders, String zone, Payment payment, Instant at) {}

    private static final RowType<Trip> TRIP = RowType.<Trip>builder()
            .number("distance", Trip::distance)
            .numberOrNull("tip", Trip::tip)
            .whole("riders", Trip::riders)
            .label("zone", Trip::zone)
            .label("payment", Trip::payment)
            .flag("far", trip -> trip.distance() > 10)
            .datetime("at", Trip::at)
            .text("words", trip -> trip.zone() + " " + trip.at())
            .build();

    private static final Trip FULL = new Trip(2.5, 1.0, 2, "41", Payment.CARD, NOON);
    private static final Trip BARE = new Trip(Double.NaN, null, 0, null, null, null);

    private static <T> Dataset one(RowType.Builder<T> type, T row) {
        return Dataset.of(type.build(), List.of(row));
    }

    @Test
    void aRowHasWhatTheFunctionsRead() {
        Dataset trips = Dataset.of(TRIP, List.of(FULL, BARE));
        assertThat(trips.columnNames())
                .containsExactly("distance", "tip", "riders", "zone", "payment", "far", "at", "words")
                .isEqualTo(TRIP.columnNames());
        assertThat(trips.numerical("distance").toArray()).containsExactly(2.5, Double.NaN);
        assertThat(trips.numerical("distance").integral()).isFalse();
        assertThat(trips.numerical("tip").toArray()).containsExactly(1, Double.NaN);
        assertThat(trips.numerical("riders").toArray()).containsExactly(2, 0);
        assertThat(trips.numerical("riders").integral()).isTrue();
        assertThat(trips.categorical("zone").get(0)).isEqualTo("41");
        assertThat(trips.categorical("zone").get(1)).isNull();
        assertThat(trips.categorical("payment").get(0)).isEqualTo("CARD");
        assertThat(trips.categorical("far").get(0)).isEqualTo("false");
        assertThat(trips.datetime("at").micros(0)).isEqualTo(NOON_MICROS);
        assertThat(trips.datetime("at").get(1)).isNull();
        assertThat(trips.text("words").get(0)).isEqualTo("41 " + NOON);
        assertThat(trips.remarks()).isEmpty();
    }

    @Test
    void withoutRowsTheColumnsAreThereInTheirKinds() {
        Dataset none = Dataset.of(TRIP, List.of());
        assertThat(none.rowCount()).isZero();
        TRIP.kinds()
                .forEach((name, kind) ->
                        assertThat(none.column(name).kind()).as(name).isEqualTo(kind));
    }

    @Test
    void aColumnWithoutAValueHasItsKind() {
        Dataset bare = Dataset.of(TRIP, List.of(BARE));
        assertThat(bare.column("zone").kind()).isEqualTo(ColumnKind.CATEGORICAL);
        assertThat(bare.column("at").kind()).isEqualTo(ColumnKind.DATETIME);
    }

    @Test
    void aStreamIsGoneThroughOnce() {
        Stream<Trip> stream = Stream.of(FULL, BARE);
        assertThat(Dataset.of(TRIP, stream::iterator).rowCount()).isEqualTo(2);
    }

    @Test
    void wholeNumbersBeyondDoublesAreNeverMerged() {
        Dataset ids = Dataset.of(
                RowType.<Long>builder()
                        .whole("id", id -> id)
                        .numberOrNull("boxed", id -> id)
                        .numberOrNull("decimal", BigDecimal::valueOf)
                        .numberOrNull("integer", id -> BigInteger.valueOf(id).pow(2))
                        .label("label", id -> id)
                        .build(),
                List.of(BEYOND - 1, BEYOND, 7L));
        for (String name : List.of("id", "boxed", "decimal", "label")) {
            CategoricalColumn labels = ids.categorical(name);
            assertThat(labels.get(0)).as(name).isEqualTo("9007199254740992");
            assertThat(labels.get(1)).as(name).isEqualTo("9007199254740993");
            assertThat(labels.get(2)).as(name).isEqualTo("7");
        }
        assertThat(ids.categorical("integer").get(1)).isEqualTo("81129638414606699710187514626049");
        assertThat(ids.remarks()).extracting(Remark::column).containsExactly("id", "boxed", "decimal", "integer");
    }

    @Test
    void numbersOfAllClassesAreNumbers() {
        RowType<Number> type =
                RowType.<Number>builder().numberOrNull("x", number -> number).build();
        List<Number> numbers = List.of((byte) 1, (short) 2, 3, 4L, 5f, 6.5, new BigDecimal("7.25"), BigInteger.TEN);
        NumericalColumn column = Dataset.of(type, numbers).numerical("x");
        assertThat(column.toArray()).containsExactly(1, 2, 3, 4, 5, 6.5, 7.25, 10);
        assertThat(column.integral()).isFalse();
        assertThat(Dataset.of(type, List.of(1, 2L)).numerical("x").integral()).isTrue();
    }

    @Test
    void labelsAreOfManyClasses() {
        UUID id = new UUID(1, 2);
        RowType<Object> type =
                RowType.<Object>builder().label("x", value -> value).build();
        List<Object> values = List.of(
                "a",
                'b',
                '\u00e4',
                true,
                Payment.CASH,
                Payment.CARD,
                id,
                12,
                new StringBuilder("c"),
                Optional.of("d"),
                Optional.empty());
        CategoricalColumn labels = Dataset.of(type, values).categorical("x");
        assertThat(IntStream.range(0, values.size()).mapToObj(labels::get))
                .containsExactly("a", "b", "\u00e4", "true", "CASH", "CARD", id.toString(), "12", "c", "d", null);
    }

    static Stream<Temporal> pointsInTime() {
        LocalDateTime local = LocalDateTime.ofInstant(NOON, ZoneOffset.UTC);
        return Stream.of(
                NOON,
                local,
                OffsetDateTime.ofInstant(NOON, ZoneOffset.ofHours(5)),
                ZonedDateTime.ofInstant(NOON, ZoneId.of("America/New_York")));
    }

    @ParameterizedTest
    @MethodSource("pointsInTime")
    void aPointInTimeIsTheSameInEachClass(Temporal time) {
        RowType.Builder<Object> type = RowType.builder().datetime("at", value -> value);
        assertThat(one(type, time).datetime("at").micros(0)).isEqualTo(NOON_MICROS);
        assertThat(one(RowType.builder().datetime("at", Optional::of), time)
                        .datetime("at")
                        .micros(0))
                .isEqualTo(NOON_MICROS);
        assertThat(Dataset.ofRows(List.of(Map.of("at", time))).datetime("at").micros(0))
                .isEqualTo(NOON_MICROS);
    }

    @Test
    void aDateIsItsBeginningAndTimesBefore1970AreCutDownwards() {
        RowType.Builder<Object> type = RowType.builder().datetime("at", value -> value);
        assertThat(one(type, LocalDate.of(1969, 12, 31)).datetime("at").micros(0))
                .isEqualTo(-86_400_000_000L);
        Instant early = Instant.ofEpochSecond(-1, 999_999_999);
        assertThat(one(RowType.builder().datetime("at", value -> value), early)
                        .datetime("at")
                        .micros(0))
                .isEqualTo(DatetimeColumn.toMicros(early))
                .isEqualTo(-1);
        assertThat(one(RowType.<Object>builder().epochMillis("at", value -> -1), early)
                        .datetime("at")
                        .micros(0))
                .isEqualTo(-1_000);
    }

    static Stream<Object> noPointsInTime() {
        return Stream.of(LocalTime.NOON, java.time.Year.of(2022), java.time.Duration.ZERO, "2022-02-01", 5L);
    }

    @ParameterizedTest
    @MethodSource("noPointsInTime")
    void whatIsNoPointInTimeIsRefused(Object value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one(RowType.builder().datetime("at", row -> row), value))
                .withMessage("column 'at' must hold points in time (Instant, LocalDate, LocalDateTime, OffsetDateTime,"
                        + " ZonedDateTime), but row 0 holds a "
                        + value.getClass().getName());
    }

    @Test
    void pointsInTimeTooFarAwayAreRefusedWithTheirRow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one(RowType.builder().datetime("at", row -> row), Instant.MAX))
                .withMessage("column 'at' must hold points in time within 292,000 years of 1970, but row 0 holds "
                        + Instant.MAX);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one(RowType.<Object>builder().epochMillis("at", row -> Long.MAX_VALUE), "x"))
                .withMessageEndingWith("but row 0 holds 9223372036854775807 milliseconds");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.ofRows(List.of(Map.of("at", NOON), Map.of("at", Instant.MIN))))
                .withMessage("column 'at' must hold points in time within 292,000 years of 1970, but row 1 holds "
                        + Instant.MIN);
    }

    @Test
    void otherLabelsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one(RowType.builder().label("x", row -> row), 1.5))
                .withMessage(
                        "column 'x' must hold strings, booleans, characters, enum constants, UUIDs or whole numbers,"
                                + " but row 0 holds a java.lang.Double");
    }

    @Test
    void aVectorIsAColumnForEachComponent() {
        RowType<float[]> type = RowType.<float[]>builder()
                .embedding("v", 2, vector -> vector.length == 0 ? null : vector)
                .number("norm", vector -> vector.length)
                .build();
        Dataset vectors = Dataset.of(type, List.of(new float[] {1, 0.5f}, new float[0], new float[] {Float.NaN, 2}));
        assertThat(vectors.columnNames()).containsExactly("v_0", "v_1", "norm");
        assertThat(vectors.numerical("v_0").toArray()).containsExactly(1, Double.NaN, Double.NaN);
        assertThat(vectors.numerical("v_1").toArray()).containsExactly(0.5, Double.NaN, 2);
        ResolvedDefinition definition = type.definition().build().resolve(vectors, Optional.empty());
        assertThat(definition.numerical()).containsExactly("norm");
        assertThat(definition.embeddings()).containsEntry("v", List.of("v_0", "v_1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.of(type, List.of(new float[2], new float[3])))
                .withMessage("column 'v' must hold vectors of 2 components, but row 1 holds one of 3");
    }

    @Test
    void whatAFunctionThrowsIsToldWithColumnAndRow() {
        RowType<String> type =
                RowType.<String>builder().number("x", Double::parseDouble).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.of(type, List.of("1", "2", "three")))
                .withMessage("column 'x' must be readable in each row, but row 2 gave java.lang.NumberFormatException:"
                        + " For input string: \"three\"")
                .withCauseInstanceOf(NumberFormatException.class);
    }

    @Test
    void nullForAPrimitiveSaysWhatTakesIt() {
        RowType<Trip> type = RowType.<Trip>builder().number("tip", Trip::tip).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.of(type, List.of(FULL, BARE)))
                .withMessageStartingWith(
                        "column 'tip' must be readable in each row, but row 1 gave" + " java.lang.NullPointerException")
                .withMessageEndingWith("; numberOrNull takes null for missing");
    }

    @Test
    void anErrorOfTheMachineIsNotHidden() {
        RowType<Object> type = RowType.builder()
                .label("x", row -> {
                    throw new StackOverflowError();
                })
                .build();
        assertThatExceptionOfType(StackOverflowError.class).isThrownBy(() -> Dataset.of(type, List.of("x")));
    }

    @Test
    void nullRowsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.of(TRIP, Arrays.asList(FULL, null)))
                .withMessage("rows must not be null, but row 1 is");
        assertThatNullPointerException().isThrownBy(() -> RowType.builder().number(null, row -> 1));
        assertThatNullPointerException().isThrownBy(() -> RowType.builder().label("x", null));
    }

    @Test
    void allProblemsOfATypeAreToldAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RowType.builder().build())
                .withMessage("row type must have a column, but has none");
        RowType.Builder<Object> twice = RowType.builder()
                .label("a", row -> row)
                .label("a", row -> row)
                .number("v_1", row -> 0)
                .embedding("v", 2, row -> null);
        assertThatIllegalArgumentException()
                .isThrownBy(twice::build)
                .withMessage("column names must be distinct, but 'a' is there twice; column names must be distinct, but"
                        + " 'v_1' is there twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RowType.builder().embedding("v", 0, row -> null))
                .withMessage("dimensions of 'v' must be at least 1, but was 0");
    }

    @Test
    void batchesHaveAllRowsInOrder() {
        RowType<Integer> type =
                RowType.<Integer>builder().whole("x", number -> number).build();
        List<Integer> rows = IntStream.range(0, 7).boxed().toList();
        Iterator<Dataset> batches = type.batches(rows, 3);
        assertThat(batches.next().numerical("x").toArray()).containsExactly(0, 1, 2);
        assertThat(batches.next().numerical("x").toArray()).containsExactly(3, 4, 5);
        assertThat(batches.next().numerical("x").toArray()).containsExactly(6);
        assertThat(batches.hasNext()).isFalse();
        assertThatExceptionOfType(java.util.NoSuchElementException.class).isThrownBy(batches::next);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> type.batches(rows, 0))
                .withMessage("mostRows must be at least 1, but was 0");
        Iterator<Dataset> failing = type.batches(Arrays.asList(0, 1, null), 2);
        failing.next();
        assertThatIllegalArgumentException()
                .isThrownBy(failing::next)
                .withMessage("rows must not be null, but row 2 is");
    }

    @Test
    void aProfileTakesRows() {
        Profile profile = Profile.builder().add(TRIP, List.of(FULL, BARE)).build();
        Profile batch =
                Profile.builder().add(Dataset.of(TRIP, List.of(FULL, BARE))).build();
        assertThat(profile.toBytes()).isEqualTo(batch.toBytes());
        Profile none = Profile.builder().add(TRIP, List.<Trip>of()).build();
        assertThat(none.rowCount()).isZero();
        assertThat(none.merge(profile).rowCount()).isEqualTo(2);
    }

    @Test
    void aProfileOfManyRowsIsThatOfTheirDataSet() {
        RowType<Integer> type = RowType.<Integer>builder()
                .whole("x", number -> number)
                .label("y", number -> number % 3)
                .build();
        List<Integer> rows = IntStream.range(0, 70_000).boxed().toList();
        Profile profile =
                Profile.builder().mostExactValues(100_000).add(type, rows).build();
        Profile whole = Profile.builder()
                .mostExactValues(100_000)
                .add(Dataset.of(type, rows))
                .build();
        assertThat(profile.rowCount()).isEqualTo(70_000);
        assertThat(profile.toBytes()).isEqualTo(whole.toBytes());
    }
}
