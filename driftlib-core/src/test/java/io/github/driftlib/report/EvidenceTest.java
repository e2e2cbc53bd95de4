package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.fixture.DegenerateInput;
import io.github.driftlib.fixture.samples.Samples;
import io.github.driftlib.quality.value.ValueResult;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Evidence;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import io.github.driftlib.test.TestedStatistic;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** None of nothing is wrong, and nothing is right of it: no test passes where there is nothing to judge. */
class EvidenceTest {

    private static final String NO_ROW = "current must have a row, but has none";

    /** What rows without a value are an answer to: how many there are, and of what they are made. */
    private static final Set<String> OF_NO_VALUES = Set.of(
            "TestNumberOfRows",
            "TestNumberOfColumns",
            "TestColumnsType",
            "TestNumberOfDifferentMissingValues",
            "TestNumberOfMissingValues",
            "TestShareOfMissingValues",
            "TestNumberOfColumnsWithMissingValues",
            "TestShareOfColumnsWithMissingValues",
            "TestNumberOfRowsWithMissingValues",
            "TestShareOfRowsWithMissingValues",
            "TestColumnNumberOfDifferentMissingValues",
            "TestColumnNumberOfMissingValues",
            "TestColumnShareOfMissingValues",
            "TestNumberOfConstantColumns",
            "TestNumberOfEmptyColumns",
            "TestNumberOfDuplicatedColumns",
            "TestNumberOfEmptyRows",
            "TestNumberOfDuplicatedRows",
            "TestNumberOfUniqueValues",
            "TestUniqueValuesShare",
            "TestMostCommonValueShare");

    static Stream<DegenerateInput> inputs() {
        return DegenerateInput.all()
                .filter(input -> input.name().startsWith("no rows in current")
                        || input.name().startsWith("no rows at all")
                        || input.name().startsWith("all missing"))
                .flatMap(input -> Stream.of(
                        input,
                        new DegenerateInput(
                                input.name() + ", no reference",
                                RunData.of(input.data().current())
                                        .withDefinition(input.data().definition()))));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void noTestPassesForWantOfEvidence(DegenerateInput input) throws Exception {
        Set<String> answered = input.data().current().rowCount() == 0 ? Set.of() : OF_NO_VALUES;
        Snapshot snapshot = TestSuite.builder().tests(tests()).build().run(input.data());
        Set<String> wrong = new TreeSet<>();
        for (Snapshot.TestEntry test : snapshot.tests()) {
            String name = test.key().text().replaceAll("/.*", "");
            if (test.result().status().passed() && !answered.contains(name)) {
                wrong.add(test.key() + ": " + test.result().status() + ", "
                        + test.result().description());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The samples, and whatever can be made without parameters or of a column. */
    private static List<MetricTest> tests() throws Exception {
        Set<MetricTest> tests = new LinkedHashSet<>(Samples.tests());
        for (Method method : Tests.class.getMethods()) {
            if (!Modifier.isStatic(method.getModifiers())
                    || !MetricTest.class.isAssignableFrom(method.getReturnType())) {
                continue;
            }
            if (method.getParameterCount() == 0) {
                tests.add((MetricTest) method.invoke(null));
            } else if (Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class})) {
                for (String column : DegenerateInput.HEALTHY.columnNames()) {
                    tests.add((MetricTest) method.invoke(null, column));
                }
            }
        }
        return List.copyOf(tests);
    }

    static Stream<MetricTest> ofAColumn() {
        return Stream.of(
                Tests.valueRange("x", 0, 1),
                Tests.numberOfOutOfRangeValues("x", 0, 1),
                Tests.shareOfOutOfRangeValues("x", 0, 1),
                Tests.valueList("zone", List.of("a")),
                Tests.numberOfOutOfListValues("zone", List.of("a")),
                Tests.shareOfOutOfListValues("zone", List.of("a")),
                Tests.columnRegExp("zone", "a"),
                Tests.columnAllUnique("x"),
                Tests.columnAllUnique("zone"),
                Tests.categoryCount("zone", "a").must(Condition.lte(1)),
                Tests.categoryShare("zone", "a").must(Condition.lte(1)));
    }

    @ParameterizedTest
    @MethodSource("ofAColumn")
    void aTestOfAColumnWithoutValuesSaysSo(MetricTest test) {
        Dataset missing = Dataset.builder()
                .numerical("x", Double.NaN, Double.NaN)
                .categorical("zone", null, null)
                .numerical("other", 1, 2)
                .build();
        List<Function<Dataset, DataSummary>> sides =
                List.of(DataSummary::of, rows -> Profile.builder().add(rows).build());
        for (Function<Dataset, DataSummary> side : sides) {
            TestResult ofMissing =
                    TestSuite.of(test).run(RunData.of(side.apply(missing))).result(test);
            assertThat(ofMissing.status()).isEqualTo(TestResult.Status.ERROR);
            assertThat(ofMissing.description())
                    .isEqualTo("column '" + ofMissing.parameters().get("column_name")
                            + "' must have a value in current, but has none");
            TestResult ofNothing = TestSuite.of(test)
                    .run(RunData.of(side.apply(missing.slice(0, 0))))
                    .result(test);
            assertThat(ofNothing.status()).isEqualTo(TestResult.Status.ERROR);
            assertThat(ofNothing.description()).isEqualTo(NO_ROW);
        }
    }

    @ParameterizedTest
    @EnumSource(Evidence.class)
    void aStatisticOfOnesOwnSaysWhatItNeeds(Evidence evidence) {
        TestedStatistic<ValueResult> rows = TestedStatistic.<ValueResult>of(
                        "FewRows",
                        "Few rows",
                        MetricTest.Group.CUSTOM,
                        "the number of rows",
                        result -> OptionalDouble.of(result.current().value()),
                        result -> Condition.lte(9))
                .needing(evidence)
                .calibrated((result, context, conditions) -> Expectation.of(Condition.lte(9)));
        MetricTest test = Tests.of(rows, Metrics.rowCount());
        Dataset missing = Dataset.builder().numerical("x", Double.NaN).build();
        assertThat(TestSuite.of(test).run(RunData.of(missing)).result(test).status())
                .isEqualTo(evidence == Evidence.VALUES ? TestResult.Status.ERROR : TestResult.Status.SUCCESS);
        TestResult ofNothing =
                TestSuite.of(test).run(RunData.of(missing.slice(0, 0))).result(test);
        assertThat(ofNothing.status()).isEqualTo(TestResult.Status.ERROR);
        assertThat(ofNothing.description())
                .isEqualTo(
                        evidence == Evidence.NONE
                                ? "current has no rows: nothing can be judged, though the number of rows is 0 and must"
                                        + " be at most 9"
                                : NO_ROW);
    }
}
