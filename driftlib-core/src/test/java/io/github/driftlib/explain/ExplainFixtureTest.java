package io.github.driftlib.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.Metrics;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.report.Report;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Explanations against shap and scikit-learn, of one small ensemble of trees that is written out. */
class ExplainFixtureTest {

    private static final JsonNode GOLDEN = Fixtures.read("algorithms/explain.json");
    private static final JsonNode EXPECTED = GOLDEN.get("expected");
    private static final List<String> COLUMNS = List.of("c0", "c1", "c2", "c3");
    private static final Dataset ROWS = rows(GOLDEN.get("x"));
    private static final double[] OUTCOMES = Fixtures.numbers(GOLDEN.get("y"));

    private static Dataset rows(JsonNode rows) {
        Dataset.Builder data = Dataset.builder();
        for (int i = 0; i < 4; i++) {
            double[] values = new double[rows.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = rows.get(row).get(i).asDouble();
            }
            data.numerical("c" + i, values);
        }
        return data.build();
    }

    private static double[] model(Dataset rows) {
        JsonNode model = EXPECTED.get("model");
        double[] predicted = new double[rows.rowCount()];
        Arrays.fill(predicted, model.get("base").asDouble());
        for (JsonNode tree : model.get("trees")) {
            int[] left = ints(tree.get("left"));
            int[] right = ints(tree.get("right"));
            int[] feature = ints(tree.get("feature"));
            double[] threshold = Fixtures.numbers(tree.get("threshold"));
            double[] value = Fixtures.numbers(tree.get("value"));
            for (int row = 0; row < predicted.length; row++) {
                int node = 0;
                while (left[node] >= 0) {
                    double x = rows.numerical("c" + feature[node]).get(row);
                    node = (float) x <= threshold[node] ? left[node] : right[node];
                }
                predicted[row] += value[node];
            }
        }
        return predicted;
    }

    private static int[] ints(JsonNode numbers) {
        return IntStream.range(0, numbers.size())
                .map(i -> numbers.get(i).asInt())
                .toArray();
    }

