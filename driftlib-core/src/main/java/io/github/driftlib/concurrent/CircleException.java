package io.github.driftlib.concurrent;

import java.util.List;

/** Computations that ask for each other in a circle, so that none of them can end. */
public final class CircleException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient List<Object> keys;

    CircleException(List<Object> keys) {
        super("computations must not ask in a circle, but do: " + keys);
        this.keys = List.copyOf(keys);
    }

    /** The keys of the circle, each of which asks for the next one and the last for the first. */
    public List<Object> keys() {
        return keys;
    }
}
