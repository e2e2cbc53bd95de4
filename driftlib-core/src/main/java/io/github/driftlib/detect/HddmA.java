package io.github.driftlib.detect;

import java.util.Objects;

/**
 * HDDM-A: holds the mean of all values against the mean up to the moment when it was surely smallest, by Hoeffding's
 * bound. With e(n) = sqrt(ln(1 / level) / 2n), the cut is where mean + e was smallest, and
 *
 * <pre>
 * drift where mean(n) - mean(cut) &gt;= sqrt((n - cut) / (2 n cut) ln(2 / level))
 * </pre>
 *
 * <p>The level is one of a single comparison, no rate of false alarms: they are rarer by far, and drifts are told late.
 * With the defaults it gives the alarms of river. O(1) an update. Source: Frías-Blanco et al., Online and
 * non-parametric drift detection methods based on Hoeffding's bounds, IEEE TKDE (2015).
 *
 * @param drift the level of a drift, in (0, 1)
 * @param warning the level of a warning, from that of a drift on, below 1
 * @param scale between what the values lie
 * @param side which changes of the mean are told
 */
public record HddmA(double drift, double warning, Scale scale, Detector.Direction side) implements DetectorSettings {

    /** Checks the parameters. */
    public HddmA {
        if (!(drift > 0 && drift < 1)) {
            throw new IllegalArgumentException("drift must be in (0, 1), but was " + drift);
        }
        if (!(warning >= drift && warning < 1)) {
            throw new IllegalArgumentException("warning must be in [" + drift + ", 1), but was " + warning);
        }
        Objects.requireNonNull(scale, "scale must be given, but was null");
        Objects.requireNonNull(side, "side must be given, but was null");
    }

    /** A drift at 0.001 and a warning at 0.005, for values in [0, 1] that become larger. */
    public static HddmA of() {
        return new HddmA(0.001, 0.005, Scale.UNIT, Detector.Direction.UP);
    }

    @Override
    public Detector start() {
        return new Running(this);
    }

    private static final class Running extends Detector {

        private final HddmA settings;
        private final double ofCut;
        private final double ofDrift;
        private final double ofWarning;
        private double count;
        private double sum;
        private double lowCount;
        private double lowSum;
        private double highCount;
        private double highSum;

        Running(HddmA settings) {
            super(settings, settings.side);
            this.settings = settings;
            ofCut = Math.log(1 / settings.drift);
            ofDrift = Math.log(2 / settings.drift);
            ofWarning = Math.log(2 / settings.warning);
        }

        @Override
        Detector.Signal learn(double value) {
            sum += settings.scale.of(value);
            count++;
            if (lowCount == 0) {
                cutLow();
                cutHigh();
            }
            double mean = sum / count;
            double bound = Math.sqrt(ofCut / (2 * count));
            if (lowSum / lowCount + Math.sqrt(ofCut / (2 * lowCount)) >= mean + bound) {
                cutLow();
            }
            if (highSum / highCount - Math.sqrt(ofCut / (2 * highCount)) <= mean - bound) {
                cutHigh();
            }
            Detector.Signal risen = settings.side.up()
                    ? told(mean - lowSum / lowCount, lowCount, Detector.Direction.UP)
                    : Detector.Signal.NONE;
            if (risen == Detector.Signal.DRIFT || !settings.side.down()) {
                return risen;
            }
            Detector.Signal fallen = told(highSum / highCount - mean, highCount, Detector.Direction.DOWN);
            return fallen == Detector.Signal.NONE ? risen : fallen;
        }

        private Detector.Signal told(double difference, double cut, Detector.Direction direction) {
            statistic = difference;
            threshold = Double.NaN;
            moved = direction;
            if (cut == count) {
                return Detector.Signal.NONE;
            }
            double spread = (count - cut) / (cut * count) / 2;
            threshold = Math.sqrt(spread * ofDrift);
            if (difference >= threshold) {
                return Detector.Signal.DRIFT;
            }
            return difference >= Math.sqrt(spread * ofWarning) ? Detector.Signal.WARNING : Detector.Signal.NONE;
        }

        private void cutLow() {
            lowCount = count;
            lowSum = sum;
        }

        private void cutHigh() {
            highCount = count;
            highSum = sum;
        }

        @Override
        void forget() {
            count = 0;
            sum = 0;
            lowCount = 0;
            lowSum = 0;
            highCount = 0;
            highSum = 0;
        }

        @Override
        double[] numbers() {
            return new double[] {count, sum, lowCount, lowSum, highCount, highSum};
        }

        @Override
        void numbers(double[] numbers) {
            count = checked(numbers, 6)[0];
            sum = numbers[1];
            lowCount = numbers[2];
            lowSum = numbers[3];
            highCount = numbers[4];
            highSum = numbers[5];
        }
    }
}
