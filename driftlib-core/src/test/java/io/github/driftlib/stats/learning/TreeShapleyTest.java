package io.github.driftlib.stats.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.fixture.Fixtures;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Shapley values of trees against shap, and against all subsets of the features. */
class TreeShapleyTest {

    private static final JsonNode EXPECTED =
            Fixtures.read("algorithms/explain.json").get("expected");

    private static Tree.Node node(JsonNode tree, int node) {
        int left = tree.get("left").get(node).asInt();
        int rows = tree.get("rows").get(node).asInt();
        return left < 0
                ? new Tree.Leaf(tree.get("value").get(node).asDouble(), rows)
                : new Tree.NumberSplit(
                        tree.get("feature").get(node).asInt(),
                        tree.get("threshold").get(node).asDouble(),
                        false,
                        node(tree, left),
                        node(tree, tree.get("right").get(node).asInt()),
                        rows);
    }

    @Test
    void asShap() {
        JsonNode expected = EXPECTED.get("tree_path_dependent");
        double mean = EXPECTED.get("model").get("base").asDouble();
        for (JsonNode tree : EXPECTED.get("model").get("trees")) {
            mean += TreeShapley.mean(node(tree, 0));
        }
        assertThat(mean).isCloseTo(EXPECTED.get("base_path_dependent").asDouble(), within(1e-9));
        for (int row = 0; row < expected.size(); row++) {
            double[] values = Fixtures.numbers(EXPECTED.get("judged").get(row));
            double[] parts = new double[values.length];
            for (JsonNode tree : EXPECTED.get("model").get("trees")) {
                TreeShapley.add(new Tree(node(tree, 0)), values, parts);
            }
            assertThat(parts).containsExactly(Fixtures.numbers(expected.get(row)), within(1e-9));
        }
    }

    /** Of numbers and labels with gaps and labels that no tree knows. */
    @Test
    void asAllSubsets() {
        Random random = new Random(1);
        int rows = 400;
        double[][] columns = new double[5][rows];
        double[] target = new double[rows];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < 4; i++) {
                columns[i][row] = random.nextInt(20) == 0 ? Double.NaN : random.nextGaussian();
            }
            columns[4][row] = random.nextInt(15) == 0 ? Double.NaN : random.nextInt(6);
            target[row] =
                    random.nextGaussian() + (columns[0][row] > 0 ? columns[1][row] > 0 ? 3 : -1 : columns[4][row] % 2);
            target[row] = Double.isNaN(target[row]) ? 5 : target[row];
        }
        BoostedTrees trees = BoostedTrees.fit(features(columns), target, new BoostedTrees.Settings(8, 12, 5, 0.3));
        int[] judged = {0, 1, 2, 3, 4, 5};
        double[][] some = new double[5][];
        Arrays.setAll(some, i -> Arrays.copyOf(columns[i], judged.length));
        some[4][3] = 99;
        double[] predicted = trees.predict(features(some));
        double[][] parts = trees.shapley(features(some));
        for (int row = 0; row < judged.length; row++) {
            double[] values = new double[5];
            for (int i = 0; i < 5; i++) {
                values[i] = some[i][row];
            }
            assertThat(parts[row]).containsExactly(bySubsets(trees, values), within(1e-12));
            assertThat(Arrays.stream(parts[row]).sum() + trees.mean()).isCloseTo(predicted[row], within(1e-12));
        }
    }

    private static Features features(double[][] columns) {
        Features features = Features.of(columns[0].length);
        for (int i = 0; i < 4; i++) {
            features = features.withNumbers(columns[i]);
        }
        return features.withCodes(columns[4]);
    }

    private static double[] bySubsets(BoostedTrees trees, double[] values) {
        double[] known = new double[1 << values.length];
        for (int set = 0; set < known.length; set++) {
            for (Tree tree : trees.trees()) {
                known[set] += expected(tree.root(), values, set);
            }
        }
        double[] parts = new double[values.length];
        for (int set = 0; set < known.length; set++) {
            int size = Integer.bitCount(set);
            for (int i = 0; i < values.length; i++) {
                if ((set >> i & 1) == 0) {
                    double weight = factorial(size) * factorial(values.length - size - 1) / factorial(values.length);
                    parts[i] += weight * (known[set | 1 << i] - known[set]);
                }
            }
        }
        return parts;
    }

    private static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }

    private static double expected(Tree.Node node, double[] values, int set) {
        if (!(node instanceof Tree.Question question)) {
            return ((Tree.Leaf) node).value();
        }
        if ((set >> question.feature() & 1) != 0) {
            Tree.Node next = question.isLeft(values[question.feature()]) ? question.left() : question.right();
            return expected(next, values, set);
        }
        double left = (double) question.left().rows() / question.rows();
        return left * expected(question.left(), values, set) + (1 - left) * expected(question.right(), values, set);
    }
}
