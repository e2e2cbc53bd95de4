package io.github.driftlib.data;

import java.util.function.Function;

/**
 * Something that can be computed from an immutable source, and is its own key in the source's memory: equal derivations
 * give the same value. A record or a constant is meant.
 *
 * @param <S> the source: a {@link Column} or a {@link Dataset}
 * @param <T> what is derived
 */
public interface Derivation<S, T> extends Function<S, T> {}
