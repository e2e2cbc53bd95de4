package io.github.driftlib;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.Remark;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DataDriftTable;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.drift.DriftRule;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.quality.missing.DatasetMissingValuesMetric;
import io.github.driftlib.quality.value.ColumnQuantileMetric;
import io.github.driftlib.report.Snapshot.DataRemark;
import io.github.driftlib.summary.MissingKind;
import io.github.driftlib.summary.NonFiniteCounts;
import io.github.driftlib.summary.Summarizers;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records whose equality is written out are equal where all of their components are, as those of the compiler. */
class WrittenEqualityTest {

    /** Two of a kind in which each component differs. */
    record Pair(Record one, Record other) {}

    static Stream<Pair> records() {
        DerivedColumn a = new DerivedColumn.Stored("a");
        DerivedColumn b = new DerivedColumn.Stored("b");
        Remark first = new Remark(Remark.Topic.MISSING_WORDS, "a", 1, "one");
        Remark second = new Remark(Remark.Topic.NO_ROWS, "b", 2, "two");
        DriftOptions options = new DriftOptions(
                StatTests.psi(),
                StatTests.psi(),
                StatTests.psi(),
                null,
                Map.of(),
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                null);
        DriftOptions others = new DriftOptions(
                StatTests.jensenShannon(),
                StatTests.jensenShannon(),
                StatTests.jensenShannon(),
                StatTests.absoluteTextContent(),
                Map.of("a", StatTests.psi()),
                0.1,
                0.2,
                0.3,
                0.4,
                Map.of("a", 0.5),
                DriftRule.CALIBRATED,
                0.1,
                DriftOptions.PValueAdjustment.values()[0],
                0.01);
        return Stream.of(
                new Pair(new DerivedColumn.Stored("a"), new DerivedColumn.Stored("b")),
                new Pair(first, second),
                new Pair(new DataRemark("current", first), new DataRemark("reference", second)),
                new Pair(
                        new ColumnDriftMetric("a", StatTests.psi(), null, null, null, null),
                        new ColumnDriftMetric("b", StatTests.jensenShannon(), 0.2, DriftRule.CALIBRATED, 0.1, 0.01)),
                new Pair(options, others),
                new Pair(
                        new DatasetDriftMetric(List.of("a"), 0.0, options),
                        new DatasetDriftMetric(List.of("b"), 0.5, others)),
                new Pair(new DataDriftTable(List.of("a"), options), new DataDriftTable(List.of("b"), others)),
                new Pair(
                        new DatasetMissingValuesMetric(List.of(MissingKind.of("a")), true),
                        new DatasetMissingValuesMetric(List.of(MissingKind.of("b")), false)),
                new Pair(new ColumnQuantileMetric("a", 0.5), new ColumnQuantileMetric("b", 0.6)),
                new Pair(new Summarizers.DistributionOf(a), new Summarizers.DistributionOf(b)),
                new Pair(new Summarizers.CountsOf(a), new Summarizers.CountsOf(b)),
                new Pair(new NonFiniteCounts(0, 0, 0), new NonFiniteCounts(1, 2, 3)),
                new Pair(new MissingKind.Absent(), new MissingKind.Label("a")),
                new Pair(new MissingKind.Label("a"), new MissingKind.Label("b")),
                new Pair(new MissingKind.Number(0.0), new MissingKind.Number(-0.0)));
    }

    @ParameterizedTest
    @MethodSource("records")
    void eachComponentCounts(Pair pair) throws ReflectiveOperationException {
        Record one = pair.one();
        assertThat(one).isNotEqualTo(pair.other()).isNotEqualTo(null);
        Object[] parts = parts(one);
        assertThat(of(one.getClass(), parts)).isEqualTo(one).hasSameHashCodeAs(one);
        for (int i = 0; i < parts.length; i++) {
            Object[] changed = parts.clone();
            changed[i] = parts(pair.other())[i];
            Record another = of(one.getClass(), changed);
            assertThat(another)
                    .as(one.getClass().getRecordComponents()[i].getName())
                    .isNotEqualTo(one);
            assertThat(one).isNotEqualTo(another);
        }
    }

    private static Object[] parts(Record whole) throws ReflectiveOperationException {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        Object[] parts = new Object[components.length];
        for (int i = 0; i < parts.length; i++) {
            Method accessor = components[i].getAccessor();
            accessor.setAccessible(true);
            parts[i] = accessor.invoke(whole);
        }
        return parts;
    }

    private static Record of(Class<? extends Record> type, Object[] parts) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Constructor<? extends Record> canonical = type.getDeclaredConstructor(types);
        canonical.setAccessible(true);
        return canonical.newInstance(parts);
    }
}
