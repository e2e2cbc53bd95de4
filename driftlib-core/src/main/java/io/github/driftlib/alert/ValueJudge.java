package io.github.driftlib.alert;

import io.github.driftlib.alert.AlertRule.Side;
import io.github.driftlib.detect.Detector;
import io.github.driftlib.detect.DetectorSettings;
import io.github.driftlib.history.FalseAlarmBudget;
import io.github.driftlib.history.LearnedRange;
import io.github.driftlib.history.NormalRange;
import io.github.driftlib.history.ResidualPool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Holds values of series against their rules at the levels that a budget gives them, and learns them. */
final class ValueJudge {

    /** What normal values leave by one deviation, on either side. */
    private static final double ONE_DEVIATION = 0.31731050786291415;

    private final AlertPolicy policy;
    private final FalseAlarmBudget budget;
    private final int series;
    private final Instant time;

    /**
     * @param policy how a value becomes good again, and a level is accepted
     * @param series how many series share the budget
     * @param time when the values were
     */
    ValueJudge(AlertPolicy policy, int series, Instant time) {
        this.policy = policy;
        this.budget = policy.budget();
        this.series = series;
        this.time = time;
    }

    /** What is said of a value, and what is known of its series then. */
    record Answer(Judged judged, SeriesState state, boolean accepted) {}

    Answer judge(AlertRule.OfValues rule, SeriesState state, Watched watched, ResidualPool pool) {
        double value = watched.number();
        Optional<Judged> beyond = beyondLimits(rule, watched);
        LearnedRange learned = rule.learned();
        if (learned == null) {
            Judged within = new Judged(false, false, true, null, "");
            return new Answer(beyond.orElse(within), state, false);
        }
        Optional<NormalRange> wide = range(rule, state, budget.singleLevel(series), pool);
        if (wide.isEmpty()) {
            SeriesState next = state.learned(time, value, learned.memory());
            return new Answer(beyond.orElse(Judged.UNKNOWN), next, false);
        }
        Answer answer = rule.chart() == null
                ? byRanges(rule, state, watched, wide.get(), pool)
                : byChart(rule, state, watched, wide.get(), pool);
        answer = learn(learned, answer, value, end(answer.judged, state, wide.get()));
        return beyond.isPresent() ? new Answer(beyond.get(), answer.state, answer.accepted) : answer;
    }

    private static Optional<Judged> beyondLimits(AlertRule.OfValues rule, Watched watched) {
        double value = watched.number();
        double lowest = rule.lowest() == null ? Double.NEGATIVE_INFINITY : rule.lowest();
        double highest = rule.highest() == null ? Double.POSITIVE_INFINITY : rule.highest();
        if (value >= lowest && value <= highest) {
            return Optional.empty();
        }
        double limit = value < lowest ? lowest : highest;
        NormalRange range = new NormalRange(lowest, limit, highest, "given");
        String words = Words.beyondLimit(watched.field(), watched.column(), value, limit);
        return Optional.of(new Judged(true, true, false, range, words));
    }

    /** The range at a level of false alarms on the sides that the rule looks at; the other side is open. */
    private Optional<NormalRange> range(AlertRule.OfValues rule, SeriesState state, double level, ResidualPool pool) {
        double twoSided = rule.side() == Side.BOTH ? level : Math.min(0.5, 2 * level);
        return learned(rule).range(state.past(), time, twoSided, pool).value().map(range -> open(rule.side(), range));
    }

    private static LearnedRange learned(AlertRule.OfValues rule) {
        return Objects.requireNonNull(rule.learned(), "learned must be given, but was null");
    }

    private static NormalRange open(Side side, NormalRange range) {
        return new NormalRange(
                side == Side.ABOVE ? Double.NEGATIVE_INFINITY : range.lower(),
                range.centre(),
                side == Side.BELOW ? Double.POSITIVE_INFINITY : range.upper(),
                range.basis());
    }

