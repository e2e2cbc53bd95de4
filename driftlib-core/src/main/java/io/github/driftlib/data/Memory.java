package io.github.driftlib.data;

import java.util.concurrent.ConcurrentHashMap;

/** What was derived from one source. */
final class Memory<S> {

    private final ConcurrentHashMap<Derivation<?, ?>, Object> values = new ConcurrentHashMap<>(4);

    @SuppressWarnings("unchecked")
    <T> T get(S source, Derivation<? super S, T> derivation) {
        Object known = values.get(derivation);
        return (T) (known != null ? known : values.computeIfAbsent(derivation, key -> derivation.apply(source)));
    }
}
