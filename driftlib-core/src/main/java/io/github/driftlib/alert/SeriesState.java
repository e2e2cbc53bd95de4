package io.github.driftlib.alert;

import io.github.driftlib.history.LearnedRange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one thing that is watched. Times are microseconds since 1970.
 *
 * @param phase whether somebody is or may soon be told
 * @param times when each value of the past was
 * @param values what is learned from it: a value that was off counts as the end of the range that it was off
 * @param recent whether the last checks, at most two, were bad for a pair
 * @param strange the last values as they were, as long as all were off
 * @param expected what had been expected in their place
 * @param good how many checks in a row were good while an alert goes on
 * @param since when the alert that goes on began, or null
 * @param lastBegin when the last alert began, or null
 * @param told whether somebody was told of the alert that goes on
 * @param detector the state of a chart, or null
 */
record SeriesState(
        Phase phase,
        List<Long> times,
        List<Double> values,
        List<Boolean> recent,
        List<Double> strange,
        List<Double> expected,
        int good,
        @Nullable Long since,
        @Nullable Long lastBegin,
        boolean told,
        @Nullable String detector) {

    /** Nothing known. */
    static final SeriesState NEW = new SeriesState(
            Phase.OK, List.of(), List.of(), List.of(), List.of(), List.of(), 0, null, null, false, null);

    /** Whether somebody is told. */
    enum Phase {
        /** All is well. */
        OK,
        /** Something was off; one more makes an alert. */
        PENDING,
        /** An alert goes on. */
        FIRING
    }

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    LearnedRange.Past past() {
        return new LearnedRange.Past(times.stream().map(SeriesState::instant).toList(), values);
    }

    /** With one value more, of which the oldest ones are forgotten. */
    SeriesState learned(Instant time, double value, int memory) {
        List<Long> newTimes = last(append(times, micros(time)), memory);
        List<Double> newValues = last(append(values, value), memory);
        return new SeriesState(
                phase, newTimes, newValues, recent, strange, expected, good, since, lastBegin, told, detector);
    }

    SeriesState strange(List<Double> newStrange, List<Double> newExpected) {
        return new SeriesState(
                phase, times, values, recent, newStrange, newExpected, good, since, lastBegin, told, detector);
    }

    SeriesState values(List<Double> newValues) {
        return new SeriesState(
                phase, times, newValues, recent, strange, expected, good, since, lastBegin, told, detector);
    }

    SeriesState recent(boolean bad) {
        return new SeriesState(
                phase,
                times,
                values,
                last(append(recent, bad), 2),
                strange,
                expected,
                good,
                since,
                lastBegin,
                told,
                detector);
    }

    SeriesState good(int inARow) {
        return new SeriesState(
                phase, times, values, recent, strange, expected, inARow, since, lastBegin, told, detector);
    }

    SeriesState phase(Phase next) {
        return new SeriesState(next, times, values, recent, strange, expected, good, since, lastBegin, told, detector);
    }

    SeriesState begun(Instant time) {
        return new SeriesState(
                Phase.FIRING, times, values, recent, strange, expected, 0, micros(time), micros(time), false, detector);
    }

    SeriesState ended() {
        return new SeriesState(
                Phase.OK, times, values, List.of(), List.of(), List.of(), 0, null, lastBegin, false, null);
    }

    SeriesState told(boolean isTold) {
        return new SeriesState(
                phase, times, values, recent, strange, expected, good, since, lastBegin, isTold, detector);
    }

    SeriesState detector(@Nullable String state) {
        return new SeriesState(phase, times, values, recent, strange, expected, good, since, lastBegin, told, state);
    }

    static <T> List<T> append(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return longer;
    }

    private static <T> List<T> last(List<T> list, int most) {
        return List.copyOf(list.subList(Math.max(0, list.size() - most), list.size()));
    }
}
