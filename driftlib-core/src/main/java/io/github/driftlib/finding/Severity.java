package io.github.driftlib.finding;

/** How much a finding matters, the worst first. */
public enum Severity {
    /** Something is broken, or a model has become worse: look at it now. */
    ALARM,
    /** Something is other than it was, beyond what chance explains: look at it. */
    WARNING,
    /** Good to know; chance may explain it, or nothing needs to be done. */
    NOTE
}
