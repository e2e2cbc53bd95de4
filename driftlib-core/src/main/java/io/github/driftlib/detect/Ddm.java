package io.github.driftlib.detect;

/**
 * The drift detection method for errors (1 is an error, 0 a right answer): remembers the moment when the rate of errors
 * p and its standard error s were smallest together, and tells when p + s has risen far above it:
 *
 * <pre>
 * warning where p + s &gt; p_min + warning s_min,     drift where p + s &gt; p_min + drift s_min
 * </pre>
 *
 * <p>Its parameters promise no rate of false alarms: with the defaults nearly half of all streams with a constant rate
 * of 10 % bring one before 2,000 updates. {@link BernoulliCusum} and {@link EDetector} promise one. With the defaults
 * it gives the alarms of river. O(1) an update. Source: Gama, Medas, Castillo and Rodrigues, Learning with drift
 * detection, SBIA (2004).
 *
 * @param learning how many values are seen before anything is told, at least 1
 * @param warning how many standard errors warn, above 0
 * @param drift how many standard errors are a drift, at least as many as warn
 */
public record Ddm(int learning, double warning, double drift) implements DetectorSettings {

    /** Checks the parameters. */
    public Ddm {
        if (learning < 1) {
            throw new IllegalArgumentException("learning must be at least 1, but was " + learning);
        }
        if (!(warning > 0)) {
            throw new IllegalArgumentException("warning must be more than 0, but was " + warning);
        }
        if (!(drift >= warning && drift < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "drift must be finite and at least warning = " + warning + ", but was " + drift);
        }
    }

    /** After 30 values, a warning at 2 standard errors and a drift at 3. */
    public static Ddm of() {
        return new Ddm(30, 2, 3);
    }

    @Override
    public Detector start() {
        return new Running(this);
    }

    private static final class Running extends Detector {

        private static final double NONE_YET = Double.MAX_VALUE;

        private final Ddm settings;
        private long count;
        private long errors;
        private double rate;
        private double error;
        private double best = NONE_YET;

        Running(Ddm settings) {
            super(settings, Detector.Direction.UP);
            this.settings = settings;
            moved = Detector.Direction.UP;
        }

        @Override
        Detector.Signal learn(double value) {
            errors += zeroOrOne(value) == 1 ? 1 : 0;
            count++;
            double p = (double) errors / count;
            double s = Math.sqrt(p * (1 - p) / count);
            statistic = p + s;
            if (count <= settings.learning) {
                threshold = Double.NaN;
                return Detector.Signal.NONE;
            }
            if (statistic <= best) {
                rate = p;
                error = s;
                best = statistic;
            }
            threshold = rate + settings.drift * error;
            if (statistic > threshold) {
                return Detector.Signal.DRIFT;
            }
            return statistic > rate + settings.warning * error ? Detector.Signal.WARNING : Detector.Signal.NONE;
        }

        @Override
        void forget() {
            count = 0;
            errors = 0;
            rate = 0;
            error = 0;
            best = NONE_YET;
        }

        @Override
        double[] numbers() {
            return new double[] {count, errors, rate, error, best};
        }

        @Override
        void numbers(double[] numbers) {
            count = (long) checked(numbers, 5)[0];
            errors = (long) numbers[1];
            rate = numbers[2];
            error = numbers[3];
            best = numbers[4];
        }
    }
}
