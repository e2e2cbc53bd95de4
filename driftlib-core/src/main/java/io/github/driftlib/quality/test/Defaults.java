package io.github.driftlib.quality.test;

/** Where a test has no default condition. */
final class Defaults {

    private Defaults() {}

    /** What the user must give. */
    static IllegalArgumentException missing() {
        return new IllegalArgumentException(
                "a condition or a reference with a value must be given, but there is neither");
    }
}
