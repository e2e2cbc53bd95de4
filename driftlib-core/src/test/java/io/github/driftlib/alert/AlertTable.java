package io.github.driftlib.alert;

import io.github.driftlib.alert.Alert.Kind;
import io.github.driftlib.history.LearnedRange;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/**
 * Measures false alerts and how soon true ones come: 120 days are learned, 120 are judged, and there is nothing wrong.
 */
final class AlertTable {

    private static final int LEARNED = 120;
    private static final int DAYS = 240;
    private static final int FAULT = 200;
    private static final double SPIKE = 6;
    private static final double SHIFT = 2.5;

    /**
     * What was measured.
     *
     * @param policy who judges
     * @param noise how values vary
     * @param promised how many false alerts in thirty days were asked for, or NaN
     * @param falseAlerts how many there were
     * @param error the standard error of that
     * @param spikes the share of single values six deviations off that were told within three days
     * @param shifts the share of shifts by two and a half deviations that were told within seven days
     */
    record Row(
            String policy,
            Simulated.Noise noise,
            double promised,
            double falseAlerts,
            double error,
            double spikes,
            double shifts) {

        String line() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %.2f (%.2f) | %s | %s |",
                    policy,
                    noise.words,
                    Double.isNaN(promised) ? "-" : String.format(Locale.ROOT, "%.1f", promised),
                    falseAlerts,
                    error,
                    Double.isNaN(spikes) ? "" : String.format(Locale.ROOT, "%.2f", spikes),
                    Double.isNaN(shifts) ? "" : String.format(Locale.ROOT, "%.2f", shifts));
        }
    }

    private final int series;

    /** @param series how many series are judged for each row */
    AlertTable(int series) {
        this.series = series;
    }

    private static Row row(
            String policy, Simulated.Noise noise, double promised, double[] starts, int spikes, int shifts) {
        double mean = Arrays.stream(starts).average().orElseThrow();
        double variance =
                Arrays.stream(starts).map(v -> (v - mean) * (v - mean)).sum() / (starts.length - 1);
        double months = (DAYS - LEARNED) / 30.0;
        boolean faults = spikes >= 0;
        return new Row(
                policy,
                noise,
                promised,
                mean / months,
                Math.sqrt(variance / starts.length) / months,
                faults ? (double) spikes / starts.length : Double.NaN,
                faults ? (double) shifts / starts.length : Double.NaN);
    }

    /** A function of a whole series. */
    Row common(String policy, Simulated.Noise noise, Function<double[], boolean[]> judge) {
        Random random = new Random(9);
        double[] starts = new double[series];
        int spikes = 0;
        int shifts = 0;
        for (int i = 0; i < series; i++) {
            double[] y = noise.series(random, DAYS);
            boolean[] bad = judge.apply(y);
            for (int t = LEARNED; t < DAYS; t++) {
                starts[i] += bad[t] && !(t > LEARNED && bad[t - 1]) ? 1 : 0;
            }
            double[] spiked = y.clone();
            spiked[FAULT] += SPIKE;
            spikes += any(judge.apply(spiked), FAULT, FAULT + 3) ? 1 : 0;
            double[] shifted = y.clone();
            Arrays.setAll(shifted, t -> y[t] + (t >= FAULT ? SHIFT : 0));
            shifts += any(judge.apply(shifted), FAULT, FAULT + 7) ? 1 : 0;
        }
        return row(policy, noise, Double.NaN, starts, spikes, shifts);
    }

    private static boolean any(boolean[] bad, int from, int to) {
        for (int t = from; t < to; t++) {
            if (bad[t]) {
                return true;
            }
        }
        return false;
    }

    /** Ours, of one series. */
    Row ours(Simulated.Noise noise, double perMonth, AlertRule.Chart chart) {
        Alerting alerting = alerting(perMonth, chart);
        Random random = new Random(9);
        double[] starts = new double[series];
        int spikes = 0;
        int shifts = 0;
        for (int i = 0; i < series; i++) {
            double[] y = noise.series(random, DAYS);
            AlertState state = AlertState.of("p");
            for (int day = 0; day < LEARNED; day++) {
                state = alerting.learn(state, Simulated.run(day, y[day]));
            }
            for (int day = LEARNED; day < DAYS; day++) {
                if (day == FAULT) {
                    spikes += told(alerting, state, y, 3, 1, SPIKE) ? 1 : 0;
                    shifts += told(alerting, state, y, 7, 7, SHIFT) ? 1 : 0;
                }
                Alerting.Step step = alerting.next(state, Simulated.run(day, y[day]));
                state = step.state();
                starts[i] += begins(step);
            }
        }
        String name = chart == null ? "ranges" : chart + " chart";
        return row("**driftlib**, " + name + ", 1 series", noise, perMonth, starts, spikes, shifts);
    }

    private static boolean told(Alerting alerting, AlertState before, double[] y, int days, int bad, double off) {
        AlertState state = before;
        for (int day = FAULT; day < FAULT + days; day++) {
            double value = y[day] + (day < FAULT + bad ? off : 0);
            Alerting.Step step = alerting.next(state, Simulated.run(day, value));
            state = step.state();
            if (begins(step) > 0) {
                return true;
            }
        }
        return false;
    }

    private static long begins(Alerting.Step step) {
        return step.messages().stream()
                .flatMap(message -> message.alerts().stream())
                .filter(alert -> alert.kind() == Kind.FIRING)
                .count();
    }

    /** Ours, of many series that share a budget. */
    Row shared(Simulated.Noise noise, double perMonth, int together) {
        Alerting alerting = alerting(perMonth, null);
        Random random = new Random(10);
        double[] starts = new double[Math.max(2, series / together)];
        for (int i = 0; i < starts.length; i++) {
            double[][] y = new double[together][];
            Arrays.setAll(y, k -> noise.series(random, DAYS));
            AlertState state = AlertState.of("p");
            for (int day = 0; day < DAYS; day++) {
                double[] values = new double[together];
                for (int k = 0; k < together; k++) {
                    values[k] = y[k][day];
                }
                Alerting.Input run = Simulated.run(day, values);
                if (day < LEARNED) {
                    state = alerting.learn(state, run);
                } else {
                    Alerting.Step step = alerting.next(state, run);
                    state = step.state();
                    starts[i] += begins(step);
                }
            }
        }
        return row("**driftlib**, ranges, " + together + " series", noise, perMonth, starts, -1, -1);
    }

    private static Alerting alerting(double perMonth, AlertRule.Chart chart) {
        AlertRule.OfValues ranges = AlertRule.values("M", "x").learned(LearnedRange.of(LearnedRange.Season.WEEKDAY));
        return Alerting.of(AlertPolicy.daily(perMonth).withoutMissing(), chart == null ? ranges : ranges.chart(chart));
    }
}
