package io.github.driftlib.sink.webhook;

/** How much a notice matters. */
public enum Severity {
    /** To be known. */
    INFO,
    /** To be looked at. */
    WARNING,
    /** To be looked at now. */
    CRITICAL
}
