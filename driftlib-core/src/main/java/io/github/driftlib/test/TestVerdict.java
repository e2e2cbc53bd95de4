package io.github.driftlib.test;

import io.github.driftlib.json.NumberText;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.test.Expectation.Judged;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was asked of a value, and how that ended.
 *
 * @param asked what was asked
 * @param value the test's own value
 * @param status how it ended
 * @param doubt why nothing can be told, or the empty string where something can
 */
record TestVerdict(Expectation asked, Judged value, TestResult.Status status, String doubt) {

    private static final int MOST_TIMES = 256;
    /** The k of a KLL sketch grows with this power of one by its error; that of ours and of labels a little less. */
    private static final double RANK_EXPONENT = 1 / 0.9021;

    static TestVerdict of(Expectation asked, Judged value) {
        Judged judged = asked.judged() == null ? value : asked.judged();
        ValueRange range = judged.range() == null ? new ValueRange(judged.value(), judged.value()) : judged.range();
        TestResult.Status status = status(range, asked.possible());
        String doubt = asked.doubt(status);
        if (status == TestResult.Status.WARNING && doubt.isEmpty()) {
            doubt = undecided(judged, asked.possible());
        }
        return new TestVerdict(asked, value, doubt.isEmpty() ? status : TestResult.Status.WARNING, doubt);
    }

    private static TestResult.Status status(ValueRange range, List<Condition> possible) {
        if (possible.stream().allMatch(condition -> condition.holdsThroughout(range))) {
            return TestResult.Status.SUCCESS;
        }
        return possible.stream().allMatch(condition -> condition.failsThroughout(range))
                ? TestResult.Status.FAIL
                : TestResult.Status.WARNING;
    }

    private static String undecided(Judged judged, List<Condition> possible) {
        ValueRange range = judged.range();
        return range == null
                ? "undecided at the accuracy of the reference"
                : "undecided at this accuracy: the value lies between " + NumberText.of(range.lowest()) + " and "
                        + NumberText.of(range.highest()) + sufficient(judged.value(), range, possible);
    }

    /** What error would decide it, with the value as it is: a half, a quarter and so on of what it is. */
    private static String sufficient(double value, ValueRange range, List<Condition> possible) {
        for (int times = 2; times <= MOST_TIMES; times *= 2) {
            ValueRange finer =
                    new ValueRange(value - (value - range.lowest()) / times, value + (range.highest() - value) / times);
            if (status(finer, possible) != TestResult.Status.WARNING) {
                return "; an error " + times
                        + " times smaller would decide it, as sketches of ranks or labels with about "
                        + Math.round(Math.pow(times, RANK_EXPONENT)) + " times the k have, of different values with "
                        + times * times + " times";
            }
        }
        return "";
    }

    /** What was found and what was asked for, in words. */
    String description() {
        String found = value.subject() + " is " + NumberText.of(value.value());
        String must = asked.judged() == null
                ? " and must be "
                : "; " + asked.judged().subject() + " is "
                        + NumberText.of(asked.judged().value()) + " and must be ";
        return found + must + asked.words() + (doubt.isEmpty() ? "" : "; " + doubt);
    }

    /** What a result lists of it beside the value. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("condition", asked.condition());
        if (value.range() != null) {
            parameters.put(
                    "value_range", List.of(value.range().lowest(), value.range().highest()));
        }
        if (asked.judged() != null) {
            parameters.put("judged", asked.judged().subject());
            parameters.put("judged_value", asked.judged().value());
        }
        if (asked.tolerance() != null) {
            parameters.put("tolerance", asked.tolerance().parameters());
        }
        parameters.putAll(asked.parameters());
        return parameters;
    }
}
