package io.github.driftlib.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.data.DataDefinition.Role;
import io.github.driftlib.fixture.EvidentlyCase;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.report.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DataDefinitionTest {

    private static final Dataset DATA = Dataset.builder()
            .integers("few", 1, 2, 3, 1, 2, 3)
            .integers("many", 1, 2, 3, 4, 5, 6)
            .numerical("target", 1, 2, 3, 4, 5, 6)
            .categorical("word", "a", "b", "c", "a", "b", "c")
            .datetime("datetime", instants())
            .text("note", "a", "b", "c", "d", "e", "f")
            .build();

    private static Instant[] instants() {
        return Stream.iterate(Instant.EPOCH, time -> time.plusSeconds(60))
                .limit(6)
                .toArray(Instant[]::new);
    }

    private static ResolvedDefinition resolve(DataDefinition definition) {
        return definition.resolve(DATA, Optional.empty());
    }

    @Test
    void infersRolesAndKinds() {
        ResolvedDefinition resolved = resolve(DataDefinition.inferred());
        assertThat(resolved.target()).contains("target");
        assertThat(resolved.prediction()).isEmpty();
        assertThat(resolved.datetime()).contains("datetime");
        assertThat(resolved.numerical()).containsExactly("many");
        assertThat(resolved.categorical()).containsExactly("few", "word");
        assertThat(resolved.text()).containsExactly("note");
        assertThat(resolved.datetimes()).isEmpty();
        assertThat(resolved.kind("target")).isEqualTo(ColumnKind.NUMERICAL);
        assertThat(resolved.driftColumns()).containsExactly("target", "many", "few", "word", "note");
    }

    @Test
    void aSinglePredictionWithFractionsIsAProbability() {
        Dataset data = Dataset.builder()
                .categorical("target", "a", "b")
                .numerical("fractions", 0.2, 1)
                .numerical("whole", 0, 1)
                .build();
        DataDefinition.Builder builder = DataDefinition.builder();
        assertThat(builder.prediction("fractions")
                        .build()
                        .resolve(data, Optional.empty())
                        .probabilities())
                .isTrue();
        DataDefinition whole = builder.prediction("whole").build();
        assertThat(whole.resolve(data, Optional.empty()).probabilities()).isFalse();
        Dataset reference = data.with("whole", NumericalColumn.of(0.5, 1));
        assertThat(whole.resolve(data, Optional.of(reference)).probabilities()).isTrue();
        DataDefinition regression = builder.prediction("fractions")
                .task(DataDefinition.Task.REGRESSION)
                .build();
        assertThat(regression.resolve(data, Optional.empty()).probabilities()).isFalse();
    }

    @Test
    void aRoleCanBeSwitchedOff() {
        Dataset data = DATA.with("prediction", NumericalColumn.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6));
        ResolvedDefinition off = DataDefinition.builder()
                .without(Role.TARGET, Role.PREDICTION, Role.DATETIME)
                .build()
                .resolve(data, Optional.empty());
        assertThat(off.target()).isEmpty();
        assertThat(off.predictions()).isEmpty();
        assertThat(off.datetime()).isEmpty();
        assertThat(off.task()).isEmpty();
        assertThat(off.numerical()).containsExactly("many", "target", "prediction");
        assertThat(off.datetimes()).containsExactly("datetime");
        assertThat(DataDefinition.inferred().resolve(data, Optional.empty()).predictions())
                .containsExactly("prediction");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataDefinition.builder()
                        .target("few")
                        .without(Role.TARGET)
                        .build())
                .withMessage("a role must not be both switched off and named, but TARGET is, as [few]");
    }

    @Test
    void declaredProbabilitiesAreProbabilitiesWhateverTheyHold() {
        Dataset data = Dataset.builder()
                .integers("target", 0, 1, 0, 1, 1, 0)
                .integers("certain", 0, 1, 0, 1, 1, 0)
                .integers("percent", 7, 93, 12, 81, 77, 3)
                .categorical("word", "a", "b", "a", "b", "a", "b")
                .build();
        ResolvedDefinition declared =
                DataDefinition.builder().probabilities("certain").build().resolve(data, Optional.empty());
        assertThat(declared.probabilities()).isTrue();
        assertThat(declared.kind("certain")).isEqualTo(ColumnKind.NUMERICAL);
        ResolvedDefinition inferred =
                DataDefinition.builder().prediction("certain").build().resolve(data, Optional.empty());
        assertThat(inferred.probabilities()).isFalse();
        assertThat(inferred.kind("certain")).isEqualTo(ColumnKind.CATEGORICAL);
        ResolvedDefinition percent =
                DataDefinition.builder().prediction("percent").build().resolve(data, Optional.empty());
        assertThat(percent.probabilities()).isFalse();
        assertThat(percent.kind("percent")).isEqualTo(ColumnKind.NUMERICAL);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        DataDefinition.builder().probabilities("word").build().resolve(data, Optional.empty()))
                .withMessage("column 'word' must hold num values, as declared, but holds cat values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataDefinition.builder()
                        .probabilities("certain")
                        .categorical("certain")
                        .build()
                        .resolve(data, Optional.empty()))
                .withMessage("column 'certain' must not be both a probability and categorical");
    }

    @Test
    void severalColumnsAreProbabilitiesOfAClassificationWhateverTheTargetHolds() {
        Dataset digits = Dataset.builder()
                .integers("target", 0, 1, 2, 3, 4, 5)
                .numerical("0", 1, 0, 0, 0, 0, 0)
                .numerical("1", 0, 1, 0, 0, 0, 0)
                .build();
        DataDefinition definition =
                DataDefinition.builder().probabilities("0", "1").build();
        ResolvedDefinition resolved = definition.resolve(digits, Optional.empty());
        assertThat(resolved.task()).contains(DataDefinition.Task.CLASSIFICATION);
        assertThat(resolved.probabilities()).isTrue();
        assertThat(resolved.kind("target")).isEqualTo(ColumnKind.CATEGORICAL);
        assertThat(resolved.kind("0")).isEqualTo(ColumnKind.NUMERICAL);
        assertThat(definition.resolve(digits.select("0", "1"), Optional.empty()).probabilities())
                .isTrue();
    }

    @Test
    void fractionsAreLabelsWhereTheClassesAreFractions() {
        Dataset stars = Dataset.builder()
                .numerical("target", 0.5, 1, 1.5, 1, 0.5, 1.5)
                .numerical("prediction", 0.5, 1, 1, 1, 0.5, 1.5)
                .build();
        ResolvedDefinition resolved = DataDefinition.inferred().resolve(stars, Optional.empty());
        assertThat(resolved.task()).contains(DataDefinition.Task.CLASSIFICATION);
        assertThat(resolved.probabilities()).isFalse();
        assertThat(resolved.kind("prediction")).isEqualTo(ColumnKind.CATEGORICAL);
    }

    @Test
    void classesReadAsDecimalsAndPredictionsOfNumbersAreNoProbabilities() {
        Dataset classes = Dataset.builder()
                .integers("target", 0, 1, 2, 2, 1, 0)
                .numerical("prediction", 0, 1, 2, Double.NaN, 1, 1)
                .build();
        ResolvedDefinition resolved = DataDefinition.inferred().resolve(classes, Optional.empty());
        assertThat(resolved.probabilities()).isFalse();
        assertThat(resolved.kind("prediction")).isEqualTo(ColumnKind.CATEGORICAL);
        Dataset shares = Dataset.builder()
                .numerical("target", 0.1, 0.2, 0.3, 0.4, 0.5, 0.6)
                .numerical("prediction", 0.15, 0.2, 0.25, 0.4, 0.5, 0.7)
                .build();
        ResolvedDefinition regression = DataDefinition.inferred().resolve(shares, Optional.empty());
        assertThat(regression.task()).contains(DataDefinition.Task.REGRESSION);
        assertThat(regression.probabilities()).isFalse();
        assertThat(regression.kind("prediction")).isEqualTo(ColumnKind.NUMERICAL);
    }

    @Test
    void aGivenListIsExactlyTheFeaturesOfItsKind() {
        ResolvedDefinition resolved = resolve(
                DataDefinition.builder().numerical("few").categorical("word").build());
        assertThat(resolved.numerical()).containsExactly("few");
        assertThat(resolved.categorical()).containsExactly("word");
        assertThat(resolved.kind("many")).isEqualTo(ColumnKind.NUMERICAL);
    }

    @Test
    void wholeNumbersAreNumbersWhereTheCategoriesAreListed() {
        ResolvedDefinition resolved =
                resolve(DataDefinition.builder().categorical("word").build());
        assertThat(resolved.numerical()).containsExactly("few", "many");
    }

    @Test
    void theTaskDecidesTheKindOfTheTarget() {
        DataDefinition.Builder few = DataDefinition.builder().target("few").prediction("many");
        assertThat(resolve(few.build()).kind("few")).isEqualTo(ColumnKind.CATEGORICAL);
        assertThat(resolve(few.build()).kind("many"))
                .as("more numbers than the target has classes")
                .isEqualTo(ColumnKind.NUMERICAL);
        assertThat(resolve(few.build()).probabilities()).isFalse();
        assertThat(resolve(few.task(DataDefinition.Task.REGRESSION).build()).kind("few"))
                .isEqualTo(ColumnKind.NUMERICAL);
        DataDefinition.Builder many = DataDefinition.builder().target("many");
        assertThat(resolve(many.build()).kind("many")).isEqualTo(ColumnKind.NUMERICAL);
        assertThat(resolve(many.task(DataDefinition.Task.CLASSIFICATION).build())
                        .kind("many"))
                .isEqualTo(ColumnKind.CATEGORICAL);
    }

    @Test
    void theReferenceDecidesAndOnlySharedColumnsAreFeatures() {
        Dataset reference = Dataset.builder()
                .integers("many", 1, 1, 2)
                .numerical("gone", 1.5, 2.5, 3.5)
                .build();
        ResolvedDefinition resolved = DataDefinition.inferred().resolve(DATA, Optional.of(reference));
        assertThat(resolved.categorical()).containsExactly("many");
        assertThat(resolved.numerical()).isEmpty();
        assertThat(resolved.kind("gone")).isEqualTo(ColumnKind.NUMERICAL);
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        DataDefinition wrong = DataDefinition.builder()
                .target("truth")
                .text("many")
                .numerical("word")
                .datetime("few")
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolve(wrong))
                .withMessageContaining("but was 'truth'")
                .withMessageContaining("column 'many' must hold text values, as declared, but holds num values")
                .withMessageContaining("column 'word' must hold num values, as declared, but holds cat values")
                .withMessageContaining("column 'few' must hold datetime values, as declared, but holds num values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataDefinition.builder()
                        .numerical("a", "b")
                        .categorical("a")
                        .build())
                .withMessage("columns must be named once in a definition, but 'a' is named twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataDefinition.builder().target("a").id("a").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolve(DataDefinition.inferred()).kind("nowhere"))
                .withMessageContaining("but was 'nowhere'");
    }

    static Stream<EvidentlyCase> dataSets() {
        List<String> seen = new ArrayList<>();
        return EvidentlyCase.all().filter(entry -> {
            String name = entry.data().get("name").asText();
            boolean first = !seen.contains(name);
            seen.add(name);
            return first;
        });
    }

    /** Except where a prediction is several columns, and where the two sides store a column differently. */
    @ParameterizedTest
    @MethodSource("dataSets")
    void kindsAreThoseThatEvidentlyInfers(EvidentlyCase entry) {
        JsonNode expected = entry.data().get("definition");
        ResolvedDefinition resolved = entry.definition().resolve(entry.current(), Optional.of(entry.reference()));
        expected.get("columns").properties().forEach(column -> {
            boolean storedAlike = entry.current().column(column.getKey()) instanceof NumericalColumn numbers
                            && entry.reference().column(column.getKey()) instanceof NumericalColumn others
                    ? numbers.integral() == others.integral()
                    : true;
            if (storedAlike) {
                assertThat(resolved.kind(column.getKey()).label())
                        .as(column.getKey())
                        .isEqualTo(column.getValue().asText());
            }
        });
    }

    @Test
    void aNameThatIsNullIsTold() {
        DataDefinition.Builder builder = DataDefinition.builder();
        assertThatNullPointerException()
                .isThrownBy(() -> builder.numerical("a", null))
                .withMessage("columns must be names, but one was null");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.probabilities("a", null))
                .withMessage("columns must be names, but one was null");
        assertThatNullPointerException()
                .isThrownBy(() -> Report.of((MetricPreset) null))
                .withMessage("metrics must be given, but one was null");
    }
}
