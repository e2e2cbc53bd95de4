package io.github.driftlib.regression;

import io.github.driftlib.metric.MetricValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the values of a result for a history, without those that are not defined. */
final class KnownValues {

    private final List<MetricValue> values = new ArrayList<>();

    private KnownValues() {}

    static KnownValues of() {
        return new KnownValues();
    }

    KnownValues add(String field, @Nullable Double number) {
        if (number != null) {
            values.add(MetricValue.of("", field, number));
        }
        return this;
    }

    List<MetricValue> list() {
        return List.copyOf(values);
    }
}
