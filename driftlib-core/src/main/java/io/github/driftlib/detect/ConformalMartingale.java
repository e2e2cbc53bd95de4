package io.github.driftlib.detect;

import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The conformal martingale of a feature in bins: bets against the claim that the values come in random order, those of
 * the reference and those of the stream together. A value's rank among all seen so far, p = (values in lower bins + u
 * times the values in its own) / all, is uniform then. For stakes e of -1.5, -1, -0.5, 0.5, 1 and 1.5:
 *
 * <pre>
 * M_e = (M_e + 1) (1 + e (p - 0.5))      drift where the mean of all M_e &gt;= threshold
 * </pre>
 *
 * <p>Bets on the spread have 2 |p - 0.5| in place of p. The threshold is the run length itself: false alarms come at
 * most that often on average, whatever the distribution, as long as the edges of the bins were made of other data than
 * the counts. With {@link FalseAlarms#ever} it bets once, M_e = M_e (1 + ...) from 1, and the probability of any false
 * alarm is bounded. The counts grow with the stream: were they frozen, a small reference would break the promise. The
 * generator of u is part of the state. An update costs as many steps as there are bins. Sources: Vovk, Testing
 * randomness online, Statistical Science (2021); Fedorova et al., ICML (2012).
 *
 * @param edges the inner edges of the bins, ascending: a value is in the first bin whose edge it does not exceed
 * @param counts how many values of the reference each bin has, one more than edges
 * @param bets what is bet on
 * @param seed where the generator of u begins
 * @param falseAlarms how rare false alarms shall be
 */
public record ConformalMartingale(List<Double> edges, List<Long> counts, Bets bets, long seed, FalseAlarms falseAlarms)
        implements DetectorSettings {

    /** How many bins are made unless said otherwise. */
    public static final int DEFAULT_BINS = 20;

    private static final double[] STAKES = {-1.5, -1, -.5, .5, 1, 1.5};

    /** What is bet on. */
    public enum Bets {
        /** That values become larger or smaller. */
        LOCATION,
        /** That, or that they spread more or less. */
        LOCATION_AND_SPREAD
    }

    /** Checks the parameters. */
    public ConformalMartingale {
        edges = List.copyOf(edges);
        counts = List.copyOf(counts);
        Objects.requireNonNull(bets, "bets must be given, but was null");
        Objects.requireNonNull(falseAlarms, "falseAlarms must be given, but was null");
        if (edges.isEmpty()) {
            throw new IllegalArgumentException("edges must be at least one, but there were none");
        }
        for (int i = 0; i < edges.size(); i++) {
            if (!Double.isFinite(edges.get(i)) || i > 0 && !(edges.get(i) > edges.get(i - 1))) {
                throw new IllegalArgumentException("edges must be finite and ascending, but were " + edges);
            }
        }
        if (counts.size() != edges.size() + 1) {
            throw new IllegalArgumentException(
                    "counts must be one more than edges = " + edges.size() + ", but were " + counts.size());
        }
        if (counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts must not be negative, but were " + counts);
        }
    }

    /**
     * Bins that hold equally much of one data set, and how much they hold of another one.
     *
     * @param training what the edges are made of, such as the training data or one half of the reference
     * @param reference what is counted, such as the other half
     * @throws IllegalArgumentException if the training values are all equal, or there are none
     */
    public static ConformalMartingale of(
            EmpiricalDistribution training, EmpiricalDistribution reference, FalseAlarms falseAlarms) {
        Objects.requireNonNull(training, "training must be given, but was null");
        Objects.requireNonNull(reference, "reference must be given, but was null");
        Objects.requireNonNull(falseAlarms, "falseAlarms must be given, but was null");
        EmpiricalDistribution finite = training.finite();
        TreeSet<Double> edges = new TreeSet<>();
        for (int i = 1; i < DEFAULT_BINS && finite.count() > 0; i++) {
            edges.add(finite.quantile((double) i / DEFAULT_BINS));
        }
        if (!edges.isEmpty()) {
            edges.remove(finite.max());
        }
        if (edges.isEmpty()) {
            throw new IllegalArgumentException(
                    "training must hold two different numbers or more, but had " + finite.count() + " numbers");
        }
        List<Double> ascending = List.copyOf(edges);
        Long[] counts = new Long[ascending.size() + 1];
        Arrays.fill(counts, 0L);
        double[] bounds = array(ascending);
        for (int i = 0; i < reference.size(); i++) {
            counts[bin(bounds, reference.value(i))] += reference.weight(i);
        }
        return new ConformalMartingale(ascending, List.of(counts), Bets.LOCATION, 1, falseAlarms);
    }

    /** With other bets. */
    public ConformalMartingale bets(Bets other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new ConformalMartingale(edges, counts, other, seed, falseAlarms);
    }

    /** With another seed. */
    public ConformalMartingale seed(long other) {
        return new ConformalMartingale(edges, counts, bets, other, falseAlarms);
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static int bin(double[] edges, double value) {
        int low = 0;
        int high = edges.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edges[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public Detector start() {
        return new Running(this);
    }

    /** A conformal martingale at work. */
    static final class Running extends Detector {

        private final double[] edges;
        private final long[] reference;
        private final long[] counts;
        private final Winnings winnings;
        private final Uniform uniform;
        private final long ofReference;
        private long all;

        private Running(ConformalMartingale settings) {
            super(settings, Detector.Direction.BOTH);
            edges = array(settings.edges);
            reference = settings.counts.stream().mapToLong(Long::longValue).toArray();
            counts = reference.clone();
            ofReference = Arrays.stream(reference).sum();
            winnings = new Winnings(
                    settings.bets == Bets.LOCATION ? STAKES.length : 2 * STAKES.length, settings.falseAlarms.once());
            uniform = new Uniform(settings.seed);
            threshold = settings.falseAlarms.won();
            forget();
        }

        @Override
        Detector.Signal learn(double value) {
            return learn(bin(edges, finite(value)), uniform.next());
        }

        /** Takes a value of a bin, with the number in [0, 1) that breaks ties. */
        Detector.Signal learn(int bin, double u) {
            counts[bin]++;
            all++;
            long below = 0;
            for (int i = 0; i < bin; i++) {
                below += counts[i];
            }
            double rank = (below + u * counts[bin]) / all;
            double up = 0;
            double sum = 0;
            for (int i = 0; i < winnings.size(); i++) {
                boolean location = i < STAKES.length;
                double stake = STAKES[location ? i : i - STAKES.length];
                double place = location ? rank - 0.5 : 2 * Math.abs(rank - 0.5) - 0.5;
                double won = winnings.add(i, stake * place);
                sum += won;
                up += location ? Math.signum(stake) * won : 0;
            }
            statistic = sum / winnings.size();
            moved = Math.abs(up) < sum / 2
                    ? Detector.Direction.BOTH
                    : up > 0 ? Detector.Direction.UP : Detector.Direction.DOWN;
            return statistic >= threshold ? Detector.Signal.DRIFT : Detector.Signal.NONE;
        }

        @Override
        void forget() {
            System.arraycopy(reference, 0, counts, 0, counts.length);
            all = ofReference;
            winnings.forget();
        }

        @Override
        double[] numbers() {
            double[] numbers = new double[counts.length + winnings.size() + 2];
            for (int i = 0; i < counts.length; i++) {
                numbers[i] = counts[i];
            }
            winnings.copyTo(numbers, counts.length);
            numbers[numbers.length - 2] = uniform.state >>> Integer.SIZE;
            numbers[numbers.length - 1] = uniform.state & 0xFFFFFFFFL;
            return numbers;
        }

        @Override
        void numbers(double[] numbers) {
            checked(numbers, counts.length + winnings.size() + 2);
            for (int i = 0; i < counts.length; i++) {
                counts[i] = (long) numbers[i];
            }
            all = Arrays.stream(counts).sum();
            winnings.copyOf(numbers, counts.length);
            uniform.state = (long) numbers[numbers.length - 2] << Integer.SIZE | (long) numbers[numbers.length - 1];
        }
    }

    /** Numbers in [0, 1) by SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
    private static final class Uniform {

        private long state;

        Uniform(long seed) {
            state = seed;
        }

        double next() {
            state += 0x9E3779B97F4A7C15L;
            long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
            z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
            return ((z ^ z >>> 31) >>> 11) * 0x1p-53;
        }
    }
}
