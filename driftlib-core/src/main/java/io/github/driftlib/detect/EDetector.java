package io.github.driftlib.detect;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The e-detector of a bounded mean: bets against the claim that the mean of each value, given all before it, is
 * tolerated, and tells drift when the bets have won too much. For values in [0, 1], a largest tolerated mean and
 * fractions f of 0.05, 0.1, 0.2, 0.4 and 0.8:
 *
 * <pre>
 * M_f = (M_f + 1) (1 + f (x - most) / most)      drift where the mean of the five M_f &gt;= threshold
 * </pre>
 *
 * <p>Of a smallest tolerated mean, 1 - x is looked at; of both, the mean of all ten. The threshold is the run length
 * itself: whatever the distribution of the values, false alarms come <b>at most</b> that often on average, as long as
 * the claim holds. With {@link FalseAlarms#ever} it bets once, M_f = M_f (1 + ...) from 1, and the probability that
 * there is a false alarm at all is at most the given one, however long the stream; but the longer nothing changed, the
 * later a change is told. A season that lifts the mean above what is tolerated is a true alarm. So the tolerated mean
 * is that of the reference and something more, never the bare estimate. O(1) an update. Sources: Shin, Ramdas and
 * Rinaldo, E-detectors, New England Journal of Statistics in Data Science (2024); Waudby-Smith and Ramdas, Estimating
 * means of bounded random variables by betting, JRSS B (2024).
 *
 * @param least the smallest mean that is tolerated, in the units of the values, inside of the scale; null where smaller
 *     means are not looked for
 * @param most the largest mean that is tolerated, likewise; null where larger means are not looked for
 * @param scale between what the values lie; a loss is best clipped at a high quantile of the reference
 * @param falseAlarms how rare false alarms shall be
 */
public record EDetector(@Nullable Double least, @Nullable Double most, Scale scale, FalseAlarms falseAlarms)
        implements DetectorSettings {

    private static final double[] FRACTIONS = {.05, .1, .2, .4, .8};

    /** Means so near to an end, as a share of the scale, are none that a stream could show. */
    private static final double SMALLEST = 1e-12;

    /** Checks the parameters. */
    public EDetector {
        Objects.requireNonNull(scale, "scale must be given, but was null");
        Objects.requireNonNull(falseAlarms, "falseAlarms must be given, but was null");
        if (scale.outside() == Scale.Outside.KEPT) {
            throw new IllegalArgumentException("scale must refuse or clip values outside, but keeps them");
        }
        if (least == null && most == null) {
            throw new IllegalArgumentException("least or most must be given, but both were null");
        }
        check("least", least, scale);
        check("most", most, scale);
        if (least != null && most != null && least > most) {
            throw new IllegalArgumentException("least must be at most most = " + most + ", but was " + least);
        }
    }

    private static void check(String name, @Nullable Double mean, Scale scale) {
        if (mean == null) {
            return;
        }
        double place = mean > scale.low() && mean < scale.high() ? scale.of(mean) : Double.NaN;
        if (!(place >= SMALLEST && place <= 1 - SMALLEST)) {
            throw new IllegalArgumentException(
                    name + " must be between " + scale.low() + " and " + scale.high() + ", but was " + mean);
        }
    }

    /** For a mean of values in [0, 1], such as a rate of errors, that becomes larger than what is tolerated. */
    public static EDetector of(double most, FalseAlarms falseAlarms) {
        return new EDetector(null, most, Scale.UNIT, falseAlarms);
    }

    /** For a mean of values in [0, 1] that becomes smaller than what is tolerated. */
    public static EDetector atLeast(double least, FalseAlarms falseAlarms) {
        return new EDetector(least, null, Scale.UNIT, falseAlarms);
    }

    /** For a mean of values in [0, 1] that leaves what is tolerated to either side. */
    public static EDetector between(double least, double most, FalseAlarms falseAlarms) {
        return new EDetector(least, most, Scale.UNIT, falseAlarms);
    }

    private Detector.Direction watched() {
        return least == null ? Detector.Direction.UP : most == null ? Detector.Direction.DOWN : Detector.Direction.BOTH;
    }

    @Override
    public Detector start() {
        return new Running(this);
    }

    private static final class Running extends Detector {

        private final Scale scale;
        private final @Nullable Side up;
        private final @Nullable Side down;

        Running(EDetector settings) {
            super(settings, settings.watched());
            scale = settings.scale;
            boolean once = settings.falseAlarms.once();
            up = settings.most == null ? null : new Side(scale.of(settings.most), once);
            down = settings.least == null ? null : new Side(1 - scale.of(settings.least), once);
            threshold = settings.falseAlarms.won();
            moved = settings.watched();
        }

        @Override
        Detector.Signal learn(double value) {
            double x = scale.of(value);
            double more = up == null ? 0 : up.add(x);
            double less = down == null ? 0 : down.add(1 - x);
            statistic = up == null || down == null ? more + less : (more + less) / 2;
            moved = more >= less ? Detector.Direction.UP : Detector.Direction.DOWN;
            return statistic >= threshold ? Detector.Signal.DRIFT : Detector.Signal.NONE;
        }

        @Override
        void forget() {
            if (up != null) {
                up.winnings.forget();
            }
            if (down != null) {
                down.winnings.forget();
            }
        }

        @Override
        double[] numbers() {
            double[] numbers = new double[length()];
            if (up != null) {
                up.winnings.copyTo(numbers, 0);
            }
            if (down != null) {
                down.winnings.copyTo(numbers, numbers.length - FRACTIONS.length);
            }
            return numbers;
        }

        private int length() {
            return (up == null || down == null ? 1 : 2) * FRACTIONS.length;
        }

        @Override
        void numbers(double[] numbers) {
            checked(numbers, length());
            if (up != null) {
                up.winnings.copyOf(numbers, 0);
            }
            if (down != null) {
                down.winnings.copyOf(numbers, numbers.length - FRACTIONS.length);
            }
        }
    }

    /** Bets that the mean of values in [0, 1] is larger than a bound. */
    private static final class Side {

        private final double bound;
        private final double[] bets = new double[FRACTIONS.length];
        private final Winnings winnings;

        Side(double bound, boolean once) {
            this.bound = bound;
            winnings = new Winnings(bets.length, once);
            for (int i = 0; i < bets.length; i++) {
                bets[i] = FRACTIONS[i] * (1 / bound);
            }
        }

        /** The mean of what was won. */
        double add(double x) {
            double sum = 0;
            for (int i = 0; i < bets.length; i++) {
                sum += winnings.add(i, bets[i] * (x - bound));
            }
            return sum / bets.length;
        }
    }
}
