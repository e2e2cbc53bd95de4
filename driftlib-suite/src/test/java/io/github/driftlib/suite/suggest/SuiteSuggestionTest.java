package io.github.driftlib.suite.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.profile.Profile;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuiteSuggestionTest {

    /**
     * Rows of a source that has heavy tails, ties, rare labels and missing values; each window has a mood of its own.
     */
    private static DataSummary window(Random random, int rows, double moodiness) {
        double mood = 1 + moodiness * random.nextGaussian();
        double[] income = new double[rows];
        double[] visits = new double[rows];
        double[] score = new double[rows];
        String[] city = new String[rows];
        for (int i = 0; i < rows; i++) {
            income[i] = mood * Math.exp(1.5 * random.nextGaussian());
            visits[i] = Math.floor(mood * -4 * Math.log(random.nextDouble()));
            score[i] = random.nextDouble() < 0.1 ? Double.NaN : random.nextGaussian();
            city[i] = random.nextDouble() < 0.02 ? null : "c" + (int) Math.min(40, -6 * Math.log(random.nextDouble()));
        }
        return DataSummary.of(Dataset.builder()
                .numerical("income", income)
                .numerical("visits", visits)
                .numerical("score", score)
                .categorical("city", city)
                .build());
    }

    private static Snapshot run(SuiteSuggestion suggestion, DataSummary window) {
        return suggestion.suite().suite().run(RunData.of(window));
    }

    private static double alarmShare(int repeats, int windows, int rows, double moodiness) {
        int alarms = 0;
        for (int i = 0; i < repeats; i++) {
            Random random = new Random(7L * i + windows);
            List<DataSummary> good = IntStream.range(0, windows)
                    .mapToObj(each -> window(random, rows, moodiness))
                    .toList();
            SuiteSuggestion suggestion =
                    SuiteSuggestion.of(good, DataDefinition.inferred(), SuiteSuggestion.DEFAULT_RATE);
            alarms += run(suggestion, window(random, rows, moodiness)).summary().failed() ? 1 : 0;
        }
        return alarms / (double) repeats;
    }

    private static double promised(int repeats) {
        double rate = SuiteSuggestion.DEFAULT_RATE;
        return rate + 3 * Math.sqrt(rate * (1 - rate) / repeats);
    }

    @Test
    void alarmsOfOneReferenceStayWithinThePromise() {
        int repeats = Boolean.getBoolean("long") ? 1000 : 150;
        double share = alarmShare(repeats, 1, 400, 0);
        System.out.println("false alarms of one reference: " + share);
        assertThat(share).isLessThanOrEqualTo(promised(repeats));
    }

    @Test
    void alarmsOfMoodyWindowsStayWithinThePromise() {
        int repeats = Boolean.getBoolean("long") ? 1000 : 40;
        double share = alarmShare(repeats, 10, 200, 0.15);
        System.out.println("false alarms of ten windows: " + share);
        assertThat(share).isLessThanOrEqualTo(promised(repeats));
    }

    @Test
    void whatChangedIsSeen() {
        Random random = new Random(1);
        SuiteSuggestion suggestion = SuiteSuggestion.of(
                List.of(window(random, 1000, 0)), DataDefinition.inferred(), SuiteSuggestion.DEFAULT_RATE);
        Dataset rows = window(random, 1000, 0).rows().orElseThrow();
        double[] shifted = rows.numerical("income").toArray();
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] *= 1.6;
        }
        Dataset changed = Dataset.builder()
                .numerical("income", shifted)
                .numerical("visits", rows.numerical("visits").toArray())
                .numerical("score", new double[1000])
                .categorical(
                        "city",
                        IntStream.range(0, 1000)
                                .mapToObj(i -> i % 20 == 0 ? "new" : "c1")
                                .toArray(String[]::new))
                .build();
        assertThat(run(suggestion, DataSummary.of(changed)).tests().stream()
                        .filter(test -> !test.result().status().passed())
                        .map(test -> test.key().series().replaceAll("/1.*", "") + " "
                                + test.result().parameters().get("column_name")))
                .contains("TestColumnQuantile income", "TestColumnQuantile score", "TestShareOfOutListValues city");
    }

    @Test
    void profilesSuggestAsRowsDo() {
        DataSummary rows = window(new Random(3), 500, 0);
        Profile profile = Profile.builder().add(rows.rows().orElseThrow()).build();
        assertThat(SuiteSuggestion.of(List.of(profile), DataDefinition.inferred(), 0.01)
                        .yaml())
                .isEqualTo(SuiteSuggestion.of(List.of(rows), DataDefinition.inferred(), 0.01)
                        .yaml());
    }

    @Test
    void namesAndLabelsCannotBreakTheFile() {
        Dataset hostile = Dataset.builder()
                .categorical("a: \"b\"\n# c", "x\ny", "*z", "{", "\u202e", "null", "~")
                .build();
        SuiteSuggestion suggestion = SuiteSuggestion.of(hostile);
        assertThat(suggestion.suite().tests()).hasSize(2);
        assertThat(run(suggestion, DataSummary.of(hostile)).summary().allPassed())
                .isTrue();
    }

    @Test
    void mistakesAreTold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SuiteSuggestion.of(List.of(), DataDefinition.inferred(), 0.05))
                .withMessage("windows must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SuiteSuggestion.of(
                        List.of(DataSummary.of(Dataset.builder().numerical("x").build())),
                        DataDefinition.inferred(),
                        0.05))
                .withMessage("windows must have rows, but one has none");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SuiteSuggestion.of(List.of(window(new Random(1), 5, 0)), DataDefinition.inferred(), 0.7))
                .withMessageContaining("falseAlarmRate must be in (0, 0.5], but was 0.7");
    }
}
