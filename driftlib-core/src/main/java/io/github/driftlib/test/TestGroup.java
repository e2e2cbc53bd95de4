package io.github.driftlib.test;

/** What a test is about. */
public enum TestGroup {
    /** Whether the data are complete and of the right form. */
    DATA_INTEGRITY("data_integrity"),
    /** Whether the values are plausible. */
    DATA_QUALITY("data_quality"),
    /** Whether the data are distributed as in the reference. */
    DATA_DRIFT("data_drift"),
    /** How good a model that predicts classes is. */
    CLASSIFICATION("classification"),
    /** How good a model that predicts numbers is. */
    REGRESSION("regression"),
    /** How good a model that recommends items is. */
    RECSYS("recsys"),
    /** Whether a model treats groups of people alike. */
    FAIRNESS("fairness"),
    /** Anything else. */
    CUSTOM("custom");

    private final String label;

    TestGroup(String label) {
        this.label = label;
    }

    /** The name in results and JSON. */
    public String label() {
        return label;
    }
}
