package io.github.driftlib.examples.taxi.service;

/** A request that cannot be answered: which field is wrong, and what it must be. */
final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    BadRequest(String field, String rule, String found) {
        super((field.isEmpty() ? "the request" : field) + " must be " + rule + ", but was " + found);
        this.field = field;
    }

    /** The field, such as {@code [3].trip_distance}; empty where it is the request as a whole. */
    String field() {
        return field;
    }
}
