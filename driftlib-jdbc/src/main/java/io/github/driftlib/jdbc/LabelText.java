package io.github.driftlib.jdbc;

/** Labels come from data, where anything can be. */
final class LabelText {

    private LabelText() {}

    /** The label with U+FFFD for NUL, which PostgreSQL does not store; null stays null. */
    static String storable(String label) {
        return label == null ? null : label.replace('\0', '\uFFFD');
    }
}
