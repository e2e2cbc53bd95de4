package io.github.driftlib.test;

/** How a test ended. */
public enum TestStatus {
    /** The condition holds. */
    SUCCESS,
    /**
     * The condition does not hold, and the test is not critical; or the value comes from a sketch, and it is undecided
     * at its accuracy whether the condition holds.
     */
    WARNING,
    /** The condition does not hold. */
    FAIL,
    /** There is no value to hold against a condition, or no condition; the description says why. */
    ERROR,
    /** The test was left out; the description says why. */
    SKIPPED;

    /** Whether a suite counts the test as passed: a success or a warning. */
    public boolean passed() {
        return this == SUCCESS || this == WARNING;
    }
}
