package io.github.driftlib.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.Metrics;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.fixture.Closeness;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of any lists. */
class RankingPropertyTest {

    private static final List<TopKMetric> AT_K = List.of(
            Metrics.precisionTopK(3),
            Metrics.recallTopK(3),
            Metrics.fBetaTopK(3),
            Metrics.meanAveragePrecision(3),
            Metrics.meanAverageRecall(3),
            Metrics.ndcg(3),
            Metrics.meanReciprocalRank(3),
            Metrics.hitRate(3));

    private static final List<Metric<?>> OF_LISTS = List.of(
            Metrics.diversity(3, "f1", "f2"),
            Metrics.novelty(3),
            Metrics.serendipity(3, "f1", "f2"),
            Metrics.personalization(3),
            Metrics.popularityBias(3),
            Metrics.scoreDistribution(3));

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private static Dataset rows(Random random) {
        int n = 2 + random.nextInt(150);
        int scores = random.nextBoolean() ? 4 : 100_000;
        int[] items = IntStream.range(0, n).map(i -> random.nextInt(25)).toArray();
        return Dataset.builder()
                .categorical("user_id", labels(n, i -> "u" + random.nextInt(9)))
                .categorical("item_id", labels(n, i -> "i" + items[i]))
                .numerical("target", random.ints(n, 0, 4).asDoubleStream().toArray())
                .numerical(
                        "prediction",
                        random.ints(n, 0, scores).mapToDouble(s -> s / 7.0).toArray())
                .numerical("f1", Arrays.stream(items).mapToDouble(i -> i % 5).toArray())
                .numerical(
                        "f2", Arrays.stream(items).mapToDouble(i -> i % 3 + 1).toArray())
                .build();
    }

    private static String[] labels(int n, IntFunction<String> label) {
        return IntStream.range(0, n).mapToObj(label).toArray(String[]::new);
    }

    private static Dataset shuffled(Dataset rows, Random random) {
        List<Integer> order =
                Arrays.asList(IntStream.range(0, rows.rowCount()).boxed().toArray(Integer[]::new));
        Collections.shuffle(order, random);
        return rows.take(order.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Dataset relabelled(Dataset rows, String column, UnaryOperator<String> name) {
        return rows.with(
                column,
                CategoricalColumn.of(labels(
                        rows.rowCount(),
                        i -> name.apply(rows.categorical(column).get(i)))));
    }

    private static Snapshot run(List<? extends Metric<?>> metrics, Dataset rows, Dataset train) {
        DataDefinition definition = DataDefinition.builder()
                .target("target")
                .prediction("prediction")
                .userId("user_id")
                .itemId("item_id")
                .task(DataDefinition.Task.RANKING)
                .recommendations(DataDefinition.PredictionForm.SCORE)
                .build();
        return Report.builder()
                .metrics(metrics)
                .build()
                .run(RunData.of(rows).withDefinition(definition).withAdditional("current_train_data", train));
    }

    private static void assertAlike(List<? extends Metric<?>> metrics, Snapshot one, Snapshot other) {
        for (Metric<?> metric : metrics) {
            assertThat(other.outcome(metric).status())
                    .isEqualTo(one.outcome(metric).status());
            one.outcome(metric)
                    .result()
                    .ifPresent(result -> compare(
                            metric.toString(),
                            Json.tree(result),
                            Json.tree(other.outcome(metric).result().orElseThrow())));
        }
    }

    private static void compare(String path, JsonNode expected, JsonNode actual) {
        if (expected.isNumber()) {
            if (Math.abs(expected.asDouble()) > 1e-12) {
                Closeness.assertClose(path, actual.asDouble(), expected.asDouble());
            }
        } else if (expected.isArray()) {
            IntStream.range(0, expected.size()).forEach(i -> compare(path + "/" + i, expected.get(i), actual.get(i)));
        } else {
            for (Map.Entry<String, JsonNode> field : expected.properties()) {
                compare(path + "/" + field.getKey(), field.getValue(), actual.get(field.getKey()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfRowsDoesNotMatter(long seed) {
        Random random = new Random(seed);
        Dataset rows = rows(random);
        Dataset train = rows(random);
        Dataset shuffled = shuffled(rows, random);
        assertThat(run(AT_K, shuffled, train).outcome(AT_K.get(3)))
                .as("the same digits")
                .isEqualTo(run(AT_K, rows, train).outcome(AT_K.get(3)));
        assertAlike(AT_K, run(AT_K, rows, train), run(AT_K, shuffled, train));
        assertAlike(OF_LISTS, run(OF_LISTS, rows, train), run(OF_LISTS, shuffled, shuffled(train, random)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void namesOfUsersAndItemsDoNotMatter(long seed) {
        Random random = new Random(seed);
        Dataset rows = rows(random);
        UnaryOperator<String> reversed =
                name -> new StringBuilder("x" + name).reverse().toString();
        Dataset renamed = relabelled(relabelled(rows, "user_id", reversed), "item_id", reversed);
        assertAlike(AT_K, run(AT_K, rows, rows), run(AT_K, renamed, rows));
        // Which of equal scores is in a list depends on the names of items, so only users are renamed here.
        Dataset train = rows(random);
        assertAlike(
                OF_LISTS,
                run(OF_LISTS, rows, train),
                run(OF_LISTS, relabelled(rows, "user_id", reversed), relabelled(train, "user_id", reversed)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void valuesAreInTheirRange(long seed) {
        Random random = new Random(seed);
        Snapshot snapshot = run(AT_K, rows(random), rows(random));
        for (TopKMetric metric : AT_K) {
            snapshot.outcome(metric)
                    .result()
                    .ifPresent(result -> assertThat(result.current())
                            .allSatisfy(value -> assertThat(value).isBetween(0.0, 1 + 1e-12)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onlyTheOrderOfScoresMatters(long seed) {
        Random random = new Random(seed);
        Dataset rows = rows(random);
        Dataset scaled = rows.withNumerical("prediction", row -> 3 * row.number("prediction") - 1e4);
        assertAlike(AT_K, run(AT_K, rows, rows), run(AT_K, scaled, rows));
    }

    /** A perfect order has every measure at its largest. */
    @ParameterizedTest
    @MethodSource("seeds")
    void thePerfectOrderIsPerfect(long seed) {
        Dataset rows = rows(new Random(seed)).withNumerical("prediction", row -> row.number("target"));
        Snapshot snapshot = run(
                List.of(Metrics.ndcg(100), Metrics.meanReciprocalRank(100), new TopKMetric.MAP(100, 1.0, false)),
                rows,
                rows);
        snapshot.metrics()
                .forEach(metric -> snapshot.outcome(metric)
                        .result()
                        .ifPresent(result -> assertThat(((TopKMetric.Result) result).currentValue())
                                .isGreaterThan(1 - 1e-12)));
    }
}
