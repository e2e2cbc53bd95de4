package io.github.driftlib.test;

import io.github.driftlib.json.Json;

/**
 * The text by which a test is known in a history: its name, the version of this form, and the parameters that were set,
 * as JSON in the order of their declaration. Equal tests have equal keys, now and in later releases.
 *
 * @param text the key
 */
public record TestKey(String text) {

    /** The key of a test. */
    public static TestKey of(MetricTest test) {
        return new TestKey(test.name() + "/1" + Json.parameters(test));
    }

    @Override
    public String toString() {
        return text;
    }
}
