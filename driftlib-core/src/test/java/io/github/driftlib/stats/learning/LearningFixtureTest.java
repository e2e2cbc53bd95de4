package io.github.driftlib.stats.learning;

import static io.github.driftlib.fixture.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.stats.learning.StochasticGradientDescent.Penalty;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Weights, intercepts and probabilities of scikit-learn's vectorizer and classifier. */
class LearningFixtureTest {

    private static final StochasticGradientDescent HUBER =
            new StochasticGradientDescent(Loss.MODIFIED_HUBER, Penalty.L1, 1e-4, 50, 1e-3, 42);

    static Stream<JsonNode> dense() {
        return Fixtures.list("learning.json", "dense").stream();
    }

    static Stream<JsonNode> text() {
        return Fixtures.list("learning.json", "text").stream();
    }

    @ParameterizedTest
    @MethodSource
    void dense(JsonNode expected) {
        double[][] values = new double[expected.get("rows").size()][];
        boolean[] positive = new boolean[values.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = Fixtures.numbers(expected.get("rows").get(row));
            positive[row] = expected.get("labels").get(row).asBoolean();
        }
        Rows rows = Rows.dense(values);
        assertLearned(
                expected,
                "log_l2",
                new StochasticGradientDescent(Loss.LOG, Penalty.L2, 1e-4, 1000, 1e-3, 42),
                rows,
                positive);
        assertLearned(
                expected,
                "log_l2_seed_7",
                new StochasticGradientDescent(Loss.LOG, Penalty.L2, 0.01, 8, 1e-3, 7),
                rows,
                positive);
        assertLearned(expected, "huber_l1", HUBER, rows, positive);
    }

    @ParameterizedTest
    @MethodSource
    void text(JsonNode expected) {
        List<String> texts = new ArrayList<>();
        expected.get("texts").forEach(text -> texts.add(text.asText()));
        TermWeights weights = TermWeights.of(texts).orElseThrow();
        List<String> terms = new ArrayList<>();
        expected.get("terms").forEach(term -> terms.add(term.asText()));
        assertThat(weights.terms()).containsExactlyElementsOf(terms);
        Rows rows = weights.trainingRows(texts);
        boolean[] positive = new boolean[texts.size()];
        for (int row = 0; row < positive.length; row++) {
            positive[row] = row >= expected.get("first_positive").asInt();
            double sum = 0;
            for (double value : rows.values(row)) {
                sum += value;
            }
            assertClose("row " + row, sum, expected.get("sums").get(row).asDouble());
        }
        JsonNode first = expected.get("first_row");
        assertThat(rows.names(0)).hasSize(first.size());
        for (int i = 0; i < first.size(); i++) {
            assertThat(rows.names(0)[i]).isEqualTo(first.get(i).get(0).asInt());
            assertClose("first row", rows.values(0)[i], first.get(i).get(1).asDouble());
        }
        assertLearned(expected, "huber_l1", HUBER, rows, positive);
    }

    private static void assertLearned(
            JsonNode expected, String name, StochasticGradientDescent descent, Rows rows, boolean[] positive) {
        LinearClassifier classifier = descent.fit(rows, positive).orElseThrow();
        JsonNode learned = expected.get(name);
        assertAllClose(name + " weight", classifier.weights(), learned.get("weights"));
        assertClose(
                name + " intercept",
                classifier.intercept(),
                learned.get("intercept").asDouble());
        assertAllClose(name + " probability", classifier.probabilities(rows), learned.get("probabilities"));
    }

    private static void assertAllClose(String name, double[] actual, JsonNode expected) {
        double[] numbers = Fixtures.numbers(expected);
        assertThat(actual).hasSameSizeAs(numbers);
        for (int i = 0; i < numbers.length; i++) {
            assertClose(name + " " + i, actual[i], numbers[i]);
        }
    }
}
