package io.github.driftlib.html.block;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Curves, and points in a plane.
 *
 * @param title what it shows
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param series the curves
 * @param bands regions behind them
 */
public record Lines(String title, Axis x, Axis y, List<Series> series, List<Band> bands) implements Block {

    /** Copies the lists. */
    public Lines {
        series = List.copyOf(series);
        bands = List.copyOf(bands);
    }

    /**
     * An axis.
     *
     * @param label what is along it
     * @param from where it begins, or null for as far as the data go
     * @param to where it ends, or null for as far as the data go
     * @param time whether its numbers are milliseconds since 1970
     */
    public record Axis(
            String label, @Nullable Double from, @Nullable Double to, boolean time) {
        /** As long as the data. */
        public static Axis of(String label) {
            Objects.requireNonNull(label, "label must be given, but was null");
            return new Axis(label, null, null, false);
        }

        /** From 0 to 1. */
        public static Axis share(String label) {
            Objects.requireNonNull(label, "label must be given, but was null");
            return new Axis(label, 0.0, 1.0, false);
        }

        /** Points in time, in milliseconds since 1970. */
        public static Axis time(String label) {
            Objects.requireNonNull(label, "label must be given, but was null");
            return new Axis(label, null, null, true);
        }
    }

    /** How a series is drawn. */
    public enum Mark {
        /** From point to point. */
        LINE,
        /** Level until the next point. */
        STEP,
        /** As points. */
        POINTS,
        /** As a dashed line. */
        DASHES;

        @JsonValue
        String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A curve.
     *
     * @param name its name
     * @param side whose it is
     * @param mark how it is drawn
     * @param x the horizontal positions
     * @param y the vertical ones; NaN interrupts the curve
     */
    public record Series(String name, Side side, Mark mark, double[] x, double[] y) {
        /** Checks that there are as many of both. */
        public Series {
            if (x.length != y.length) {
                throw new IllegalArgumentException(
                        "x and y must have the same length, but have " + x.length + " and " + y.length);
            }
        }
    }

    /**
     * A region between two heights.
     *
     * @param name what lies in it
     * @param side whose it is
     * @param x the horizontal positions
     * @param low its lower edge
     * @param high its upper edge
     */
    public record Band(String name, Side side, double[] x, double[] low, double[] high) {
        /** Checks that there are as many of all three. */
        public Band {
            if (x.length != low.length || x.length != high.length) {
                throw new IllegalArgumentException("x, low and high must have the same length, but have " + x.length
                        + ", " + low.length + " and " + high.length);
            }
        }

        /** The same two heights all along. */
        public static Band level(String name, Side side, double from, double to, double low, double high) {
            Objects.requireNonNull(name, "name must be given, but was null");
            Objects.requireNonNull(side, "side must be given, but was null");
            return new Band(name, side, new double[] {from, to}, new double[] {low, low}, new double[] {high, high});
        }
    }
}
