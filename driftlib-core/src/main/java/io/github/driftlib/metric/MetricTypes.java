package io.github.driftlib.metric;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The kinds of metrics that can be read back from JSON, by name. What reads a metric out of the parameters of another
 * one finds it in the context of the reading under this class.
 */
public final class MetricTypes {

    private final Map<String, MetricType<?>> byName;

    private MetricTypes(Map<String, MetricType<?>> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /**
     * The given kinds.
     *
     * @throws IllegalArgumentException if two have the same name
     */
    public static MetricTypes of(List<MetricType<?>> types) {
        Map<String, MetricType<?>> byName = new TreeMap<>();
        for (MetricType<?> type : types) {
            if (byName.putIfAbsent(type.name(), type) != null) {
                throw new IllegalArgumentException(
                        "names of metrics must be distinct, but '" + type.name() + "' is there twice");
            }
        }
        return new MetricTypes(byName);
    }

    /**
     * The kind of the given name.
     *
     * @throws IllegalArgumentException if there is none, listing those there are
     */
    public MetricType<?> named(String name) {
        MetricType<?> type = byName.get(name);
        if (type == null) {
            throw new IllegalArgumentException("metric must be one of " + byName.keySet() + ", but was '" + name + "'");
        }
        return type;
    }
}