    private static void assertNear(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), within(1e-9 * Math.max(1, Math.abs(expected.asDouble()))));
    }

    @Test
    void shapleyValues() {
        List<ShapleyValues> found = ShapleyValues.of(
                ExplainFixtureTest::model, rows(EXPECTED.get("background")), rows(EXPECTED.get("judged")), COLUMNS);
        for (int row = 0; row < found.size(); row++) {
            ShapleyValues values = found.get(row);
            assertNear(values.base(), EXPECTED.get("base_interventional"));
            assertNear(values.prediction(), EXPECTED.get("prediction").get(row));
            double sum = values.base();
            for (int i = 0; i < 4; i++) {
                assertNear(
                        values.parts().get(i),
                        EXPECTED.get("shapley_exact").get(row).get(i));
                sum += values.parts().get(i);
            }
            assertThat(sum).isCloseTo(values.prediction(), within(1e-12));
        }
    }

    /** Of more than twelve columns orders are drawn; a sum is divided without an error then. */
    @Test
    void sampledShapleyValues() {
        Random random = new Random(1);
        Dataset.Builder data = Dataset.builder();
        List<String> columns = IntStream.range(0, 14).mapToObj(i -> "c" + i).toList();
        columns.forEach(column -> data.numerical(column, random.doubles(30).toArray()));
        Dataset rows = data.build();
        Predictor product = it -> IntStream.range(0, it.rowCount())
                .mapToDouble(row -> 3 * it.numerical("c0").get(row)
                        + it.numerical("c1").get(row) * it.numerical("c2").get(row))
                .toArray();
        ShapleyValues values =
                ShapleyValues.of(product, rows, rows.slice(0, 1), columns).get(0);
        double mean = Arrays.stream(rows.numerical("c0").toArray()).average().orElseThrow();
        assertThat(values.parts().get(0)).isCloseTo(3 * (rows.numerical("c0").get(0) - mean), within(1e-12));
        assertThat(values.errors().get(0)).isCloseTo(0, within(1e-12));
        assertThat(values.errors().get(13)).isEqualTo(0);
        assertThat(values.parts().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(values.prediction() - values.base(), within(1e-12));
    }

    @Test
    void linear() {
        JsonNode of = EXPECTED.get("linear");
        for (int row = 0; row < of.get("phi").size(); row++) {
            double[] parts = ShapleyValues.ofLinear(
                    Fixtures.numbers(of.get("weights")),
                    Fixtures.numbers(of.get("mean")),
                    Fixtures.numbers(EXPECTED.get("judged").get(row)));
            for (int i = 0; i < 4; i++) {
                assertNear(parts[i], of.get("phi").get(row).get(i));
            }
        }
    }

    @Test
    void permutationImportance() {
        JsonNode of = EXPECTED.get("permutation_importance");
        for (int i = 0; i < 4; i++) {
            JsonNode orders = of.get("permutations").get(i);
            int[][] given = new int[orders.size()][];
            Arrays.setAll(given, order -> ints(orders.get(order)));
            PermutationImportance found = PermutationImportance.of(
                    "c" + i,
                    PermutationImportance.errorRises(ExplainFixtureTest::model, ROWS, "c" + i, OUTCOMES, given));
            assertNear(found.mean(), of.get("expected").get(i).get("mean"));
            assertNear(found.deviation(), of.get("expected").get(i).get("std"));
        }
        Dataset known = ROWS.with("y", NumericalColumn.of(OUTCOMES));
        assertThat(PermutationImportance.ofError(ExplainFixtureTest::model, known, COLUMNS, "y", 1))
                .extracting(PermutationImportance::columnName)
                .startsWith("c0");
        assertThat(PermutationImportance.ofChange(ExplainFixtureTest::model, ROWS, COLUMNS, 1))
                .isEqualTo(PermutationImportance.ofChange(ExplainFixtureTest::model, ROWS, COLUMNS, 1))
                .allSatisfy(one -> assertThat(one.mean()).isNotNegative());
    }

    /** Of two rows there is one other order: each repeat has the rise of that or none. */
    @Test
    void logLoss() {
        Dataset rows = Dataset.builder()
                .numerical("p", 0.9, 0.2)
                .numerical("other", 1, 2)
                .numerical("y", 1, 0)
                .build();
        Predictor same = it -> it.numerical("p").toArray();
        List<PermutationImportance> found = PermutationImportance.ofLogLoss(same, rows, List.of("other", "p"), "y", 1);
        double rise = (Math.log(0.9) + Math.log(0.8) - Math.log(0.2) - Math.log(0.1)) / 2;
        double swaps = found.get(0).mean() / rise * PermutationImportance.DEFAULT_REPEATS;
        assertThat(found.get(0).columnName()).isEqualTo("p");
        assertThat(swaps).isCloseTo(Math.rint(swaps), within(1e-12)).isPositive();
        assertThat(found.get(1).mean()).isZero();
        assertThat(PermutationImportance.logLoss(0, true)).isEqualTo(-Math.log(1e-15));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PermutationImportance.ofLogLoss(same, rows, List.of("p"), "other", 1))
                .withMessage("column 'other' must hold 0 and 1, but held 2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PermutationImportance.ofLogLoss(it -> new double[] {2, 2}, rows, List.of("p"), "y", 1))
                .withMessage("predictor must give numbers in [0, 1], but gave 2.0");
    }

    /** Trees explain what they predict, labels and gaps too, and as exactly as all subsets where columns are apart. */
    @Test
    void treeModel() {
        Random random = new Random(4);
        int count = 600;
        double[] x = random.doubles(count).toArray();
        x[5] = Double.NaN;
        String[] zone = new String[count];
        double[] y = new double[count];
        for (int row = 0; row < count; row++) {
            zone[row] = "zone " + random.nextInt(5);
            y[row] = (x[row] > 0.5 ? 4 : 0) + (zone[row].endsWith("3") ? 2 : 0);
        }
        zone[6] = null;
        Dataset rows = Dataset.builder()
                .numerical("x", x)
                .categorical("zone", zone)
                .numerical("y", y)
                .build();
        TreeModel model = TreeModel.fit(rows, List.of("x", "zone"), "y");
        Dataset judged = Dataset.builder()
                .numerical("x", 0.9, 0.1, Double.NaN, 0.9)
                .categorical("zone", "zone 3", "zone 1", "never seen", null)
                .build();
        double[] predicted = model.predict(judged);
        List<ShapleyValues> found = model.shapley(judged);
        for (int row = 0; row < 4; row++) {
            ShapleyValues of = found.get(row);
            assertThat(of.prediction()).isEqualTo(predicted[row]);
            assertThat(of.base() + of.parts().get(0) + of.parts().get(1)).isCloseTo(predicted[row], within(1e-12));
            assertThat(model.shapleyColumns(judged).numerical("zone").get(row))
                    .isEqualTo(of.parts().get(1));
        }
        assertThat(found.get(0).parts().get(0)).isCloseTo(2, within(0.3));
        assertThat(found.get(0).parts().get(1)).isCloseTo(1.6, within(0.3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TreeModel.fit(rows, List.of("x", "y"), "y"))
                .withMessage("columns must be at least one and not the target, but were [x, y]");
    }

    @Test
    void partialDependence() {
        JsonNode of = EXPECTED.get("pdp");
        PartialDependence found = PartialDependence.of(ExplainFixtureTest::model, ROWS, "c0", 7, 3);
        for (int i = 0; i < 7; i++) {
            assertNear(found.means().get(i), of.get("average").get(i));
            for (int row = 0; row < 3; row++) {
                assertNear(
                        found.rows().get(row).get(i),
                        of.get("ice_first_three").get(i).get(row));
            }
        }
    }

    private static Dataset columns(JsonNode means, JsonNode sizes) {
        Dataset.Builder data = Dataset.builder();
        for (int i = 0; i < 4; i++) {
            double mean = means.get(i).asDouble();
            double size = sizes.get(i).asDouble();
            data.numerical("c" + i, mean + size, mean - size);
        }
        return data.build();
    }

    /** Two values with the golden mean and, as they lie on both sides of 0, the golden mean size. */
    @Test
    void attributionDrift() {
        JsonNode of = EXPECTED.get("attribution_drift");
        AttributionDrift metric = Metrics.attributionDrift("c0", "c1", "c2", "c3");
        AttributionDrift.Result result = Report.of(metric)
                .run(
                        columns(of.get("mean_phi_current"), of.get("mean_abs_current")),
                        columns(of.get("mean_phi_reference"), of.get("mean_abs_reference")))
                .get(metric);
        assertNear(result.ndcg(), of.get("ndcg"));
        assertNear(result.change(), of.get("mean_prediction_change"));
        for (AttributionDrift.Result.OfColumn column : result.columns()) {
            int i = column.columnName().charAt(1) - '0';
            assertNear(
                    column.currentMean() - column.referenceMean(),
                    of.get("difference").get(i));
            assertNear(column.currentSize(), of.get("mean_abs_current").get(i));
        }
    }

    @Test
    void whatAModelSaysIsChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PermutationImportance.ofChange(rows -> new double[1], ROWS, COLUMNS, 1))
                .withMessageContaining("predictor must give a number for each of 60 rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShapleyValues.of(
                        rows -> IntStream.range(0, rows.rowCount())
                                .mapToDouble(row -> Double.NaN)
                                .toArray(),
                        ROWS,
                        ROWS.slice(0, 1),
                        COLUMNS))
                .withMessageContaining("predictor must give finite numbers, but gave NaN in row 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDependence.of(ExplainFixtureTest::model, ROWS, "c0", 1, 0));
    }
}
