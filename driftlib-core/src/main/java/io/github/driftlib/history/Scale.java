package io.github.driftlib.history;

/** On what scale values vary evenly. A history with a value that the scale does not have is taken as it is. */
public enum Scale {
    /** As they are. */
    LINEAR,
    /** By factors: for positive values, such as distances. */
    LOG,
    /** By odds: for shares between 0 and 1. */
    LOGIT;

    boolean has(double value) {
        return switch (this) {
            case LINEAR -> true;
            case LOG -> value > 0;
            case LOGIT -> value > 0 && value < 1;
        };
    }

    double to(double value) {
        return switch (this) {
            case LINEAR -> value;
            case LOG -> Math.log(value);
            case LOGIT -> Math.log(value / (1 - value));
        };
    }

    double from(double value) {
        return switch (this) {
            case LINEAR -> value;
            case LOG -> Math.exp(value);
            case LOGIT -> 1 / (1 + Math.exp(-value));
        };
    }
}
