package io.github.driftlib.examples.taxi.trips;

/** Amounts of dollars and miles, to two digits. */
final class Cents {

    private Cents() {}

    static double round(double amount) {
        return Math.round(amount * 100) / 100.0;
    }
}
