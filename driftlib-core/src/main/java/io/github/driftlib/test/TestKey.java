package io.github.driftlib.test;

import io.github.driftlib.json.KeyText;
import io.github.driftlib.metric.Judgement;
import java.util.Objects;

/**
 * How a test is known in a history: the series that its results belong to, and what they were held against. Both have
 * the form of a {@link io.github.driftlib.metric.MetricKey}; the condition of a test, its rank as a warning and the
 * rows below which it is skipped are marked as {@link Judgement} and no part of the series.
 *
 * @param series what is tested
 * @param judgement against what, as JSON, or the empty string for the defaults
 */
public record TestKey(String series, String judgement) {

    /** Checks that nothing is null. */
    public TestKey {
        Objects.requireNonNull(series, "series must be given, but was null");
        Objects.requireNonNull(judgement, "judgement must be given, but was null");
    }

    /** The key of a test. */
    public static TestKey of(MetricTest test) {
        Objects.requireNonNull(test, "test must be given, but was null");
        return of(KeyText.of(test.name(), test, Judgement.class));
    }

    /** The key that {@link #text} is the text of. */
    public static TestKey parse(String text) {
        Objects.requireNonNull(text, "text must be given, but was null");
        return of(KeyText.parse(text));
    }

    private static TestKey of(KeyText key) {
        return new TestKey(key.series(), key.judgement());
    }

    /** The series and, after a space, the judgement where there is one. */
    public String text() {
        return new KeyText(series, judgement).text();
    }

    @Override
    public String toString() {
        return text();
    }
}
