package io.github.driftlib.test;

import io.github.driftlib.json.NumberText;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.test.Expectation.Judged;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a value, and how that ended.
 *
 * @param asked what was asked
 * @param value the test's own value
 * @param status how it ended
 * @param doubt why nothing can be told, or the empty string where something can
 */
record TestVerdict(Expectation asked, Judged value, TestStatus status, String doubt) {

    static TestVerdict of(Expectation asked, Judged value) {
        Judged judged = asked.judged() == null ? value : asked.judged();
        ValueRange range = judged.range() == null ? new ValueRange(judged.value(), judged.value()) : judged.range();
        TestStatus status = status(range, asked.possible());
        String doubt = asked.doubt(status);
        if (status == TestStatus.WARNING && doubt.isEmpty()) {
            doubt = undecided(judged.range());
        }
        return new TestVerdict(asked, value, doubt.isEmpty() ? status : TestStatus.WARNING, doubt);
    }

    private static TestStatus status(ValueRange range, List<Condition> possible) {
        if (possible.stream().allMatch(condition -> condition.holdsThroughout(range))) {
            return TestStatus.SUCCESS;
        }
        return possible.stream().allMatch(condition -> condition.failsThroughout(range))
                ? TestStatus.FAIL
                : TestStatus.WARNING;
    }

    private static String undecided(@Nullable ValueRange range) {
        return range == null
                ? "undecided at the accuracy of the reference"
                : "undecided at this accuracy: the value lies between " + NumberText.of(range.lowest()) + " and "
                        + NumberText.of(range.highest());
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
