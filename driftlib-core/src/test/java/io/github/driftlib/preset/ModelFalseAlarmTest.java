package io.github.driftlib.preset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.TestPresets;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.falsealarms.RatePlan;
import io.github.driftlib.preset.ModelSamples.Change;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.TestPreset;
import io.github.driftlib.test.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How often the presets of model quality fail where nothing has changed, and where something has. */
class ModelFalseAlarmTest {

    private static final String DRIFT = "Drift per Column";

    /** Makes the rows of one side. */
    private interface Maker {
        Dataset make(Random random, int rows, Change change);
    }

    /** A preset on a kind of model. */
    private record Model(String name, TestPreset preset, DataDefinition definition, Maker maker) {

        /** The share of rounds in which a test fails, but for that of the target's drift. */
        double failing(int reference, int current, Change change, int rounds) {
            return shares(reference, current, change, rounds).withoutDrift();
        }

        Shares shares(int reference, int current, Change change, int rounds) {
            TestSuite suite = suite();
            Shares shares = new Shares(rounds);
            for (int round = 0; round < rounds; round++) {
                Random random = new Random(1_000_003L * round + 31L * reference + current);
                shares.add(run(suite, random, reference, current, change));
            }
            return shares;
        }

        TestSuite suite() {
            return TestSuite.builder()
                    .tests(preset)
                    .withoutPlots()
                    .executor(Runnable::run)
                    .build();
        }

        List<TestResult> run(TestSuite suite, Random random, int reference, int current, Change change) {
            Snapshot snapshot = suite.run(RunData.of(maker.make(random, current, change))
                    .withReference(maker.make(random, reference, Change.NONE))
                    .withDefinition(definition));
            assertThat(snapshot.tests()).noneMatch(entry -> entry.result().status() == TestResult.Status.ERROR);
            return snapshot.tests().stream().map(Snapshot.TestEntry::result).toList();
        }
    }

    /** In how many rounds any test fails, any that is not of the target's drift, and each one by its name. */
    private static final class Shares {
        private final double rounds;
        private int any;
        private int withoutDrift;
        private final Map<String, Integer> byName = new LinkedHashMap<>();

        Shares(int rounds) {
            this.rounds = rounds;
        }

        void add(List<TestResult> results) {
            Set<String> failed = results.stream()
                    .filter(result -> result.status() == TestResult.Status.FAIL)
                    .map(TestResult::name)
                    .collect(Collectors.toSet());
            any += failed.isEmpty() ? 0 : 1;
            withoutDrift += failed.stream().allMatch(DRIFT::equals) ? 0 : 1;
            results.stream()
                    .map(TestResult::name)
                    .distinct()
                    .forEach(name -> byName.merge(name, failed.contains(name) ? 1 : 0, Integer::sum));
        }

        double any() {
            return any / rounds;
        }

        double withoutDrift() {
            return withoutDrift / rounds;
        }

        double of(String name) {
            return byName.getOrDefault(name, 0) / rounds;
        }
    }

    private static List<Model> models() {
        List<Model> models = new ArrayList<>();
        for (double share : new double[] {0.5, 0.1, 0.01}) {
            Maker maker = (random, rows, change) -> ModelSamples.binary(random, rows, share, change);
            String percent = Math.round(100 * share) + " % positive";
            models.add(new Model(
                    "`binaryClassification()`, " + percent,
                    TestPresets.binaryClassification(),
                    ModelSamples.BINARY,
                    maker));
            models.add(new Model(
                    "`binaryClassificationTopK(20)`, " + percent,
                    TestPresets.binaryClassificationTopK(20),
                    ModelSamples.BINARY,
                    maker));
        }
        for (int classes : new int[] {3, 10}) {
            models.add(new Model(
                    "`multiclassClassification()`, " + classes + " classes, one rare",
                    TestPresets.multiclassClassification(),
                    ModelSamples.classes(classes),
                    (random, rows, change) -> ModelSamples.multiclass(random, rows, classes, change)));
        }
        for (boolean multiplicative : new boolean[] {false, true}) {
            models.add(new Model(
                    "`regression()`, " + (multiplicative ? "multiplicative" : "normal") + " errors",
                    TestPresets.regression(),
                    ModelSamples.REGRESSION,
                    (random, rows, change) -> ModelSamples.regression(random, rows, multiplicative, 0, change)));
        }
        models.add(new Model(
                "`recsys(3)`, rows are users", TestPresets.recsys(3), ModelSamples.RANKING, ModelSamples::ranking));
        return models;
    }

    /** Of sizes in turn; the test of the target's drift has a level of its own. */
    @Test
    void healthyModelsSeldomFail() {
        int[][] sizes = {{200, 200}, {1_000, 100}, {100, 1_000}};
        for (Model model : models()) {
            TestSuite suite = model.suite();
            boolean kept = RatePlan.isKept(round -> {
                int[] size = sizes[round % sizes.length];
                Shares one = new Shares(1);
                one.add(model.run(suite, new Random(5_000_011L * (round + 1)), size[0], size[1], Change.NONE));
                return one.withoutDrift() > 0;
            });
            assertThat(kept).as(model.name()).isTrue();
        }
    }

