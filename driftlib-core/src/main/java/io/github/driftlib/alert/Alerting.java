package io.github.driftlib.alert;

import io.github.driftlib.alert.Alert.Kind;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.history.LearnedRange;
import io.github.driftlib.history.NormalRange;
import io.github.driftlib.history.ResidualPool;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.HistoryTest;
import io.github.driftlib.sink.HistoryValue;
import io.github.driftlib.sink.MetricHistory;
import io.github.driftlib.sink.webhook.Notice.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rules and a policy: what is watched, and when somebody is told. A pure function of a state and the next run, so that
 * a history replayed gives the same alerts, whenever and wherever.
 *
 * <p>A series is <em>OK</em>; <em>pending</em> after a value outside the range that two of three may not leave;
 * <em>firing</em> after a second one, or after one outside the range that no value may leave; and OK again after
 * {@link AlertPolicy#resolvedAfter} values in a row that are well inside. The ranges are learned from the series' own
 * past, at the level that the budget gives it: the more series, the wider. Values that are off are not learned as they
 * are; after {@link AlertPolicy#acceptedAfter} in a row they are the new level, which is said. Immutable.
 */
public final class Alerting {

    private static final String MISSING = "missing run";

    private final AlertPolicy policy;
    private final List<AlertRule> rules;

    /**
     * What a run led to.
     *
     * @param state what is known after it
     * @param messages what is to be told, in order
     */
    public record Step(AlertState state, List<AlertMessage> messages) {

        /** Copies the list. */
        public Step {
            Objects.requireNonNull(state, "state must be given, but was null");
            messages = List.copyOf(messages);
        }
    }

    private Alerting(AlertPolicy policy, List<AlertRule> rules) {
        this.policy = Objects.requireNonNull(policy, "policy must be given, but was null");
        this.rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("rules must not be empty");
        }
    }

    /** By these rules. */
    public static Alerting of(AlertPolicy policy, AlertRule... rules) {
        Objects.requireNonNull(rules, "rules must be given, but was null");
        return of(policy, List.of(rules));
    }

    /** By these rules. */
    public static Alerting of(AlertPolicy policy, List<AlertRule> rules) {
        Objects.requireNonNull(rules, "rules must be given, but was null");
        return new Alerting(policy, rules);
    }

    /** The policy. */
    public AlertPolicy policy() {
        return policy;
    }

    /** Takes a run as an example of what is normal: values are learned, and nobody is told. */
    public AlertState learn(AlertState state, Input run) {
        if (isPast(state, run)) {
            return state;
        }
        Map<String, SeriesState> series = new TreeMap<>(state.series());
        for (Watched watched : Watched.all(rules, run).values()) {
            LearnedRange learned = watched.rule().learned();
            if (learned != null) {
                SeriesState before = series.getOrDefault(watched.key(), SeriesState.NEW);
                series.put(watched.key(), before.learned(run.time(), watched.number(), learned.memory()));
            }
        }
        return new AlertState(state.project(), SeriesState.micros(run.time()), false, series);
    }

    /**
     * Judges a run. One that is not later than the last one changes nothing: what was told was told.
     *
     * @throws IllegalArgumentException if the run is of another project than the state
     */
    public Step next(AlertState state, Input run) {
        if (isPast(state, run)) {
            return new Step(state, List.of());
        }
        Step before = missing(state, run.time());
        Map<String, List<Alert>> alerts = new LinkedHashMap<>();
        if (before.state.missing()) {
            alerts.put(MISSING, List.of(missingRun(Kind.RUN_BACK, run.time(), "A run came again.")));
        }
        Map<String, Watched> all = Watched.all(rules, run);
        Map<String, SeriesState> series = new TreeMap<>(before.state.series());
        int judged = (int) all.values().stream()
                .filter(watched -> watched.rule().learned() != null)
                .count();
        ValueJudge judge = new ValueJudge(policy, judged, run.time());
        Map<LearnedRange, ResidualPool> pools = pools(all, series, run.time());
        for (Watched watched : all.values()) {
            SeriesState known = series.getOrDefault(watched.key(), SeriesState.NEW);
            List<Alert> told = new ArrayList<>();
            series.put(watched.key(), next(watched, known, judge, pools, run.time(), told));
            if (!told.isEmpty()) {
                alerts.computeIfAbsent(group(watched.column()), group -> new ArrayList<>())
                        .addAll(told);
            }
        }
        AlertState after = new AlertState(state.project(), SeriesState.micros(run.time()), false, series);
        List<AlertMessage> messages = new ArrayList<>(before.messages);
        alerts.forEach((group, told) -> messages.add(new AlertMessage(
                state.project(), group, run.time().toString(), !isFiring(group, all, series), told, List.of())));
        return new Step(after, messages);
    }

    private static boolean isPast(AlertState state, Input run) {
        if (!run.project().equals(state.project())) {
            throw new IllegalArgumentException(
                    "run must be of project '" + state.project() + "', but was of '" + run.project() + "'");
        }
        return state.lastRun().isPresent()
                && !run.time().isAfter(state.lastRun().get());
    }

    private String group(String column) {
        return policy.grouping() == AlertPolicy.Grouping.RUN
                ? "run"
                : column.isEmpty() ? "data set" : "column " + column;
    }

    private boolean isFiring(String group, Map<String, Watched> all, Map<String, SeriesState> series) {
        return all.values().stream()
                .filter(watched -> group(watched.column()).equals(group))
                .anyMatch(watched ->
                        series.getOrDefault(watched.key(), SeriesState.NEW).phase() == SeriesState.Phase.FIRING);
    }

    private static Map<LearnedRange, ResidualPool> pools(
            Map<String, Watched> all, Map<String, SeriesState> series, Instant time) {
        Map<LearnedRange, List<LearnedRange.Past>> pasts = new HashMap<>();
        for (Watched watched : all.values()) {
            LearnedRange learned = watched.rule().learned();
            if (learned != null && series.containsKey(watched.key())) {
                pasts.computeIfAbsent(learned, range -> new ArrayList<>())
                        .add(series.get(watched.key()).past());
            }
        }
        Map<LearnedRange, ResidualPool> pools = new HashMap<>();
        pasts.forEach((learned, each) -> pools.put(learned, learned.pool(each, time)));
        return pools;
    }

    private SeriesState next(
            Watched watched,
            SeriesState known,
            ValueJudge judge,
            Map<LearnedRange, ResidualPool> pools,
            Instant time,
            List<Alert> told) {
        if (watched.rule() instanceof AlertRule.OfValues rule) {
            boolean second = known.recent().contains(true);
            ResidualPool pool = pools.getOrDefault(rule.learned(), ResidualPool.NONE);
            ValueJudge.Answer answer = judge.judge(rule, known, watched, pool);
            Judged judged = answer.judged();
            boolean fires = judged.alone() || judged.paired() && second;
            return move(watched, answer.state(), judged, fires, answer.accepted(), time, told);
        }
        String words = Words.ofTest(watched) + " failed"
                + (watched.value() == null ? "." : " with " + Words.number(watched.value()) + ".");
        Judged judged = new Judged(watched.failed(), watched.failed(), !watched.failed(), null, words);
        return move(watched, known, judged, watched.failed(), false, time, told);
    }

    /** One step of the state machine of a series. */
    private SeriesState move(
            Watched watched,
            SeriesState state,
            Judged judged,
            boolean fires,
            boolean accepted,
            Instant time,
            List<Alert> told) {
        SeriesState next = state;
        if (state.phase() == SeriesState.Phase.FIRING) {
            next = state.good(judged.good() ? state.good() + 1 : 0);
            if (accepted || next.good() >= policy.resolvedAfter()) {
                if (state.told()) {
                    told.add(alert(watched, judged, accepted ? Kind.LEVEL_ACCEPTED : Kind.RESOLVED, next, time));
                }
                return next.ended();
            }
        } else if (accepted) {
            return state.ended();
        } else if (fires && isCool(state, time)) {
            next = state.begun(time);
        } else {
            next = state.phase(
                    fires || state.recent().contains(true) ? SeriesState.Phase.PENDING : SeriesState.Phase.OK);
        }
        if (next.phase() == SeriesState.Phase.FIRING && !next.told() && !policy.isSilent(time, watched.column())) {
            told.add(alert(watched, judged, Kind.FIRING, next, time));
            return next.told(true);
        }
        return next;
    }

    private boolean isCool(SeriesState state, Instant time) {
        return state.lastBegin() == null
                || !time.isBefore(SeriesState.instant(state.lastBegin()).plus(policy.coolDown()));
    }

    private static Alert alert(Watched watched, Judged judged, Kind kind, SeriesState state, Instant time) {
        String what = watched.field().isEmpty() ? watched.name() : watched.field();
        String value = watched.value() == null ? "" : " with " + Words.number(watched.value());
        String words = switch (kind) {
            case RESOLVED -> Words.of(what, watched.column()) + " is as usual again" + value + ".";
            case LEVEL_ACCEPTED ->
                Words.of(what, watched.column()) + " stays off" + value + ", and is taken for the new level.";
            default -> judged.words();
        };
        Severity severity = severity(watched, judged, kind);
        NormalRange range = judged.range();
        return new Alert(
                watched.key(),
                kind,
                severity,
                watched.name(),
                watched.column(),
                watched.field(),
                watched.value(),
                range == null ? null : finite(range.lower()),
                range == null ? null : finite(range.upper()),
                (state.since() == null ? time : SeriesState.instant(state.since())).toString(),
                words);
    }

    private static @Nullable Double finite(double end) {
        return Double.isFinite(end) ? (Double) end : null;
    }

    private static Severity severity(Watched watched, Judged judged, Kind kind) {
        if (kind != Kind.FIRING) {
            return Severity.INFO;
        }
        NormalRange range = judged.range();
        boolean far = range != null && judged.bad() && range.distance(watched.number()) >= 2;
        return far ? Severity.CRITICAL : watched.rule().severity();
    }

    /** What is to be told at a time at which no run came: that one is missing, once. */
    public Step missing(AlertState state, Instant now) {
        if (state.missing() || state.lastRun().isEmpty()) {
            return new Step(state, List.of());
        }
        Instant last = state.lastRun().get();
        Instant deadline = policy.deadline(last).orElse(Instant.MAX);
        if (!now.isAfter(deadline)) {
            return new Step(state, List.of());
        }
        AlertState told = new AlertState(state.project(), SeriesState.micros(last), true, state.series());
        if (policy.isSilent(deadline, "")) {
            return new Step(told, List.of());
        }
        Alert alert = missingRun(
                Kind.MISSING_RUN, deadline, "The last run was at " + last + "; none came until " + deadline + ".");
        return new Step(
                told,
                List.of(new AlertMessage(
                        state.project(), MISSING, deadline.toString(), false, List.of(alert), List.of())));
    }

    private static Alert missingRun(Kind kind, Instant time, String words) {
        Severity severity = kind == Kind.MISSING_RUN ? Severity.CRITICAL : Severity.INFO;
        return new Alert(MISSING, kind, severity, MISSING, "", "", null, null, null, time.toString(), words);
    }

    /**
     * The alerts that go on after a run, as findings, the worst first: what is off, and since when.
     *
     * @param state what is known after the run
     * @param run the run, whose values they show
     */
    public List<Finding> findings(AlertState state, Input run) {
        Objects.requireNonNull(state, "state must be given, but was null");
        Objects.requireNonNull(run, "run must be given, but was null");
        return AlertFindings.of(rules, state, run);
    }

    /**
     * The alerts that go on at the end of a project's history, as findings, the worst first.
     *
     * @param learned what was known before; {@link AlertState#of} for nothing
     * @param from where the history begins, inclusive
     * @param to where it ends, exclusive
     */
    public List<Finding> findings(MetricHistory history, AlertState learned, Instant from, Instant to) {
        Objects.requireNonNull(learned, "learned must be given, but was null");
        AlertState state = learned;
        Input last = null;
        for (Input run : Input.of(history, learned.project(), from, to)) {
            state = next(state, run).state;
            last = run;
        }
        return last == null ? List.of() : findings(state, last);
    }

    /**
     * The messages that a project's history leads to, from {@code from} (inclusive) to {@code to} (exclusive).
     *
     * @param learned what was known before; {@link AlertState#of} for nothing
     */
    public List<AlertMessage> replay(MetricHistory history, AlertState learned, Instant from, Instant to) {
        AlertState state = learned;
        List<AlertMessage> messages = new ArrayList<>();
        for (Input run : Input.of(history, learned.project(), from, to)) {
            Step step = next(state, run);
            state = step.state;
            messages.addAll(step.messages);
        }
        return List.copyOf(messages);
    }

    /**
     * What a run found, for rules.
     *
     * @param project what is monitored
     * @param time the time of the run
     * @param values the values of its metrics
     * @param tests how its tests ended
     */
    public record Input(String project, Instant time, List<HistoryValue> values, List<HistoryTest> tests) {

        /** Copies the lists. */
        public Input {
            Objects.requireNonNull(project, "project must be given, but was null");
            Objects.requireNonNull(time, "time must be given, but was null");
            values = List.copyOf(values);
            tests = List.copyOf(tests);
        }

        /** The run of a snapshot. */
        public static Input of(Snapshot snapshot) {
            Objects.requireNonNull(snapshot, "snapshot must be given, but was null");
            return new Input(
                    snapshot.info().project(),
                    snapshot.info().timestamp(),
                    HistoryValue.of(snapshot),
                    HistoryTest.of(snapshot));
        }

        /** The runs of a project from {@code from} (inclusive) to {@code to} (exclusive), the earliest first. */
        public static List<Input> of(MetricHistory history, String project, Instant from, Instant to) {
            Objects.requireNonNull(history, "history must be given, but was null");
            Objects.requireNonNull(project, "project must be given, but was null");
            Objects.requireNonNull(from, "from must be given, but was null");
            Objects.requireNonNull(to, "to must be given, but was null");
            TreeMap<Instant, List<HistoryValue>> values = new TreeMap<>();
            TreeMap<Instant, List<HistoryTest>> tests = new TreeMap<>();
            for (HistoryValue value : history.values(project, from, to)) {
                values.computeIfAbsent(value.time(), time -> new ArrayList<>()).add(value);
                tests.computeIfAbsent(value.time(), time -> new ArrayList<>());
            }
            for (HistoryTest test : history.tests(project, from, to)) {
                tests.computeIfAbsent(test.time(), time -> new ArrayList<>()).add(test);
            }
            List<Input> runs = new ArrayList<>();
            tests.forEach(
                    (time, found) -> runs.add(new Input(project, time, values.getOrDefault(time, List.of()), found)));
            return List.copyOf(runs);
        }
    }
}
