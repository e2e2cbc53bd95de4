package io.github.driftlib.jdbc;

/** What a column of a written table holds. */
enum ValueKind {
    NUMBER("a number of double precision"),
    INTEGER("a whole number"),
    LABEL("text"),
    TIME("a timestamp with microseconds");

    private final String description;

    ValueKind(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }
}
