package io.github.driftlib.sketch;

import org.jspecify.annotations.Nullable;

/**
 * Count, sum, spread and range of numbers; those of two parts give those of the whole.
 *
 * <p>Sums have about 32 digits, and are taken of the numbers divided by 2^exponent, so that no finite numbers are too
 * large or too small for them. So mean and deviation are good to the last digits of a double wherever the numbers lie,
 * and do not depend on how they were divided into parts. Parts are put together by the formula of T. F. Chan, G. H.
 * Golub and R. J. LeVeque, "Updating formulae and a pairwise algorithm for computing sample variances" (1979).
 *
 * @param count how many numbers
 * @param sum their sum, divided by 2^exponent and rounded to a double
 * @param sumRest what is missing from that
 * @param squares the sum of the squared deviations from the mean, divided by 2^(2 exponent) and rounded to a double
 * @param squaresRest what is missing from that
 * @param exponent {@value #RANGE} where a number is of 2^400 or more, -{@value #RANGE} where all are below 2^-400, else
 *     0
 * @param min the smallest, plus infinity where there are none
 * @param max the largest, minus infinity where there are none
 */
public record Moments(
        long count,
        double sum,
        double sumRest,
        double squares,
        double squaresRest,
        int exponent,
        double min,
        double max) {

    /** The moments of nothing. */
    public static final Moments NONE =
            new Moments(0, 0, 0, 0, 0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    private static final int RANGE = 600;
    private static final double SMALL = 0x1p-400;
    private static final double LARGE = 0x1p400;

    /** Checks what can be checked. */
    public Moments {
        boolean finite = Double.isFinite(sum)
                && Double.isFinite(sumRest)
                && Double.isFinite(squares)
                && Double.isFinite(squaresRest)
                && squares >= 0;
        boolean ordered = count == 0 || Double.isFinite(min) && min <= max && Double.isFinite(max);
        if (count < 0 || !finite || !ordered || exponent != 0 && Math.abs(exponent) != RANGE) {
            throw new IllegalArgumentException("moments must be those of finite numbers, but were count " + count
                    + ", sum " + sum + ", squares " + squares + ", exponent " + exponent + ", min " + min + " and max "
                    + max);
        }
    }

    private Moments(long count, DoubleDouble sum, DoubleDouble squares, int exponent, double min, double max) {
        this(
                count,
                sum.high(),
                sum.low(),
                Math.max(0, squares.high()),
                squares.high() > 0 ? squares.low() : 0,
                exponent,
                min,
                max);
    }

    /** The moments of the first {@code length} numbers of an array, all finite. */
    public static Moments of(double[] numbers, int length) {
        return of(numbers, length, null);
    }

    /**
     * The moments of weighted numbers.
     *
     * @param numbers finite
     * @param length how many of them
     * @param upTo how many observations the numbers up to each stand for, never falling; null where each stands for one
     */
    public static Moments of(double[] numbers, int length, long[] upTo) {
        if (length == 0 || upTo != null && upTo[length - 1] == 0) {
            return NONE;
        }
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < length; i++) {
            // All are finite, and the sign of a zero is lost below: comparing is all, and faster than Math.min.
            min = numbers[i] < min ? numbers[i] : min;
            max = numbers[i] > max ? numbers[i] : max;
        }
        return between(min, max, numbers, length, upTo);
    }

    /** The same of numbers in ascending order, at least one of them. */
    public static Moments ofAscending(double[] numbers, int length, long[] upTo) {
        return between(numbers[0], numbers[length - 1], numbers, length, upTo);
    }

    private static Moments between(double min, double max, double[] numbers, int length, long[] upTo) {
        int exponent = exponent(Math.max(Math.abs(min), Math.abs(max)));
        double[] scaled = numbers;
        if (exponent != 0) {
            double factor = Math.scalb(1.0, -exponent);
            scaled = new double[length];
            for (int i = 0; i < length; i++) {
                scaled[i] = numbers[i] * factor;
            }
        }
        long count = upTo == null ? length : upTo[length - 1];
        DoubleDouble sum = upTo == null ? sum(scaled, length) : weightedSum(scaled, length, upTo);
        DoubleDouble squares = squares(scaled, length, upTo, sum, count);
        return new Moments(count, sum, squares, exponent, min + 0.0, max + 0.0);
    }

    private static int exponent(double largest) {
        return largest >= LARGE ? RANGE : largest < SMALL && largest > 0 ? -RANGE : 0;
    }

    // Weighted numbers have methods of their own: so each one stays small for the compiler of the virtual machine.

    private static DoubleDouble sum(double[] numbers, int length) {
        LaneSums lanes = inLanes(length);
        Total even = new Total();
        Total odd = new Total();
        int i = 0;
        for (; lanes != null && i <= length - LaneSums.LANES; i += LaneSums.LANES) {
            lanes.add(numbers, i);
        }
        for (; i < length - 1; i += 2) {
            even.add(numbers[i]);
            odd.add(numbers[i + 1]);
        }
        if (i < length) {
            even.add(numbers[i]);
        }
        return with(lanes, even.value().plus(odd.value()));
    }

    private static DoubleDouble weightedSum(double[] numbers, int length, long[] upTo) {
        Total even = new Total();
        Total odd = new Total();
        int i = 0;
        for (; i < length - 1; i += 2) {
            even.add(numbers[i], weight(upTo, i));
            odd.add(numbers[i + 1], weight(upTo, i + 1));
        }
        if (i < length) {
            even.add(numbers[i], weight(upTo, i));
        }
        return even.value().plus(odd.value());
    }

    /** What adds many numbers that were each observed once; null where there are few of them. */
    private static @Nullable LaneSums inLanes(int length) {
        return length >= LaneSums.FEWEST ? new LaneSums() : null;
    }

    private static DoubleDouble with(@Nullable LaneSums lanes, DoubleDouble rest) {
        return lanes == null ? rest : lanes.value().plus(rest);
    }

    /** The squared deviations from the mean rounded to a double, put right for what was rounded. */
    private static DoubleDouble squares(double[] numbers, int length, long[] upTo, DoubleDouble all, long count) {
        double center = all.dividedBy(DoubleDouble.of(count)).high();
        DoubleDouble squares =
                upTo == null ? squares(numbers, length, center) : weightedSquares(numbers, length, upTo, center);
        DoubleDouble off = all.minus(DoubleDouble.of(count).times(new DoubleDouble(center, 0)));
        return squares.minus(off.times(off).dividedBy(DoubleDouble.of(count)));
    }

    private static DoubleDouble squares(double[] numbers, int length, double center) {
        LaneSums lanes = inLanes(length);
        Total even = new Total();
        Total odd = new Total();
        int i = 0;
        for (; lanes != null && i <= length - LaneSums.LANES; i += LaneSums.LANES) {
            lanes.addSquares(numbers, i, center);
        }
        for (; i < length - 1; i += 2) {
            even.addSquare(numbers[i], center);
            odd.addSquare(numbers[i + 1], center);
        }
        if (i < length) {
            even.addSquare(numbers[i], center);
        }
        return with(lanes, even.value().plus(odd.value()));
    }

    private static DoubleDouble weightedSquares(double[] numbers, int length, long[] upTo, double center) {
        Total even = new Total();
        Total odd = new Total();
        int i = 0;
        for (; i < length - 1; i += 2) {
            even.addSquare(numbers[i], center, weight(upTo, i));
            odd.addSquare(numbers[i + 1], center, weight(upTo, i + 1));
        }
        if (i < length) {
            even.addSquare(numbers[i], center, weight(upTo, i));
        }
        return even.value().plus(odd.value());
    }

    private static double weight(long[] upTo, int i) {
        return i == 0 ? upTo[0] : upTo[i] - upTo[i - 1];
    }

    /**
     * A sum that remembers what its additions lost. Two of them take turns, so that an addition need not wait for the
     * one before.
     */
    private static final class Total {

        private double sum;
        private double lost;

        void add(double number) {
            addTerm(number, 0);
        }

        void add(double number, double weight) {
            double term = number * weight;
            addTerm(term, Math.fma(number, weight, -term));
        }

        /** Adds a squared deviation. */
        void addSquare(double number, double center) {
            double deviation = number - center;
            double square = deviation * deviation;
            addTerm(square, rest(number, center, deviation, square));
        }

        void addSquare(double number, double center, double weight) {
            double deviation = number - center;
            double square = deviation * deviation;
            double rest = rest(number, center, deviation, square);
            double term = square * weight;
            addTerm(term, rest * weight + Math.fma(square, weight, -term));
        }

        /** What a squared deviation lost by rounding. */
        private static double rest(double number, double center, double deviation, double square) {
            double back = deviation - number;
            double rounded = (number - (deviation - back)) - (center + back);
            return Math.fma(deviation, deviation, -square) + 2 * deviation * rounded;
        }

        private void addTerm(double term, double rest) {
            double next = sum + term;
            double added = next - sum;
            lost += (sum - (next - added)) + (term - added) + rest;
            sum = next;
        }

        DoubleDouble value() {
            return DoubleDouble.sum(sum, lost);
        }
    }

    /**
     * The moments of numbers of which only these are known.
     *
     * @param count how many, at least 1
     * @param mean their mean
     * @param squaredDeviations the sum of their squared deviations from it
     * @param min the smallest
     * @param max the largest
     */
    public static Moments known(long count, double mean, double squaredDeviations, double min, double max) {
        int exponent = exponent(Math.max(Math.abs(mean), Math.sqrt(squaredDeviations)));
        DoubleDouble scaledMean = new DoubleDouble(mean, 0).scaled(-exponent);
        DoubleDouble squares =
                new DoubleDouble(squaredDeviations, 0).scaled(-exponent).scaled(-exponent);
        return new Moments(count, scaledMean.times(DoubleDouble.of(count)), squares, exponent, min, max);
    }

    /** The moments of the numbers of both. */
    public Moments plus(Moments other) {
        if (count == 0 || other.count == 0) {
            return count == 0 ? other : this;
        }
        int common = commonExponent(other);
        DoubleDouble left = sumIn(common);
        DoubleDouble right = other.sumIn(common);
        DoubleDouble total = DoubleDouble.of(count + other.count);
        DoubleDouble step = right.dividedBy(DoubleDouble.of(other.count)).minus(left.dividedBy(DoubleDouble.of(count)));
        DoubleDouble between = step.times(step)
                .times(DoubleDouble.of(count).times(DoubleDouble.of(other.count)))
                .dividedBy(total);
        return new Moments(
                count + other.count,
                left.plus(right),
                squaresIn(common).plus(other.squaresIn(common)).plus(between),
                common,
                Math.min(min, other.min),
                Math.max(max, other.max));
    }

    /** The larger exponent of both; that of nothing but zeros does not count. */
    int commonExponent(Moments other) {
        if (isZero() || other.isZero()) {
            return isZero() ? other.exponent : exponent;
        }
        return Math.max(exponent, other.exponent);
    }

    private boolean isZero() {
        return min == 0 && max == 0;
    }

    private DoubleDouble sumIn(int other) {
        return new DoubleDouble(sum, sumRest).scaled(exponent - other);
    }

    private DoubleDouble squaresIn(int other) {
        return new DoubleDouble(squares, squaresRest).scaled(exponent - other).scaled(exponent - other);
    }

    DoubleDouble scaledMean() {
        return new DoubleDouble(sum, sumRest).dividedBy(DoubleDouble.of(count));
    }

    /** The mean divided by another power of two. */
    DoubleDouble meanIn(int other) {
        return scaledMean().scaled(exponent - other);
    }

    /** Whether all numbers are equal. */
    public boolean isConstant() {
        return min >= max;
    }

    /** The root of the squared deviations, divided by 2^exponent. */
    double scaledRoot() {
        return Math.sqrt(squares);
    }

    /** The arithmetic mean, 0 where there are none. */
    public double mean() {
        return count == 0 ? 0 : Math.scalb(scaledMean().value(), exponent);
    }

    /**
     * By how much the mean of other numbers is below this one: the difference is taken before it is rounded, so that it
     * is right where both means are large.
     */
    public double meanLess(Moments other) {
        int common = commonExponent(other);
        DoubleDouble difference =
                scaledMean().scaled(exponent - common).minus(other.scaledMean().scaled(other.exponent - common));
        return Math.scalb(difference.value(), common);
    }

    /** The sum of the squared deviations from the mean; infinite or 0 where it is beyond the range of a double. */
    public double squaredDeviations() {
        return Math.scalb(Math.scalb(squares, exponent), exponent);
    }

    /** The root of the squared deviations divided by the given number, such as the count or one less. */
    public double deviation(long divisor) {
        return Math.scalb(Math.sqrt(squares / divisor), exponent);
    }
}
