package io.github.driftlib.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatasetTest {

    private static final Instant NOON = Instant.parse("2022-02-01T12:00:00Z");

    private static final Dataset TRIPS = Dataset.builder()
            .numerical("fare", 5, Double.NaN, 20, 7.5)
            .categorical("zone", "b", "a", null, "b")
            .datetime("at", NOON, NOON.plusSeconds(60), null, NOON.plusSeconds(120))
            .text("note", "x", null, "", "y")
            .build();

    private static List<Object> values(Dataset dataset, String column) {
        List<Object> values = new ArrayList<>();
        for (int row = 0; row < dataset.rowCount(); row++) {
            values.add(dataset.column(column).value(row));
        }
        return values;
    }

    @Test
    void holdsColumnsOfFourKindsWithMissingValues() {
        assertThat(TRIPS.rowCount()).isEqualTo(4);
        assertThat(TRIPS.columnNames()).containsExactly("fare", "zone", "at", "note");
        assertThat(values(TRIPS, "fare")).containsExactly(5.0, null, 20.0, 7.5);
        assertThat(values(TRIPS, "zone")).containsExactly("b", "a", null, "b");
        assertThat(values(TRIPS, "at")).containsExactly(NOON, NOON.plusSeconds(60), null, NOON.plusSeconds(120));
        assertThat(values(TRIPS, "note")).containsExactly("x", null, "", "y");
        assertThat(TRIPS.categorical("zone").dictionarySize()).isEqualTo(2);
        assertThat(TRIPS.toString()).isEqualTo("Dataset[fare, zone, at, note] of 4 rows");
    }

    @Test
    void doesNotSeeLaterChangesOfTheArraysItWasMadeOf() {
        double[] numbers = {1, 2};
        Dataset dataset = Dataset.builder().numerical("x", numbers).build();
        numbers[0] = 99;
        dataset.numerical("x").toArray()[1] = 99;
        assertThat(values(dataset, "x")).containsExactly(1.0, 2.0);
    }

    @Test
    void filtersSlicesAndSelects() {
        Dataset dear = TRIPS.filter(row -> row.number("fare") > 6);
        assertThat(values(dear, "fare")).containsExactly(20.0, 7.5);
        assertThat(values(dear, "zone")).containsExactly(null, "b");
        assertThat(values(TRIPS.filter(row -> row.isMissing("note")), "fare")).containsExactly((Object) null);
        assertThat(values(TRIPS.filter(row -> "b".equals(row.text("zone")) && row.index() > 0), "note"))
                .containsExactly("y");
        assertThat(values(TRIPS.filter(row -> NOON.equals(row.instant("at"))), "zone"))
                .containsExactly("b");
        assertThat(values(TRIPS.slice(1, 3), "zone")).containsExactly("a", null);
        assertThat(TRIPS.select("zone", "fare").columnNames()).containsExactly("zone", "fare");
        assertThat(TRIPS.slice(0, 0).rowCount()).isZero();
    }

    @Test
    void slicesOfTimeAreClosedBelowAndOpenAbove() {
        Dataset minute = TRIPS.between("at", NOON, NOON.plusSeconds(60));
        assertThat(values(minute, "fare")).containsExactly(5.0);
        assertThat(TRIPS.between("at", NOON, NOON.plusSeconds(121)).rowCount()).isEqualTo(3);
    }

    @Test
    void takesDerivedColumns() {
        Dataset doubled = TRIPS.withNumerical("twice", row -> 2 * row.number("fare"));
        assertThat(values(doubled, "twice")).containsExactly(10.0, null, 40.0, 15.0);
        assertThat(TRIPS.contains("twice")).isFalse();
        assertThat(doubled.column("zone")).isSameAs(TRIPS.column("zone"));
        assertThat(doubled.with("twice", TextColumn.of("a", "b", "c", "d")).columnCount())
                .isEqualTo(5);
    }

    @Test
    void joinsBatches() {
        Dataset more = Dataset.builder()
                .numerical("fare", 1)
                .categorical("zone", "z")
                .datetime("at", NOON)
                .text("note", "n")
                .build();
        Dataset all = Dataset.concat(List.of(TRIPS, more, TRIPS));
        assertThat(values(all, "zone")).containsExactly("b", "a", null, "b", "z", "b", "a", null, "b");
        assertThat(values(all, "fare")).containsExactly(5.0, null, 20.0, 7.5, 1.0, 5.0, null, 20.0, 7.5);
        assertThat(values(all, "note")).hasSize(9);
        assertThat(values(all, "at")).hasSize(9);
        assertThat(Dataset.concat(List.of(TRIPS))).isSameAs(TRIPS);
    }

    @Test
    void readsRows() {
        Map<String, Object> first = new HashMap<>();
        first.put("n", 1);
        first.put("x", null);
        first.put("flag", true);
        first.put("day", LocalDate.of(2022, 2, 1));
        Map<String, Object> second = new HashMap<>();
        second.put("x", 2.5);
        second.put("n", 7L);
        second.put("word", "hello");
        second.put("day", LocalDateTime.of(2022, 2, 2, 3, 4).atOffset(ZoneOffset.ofHours(1)));
        second.put("never", null);
        Dataset dataset = Dataset.ofRows(List.of(first, second));
        assertThat(values(dataset, "n")).containsExactly(1.0, 7.0);
        assertThat(dataset.numerical("n").integral()).isTrue();
        assertThat(values(dataset, "x")).containsExactly(null, 2.5);
        assertThat(dataset.numerical("x").integral()).isFalse();
        assertThat(values(dataset, "flag")).containsExactly("true", null);
        assertThat(values(dataset, "word")).containsExactly(null, "hello");
        assertThat(values(dataset, "day"))
                .containsExactly(Instant.parse("2022-02-01T00:00:00Z"), Instant.parse("2022-02-02T02:04:00Z"));
        assertThat(values(dataset, "never")).containsExactly(null, null);
        assertThat(Dataset.ofRows(List.of()).columnCount()).isZero();
    }

    @Test
    void mistakesAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TRIPS.column("fair"))
                .withMessage("column must be one of [fare, zone, at, note], but was 'fair'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TRIPS.numerical("zone"))
                .withMessage("column 'zone' must be a NumericalColumn, but was a CategoricalColumn");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.builder().numerical("x", 1).numerical("x", 2))
                .withMessage("column names must be distinct, but 'x' is there twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.builder().numerical("x", 1).numerical("y", 2, 3))
                .withMessage("column 'y' must have 1 rows as the columns before it, but has 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TRIPS.with("y", NumericalColumn.of(1)))
                .withMessageContaining("'y' must have 4 rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TRIPS.select("fare", "fare"))
                .withMessageContaining("'fare' is there twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.ofRows(List.of(Map.of("x", 1), Map.of("x", "one"))))
                .withMessage("column 'x' must hold values of one kind, but row 1 holds a String after num values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.ofRows(List.of(Map.of("x", new Object()))))
                .withMessageContaining("column 'x' must hold numbers, strings")
                .withMessageContaining("row 0 holds a java.lang.Object");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.concat(List.of(TRIPS, TRIPS.select("fare"))))
                .withMessageContaining("part 1 has [fare]");
        Dataset other = TRIPS.with("zone", NumericalColumn.of(1, 2, 3, 4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.concat(List.of(TRIPS, other)))
                .withMessage("parts must have columns of the same kinds, but 'zone' is cat and in part 1 it is num");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CategoricalColumn.builder().appendCodes(new int[] {-1, 0}, 2))
                .withMessage("code must be in [-1, 0), but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CategoricalColumn.builder().addCode(0))
                .withMessage("code must be in [-1, 0), but was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> Dataset.concat(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ColumnKind.ofLabel("number"))
                .withMessageContaining("[num, cat, datetime, text], but was 'number'");
    }

    @Test
    void buildersGoOnAndLeaveWhatTheyBuiltAlone() {
        NumericalColumn.Builder numbers = NumericalColumn.builder().reserve(2).append(new double[16], 16);
        NumericalColumn full = numbers.build();
        numbers.add(1);
        assertThat(full.size()).isEqualTo(16);
        assertThat(numbers.build().get(16)).isEqualTo(1);

        CategoricalColumn.Builder labels = CategoricalColumn.builder();
        for (int row = 0; row < 16; row++) {
            labels.add("old " + row % 2);
        }
        CategoricalColumn first = labels.build();
        CategoricalColumn second =
                labels.clearRows().reserve(1).addCode(1).add("new").build();
        assertThat(first.size()).isEqualTo(16);
        assertThat(first.get(15)).isEqualTo("old 1");
        assertThat(first.dictionarySize()).isEqualTo(2);
        assertThat(second.size()).isEqualTo(2);
        assertThat(second.get(0)).isEqualTo("old 1");
        assertThat(second.get(1)).isEqualTo("new");

        DatetimeColumn.Builder times = DatetimeColumn.builder();
        for (int row = 0; row < 16; row++) {
            times.addMicros(row);
        }
        DatetimeColumn instants = times.build();
        times.addMicros(16);
        assertThat(instants.size()).isEqualTo(16);
        assertThat(times.build().micros(16)).isEqualTo(16);
    }

    @Test
    void aDerivedValueIsMadeOnce() {
        Map<String, Integer> calls = new LinkedHashMap<>();
        Derivation<Column, String> derivation = column -> {
            calls.merge("called", 1, Integer::sum);
            return "derived";
        };
        Column column = NumericalColumn.of(1);
        assertThat(Arrays.asList(column.derive(derivation), column.derive(derivation)))
                .containsExactly("derived", "derived");
        assertThat(calls).containsEntry("called", 1);
    }

    @Test
    void largeWholeNumbersAreNeverMerged() {
        long large = (1L << 53) + 1;
        Dataset longs = Dataset.builder().integers("id", large - 1, large, 7).build();
        Dataset rows = Dataset.ofRows(List.of(
                Map.of("id", BigInteger.valueOf(large)),
                Map.of("id", new BigDecimal("9007199254740994.00")),
                Map.of("id", 7)));

        assertThat(longs.categorical("id").get(1)).isEqualTo("9007199254740993");
        assertThat(longs.remarks()).extracting(Remark::topic).containsExactly(Remark.Topic.LARGE_WHOLE_NUMBERS);
        assertThat(longs.describe().column("id").different()).isEqualTo(3);
        assertThat(rows.categorical("id").get(0)).isEqualTo("9007199254740993");
        assertThat(rows.categorical("id").get(2)).isEqualTo("7");
        assertThat(Dataset.builder()
                        .integers("id", 1L << 53, -(1L << 53))
                        .build()
                        .numerical("id")
                        .integral())
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> NumericalColumn.ofIntegers(0, large));
    }

    @Test
    void betweenTakesAllTimes() {
        Dataset data = Dataset.builder()
                .datetime("t", Instant.EPOCH, null, Instant.parse("2022-01-01T00:00:00Z"))
                .build();

        assertThat(data.between("t", Instant.MIN, Instant.MAX).rowCount()).isEqualTo(2);
        assertThat(data.between("t", Instant.EPOCH, Instant.MAX).rowCount()).isEqualTo(2);
        assertThat(data.between("t", Instant.MIN, Instant.EPOCH).rowCount()).isZero();
    }

    @Test
    void remarksGoWithTheirColumns() {
        Dataset data = Dataset.builder()
                .integers("id", 1L << 60)
                .numerical("x", 1)
                .build()
                .withRemarks(List.of(Remark.leftOut("blob", "it is one")));

        assertThat(data.select("x").remarks()).extracting(Remark::column).containsExactly("blob");
        assertThat(data.slice(0, 0).remarks()).hasSize(2);
        assertThat(Dataset.concat(List.of(data, data)).remarks())
                .containsExactly(Remark.largeWholeNumbers("id", 2), Remark.leftOut("blob", "it is one"));
        assertThat(data.describe().toString()).contains("2^53", "'blob' was left out");
        assertThatIllegalArgumentException().isThrownBy(data::complete).withMessageContaining("'blob'");
    }

    @Test
    void columnWithoutValuesIsOfAnyKind() {
        Dataset empty = Dataset.builder().numerical("z", Double.NaN).build();
        Dataset labels = Dataset.builder().categorical("z", "a").build();

        assertThat(Dataset.concat(List.of(empty, labels)).categorical("z").isMissing(0))
                .isTrue();
        assertThat(empty.alignedTo(labels).column("z").kind()).isEqualTo(ColumnKind.CATEGORICAL);
        assertThat(labels.alignedTo(empty)).isSameAs(labels);
    }
}