    @Test
    void changesAreFound() {
        assertThat(found("`binaryClassification()`, 50", Change.SHUFFLED, 200)).isEqualTo(1);
        assertThat(found("`binaryClassification()`, 10", Change.SHUFFLED, 1_000))
                .isEqualTo(1);
        assertThat(found("`binaryClassification()`, 1 ", Change.SHUFFLED, 5_000))
                .isEqualTo(1);
        assertThat(found("`binaryClassification()`, 10", Change.HALF_PROBABILITY, 1_000))
                .isEqualTo(1);
        assertThat(found("`multiclassClassification()`, 3", Change.SHUFFLED, 200))
                .isEqualTo(1);
        assertThat(found("`regression()`, normal", Change.WORSE, 200)).isEqualTo(1);
        assertThat(found("`regression()`, multiplicative", Change.WORSE, 1_000)).isEqualTo(1);
        assertThat(found("`recsys(3)`", Change.SHUFFLED, 500)).isEqualTo(1);
    }

    @Test
    void betterModelsNeverFail() {
        for (String name : List.of(
                "`binaryClassification()`, 50", "`binaryClassification()`, 10", "`regression()`", "`recsys(3)`")) {
            assertThat(found(name, Change.BETTER, 1_000)).as(name).isZero();
        }
    }

    private static double found(String name, Change change, int rows) {
        return models().stream()
                .filter(model -> model.name().startsWith(name))
                .findFirst()
                .orElseThrow()
                .failing(rows, rows, change, 5);
    }

    /** Writes the tables of the documentation. */
    @Test
    @EnabledIfSystemProperty(named = "long", matches = "true")
    void theTablesOfTheDocumentation() throws IOException {
        int rounds = Integer.getInteger("rounds", 200);
        StringBuilder text = new StringBuilder("""
                # How often tests of model quality fail

                Made by `ModelFalseAlarmTest` (`-Dlong=true`); %d rounds a cell. Percent of rounds in which any test of the preset
                fails; behind the slash without the test of the target's drift, which has a level of its own (p < 0.05). Sizes are rows
                of reference / current. The standard error of 5 %% is %.1f points. A warning that there are not enough rows is no failure.

                ## Nothing has changed

                """.formatted(rounds, 100 * Math.sqrt(0.05 * 0.95 / rounds)));
        int[][] sizes = {{50, 50}, {200, 200}, {1_000, 1_000}, {5_000, 500}, {500, 5_000}};
        header(text, "preset", sizes);
        Map<Model, List<Shares>> found = new LinkedHashMap<>();
        for (Model model : models()) {
            found.put(
                    model,
                    Arrays.stream(sizes)
                            .map(size -> model.shares(size[0], size[1], Change.NONE, rounds))
                            .toList());
        }
        found.forEach((model, shares) ->
                row(text, model.name(), shares, each -> percent(each.any()) + " / " + percent(each.withoutDrift())));
        text.append("\n### Test by test\n\nTests by class: any of them.\n\n");
        header(text, "preset and test", sizes);
        found.forEach((model, shares) -> shares.stream()
                .flatMap(each -> each.byName.keySet().stream())
                .distinct()
                .forEach(name -> row(text, model.name() + ": " + name, shares, each -> percent(each.of(name)))));
        text.append("\n## Something has changed\n\nWithout the test of drift, ")
                .append(rounds / 4)
                .append(" rounds a cell.\n\n");
        header(text, "preset and change", sizes);
        for (Model model : models()) {
            for (Change change : changes(model)) {
                text.append("| ").append(model.name()).append(", ").append(words(change));
                for (int[] size : sizes) {
                    text.append(" | ")
                            .append(percent(model.failing(size[0], size[1], change, Math.max(1, rounds / 4))));
                }
                text.append(" |\n");
            }
        }
        Files.writeString(Path.of("../docs/model-false-alarms.md"), text);
    }

    private static void row(StringBuilder text, String first, List<Shares> shares, Function<Shares, String> cell) {
        text.append("| ").append(first);
        shares.forEach(each -> text.append(" | ").append(cell.apply(each)));
        text.append(" |\n");
    }

    private static void header(StringBuilder text, String first, int[][] sizes) {
        text.append("| ").append(first);
        for (int[] size : sizes) {
            text.append(" | ").append(size[0]).append('/').append(size[1]);
        }
        text.append(" |\n|---").append("|---".repeat(sizes.length)).append("|\n");
    }

    private static List<Change> changes(Model model) {
        return model.name().contains("regression")
                ? List.of(Change.WORSE, Change.BETTER)
                : model.name().contains("binary")
                        ? List.of(Change.SHUFFLED, Change.HALF_PROBABILITY, Change.BETTER)
                        : model.name().contains("recsys")
                                ? List.of(Change.SHUFFLED, Change.BETTER)
                                : List.of(Change.SHUFFLED);
    }

    private static String words(Change change) {
        return switch (change) {
            case NONE -> "nothing";
            case SHUFFLED -> "predictions shuffled";
            case HALF_PROBABILITY -> "probabilities halved";
            case WORSE -> "errors half as large again";
            case BETTER -> "a better model (should be 0)";
        };
    }

    private static String percent(double share) {
        return String.valueOf(Math.round(1_000 * share) / 10.0).replaceAll("\\.0$", "");
    }
}
