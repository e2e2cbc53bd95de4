package io.github.driftlib.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.fixture.Closeness;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.stats.rank.DenseRanks;
import io.github.driftlib.stats.rank.RankCorrelation;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Correlations against SciPy's. */
class AssociationFixtureTest {

    static List<JsonNode> numberPairs() {
        return Fixtures.list("quality_statistics.json", "number_pairs");
    }

    static List<JsonNode> labelPairs() {
        return Fixtures.list("quality_statistics.json", "label_pairs");
    }

    private static Dataset dataset(JsonNode entry) {
        return Dataset.builder()
                .column("x", Fixtures.column(entry.get("x")))
                .column("y", Fixtures.column(entry.get("y")))
                .build();
    }

    @ParameterizedTest
    @MethodSource("numberPairs")
    void coefficientsAreScipys(JsonNode entry) {
        Dataset data = dataset(entry);
        DenseRanks x = ranks(data.numerical("x"));
        DenseRanks y = ranks(data.numerical("y"));
        check(entry, "pearson", data.derive(CoMoments.of("x", "y")).correlation());
        check(entry, "spearman", RankCorrelation.spearman(x, y));
        check(entry, "kendall", RankCorrelation.kendall(x, y));
        check(entry, "kendall", RankCorrelation.kendall(y, x));
    }

    private static DenseRanks ranks(NumericalColumn column) {
        return DenseRanks.of(column.toArray());
    }

    @ParameterizedTest
    @MethodSource("labelPairs")
    void cramersVIsThatOfScipysChiSquare(JsonNode entry) {
        Dataset data = dataset(entry);
        check(entry, "cramer_v", data.derive(ContingencyTable.of("x", "y")).cramersV());
        check(entry, "cramer_v", data.derive(ContingencyTable.of("y", "x")).cramersV());
    }

    private static void check(JsonNode entry, String name, OptionalDouble actual) {
        double expected = entry.get(name).asDouble();
        if (Math.abs(expected) < 1e-6) {
            assertThat(actual.orElseThrow()).as(name).isCloseTo(expected, within(1e-13));
        } else {
            Closeness.assertClose(name, actual.orElseThrow(), expected);
        }
    }
}
