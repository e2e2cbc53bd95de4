package io.github.driftlib.alert;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.sink.HistoryValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Daily series without any fault, and runs made of them. */
public final class Simulated {

    static final Instant START = Instant.parse("2022-01-03T00:00:00Z");
    private static final double[] WEEK = {0, .8, 1.2, .8, 2, 4, 3.2};

    /** How values vary; each has the deviation 1. */
    public enum Noise {
        NORMAL("normal"),
        HEAVY("heavy tails (t of 4)"),
        SEASONAL("normal, weekly season"),
        HEAVY_SEASONAL("heavy tails, weekly season");

        final String words;

        Noise(String words) {
            this.words = words;
        }

        public double[] series(Random random, int days) {
            double[] values = new double[days];
            for (int day = 0; day < days; day++) {
                double season = this == SEASONAL || this == HEAVY_SEASONAL ? WEEK[day % 7] : 0;
                boolean heavy = this == HEAVY || this == HEAVY_SEASONAL;
                values[day] = 10 + season + (heavy ? t4(random) / Math.sqrt(2) : random.nextGaussian());
            }
            return values;
        }
    }

    private Simulated() {}

    private static double t4(Random random) {
        double squares = 0;
        for (int i = 0; i < 4; i++) {
            double z = random.nextGaussian();
            squares += z * z;
        }
        return random.nextGaussian() / Math.sqrt(squares / 4);
    }

    static Instant day(int number) {
        return START.plus(number, ChronoUnit.DAYS);
    }

    /** The run of a day of the project {@code p}: a value of the metric {@code M} for each column. */
    static Alerting.Input run(int day, double... values) {
        List<HistoryValue> all = new ArrayList<>();
        for (int column = 0; column < values.length; column++) {
            all.add(new HistoryValue(
                    "p", day(day), new Metric.Key("M/1{}", ""), MetricValue.of("c" + column, "x", values[column])));
        }
        return new Alerting.Input("p", day(day), all, List.of());
    }
}
