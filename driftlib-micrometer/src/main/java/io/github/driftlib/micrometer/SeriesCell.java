package io.github.driftlib.micrometer;

/** The value of a gauge, which changes in place: whoever reads sees the old one or the new one, and never none. */
final class SeriesCell {

    private volatile double value;
    private volatile long writtenMillis;

    void set(double now, long millis) {
        value = now;
        writtenMillis = millis;
    }

    double value() {
        return value;
    }

    long writtenMillis() {
        return writtenMillis;
    }
}
