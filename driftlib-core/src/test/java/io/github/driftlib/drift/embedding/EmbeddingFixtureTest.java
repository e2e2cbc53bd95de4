package io.github.driftlib.drift.embedding;

import static io.github.driftlib.drift.embedding.EmbeddingDriftMethod.distance;
import static io.github.driftlib.drift.embedding.EmbeddingDriftMethod.mmd;
import static io.github.driftlib.drift.embedding.EmbeddingDriftMethod.model;
import static io.github.driftlib.drift.embedding.EmbeddingDriftMethod.ratio;
import static io.github.driftlib.fixture.Closeness.assertClose;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.fixture.Fixtures;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The methods against Evidently's. */
class EmbeddingFixtureTest {

    private static final Map<String, EmbeddingDriftMethod> METHODS = Map.ofEntries(
            entry("model", model()),
            entry("model_bootstrap", model().withBootstrap(0.95)),
            entry("model_pca", model().withReferencePcaComponents(2).withThreshold(0.7)),
            entry("distance_euclidean", distance()),
            entry("distance_cosine", distance(EmbeddingDriftMethod.VectorDistance.COSINE)),
            entry("distance_cityblock", distance(EmbeddingDriftMethod.VectorDistance.CITYBLOCK)),
            entry(
                    "distance_chebyshev",
                    distance(EmbeddingDriftMethod.VectorDistance.CHEBYSHEV).withThreshold(0.5)),
            entry("distance_bootstrap", distance().withBootstrap(0.95)),
            entry(
                    "distance_cosine_bootstrap",
                    distance(EmbeddingDriftMethod.VectorDistance.COSINE).withBootstrap(0.8)),
            entry("distance_pca", distance().withReferencePcaComponents(2)),
            entry("ratio", ratio()),
            entry(
                    "ratio_ks",
                    ratio().withComponentStattest(StatTests.ks(), 0.05).withThreshold(0.3)),
            entry("ratio_pca", ratio().withReferencePcaComponents(2)),
            entry("mmd", mmd()),
            entry("mmd_bootstrap", mmd().withBootstrap(0.95)),
            entry("mmd_pca", mmd().withReferencePcaComponents(2)));

    record Case(String name, EmbeddingDriftMethod method, double[][] reference, double[][] current, JsonNode expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> methods() {
        return Fixtures.list("domain_classifiers.json", "embeddings").stream()
                .flatMap(sample -> sample.get("methods").properties().stream()
                        .map(method -> new Case(
                                sample.get("name").asText() + " " + method.getKey(),
                                METHODS.get(method.getKey()),
                                vectors(sample.get("reference")),
                                vectors(sample.get("current")),
                                method.getValue())));
    }

    private static double[][] vectors(JsonNode rows) {
        double[][] vectors = new double[rows.size()][];
        for (int row = 0; row < vectors.length; row++) {
            vectors[row] = Fixtures.numbers(rows.get(row));
        }
        return vectors;
    }

    @ParameterizedTest
    @MethodSource
    void methods(Case example) {
        EmbeddingDriftMethod.Outcome drift = example.method.judge(example.reference, example.current);
        if (example.expected.has("error")) {
            assertThat(drift).isInstanceOf(EmbeddingDriftMethod.Outcome.NotComputable.class);
            return;
        }
        EmbeddingDriftMethod.Outcome.Judged judged = (EmbeddingDriftMethod.Outcome.Judged) drift;
        JsonNode range = example.expected.get("range");
        if (range == null || range.get(0).equals(range.get(1))) {
            assertClose(
                    "score", judged.score(), example.expected.get("drift_score").asDouble());
        } else {
            // The last digit of a coordinate decides, and two solvers differ there.
            assertThat(judged.score())
                    .isBetween(range.get(0).asDouble(), range.get(1).asDouble());
        }
        assertThat(judged.detected())
                .isEqualTo(example.expected.get("drift_detected").asBoolean());
        assertThat(example.method.methodName())
                .isEqualTo(example.expected.get("method_name").asText());
    }
}
