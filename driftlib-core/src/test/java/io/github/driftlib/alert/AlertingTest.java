package io.github.driftlib.alert;

import static io.github.driftlib.alert.Simulated.day;
import static io.github.driftlib.alert.Simulated.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.Tests;
import io.github.driftlib.alert.Alert.Kind;
import io.github.driftlib.alert.AlertRule.Chart;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.history.LearnedRange;
import io.github.driftlib.history.LearnedRange.Season;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.sink.HistoryTest;
import io.github.driftlib.sink.HistoryValue;
import io.github.driftlib.sink.MetricHistory;
import io.github.driftlib.sink.webhook.Notice;
import io.github.driftlib.sink.webhook.Notice.Severity;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlertingTest {

    private static final int LEARNED = 60;
    private static final AlertPolicy POLICY = AlertPolicy.daily(1);
    private static final AlertRule RULE = AlertRule.values("M", "x").learned(LearnedRange.of(Season.NONE));

    private final Random random = new Random(5);
    private final List<String> told = new ArrayList<>();
    private final List<AlertMessage> messages = new ArrayList<>();
    private AlertState state;

    private void learn(Alerting alerting, int columns) {
        state = AlertState.of("p");
        for (int day = 0; day < LEARNED; day++) {
            double[] values = new double[columns];
            for (int c = 0; c < columns; c++) {
                values[c] = random.nextGaussian();
            }
            state = alerting.learn(state, run(day, values));
        }
    }

    /** Judges a run; the state goes through JSON each time. */
    private void next(Alerting alerting, Alerting.Input run) {
        Alerting.Step step = alerting.next(AlertState.parse(state.json()), run);
        state = step.state();
        for (AlertMessage message : step.messages()) {
            assertThat(AlertMessage.parse(message.json())).isEqualTo(message);
            messages.add(message);
            message.alerts()
                    .forEach(alert -> told.add(
                            run.time().toString().substring(0, 10) + " " + message.group() + " " + alert.kind()));
        }
    }

    private void days(Alerting alerting, int from, double... values) {
        for (int i = 0; i < values.length; i++) {
            next(alerting, run(from + i, values[i]));
        }
    }

    private static String on(int day, String group, Kind kind) {
        return day(day).toString().substring(0, 10) + " " + group + " " + kind;
    }

    @Test
    void aSpikeIsToldOnceAndItsEndToo() {
        Alerting alerting = Alerting.of(POLICY, RULE);
        learn(alerting, 1);
        days(alerting, 60, 0, 9, 0, 0, 0, 0);
        assertThat(told).containsExactly(on(61, "column c0", Kind.FIRING), on(64, "column c0", Kind.RESOLVED));
        Alert alert = messages.get(0).alerts().get(0);
        assertThat(alert.value()).isEqualTo(9);
        assertThat(alert.upper()).isBetween(2.0, 4.0);
        assertThat(alert.severity())
                .as("more than twice as far as the range goes")
                .isEqualTo(Severity.CRITICAL);
        assertThat(alert.words()).startsWith("x of c0 is 9, above ").contains("the upper end of what is normal");
        Notice notice = messages.get(0).notice();
        assertThat(notice.title()).isEqualTo("p, column c0: x is 9");
        assertThat(notice.state()).isEqualTo(Notice.State.FIRING);
        assertThat(messages.get(1).notice().state()).isEqualTo(Notice.State.RESOLVED);
        assertThat(messages.get(1).notice().key()).isEqualTo(notice.key());
    }

    @Test
    void anAlertThatGoesOnIsAFindingThatSaysSinceWhen() {
        Alerting alerting = Alerting.of(POLICY, RULE, AlertRule.tests());
        learn(alerting, 1);
        days(alerting, 60, 0, 9, 8, 9);
        Alerting.Input last = run(63, 9);
        assertThat(alerting.findings(state, last)).singleElement().satisfies(finding -> {
            assertThat(finding.text()).isEqualTo("x of c0 is 9, which is not usual: an alert since " + day(61));
            assertThat(finding.kind()).isEqualTo(Finding.Kind.ALERT);
            assertThat(finding.evidence().get(0).value()).isEqualTo(9);
        });
        days(alerting, 64, 0, 0, 0, 0);
        assertThat(alerting.findings(state, run(67, 0))).isEmpty();
    }

    @Test
    void aMessageCarriesWhatTheRunFound() {
        AlertStore store = AlertStore.inMemory();
        List<Notice> sent = new ArrayList<>();
        Alerting alerting = Alerting.of(
                POLICY, AlertRule.values("ColumnDriftMetric", "drift_score").limits(0.01, 1), AlertRule.tests());
        AlertSink sink = AlertSink.of(alerting, store, sent::add);
        Dataset reference = Dataset.builder()
                .numerical(
                        "fare", IntStream.range(0, 500).mapToDouble(i -> i % 50).toArray())
                .build();
        Dataset current = Dataset.builder()
                .numerical(
                        "fare",
                        IntStream.range(0, 500).mapToDouble(i -> i % 50 + 40).toArray())
                .build();
        Snapshot run = TestSuite.of(Tests.columnDrift("fare"))
                .run(RunData.of(current).withReference(reference).withInfo(RunInfo.of("p", day(0))));
        sink.write(run);
        String found = run.findings().get(0).text();
        assertThat(found).contains("fare");
        assertThat(sent)
                .singleElement()
                .satisfies(notice -> assertThat(notice.text().lines())
                        .hasSize(3)
                        .anySatisfy(line -> assertThat(line)
                                .startsWith("drift score of fare is ")
                                .contains("below the limit"))
                        .anySatisfy(line -> assertThat(line).startsWith("Drift per Column of fare failed with "))
                        .last()
                        .isEqualTo("Found: " + found + "."));
        AlertMessage kept = AlertMessage.parse(alerting.next(AlertState.of("p"), Alerting.Input.of(run))
                .messages()
                .get(0)
                .with(run)
                .json());
        assertThat(kept.findings()).containsExactly(found);
        String before = kept.json().replaceFirst(",\\s*\"findings\"\\s*:\\s*\\[[^\\]]*]", "");
        assertThat(AlertMessage.parse(before).findings())
                .as("of a message that was kept before")
                .isEmpty();
    }

    @Test
    void twoOfThreeThatAreALittleOffAreAnAlert() {
        Alerting alerting = Alerting.of(POLICY, RULE);
        learn(alerting, 1);
        days(alerting, 60, 2.1, 0, 2.1);
        assertThat(told).containsExactly(on(62, "column c0", Kind.FIRING));
        assertThat(messages.get(0).alerts().get(0).words()).endsWith("Two of three runs were off.");
    }

    @Test
    void aValueThatGoesToAndFroIsOneAlert() {
        Alerting alerting = Alerting.of(POLICY, RULE);
        learn(alerting, 1);
        days(alerting, 60, 9, 0, 9, 0, 0, 9, 0, 0);
        assertThat(told).containsExactly(on(60, "column c0", Kind.FIRING));
    }

    @Test
    void aLevelThatStaysIsAcceptedAfterSeven() {
        Alerting alerting = Alerting.of(POLICY, RULE);
        learn(alerting, 1);
        days(alerting, 60, 9, 9.5, 8.5, 9, 9.2, 8.8, 9.1, 9, 9.3, 8.9, 9);
        assertThat(told).containsExactly(on(60, "column c0", Kind.FIRING), on(66, "column c0", Kind.LEVEL_ACCEPTED));
        days(alerting, 71, 0);
        assertThat(told).hasSize(3).last().isEqualTo(on(71, "column c0", Kind.FIRING));
    }

    @Test
    void aShiftThatNoSingleValueShowsIsNotTakenForUsual() {
        Alerting alerting = Alerting.of(POLICY, RULE);
        learn(alerting, 1);
        days(alerting, 60, 2.3, 2.4, 2.5, 2.3, 2.5, 2.4, 2.3, 2.5, 2.4);
        assertThat(told).containsExactly(on(61, "column c0", Kind.FIRING), on(67, "column c0", Kind.LEVEL_ACCEPTED));
    }

    @Test
    void spansThatNobodyLivesToSeeAreRefused() {
        Duration forever = ChronoUnit.FOREVER.getDuration();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AlertPolicy.every(forever, 1))
                .withMessage("every must be in [1 minute, 30 days], but was " + forever);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> POLICY.missingAfter(forever))
                .withMessage("missingAfter must be at most PT876000H, but was " + forever);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AlertPolicy(
                        1, Duration.ofDays(1), null, 1, 0.1, forever, 7, AlertPolicy.Grouping.COLUMN, List.of()))
                .withMessage("coolDown must be at most PT876000H, but was " + forever);
    }

    @Test
    void withinTheCoolDownNothingBeginsAnew() {
        AlertPolicy slow = new AlertPolicy(
                1, Duration.ofDays(1), null, 1, 0.1, Duration.ofDays(5), 7, AlertPolicy.Grouping.COLUMN, List.of());
        Alerting alerting = Alerting.of(slow, RULE);
        learn(alerting, 1);
        days(alerting, 60, 9, 0, 9, 0, 0, 9);
        assertThat(told)
                .containsExactly(
                        on(60, "column c0", Kind.FIRING),
                        on(61, "column c0", Kind.RESOLVED),
                        on(65, "column c0", Kind.FIRING));
    }

    @Test
    void whatBeginsInASilenceIsToldAtItsEndIfItGoesOn() {
        AlertPolicy quiet = POLICY.silence(new AlertPolicy.Silence(day(60), day(62), "c0"));
        Alerting alerting = Alerting.of(quiet, RULE);
        learn(alerting, 2);
        next(alerting, run(60, 9, 9));
        next(alerting, run(61, 9, 9));
        assertThat(told).containsExactly(on(60, "column c1", Kind.FIRING));
        next(alerting, run(62, 9, 9));
        assertThat(told).last().isEqualTo(on(62, "column c0", Kind.FIRING));
        assertThat(messages.get(1).alerts().get(0).since()).isEqualTo(day(60).toString());
        told.clear();
        Alerting silent = Alerting.of(POLICY.silence(new AlertPolicy.Silence(day(60), day(90), null)), RULE);
        learn(silent, 1);
        days(silent, 60, 9, 0, 0, 0, 0);
        assertThat(told).isEmpty();
    }

    @Test
    void aMissingRunIsAnAlertOfItsOwnWheneverItIsSeen() {
        Alerting alerting = Alerting.of(POLICY, RULE);
        learn(alerting, 1);
        AlertState before = state;
        Alerting.Step looked = alerting.missing(before, day(61));
        assertThat(looked.messages()).hasSize(1);
        assertThat(alerting.missing(looked.state(), day(62)).messages()).isEmpty();
        assertThat(alerting.missing(before, day(60)).messages()).isEmpty();
        next(alerting, run(63, 0));
        assertThat(messages.get(0))
                .as("seen later, it is the same")
                .isEqualTo(looked.messages().get(0));
        assertThat(messages.get(1).alerts().get(0).kind()).isEqualTo(Kind.RUN_BACK);
        assertThat(messages.get(1).notice().key())
                .isEqualTo(messages.get(0).notice().key());
    }

    @Test
    void oneMessageHoldsAGroup() {
        Alerting byRun = Alerting.of(POLICY.grouping(AlertPolicy.Grouping.RUN), RULE);
        learn(byRun, 3);
        next(byRun, run(60, 9, 0, -9));
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).alerts()).extracting(Alert::column).containsExactly("c0", "c2");
        assertThat(messages.get(0).notice().title()).endsWith("and 1 more");
        next(byRun, run(61, 0, 0, -9));
        next(byRun, run(62, 0, 0, -9));
        next(byRun, run(63, 0, 0, -9));
        assertThat(messages.get(1).over()).as("c2 goes on").isFalse();
    }

    @Test
    void aRunThatIsNotLaterChangesNothing() {
        Alerting alerting = Alerting.of(POLICY, RULE);
        learn(alerting, 1);
        next(alerting, run(60, 9));
        AlertState after = state;
        next(alerting, run(60, 0));
        next(alerting, run(59, 0));
        assertThat(state).isEqualTo(after);
        assertThat(told).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alerting.next(AlertState.of("other"), run(61, 0)))
                .withMessageContaining("run must be of project 'other', but was of 'p'");
    }

    @Test
    void limitsHoldFromTheFirstRunAndTestsTellOfFailures() {
        Alerting alerting =
                Alerting.of(POLICY, AlertRule.values("M", "x").highest(0.5).withoutLearned(), AlertRule.tests());
        state = AlertState.of("p");
        next(alerting, run(0, 0.4));
        next(alerting, run(1, 0.6));
        assertThat(told).containsExactly(on(1, "column c0", Kind.FIRING));
        assertThat(messages.get(0).alerts().get(0).words()).isEqualTo("x of c0 is 0.6, above the limit of 0.5.");
        HistoryTest failed = new HistoryTest(
                "p", day(2), new MetricTest.Key("T/1{}", ""), "Mean Value", "fare", TestResult.Status.FAIL, 3.0);
        next(alerting, new Alerting.Input("p", day(2), List.of(), List.of(failed)));
        assertThat(told).last().isEqualTo(on(2, "column fare", Kind.FIRING));
        assertThat(messages.get(1).notice().severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void oneSideIsEnough() {
        Alerting alerting = Alerting.of(
                POLICY, AlertRule.values("M", "x").side(AlertRule.Side.ABOVE).learned(LearnedRange.of(Season.NONE)));
        learn(alerting, 1);
        days(alerting, 60, -9, -9, 9);
        assertThat(told).containsExactly(on(62, "column c0", Kind.FIRING));
    }

    @Test
    void aChartSeesAShiftThatNoSingleValueShows() {
        for (Chart chart : List.of(Chart.CUSUM, Chart.EWMA)) {
            told.clear();
            Alerting alerting = Alerting.of(
                    POLICY,
                    AlertRule.values("M", "x")
                            .learned(LearnedRange.of(Season.NONE))
                            .chart(chart));
            learn(alerting, 1);
            double[] shifted = new double[20];
            for (int i = 0; i < 20; i++) {
                shifted[i] = 1.4 + 0.1 * random.nextGaussian();
            }
            days(alerting, 60, shifted);
            assertThat(told).as(chart.name()).isNotEmpty().first().asString().endsWith("FIRING");
        }
    }

    /** A history replayed gives the same messages as the runs did one by one, through JSON. */
    @Test
    void aReplayGivesTheSameMessages() {
        Alerting alerting = Alerting.of(POLICY, RULE);
        learn(alerting, 3);
        AlertState learned = state;
        List<Alerting.Input> runs = new ArrayList<>();
        for (int day = 60; day < 120; day += 1 + random.nextInt(20) / 18) {
            double[] values = new double[3];
            for (int c = 0; c < 3; c++) {
                values[c] = random.nextGaussian() * (random.nextInt(8) == 0 ? 6 : 1);
            }
            runs.add(run(day, values));
        }
        runs.forEach(run -> next(alerting, run));
        assertThat(messages).hasSizeGreaterThan(10);
        assertThat(alerting.replay(history(runs), learned, Instant.EPOCH, day(1000)))
                .isEqualTo(messages);
    }

    private static MetricHistory history(List<Alerting.Input> runs) {
        return new MetricHistory() {
            @Override
            public List<String> projects() {
                return List.of("p");
            }

            @Override
            public List<HistoryValue> values(String project, Instant from, Instant to) {
                return runs.stream().flatMap(run -> run.values().stream()).toList();
            }

            @Override
            public List<HistoryTest> tests(String project, Instant from, Instant to) {
                return List.of();
            }
        };
    }

    @Test
    void rulesAreValuesWithKeysAndJson() {
        List<AlertRule> rules = List.of(
                AlertRule.values("ColumnDriftMetric", "drift_score")
                        .side(AlertRule.Side.ABOVE)
                        .column("fare"),
                AlertRule.values("DatasetMissingValuesMetric", "share")
                        .column("")
                        .chart(Chart.CUSUM),
                AlertRule.values("M", "x").limits(0, 1.5).withoutLearned().severity(Severity.INFO),
                AlertRule.tests());
        assertThat(AlertRule.fromJson(AlertRule.toJson(rules))).isEqualTo(rules);
        assertThat(rules).extracting(AlertRule::key).doesNotHaveDuplicates();
        assertThat(rules.get(0).key())
                .isEqualTo(
                        "{\"rule\":\"OfValues\",\"metric\":\"ColumnDriftMetric\",\"field\":\"drift_score\",\"column\":\"fare\","
                                + "\"side\":\"ABOVE\",\"learned\":{\"season\":\"WEEKDAY\",\"scale\":\"LINEAR\",\"window\":84},"
                                + "\"severity\":\"WARNING\"}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AlertRule.values("M", "x").withoutLearned())
                .withMessageContaining("learned, lowest or highest must be given");
    }

    @Test
    void whatARuleOrAPolicyHasIsTakenAwayByName() {
        AlertRule.OfValues rule = AlertRule.values("M", "x");
        assertThat(rule.limits(0, 1).withoutLimits()).isEqualTo(rule);
        assertThat(rule.lowest(0).highest(1)).isEqualTo(rule.limits(0, 1));
        assertThat(rule.chart(Chart.EWMA).withoutChart()).isEqualTo(rule);
        assertThat(rule.chart(Chart.EWMA).highest(1).withoutLearned())
                .isEqualTo(rule.highest(1).withoutLearned());
        assertThat(AlertPolicy.daily(1).withoutMissing().missingAfter()).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.highest(Double.NaN))
                .withMessage("highest must be a number, but was NaN");
    }
}
