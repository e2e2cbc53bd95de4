package io.github.driftlib.alert;

import io.github.driftlib.concurrent.Span;
import io.github.driftlib.history.FalseAlarmBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is told.
 *
 * @param falseAlertsPerMonth how many false alerts in thirty days are accepted, over all series
 * @param every after what time the next run is expected
 * @param missingAfter after what time without a run that is an alert of its own; null for never
 * @param resolvedAfter after how many good runs in a row an alert is over, at least 1
 * @param hysteresis by what share a range is narrower for a value that is to be good again, in [0, 1)
 * @param coolDown how long after an alert of a series no other one begins
 * @param acceptedAfter after how many strange values in a row they are the new level, at least 2
 * @param grouping what goes into one message
 * @param silences when nobody is told
 */
public record AlertPolicy(
        double falseAlertsPerMonth,
        Duration every,
        @Nullable Duration missingAfter,
        int resolvedAfter,
        double hysteresis,
        Duration coolDown,
        int acceptedAfter,
        Grouping grouping,
        List<Silence> silences) {

    private static final Duration MONTH = Duration.ofDays(30);

    /** Copies the list and checks the parameters. */
    public AlertPolicy {
        Objects.requireNonNull(every, "every must be given, but was null");
        Objects.requireNonNull(coolDown, "coolDown must be given, but was null");
        Objects.requireNonNull(grouping, "grouping must be given, but was null");
        silences = List.copyOf(Objects.requireNonNull(silences, "silences must be given, but was null"));
        checkEvery(every);
        if (missingAfter != null && missingAfter.compareTo(every) < 0) {
            throw new IllegalArgumentException("missingAfter must be at least " + every + ", but was " + missingAfter);
        }
        if (missingAfter != null) {
            Span.notTooLong("missingAfter", missingAfter);
        }
        if (resolvedAfter < 1) {
            throw new IllegalArgumentException("resolvedAfter must be at least 1, but was " + resolvedAfter);
        }
        if (!(hysteresis >= 0 && hysteresis < 1)) {
            throw new IllegalArgumentException("hysteresis must be in [0, 1), but was " + hysteresis);
        }
        if (coolDown.isNegative()) {
            throw new IllegalArgumentException("coolDown must not be negative, but was " + coolDown);
        }
        Span.notTooLong("coolDown", coolDown);
        if (acceptedAfter < 2) {
            throw new IllegalArgumentException("acceptedAfter must be at least 2, but was " + acceptedAfter);
        }
        new FalseAlarmBudget(falseAlertsPerMonth, 1);
    }

    private static void checkEvery(Duration every) {
        if (every.compareTo(Duration.ofMinutes(1)) < 0 || every.compareTo(MONTH) > 0) {
            throw new IllegalArgumentException("every must be in [1 minute, 30 days], but was " + every);
        }
    }

    /**
     * For a run a day: a missing one is told after a day and a half, an alert is over after three good runs, back
     * within nine tenths of its range, the next one begins a day later at the earliest, and a level is accepted after
     * seven.
     */
    public static AlertPolicy daily(double falseAlertsPerMonth) {
        return every(Duration.ofDays(1), falseAlertsPerMonth);
    }

    /** The same for runs that follow each other after another time. */
    public static AlertPolicy every(Duration every, double falseAlertsPerMonth) {
        Objects.requireNonNull(every, "every must be given, but was null");
        checkEvery(every);
        return new AlertPolicy(
                falseAlertsPerMonth,
                every,
                every.plus(every.dividedBy(2)),
                3,
                0.1,
                Duration.ofDays(1),
                7,
                Grouping.COLUMN,
                List.of());
    }

    /** The same with another grouping. */
    public AlertPolicy grouping(Grouping grouping) {
        return new AlertPolicy(
                falseAlertsPerMonth,
                every,
                missingAfter,
                resolvedAfter,
                hysteresis,
                coolDown,
                acceptedAfter,
                grouping,
                silences);
    }

    /** The same with one silence more. */
    public AlertPolicy silence(Silence silence) {
        Objects.requireNonNull(silence, "silence must be given, but was null");
        List<Silence> more = new ArrayList<>(silences);
        more.add(silence);
        return new AlertPolicy(
                falseAlertsPerMonth,
                every,
                missingAfter,
                resolvedAfter,
                hysteresis,
                coolDown,
                acceptedAfter,
                grouping,
                more);
    }

    /** The same, but a missing run is told after another time. */
    public AlertPolicy missingAfter(Duration time) {
        Objects.requireNonNull(time, "time must be given, but was null");
        return withMissing(time);
    }

    /** The same, but a missing run is no alert. */
    public AlertPolicy withoutMissing() {
        return withMissing(null);
    }

    private AlertPolicy withMissing(@Nullable Duration time) {
        return new AlertPolicy(
                falseAlertsPerMonth,
                every,
                time,
                resolvedAfter,
                hysteresis,
                coolDown,
                acceptedAfter,
                grouping,
                silences);
    }

    FalseAlarmBudget budget() {
        return new FalseAlarmBudget(falseAlertsPerMonth, (double) MONTH.toMinutes() / every.toMinutes());
    }

    boolean isSilent(Instant time, String column) {
        return silences.stream().anyMatch(silence -> silence.covers(time, column));
    }

    /** When a run that follows another one counts as missing. */
    Optional<Instant> deadline(Instant lastRun) {
        return Optional.ofNullable(missingAfter).map(lastRun::plus);
    }

    /** What goes into one message. */
    public enum Grouping {
        /** What happens to one column in one run. */
        COLUMN,
        /** What happens in one run. */
        RUN
    }

    /**
     * A time in which nobody is told that something begins: what still goes on at its end is told then.
     *
     * @param from from when on
     * @param to until when, which does not belong to it
     * @param column of which column; of all where it is null
     */
    public record Silence(
            Instant from, Instant to, @Nullable String column) {

        /** Checks that the end is after the beginning. */
        public Silence {
            Objects.requireNonNull(from, "from must be given, but was null");
            if (!to.isAfter(from)) {
                throw new IllegalArgumentException("to must be after " + from + ", but was " + to);
            }
        }

        boolean covers(Instant time, String about) {
            return !time.isBefore(from) && time.isBefore(to) && (column == null || column.equals(about));
        }
    }
}
