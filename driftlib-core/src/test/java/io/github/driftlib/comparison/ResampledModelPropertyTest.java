package io.github.driftlib.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.report.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model of which each row was drawn once, or each as often as it is there, is that of the metrics. */
class ResampledModelPropertyTest {

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** Every way in which a model can write down its predictions. */
    private enum Form {
        NUMBERS(DataDefinition.Task.REGRESSION, "prediction"),
        CONSTANT_TARGET(DataDefinition.Task.REGRESSION, "prediction"),
        LABELS(DataDefinition.Task.CLASSIFICATION, "prediction"),
        MANY_LABELS(DataDefinition.Task.CLASSIFICATION, "prediction"),
        PROBABILITY(DataDefinition.Task.CLASSIFICATION, "prediction"),
        SCORE(DataDefinition.Task.CLASSIFICATION, "prediction"),
        PROBABILITY_OF_NEGATIVE(DataDefinition.Task.CLASSIFICATION, "0"),
        TWO_PROBABILITIES(DataDefinition.Task.CLASSIFICATION, "0", "1"),
        CLASS_PROBABILITIES(DataDefinition.Task.CLASSIFICATION, "a", "b", "c");

        private final DataDefinition.Task task;
        private final List<String> columns;

        Form(DataDefinition.Task task, String... columns) {
            this.task = task;
            this.columns = List.of(columns);
        }

        DataDefinition definition() {
            DataDefinition.Builder definition =
                    DataDefinition.builder().target("target").task(task);
            return columns.size() == 1
                    ? definition.prediction(columns.get(0)).build()
                    : definition.probabilities(columns.toArray(String[]::new)).build();
        }

        Dataset rows(Random random, int n) {
            return switch (this) {
                case NUMBERS -> data(n, numbers(n, random, 5, 30), numbers(n, random, 5, 30));
                case CONSTANT_TARGET ->
                    data(n, numbers(n, random, 7, 7.0000001), numbers(n, random, 5, 30))
                            .withNumerical("target", row -> 7);
                case LABELS -> labelled(n, i -> "" + random.nextInt(2), i -> "" + random.nextInt(2));
                case MANY_LABELS -> labelled(n, i -> "c" + random.nextInt(4), i -> "c" + random.nextInt(5));
                case PROBABILITY, PROBABILITY_OF_NEGATIVE, TWO_PROBABILITIES -> probabilities(random, n, 2, 0, 1);
                case SCORE -> probabilities(random, n, 2, -4, 4);
                case CLASS_PROBABILITIES -> probabilities(random, n, 4, 0, 1);
            };
        }

        private Dataset data(int n, double[] target, double[] prediction) {
            return Dataset.builder()
                    .numerical("target", target)
                    .numerical("prediction", prediction)
                    .build();
        }

        private Dataset labelled(int n, IntFunction<String> target, IntFunction<String> prediction) {
            return Dataset.builder()
                    .categorical("target", labels(n, target))
                    .categorical("prediction", labels(n, prediction))
                    .build();
        }

        private Dataset probabilities(Random random, int n, int classes, double low, double high) {
            IntFunction<String> label = classes == 2
                    ? i -> "" + random.nextInt(2)
                    : i -> String.valueOf((char) ('a' + random.nextInt(classes)));
            Dataset rows =
                    Dataset.builder().categorical("target", labels(n, label)).build();
            for (String column : columns) {
                double[] values = Arrays.stream(numbers(n, random, low, high))
                        .map(value -> Math.rint(value * 50) / 50)
                        .toArray();
                rows = rows.with(column, NumericalColumn.of(values));
            }
            return rows;
        }
    }

    private static double[] numbers(int n, Random random, double low, double high) {
        return random.doubles(n, low, high).toArray();
    }

    private static String[] labels(int n, IntFunction<String> label) {
        return IntStream.range(0, n).mapToObj(label).toArray(String[]::new);
    }

    private static void assertLike(ModelComparisonMetric.Result expected, double[] actual) {
        for (ModelComparisonMetric.Measure measure : ModelComparisonMetric.Measure.values()) {
            if (measure.canBeResampled()) {
                Optional<ModelComparisonMetric.Comparison> found = expected.by(measure);
                double value = actual[measure.ordinal()];
                if (found.isPresent()) {
                    assertThat(value)
                            .as(measure.field())
                            .isCloseTo(found.get().production(), Offset.offset(1e-9 * (1 + Math.abs(value))));
                } else {
                    assertThat(value).as(measure.field()).isNaN();
                }
            }
        }
    }

    private static ModelComparisonMetric.Result compared(Dataset rows, Form form) {
        ModelComparisonMetric metric = Metrics.modelComparison(form.columns.toArray(String[]::new))
                .with(ModelComparisonMetric.Bootstrap.defaults().resamples(1));
        return Report.of(metric).run(rows, form.definition()).get(metric);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void drawnRowsAreJudgedAsTheyAre(long seed) {
        for (Form form : Form.values()) {
            Random random = new Random(seed);
            int n = 20 + random.nextInt(80);
            Dataset rows = form.rows(random, n);
            ResolvedDefinition definition = form.definition().resolve(rows, Optional.empty());
            ResampledModel model = ResampledModel.of(rows, null, definition);
            int[] once = new int[n];
            Arrays.fill(once, 1);
            assertLike(compared(rows, form), PairedBootstrap.values(model, once));

            int[] counts = IntStream.range(0, n).map(i -> random.nextInt(3)).toArray();
            List<Integer> drawn = new ArrayList<>();
            for (int row = 0; row < n; row++) {
                for (int copy = 0; copy < counts[row]; copy++) {
                    drawn.add(row);
                }
            }
            Dataset resample =
                    rows.take(drawn.stream().mapToInt(Integer::intValue).toArray());
            assertLike(compared(resample, form), PairedBootstrap.values(model, counts));
        }
    }

    /** Which column of the data set holds the labels does not matter, only what they are. */
    @ParameterizedTest
    @MethodSource("seeds")
    void labelsCanHaveAnyNames(long seed) {
        Random random = new Random(seed);
        Dataset rows = Form.MANY_LABELS.rows(random, 60);
        Dataset renamed = rows;
        for (String column : rows.columnNames()) {
            CategoricalColumn labels = rows.categorical(column);
            renamed = renamed.with(
                    column,
                    CategoricalColumn.of(
                            labels(60, i -> "label " + labels.get(i).hashCode())));
        }
        ModelComparisonMetric.Result before = compared(rows, Form.MANY_LABELS);
        ModelComparisonMetric.Result after = compared(renamed, Form.MANY_LABELS);
        for (ModelComparisonMetric.Comparison each : before.measures()) {
            assertThat(after.by(each.measure()).orElseThrow().production())
                    .isCloseTo(each.production(), Offset.offset(1e-12));
        }
    }
}