    private Answer byRanges(
            AlertRule.OfValues rule, SeriesState state, Watched watched, NormalRange wide, ResidualPool pool) {
        double value = watched.number();
        NormalRange narrow = range(rule, state, budget.pairLevel(series), pool).orElse(wide);
        boolean alone = !wide.contains(value);
        boolean paired = alone || !narrow.contains(value);
        boolean second = !alone && paired && state.recent().contains(true);
        boolean good = !paired && scaled(wide).contains(value);
        NormalRange range = alone || !paired ? wide : narrow;
        String words = Words.off(watched.field(), watched.column(), value, range, second);
        return new Answer(new Judged(alone, paired, good, range, words), state.recent(paired), false);
    }

    private NormalRange scaled(NormalRange range) {
        double factor = 1 - policy.hysteresis();
        return new NormalRange(
                Double.isInfinite(range.lower())
                        ? range.lower()
                        : range.centre() - factor * (range.centre() - range.lower()),
                range.centre(),
                Double.isInfinite(range.upper())
                        ? range.upper()
                        : range.centre() + factor * (range.upper() - range.centre()),
                range.basis());
    }

    private Answer byChart(
            AlertRule.OfValues rule, SeriesState state, Watched watched, NormalRange wide, ResidualPool pool) {
        double value = watched.number();
        Optional<NormalRange> deviation =
                learned(rule).range(state.past(), time, ONE_DEVIATION, pool).value();
        if (deviation.isEmpty() || deviation.get().lower() == deviation.get().upper()) {
            return new Answer(Judged.UNKNOWN, state, false);
        }
        NormalRange unit = deviation.get();
        double off = Math.copySign(unit.distance(value), value - unit.centre());
        Detector detector = detector(
                Objects.requireNonNull(rule.chart(), "chart must be given, but was null")
                        .settings(budget.perCheck(series)),
                state);
        boolean drift = detector.update(off) == Detector.Signal.DRIFT
                && (rule.side() == Side.BOTH || rule.side() == Side.ABOVE == off > 0);
        String words = Words.of(watched.field(), watched.column()) + " is " + Words.number(value) + ", " + rule.chart()
                + " says that it moved from " + Words.number(unit.centre()) + ".";
        boolean good = !drift && scaled(wide).contains(value);
        return new Answer(
                new Judged(drift, false, good, wide, words),
                state.detector(detector.state().json()),
                false);
    }

    /** The detector goes on, or begins anew where its settings are others now. */
    private static Detector detector(DetectorSettings settings, SeriesState state) {
        if (state.detector() != null) {
            Detector.State before = Detector.State.parse(state.detector());
            if (before.settings().equals(settings.key())) {
                return settings.resume(before);
            }
        }
        return settings.start();
    }

    /** The range that a value is off where it is not learned as it is: the narrow one while something is wrong. */
    private static NormalRange end(Judged judged, SeriesState before, NormalRange wide) {
        boolean wrong =
                before.phase() == SeriesState.Phase.FIRING || before.recent().contains(true);
        NormalRange narrow = judged.range();
        return narrow != null && judged.paired() && wrong ? narrow : wide;
    }

    /** A value that is off is learned as the end of its range, until so many in a row are the new level. */
    private Answer learn(LearnedRange rule, Answer answer, double value, NormalRange wide) {
        SeriesState state = answer.state.learned(time, wide.clipped(value), rule.memory());
        if (wide.contains(value)) {
            return new Answer(answer.judged, state.strange(List.of(), List.of()), false);
        }
        List<Double> strange = SeriesState.append(state.strange(), value);
        List<Double> expected = SeriesState.append(state.expected(), wide.centre());
        if (strange.size() < policy.acceptedAfter()) {
            return new Answer(answer.judged, state.strange(strange, expected), false);
        }
        return new Answer(answer.judged, moved(state, strange, expected), true);
    }

    /** What was before is moved to the new level, so that its seasons and its spread go on. */
    private static SeriesState moved(SeriesState state, List<Double> strange, List<Double> expected) {
        double[] off = new double[strange.size()];
        Arrays.setAll(off, i -> strange.get(i) - expected.get(i));
        Arrays.sort(off);
        double by = off.length % 2 == 1 ? off[off.length / 2] : (off[off.length / 2 - 1] + off[off.length / 2]) / 2;
        int before = state.values().size() - strange.size();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < state.values().size(); i++) {
            values.add(i < before ? state.values().get(i) + by : strange.get(i - before));
        }
        return state.values(values).strange(List.of(), List.of()).detector(null);
    }
}
