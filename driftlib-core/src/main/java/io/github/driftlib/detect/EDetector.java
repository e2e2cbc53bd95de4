package io.github.driftlib.detect;

import java.util.Arrays;
import java.util.Objects;

/**
 * The e-detector of a bounded mean: bets against the claim that the mean of each value, given all before it, is at most
 * what is tolerated, and tells drift when the bets have won too much. For values in [0, 1] and fractions f of 0.05,
 * 0.1, 0.2, 0.4 and 0.8:
 *
 * <pre>
 * M_f = (M_f + 1) (1 + f (x - tolerated) / tolerated)      drift where the mean of the five M_f &gt;= threshold
 * </pre>
 *
 * <p>The threshold is the run length itself: whatever the distribution of the values, false alarms come <b>at most</b>
 * that often on average, as long as the claim holds. A season that lifts the mean above it is a true alarm. So the
 * tolerated mean is that of the reference and something more, never the bare estimate. O(1) an update. Sources: Shin,
 * Ramdas and Rinaldo, E-detectors, New England Journal of Statistics in Data Science (2024); Waudby-Smith and Ramdas,
 * Estimating means of bounded random variables by betting, JRSS B (2024).
 *
 * @param tolerated the mean that is tolerated, in the units of the values, inside of the scale
 * @param side whether larger means are told or smaller ones; not both
 * @param scale between what the values lie; a loss is best clipped at a high quantile of the reference
 * @param falseAlarms how rare false alarms shall be
 */
public record EDetector(double tolerated, Direction side, Scale scale, FalseAlarms falseAlarms)
        implements DetectorSettings {

    private static final double[] FRACTIONS = {.05, .1, .2, .4, .8};

    /** Checks the parameters. */
    public EDetector {
        Objects.requireNonNull(falseAlarms, "falseAlarms must be given, but was null");
        if (!(tolerated > scale.low() && tolerated < scale.high())) {
            throw new IllegalArgumentException(
                    "tolerated must be between " + scale.low() + " and " + scale.high() + ", but was " + tolerated);
        }
        if (scale.outside() == Scale.Outside.KEPT) {
            throw new IllegalArgumentException("scale must refuse or clip values outside, but keeps them");
        }
        if (side != Direction.UP && side != Direction.DOWN) {
            throw new IllegalArgumentException("side must be UP or DOWN, but was " + side);
        }
    }

    /** For a mean of values in [0, 1], such as a rate of errors, that becomes larger. */
    public static EDetector of(double tolerated, FalseAlarms falseAlarms) {
        return new EDetector(tolerated, Direction.UP, Scale.UNIT, falseAlarms);
    }

    /** For values of another range. */
    public EDetector scale(Scale other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new EDetector(tolerated, side, other, falseAlarms);
    }

    /** For a mean that becomes larger, or for one that becomes smaller. */
    public EDetector side(Direction other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new EDetector(tolerated, other, scale, falseAlarms);
    }

    @Override
    public Detector start() {
        return new Running(this);
    }

    private static final class Running extends Detector {

        private final EDetector settings;
        private final double bound;
        private final double[] bets = new double[FRACTIONS.length];
        private final double[] winnings = new double[FRACTIONS.length];

        Running(EDetector settings) {
            super(settings, settings.side);
            this.settings = settings;
            bound = scaled(settings.tolerated);
            for (int i = 0; i < bets.length; i++) {
                bets[i] = FRACTIONS[i] * (1 / bound);
            }
            threshold = settings.falseAlarms.threshold(every -> every);
            moved = settings.side;
        }

        private double scaled(double value) {
            double x = settings.scale.of(value);
            return settings.side == Direction.UP ? x : 1 - x;
        }

        @Override
        Signal learn(double value) {
            double excess = scaled(value) - bound;
            double sum = 0;
            for (int i = 0; i < bets.length; i++) {
                winnings[i] = (winnings[i] + 1) * (1 + bets[i] * excess);
                sum += winnings[i];
            }
            statistic = sum / bets.length;
            return statistic >= threshold ? Signal.DRIFT : Signal.NONE;
        }

        @Override
        void forget() {
            Arrays.fill(winnings, 0);
        }

        @Override
        double[] numbers() {
            return winnings.clone();
        }

        @Override
        void numbers(double[] numbers) {
            System.arraycopy(checked(numbers, winnings.length), 0, winnings, 0, winnings.length);
        }
    }
}
