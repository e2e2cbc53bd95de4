package io.github.driftlib.drift.stattest;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.bin.Bins;
import io.github.driftlib.drift.relabel.NullResamples;
import io.github.driftlib.stats.distribution.ChanceFloor;
import io.github.driftlib.summary.PairedCounts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The distance that chance alone reaches once in twenty times: the 95th percentile of a distance when the values of
 * both samples are thrown together and divided at random into two samples of the same sizes. At another level it is
 * another percentile: many questions that share a level of 5 % ask for a higher floor each.
 *
 * <p>Two samples of one distribution are never at distance 0: the smaller they are and the more categories there are,
 * the further apart. A distance below its noise floor is no sign of drift, whatever the threshold. Where nothing
 * drifted, every division of the values is as probable as the one observed, so that a distance reaches its noise floor
 * in at most 5 % of such samples, at any size and with any number of categories.
 *
 * <p>Nothing is drawn where an inequality shows that the floor is not above the threshold, or not above the distance:
 * it decides nothing then. Otherwise it is the 191st of 199 random distances in ascending order. The draws stop after
 * 39 if none reaches the distance, which is then above its floor: the largest of them. They stop after 39, 79, 119 or
 * 159 if more than 8 reach it, so that no more draws could bring the floor down to it: the 95th percentile of those
 * drawn. Both ways together, a distance reaches its floor with a probability of 4.8 % where nothing drifted: this has
 * no error, the value of the floor has that of a percentile of so many draws. Where the distance is below the threshold
 * anyway, the floor is the largest of 19.
 *
 * <p>Many different values make each draw dear and the distances nearly equal: of more than 1000 the floor is the 96th
 * of 99 (4.3 %), of more than 10,000 the largest of 19 (5 %). The floor, drawn or from an inequality, is raised by a
 * billionth, so that a distance equal but for rounding is not above it: where all labels differ, every division is as
 * far apart as the one observed, and nothing is said to drift.
 *
 * <p>At a level L below 5 % there are 2 / L - 1 draws, of which one may be above the floor; they stop where more reach
 * the distance. Where so many would be dear, beyond two million counts drawn, the floor is extrapolated from fewer
 * ({@link ChanceFloor}).
 *
 * <p>{@linkplain Bins#quantiles Quantile bins} are those of the reference of each draw, up to 50,000 values together;
 * of more, those of the samples.
 *
 * <p>The draws are seeded by the counts of the two samples: the same samples have the same noise floor, whatever the
 * order of their rows, the names of their categories or the unit of their numbers.
 *
 * @param value the noise floor, or for {@link NoiseFloor.Method#BOUNDED} what it is not above
 * @param method how it was found
 */
public record NoiseFloor(double value, NoiseFloor.Method method) {

    /** The share of random distances that may reach the noise floor unless another is asked for. */
    public static final double LEVEL = 0.05;

    /** The 95th percentile of so many draws is one of them, the observed distance being counted among them. */
    private static final int FEWEST_DRAWS = 19;

    /** After so many draws, and each time as many more and one, it is seen whether they are enough. */
    private static final int FIRST_DRAWS = 39;

    static final int DRAWS = 199;
    private static final int MANY_VALUES = 1000;
    private static final int DRAWS_OF_MANY_VALUES = 99;
    private static final int VERY_MANY_VALUES = 10_000;
    private static final int MOST_KEPT_VALUES = 500;
    private static final int BLOCKS = 100;
    /** Quantile bins of more values together hardly move with a random relabelling: they stay where they are. */
    private static final int MOST_MOVED = 50_000;

    private static final double ABOVE_EQUAL = 1 + 1e-9;
    private static final int MOST_COUNTS_DRAWN = 2_000_000;

    /**
     * Whether a score is drift beyond the noise floor: one that equals it up to rounding is not, for chance reaches it
     * as well.
     */
    public boolean isExceededBy(StatTest test, double score) {
        return test.detects(score, value + Math.abs(value) * (ABOVE_EQUAL - 1));
    }

    /**
     * The noise floor of a distance, empty for a p-value, for texts, and where chance makes samples that have no
     * distance.
     *
     * @param test what measures the distance
     * @param samples what it is measured of
     * @param score the distance
     * @param threshold what the distance is compared with; a floor that decides nothing is not drawn, or only roughly
     * @param level how often chance alone may be above the floor, in (0, 1)
     */
    public static Optional<NoiseFloor> of(
            StatTest test, SamplePair samples, double score, double threshold, double level) {
        Objects.requireNonNull(test, "test must be given, but was null");
        Objects.requireNonNull(samples, "samples must be given, but was null");
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be greater than 0 and less than 1, but was " + level);
        }
        if (test.scoreType() == Score.Type.P_VALUE || samples instanceof SamplePair.Texts) {
            return Optional.empty();
        }
        Optional<CountedDistance> counted = BuiltIn.counted(test);
        PairedCounts cells = counted.map(distance -> distance.cells(samples)).orElse(null);
        Optional<BuiltIn> builtIn = BuiltIn.of(test).filter(known -> samples.exact());
        if (builtIn.isPresent()) {
            double bound = builtIn.get().noiseBound().of(samples, cells, level) * ABOVE_EQUAL;
            if (bound <= threshold || test.detects(samples, score, threshold) && test.detects(samples, score, bound)) {
                return Optional.of(new NoiseFloor(bound, Method.BOUNDED));
            }
        }
        Draws wanted = test.detects(samples, score, threshold)
                ? new Draws(score, DRAWS, level)
                : new Draws(score, FEWEST_DRAWS, LEVEL);
        return counted.isPresent() && !Binned.moves(test, samples, MOST_MOVED)
                ? ofCells(counted.get(), Objects.requireNonNull(cells), samples, wanted)
                : ofValues(test, samples, wanted);
    }

    /** The noise floor from at most the given number of draws; from all of them where the score is NaN. */
    static Optional<NoiseFloor> drawn(StatTest test, SamplePair samples, double score, int draws) {
        Draws wanted = new Draws(score, draws, LEVEL);
        return BuiltIn.counted(test)
                .filter(counted -> !Binned.moves(test, samples, MOST_MOVED))
                .map(counted -> ofCells(counted, counted.cells(samples), samples, wanted))
                .orElseGet(() -> ofValues(test, samples, wanted));
    }

    /**
     * What is drawn for.
     *
     * @param score the distance
     * @param most how many are drawn at most, at the usual level
     * @param level the level
     */
    private record Draws(double score, int most, double level) {}

    private static Optional<NoiseFloor> ofCells(
            CountedDistance test, PairedCounts cells, SamplePair samples, Draws wanted) {
        NullResamples chance = NullResamples.ofCells(cells.sorted(), canBeDivided(samples));
        return drawn(test.ofDraws(chance), chance.cells(), wanted, method(samples, false));
    }

    private static Optional<NoiseFloor> ofValues(StatTest test, SamplePair samples, Draws wanted) {
        PooledSamples all = PooledSamples.of(samples);
        PooledSamples pooled = all instanceof PooledSamples.Values values
                        && samples.kind() == ColumnKind.NUMERICAL
                        && all.counts().size() > MOST_KEPT_VALUES
                        && !(test instanceof Binned)
                ? values.thinned(BLOCKS)
                : all;
        NullResamples chance = NullResamples.of(pooled.counts(), canBeDivided(samples));
        ToDoubleFunction<PairedCounts> distance = distance(test, pooled);
        return drawn(
                () -> distance.applyAsDouble(chance.next()), chance.cells(), wanted, method(samples, pooled != all));
    }

    private static ToDoubleFunction<PairedCounts> distance(StatTest test, PooledSamples pooled) {
        if (test instanceof BuiltIn builtIn
                && builtIn.measure() instanceof ValuedDistance valued
                && pooled instanceof PooledSamples.Values numbers) {
            return counts -> distance(Score.of(valued.distance().applyAsDouble(numbers.values(), counts)));
        }
        return counts -> distance(test.score(pooled.divided(counts)));
    }

    private static double distance(Score score) {
        return score instanceof Score.Value found ? found.value() : Double.POSITIVE_INFINITY;
    }

    /** A sketch of numbers has a weight for each of all values; one of labels has none for those not told apart. */
    private static boolean canBeDivided(SamplePair samples) {
        return samples instanceof SamplePair.Numbers || samples.exact();
    }

    private static Method method(SamplePair samples, boolean thinned) {
        if (!canBeDivided(samples)) {
            return Method.RESAMPLED;
        }
        return thinned ? Method.RELABELLED_IN_BLOCKS : Method.RELABELLED;
    }

    private static Optional<NoiseFloor> drawn(DoubleSupplier distance, int cells, Draws wanted, Method method) {
        if (wanted.level != LEVEL) {
            return atLevel(distance, cells, wanted, method);
        }
        double score = wanted.score;
        int most = Math.min(wanted.most, mostDraws(cells));
        double[] distances = new double[most];
        int drawn = 0;
        int reaching = 0;
        while (drawn < most && (Double.isNaN(score) || !isDecided(drawn, reaching, most))) {
            Stop.check();
            distances[drawn] = distance.getAsDouble();
            reaching += distances[drawn] >= score ? 1 : 0;
            drawn++;
        }
        Arrays.sort(distances, 0, drawn);
        double floor = distances[drawn - 1 - above(drawn, reaching, most)] * ABOVE_EQUAL;
        return Double.isFinite(floor) ? Optional.of(new NoiseFloor(floor, method)) : Optional.empty();
    }

    /** The floor at another level than the usual one. */
    private static Optional<NoiseFloor> atLevel(DoubleSupplier distance, int cells, Draws wanted, Method method) {
        ChanceFloor floor =
                ChanceFloor.of(distance, wanted.score, wanted.level, MOST_COUNTS_DRAWN / Math.max(1, cells));
        double raised = floor.value() * ABOVE_EQUAL;
        return Double.isFinite(raised)
                ? Optional.of(new NoiseFloor(raised, floor.extrapolated() ? Method.EXTRAPOLATED : method))
                : Optional.empty();
    }

    private static boolean isDecided(int drawn, int reaching, int most) {
        return drawn % (FIRST_DRAWS + 1) == FIRST_DRAWS
                && (reaching > mayReach(most) || reaching == 0 && drawn == FIRST_DRAWS);
    }

    /** How many of the random distances are above the floor. */
    private static int above(int drawn, int reaching, int most) {
        if (drawn == most) {
            return mayReach(most);
        }
        return reaching == 0 ? 0 : (int) Math.round(LEVEL * (drawn + 1)) - 1;
    }

    /**
     * How many of all draws may reach a distance that is above its floor: one fewer than 5 % of them allow where the
     * draws can stop before, because none reaches it.
     */
    private static int mayReach(int most) {
        int allowed = (int) Math.round(LEVEL * (most + 1)) - 1;
        return most > FIRST_DRAWS ? allowed - 1 : allowed;
    }

    private static int mostDraws(int values) {
        if (values > VERY_MANY_VALUES) {
            return FEWEST_DRAWS;
        }
        return values > MANY_VALUES ? DRAWS_OF_MANY_VALUES : DRAWS;
    }

    /** How a {@link NoiseFloor} was found. */
    public enum Method {
        /** From random relabellings of all values of both samples. */
        RELABELLED,
        /**
         * From random relabellings of all values of both samples, of which more than 500 are first replaced by the
         * means of some hundred blocks of neighbours: so close together that the distance hardly notices.
         */
        RELABELLED_IN_BLOCKS,
        /**
         * From random samples of the pooled distribution, because some labels were not told apart: each of n m / (n +
         * m) values, which is as noisy against the pooled distribution as samples of n and of m values are against each
         * other. What the summaries themselves got wrong is not in it.
         */
        RESAMPLED,
        /**
         * Extrapolated from fewer random relabellings, or samples, than the level asks for, since so many would be
         * dear: of many different values, or at a very small level.
         */
        EXTRAPOLATED,
        /** From classifiers that draw their scores at random, for the area under the ROC curve of a classifier. */
        RANDOM_SCORES,
        /**
         * Not drawn: the value is a bound that the noise floor is surely not above, and that is itself not above the
         * threshold, or not above the distance, so that the floor decides nothing.
         */
        BOUNDED
    }

    /**
     * Between what the noise floor of two samples lies that are known through sketches: from the smallest to the
     * largest one of the sketches themselves and of the samples that are closest and farthest within their errors. A
     * floor hangs on what lies in long tails and on how many rare labels there are, of which a sketch knows least.
     *
     * @param smallest the smallest floor
     * @param largest the largest floor
     */
    public record Range(NoiseFloor smallest, NoiseFloor largest) {

        /**
         * The range of a noise floor; of exact samples it is the floor itself.
         *
         * @param test what measures the distance
         * @param samples what it is measured of
         * @param floor the floor of these samples
         * @param score the largest distance that they can have
         * @param threshold what the distance is compared with
         * @param level how often chance alone may be above the floor
         */
        public static Range of(
                StatTest test, SamplePair samples, NoiseFloor floor, double score, double threshold, double level) {
            Objects.requireNonNull(test, "test must be given, but was null");
            Objects.requireNonNull(samples, "samples must be given, but was null");
            Objects.requireNonNull(floor, "floor must be given, but was null");
            if (samples.exact()) {
                return new Range(floor, floor);
            }
            // The bins stay where they are, whatever the samples can really be.
            StatTest fixed = test instanceof Binned binned ? binned.at(samples) : test;
            ExtremeSamples possible = ExtremeSamples.of(samples);
            List<NoiseFloor> floors = Stream.concat(
                            Stream.of(floor),
                            Stream.concat(possible.closest().stream(), possible.farthest().stream())
                                    .map(pair -> fixed.noiseFloor(pair, score, threshold, level))
                                    .flatMap(Optional::stream))
                    .sorted(Comparator.comparingDouble(NoiseFloor::value))
                    .toList();
            return new Range(floors.get(0), floors.get(floors.size() - 1));
        }
    }
}
