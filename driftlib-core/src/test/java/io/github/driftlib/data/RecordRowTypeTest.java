package io.github.driftlib.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordRowTypeTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2022, 2, 1, 12, 0);

    enum Payment {
        CASH,
        CARD
    }

    private record Primitives(
            double aDouble, float aFloat, long aLong, int anInt, short aShort, byte aByte, boolean flag, char letter) {}

    private record Boxes(
            Double aDouble,
            Float aFloat,
            Long aLong,
            Integer anInt,
            Short aShort,
            Byte aByte,
            Boolean flag,
            Character letter,
            Number number,
            BigDecimal decimal,
            BigInteger integer) {}

    private record Others(
            String zone,
            CharSequence note,
            Payment payment,
            UUID id,
            Instant instant,
            LocalDate date,
            LocalDateTime local,
            OffsetDateTime offset,
            ZonedDateTime zoned) {}

    private record Optionals(
            Optional<String> zone,
            Optional<Double> tip,
            Optional<Integer> riders,
            Optional<Instant> at,
            OptionalDouble fare,
            OptionalInt stops,
            OptionalLong meters) {}

    private record Stop(String zone, int riders, double x, Integer gate) {}

    private record Nested(Stop pickup, Optional<Stop> dropoff, Labelled<String> generic) {}

    private record Labelled<L>(int size) {}

    private record Vectors(float[] text, double[] image, String comment, int rows) {}

    private record Self(int x, Self next) {}

    private record Unknown(int fine, List<String> route, Duration took, Optional<List<String>> stops, float[] vector) {}

    private record Throwing(double fare) {
        @Override
        public double fare() {
            throw new IllegalStateException("no fare");
        }
    }

    private record Nothing() {}

    private static <T extends Record> Dataset one(Class<T> type, T row) {
        return Dataset.of(RowType.ofRecord(type), List.of(row));
    }

    @Test
    void primitivesAreRead() {
        Dataset row = one(Primitives.class, new Primitives(0.1, 0.5f, 1L << 40, -3, (short) 4, (byte) 5, true, 'c'));
        assertThat(row.numerical("aDouble").get(0)).isEqualTo(0.1);
        assertThat(row.numerical("aDouble").integral()).isFalse();
        assertThat(row.numerical("aFloat").get(0)).isEqualTo(0.5);
        assertThat(row.numerical("aLong").get(0)).isEqualTo(1L << 40);
        assertThat(row.numerical("anInt").get(0)).isEqualTo(-3);
        assertThat(row.numerical("aShort").get(0)).isEqualTo(4);
        assertThat(row.numerical("aByte").get(0)).isEqualTo(5);
        assertThat(row.numerical("aByte").integral()).isTrue();
        assertThat(row.categorical("flag").get(0)).isEqualTo("true");
        assertThat(row.categorical("letter").get(0)).isEqualTo("c");
    }

    @Test
    void boxesAreReadAndNullIsMissing() {
        Dataset rows = Dataset.of(
                RowType.ofRecord(Boxes.class),
                List.of(
                        new Boxes(
                                0.1,
                                0.5f,
                                1L,
                                2,
                                (short) 3,
                                (byte) 4,
                                false,
                                'c',
                                5,
                                new BigDecimal("6.5"),
                                BigInteger.TEN),
                        new Boxes(null, null, null, null, null, null, null, null, null, null, null)));
        double[] expected = {0.1, 0.5, 1, 2, 3, 4};
        List<String> names = rows.columnNames();
        for (int i = 0; i < expected.length; i++) {
            assertThat(rows.numerical(names.get(i)).toArray()).containsExactly(expected[i], Double.NaN);
            assertThat(rows.numerical(names.get(i)).integral()).isEqualTo(i > 1);
        }
        assertThat(rows.categorical("flag").get(0)).isEqualTo("false");
        assertThat(rows.categorical("letter").get(0)).isEqualTo("c");
        assertThat(rows.numerical("number").get(0)).isEqualTo(5);
        assertThat(rows.numerical("decimal").get(0)).isEqualTo(6.5);
        assertThat(rows.numerical("integer").integral()).isTrue();
        names.forEach(
                name -> assertThat(rows.column(name).isMissing(1)).as(name).isTrue());
    }

    @Test
    void wholeNumbersBeyondDoublesAreLabels() {
        long beyond = (1L << 53) + 1;
        Dataset rows = Dataset.of(
                RowType.ofRecord(Boxes.class),
                List.of(new Boxes(
                        null,
                        null,
                        beyond,
                        null,
                        null,
                        null,
                        null,
                        null,
                        beyond,
                        BigDecimal.valueOf(beyond),
                        BigInteger.valueOf(beyond))));
        for (String name : List.of("aLong", "number", "decimal", "integer")) {
            assertThat(rows.categorical(name).get(0)).as(name).isEqualTo("9007199254740993");
        }
    }

    @Test
    void labelsAndPointsInTimeAreRead() {
        UUID id = new UUID(3, 4);
        Dataset row = one(
                Others.class,
                new Others(
                        "41",
                        new StringBuilder("n"),
                        Payment.CARD,
                        id,
                        NOON.toInstant(ZoneOffset.UTC),
                        NOON.toLocalDate(),
                        NOON,
                        NOON.atOffset(ZoneOffset.ofHours(1)),
                        NOON.atZone(ZoneOffset.UTC)));
        assertThat(row.categorical("zone").get(0)).isEqualTo("41");
        assertThat(row.categorical("note").get(0)).isEqualTo("n");
        assertThat(row.categorical("payment").get(0)).isEqualTo("CARD");
        assertThat(row.categorical("id").get(0)).isEqualTo(id.toString());
        assertThat(row.datetime("instant").get(0)).isEqualTo("2022-02-01T12:00:00Z");
        assertThat(row.datetime("date").get(0)).isEqualTo("2022-02-01T00:00:00Z");
        assertThat(row.datetime("local").get(0)).isEqualTo("2022-02-01T12:00:00Z");
        assertThat(row.datetime("offset").get(0)).isEqualTo("2022-02-01T11:00:00Z");
        assertThat(row.datetime("zoned").get(0)).isEqualTo("2022-02-01T12:00:00Z");
    }

    @Test
    void whatIsOptionalCanBeMissing() {
        Dataset rows = Dataset.of(
                RowType.ofRecord(Optionals.class),
                List.of(
                        new Optionals(
                                Optional.of("41"),
                                Optional.of(1.5),
                                Optional.of(2),
                                Optional.of(Instant.EPOCH),
                                OptionalDouble.of(9.5),
                                OptionalInt.of(3),
                                OptionalLong.of(4)),
                        new Optionals(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                OptionalDouble.empty(),
                                OptionalInt.empty(),
                                OptionalLong.empty()),
                        new Optionals(null, null, null, null, null, null, null)));
        assertThat(rows.categorical("zone").get(0)).isEqualTo("41");
        assertThat(rows.numerical("tip").get(0)).isEqualTo(1.5);
        assertThat(rows.numerical("riders").get(0)).isEqualTo(2);
        assertThat(rows.datetime("at").get(0)).isEqualTo(Instant.EPOCH);
        assertThat(rows.numerical("fare").get(0)).isEqualTo(9.5);
        assertThat(rows.numerical("stops").get(0)).isEqualTo(3);
        assertThat(rows.numerical("meters").get(0)).isEqualTo(4);
        for (String name : rows.columnNames()) {
            assertThat(rows.column(name).isMissing(1)).as(name).isTrue();
            assertThat(rows.column(name).isMissing(2)).as(name).isTrue();
        }
    }

    @Test
    void recordsInARecordAreFlat() {
        Dataset rows = Dataset.of(
                RowType.ofRecord(Nested.class),
                List.of(
                        new Nested(
                                new Stop("41", 2, 0.5, 1), Optional.of(new Stop("7", 3, 1.5, null)), new Labelled<>(9)),
                        new Nested(null, Optional.empty(), null)));
        assertThat(rows.columnNames())
                .containsExactly(
                        "pickup.zone",
                        "pickup.riders",
                        "pickup.x",
                        "pickup.gate",
                        "dropoff.zone",
                        "dropoff.riders",
                        "dropoff.x",
                        "dropoff.gate",
                        "generic.size");
        assertThat(rows.categorical("pickup.zone").get(0)).isEqualTo("41");
        assertThat(rows.numerical("pickup.riders").get(0)).isEqualTo(2);
        assertThat(rows.numerical("dropoff.x").get(0)).isEqualTo(1.5);
        assertThat(rows.numerical("generic.size").get(0)).isEqualTo(9);
        rows.columnNames()
                .forEach(name ->
                        assertThat(rows.column(name).isMissing(1)).as(name).isTrue());
    }

    @Test
    void aBuilderSaysMore() {
        RowType<Vectors> type = RowType.recordBuilder(Vectors.class)
                .embedding("text", 2)
                .embedding("image", 1)
                .text("comment")
                .without("rows")
                .lookup(MethodHandles.lookup())
                .build();
        Dataset rows = Dataset.of(
                type,
                List.of(
                        new Vectors(new float[] {1, 2}, new double[] {0.1}, "good", 1),
                        new Vectors(null, null, null, 2)));
        assertThat(rows.columnNames()).containsExactly("text_0", "text_1", "image_0", "comment");
        assertThat(rows.numerical("text_1").toArray()).containsExactly(2, Double.NaN);
        assertThat(rows.numerical("image_0").toArray()).containsExactly(0.1, Double.NaN);
        assertThat(rows.text("comment").get(0)).isEqualTo("good");
        assertThat(type.definition().build().embeddings()).containsOnlyKeys("text", "image");
    }

    @Test
    void allComponentsNotUnderstoodAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RowType.ofRecord(Unknown.class))
                .withMessage(
                        "record " + Unknown.class.getName() + " must have components of types that RowType.ofRecord"
                                + " understands, but has 'route', a java.util.List<java.lang.String>, 'took', a"
                                + " java.time.Duration, 'stops', a java.util.List<java.lang.String>, 'vector', a float[] (say how"
                                + " long by recordBuilder(..).embedding(\"vector\", length)); leave it out with"
                                + " RowType.recordBuilder(Unknown.class).without(..), or say how to read a row by"
                                + " RowType.builder()");
        assertThat(RowType.recordBuilder(Unknown.class)
                        .without("route", "took", "stops", "vector")
                        .build()
                        .columnNames())
                .containsExactly("fine");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RowType.ofRecord(Self.class))
                .withMessageContaining("'next', a " + Self.class.getName());
    }

    @Test
    void namesThatNoComponentHasAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RowType.recordBuilder(Stop.class)
                        .without("zon")
                        .text("ridrs")
                        .build())
                .withMessage(
                        "name must be that of a component of " + Stop.class.getName() + ", but was 'zon'; name must"
                                + " be that of a component of " + Stop.class.getName() + ", but was 'ridrs'");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> RowType.recordBuilder(Stop.class).text("riders").build())
                .withMessage("'riders' must be a component that would be a label to be text, but is not");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RowType.recordBuilder(Stop.class).embedding("x", 3).build())
                .withMessage("'x' must be a float[] or double[] to be a vector, but is not");
    }

    @Test
    void aRecordWithoutComponentsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RowType.ofRecord(Nothing.class))
                .withMessage("record " + Nothing.class.getName() + " must have a column, but has none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RowType.ofRecord(Record.class))
                .withMessageStartingWith("type must be a record, but was java.lang.Record");
    }

    @Test
    void anAccessorThatThrowsIsToldWithColumnAndRow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one(Throwing.class, new Throwing(1)))
                .withMessage("column 'fare' must be readable in each row, but row 0 gave"
                        + " java.lang.IllegalStateException: no fare")
                .withCauseInstanceOf(IllegalStateException.class);
    }
}
