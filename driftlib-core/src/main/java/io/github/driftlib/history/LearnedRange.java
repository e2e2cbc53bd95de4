package io.github.driftlib.history;

import io.github.driftlib.metric.Attempt;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Learns from a history where its next value lies, at a given level of false alarms.
 *
 * <ul>
 *   <li>Below 8 values: nothing, and the reason.
 *   <li>From 8: the values of the past are taken as they are.
 *   <li>From 28, and where there is a season: each value less the median of the same weekday (or hour of the week) in
 *       the four weeks before it.
 * </ul>
 *
 * <p>Of the last {@code window} of these residuals it takes the {@linkplain Ranges#conformal conformal} range, if they
 * are enough for the level, 1/level - 1. Or else the shape of all series together, if that is enough. Or else the
 * {@linkplain Ranges#predictionInterval prediction interval}, which rests on normal values, but at least the largest
 * distance that was seen, times (level (k + 1))^(-1/4): what lies beyond the data falls off like Student's distribution
 * of 4 degrees of freedom (Weissman, Estimation of parameters and large quantiles based on the k largest observations,
 * 1978).
 *
 * @param season after what time the history does the same again
 * @param scale on what scale values vary evenly
 * @param window how many residuals are used, at least 8
 */
public record LearnedRange(Season season, Scale scale, int window) {

    /** How many residuals are used unless said otherwise: twelve weeks of days. */
    public static final int DEFAULT_WINDOW = 84;

    private static final int FEWEST_FOR_SEASON = 28;
    private static final double HEAVY_TAIL = 4;

    /** Checks the parameters. */
    public LearnedRange {
        Objects.requireNonNull(season, "season must be given, but was null");
        Objects.requireNonNull(scale, "scale must be given, but was null");
        if (window < Ranges.FEWEST) {
            throw new IllegalArgumentException("window must be at least " + Ranges.FEWEST + ", but was " + window);
        }
    }

    /** Of values as they are, with a season. */
    public static LearnedRange of(Season season) {
        return new LearnedRange(season, Scale.LINEAR, DEFAULT_WINDOW);
    }

    /** The same on another scale. */
    public LearnedRange scale(Scale scale) {
        return new LearnedRange(season, scale, window);
    }

    /** The same over another number of residuals. */
    public LearnedRange window(int window) {
        return new LearnedRange(season, scale, window);
    }

    /** How many values of the past are looked at. */
    public int memory() {
        return window + (season == Season.NONE ? 0 : Residuals.SEASONS * season.slots());
    }

    /** The range of the value at a time, by the series alone. */
    public Attempt<NormalRange> range(Past past, Instant at, double level) {
        return range(past, at, level, ResidualPool.NONE);
    }

    /** The range of the value at a time, by the series and, where it is too short, by the shape of many. */
    public Attempt<NormalRange> range(Past past, Instant at, double level, ResidualPool pool) {
        if (past.size() < Ranges.FEWEST) {
            return Ranges.tooFew(past.size(), Ranges.FEWEST);
        }
        Scale used = used(past);
        Learned learned = learned(past, used, at);
        return ofResiduals(learned, level, pool)
                .map(range -> new NormalRange(
                        used.from(learned.expected + range.lower()),
                        used.from(learned.expected + range.centre()),
                        used.from(learned.expected + range.upper()),
                        range.basis() + learned.words));
    }

    /** The pool of series that this learns from, for the next value of each. */
    public ResidualPool pool(List<Past> all, Instant at) {
        return ResidualPool.of(all.stream()
                .filter(past -> past.size() >= Ranges.FEWEST)
                .map(past -> learned(past, used(past), at).residuals)
                .toList());
    }

    private Scale used(Past past) {
        return past.values().stream().allMatch(scale::has) ? scale : Scale.LINEAR;
    }

    /** What remains of the past, what is expected of the next value without it, and what that is in words. */
    private record Learned(double[] residuals, double expected, String words) {}

    private Learned learned(Past past, Scale used, Instant at) {
        double[] values = Arrays.stream(past.array()).map(used::to).toArray();
        if (season != Season.NONE && values.length >= FEWEST_FOR_SEASON) {
            Residuals residuals = Residuals.of(past.times(), values, season, at);
            if (residuals.values().length >= Ranges.FEWEST && !Double.isNaN(residuals.expected())) {
                String words = season == Season.WEEKDAY ? " against their weekday" : " against their hour of the week";
                return new Learned(last(residuals.values()), residuals.expected(), words);
            }
        }
        return new Learned(last(values), 0, "");
    }

    private double[] last(double[] values) {
        return Arrays.copyOfRange(values, Math.max(0, values.length - window), values.length);
    }

    private static Attempt<NormalRange> ofResiduals(Learned learned, double level, ResidualPool pool) {
        double[] residuals = learned.residuals;
        Attempt<NormalRange> conformal = Ranges.conformal(residuals, level);
        if (conformal.value().isPresent()) {
            return conformal;
        }
        double deviation = Middle.deviation(residuals);
        OptionalDouble deviations = pool.deviations(level);
        if (deviations.isPresent() && deviation > 0) {
            double centre = Middle.median(residuals);
            double half = deviations.getAsDouble() * deviation;
            return Attempt.of(new NormalRange(
                    centre - half,
                    centre,
                    centre + half,
                    residuals.length + " values, and the shape of " + pool.size() + " of all series,"));
        }
        return Ranges.predictionInterval(residuals, level).map(range -> widened(range, residuals, level));
    }

    /** At least the largest distance that was seen, and beyond it a tail like that of Student's of 4 degrees. */
    private static NormalRange widened(NormalRange range, double[] residuals, double level) {
        double[] distances = Middle.distances(residuals, range.centre());
        double beyond = Math.max(1, Math.pow(level * (residuals.length + 1), -1 / HEAVY_TAIL));
        double half = Math.max(range.upper() - range.centre(), beyond * distances[distances.length - 1]);
        return new NormalRange(range.centre() - half, range.centre(), range.centre() + half, range.basis());
    }

    /** On what scale values vary evenly. A history with a value that the scale does not have is taken as it is. */
    public enum Scale {
        /** As they are. */
        LINEAR,
        /** By factors: for positive values, such as distances. */
        LOG,
        /** By odds: for shares between 0 and 1. */
        LOGIT;

        boolean has(double value) {
            return switch (this) {
                case LINEAR -> true;
                case LOG -> value > 0;
                case LOGIT -> value > 0 && value < 1;
            };
        }

        double to(double value) {
            return switch (this) {
                case LINEAR -> value;
                case LOG -> Math.log(value);
                case LOGIT -> Math.log(value / (1 - value));
            };
        }

        double from(double value) {
            return switch (this) {
                case LINEAR -> value;
                case LOG -> Math.exp(value);
                case LOGIT -> 1 / (1 + Math.exp(-value));
            };
        }
    }

    /** After what time a history does the same again; in UTC. */
    public enum Season {
        /** It does not. */
        NONE(1),
        /** Each weekday is like itself: for one value a day. */
        WEEKDAY(7),
        /** Each hour of a weekday is like itself: for one value an hour. */
        HOUR_OF_WEEK(168);

        private final int slots;

        Season(int slots) {
            this.slots = slots;
        }

        /** How many values a season has. */
        public int slots() {
            return slots;
        }

        /** Which of them a time is, from 0. */
        public int slot(Instant time) {
            OffsetDateTime utc = time.atOffset(ZoneOffset.UTC);
            int day = utc.getDayOfWeek().getValue() - 1;
            return switch (this) {
                case NONE -> 0;
                case WEEKDAY -> day;
                case HOUR_OF_WEEK -> 24 * day + utc.getHour();
            };
        }
    }

    /**
     * Earlier values of a series.
     *
     * @param times when each was, the earliest first
     * @param values what each was, finite
     */
    public record Past(List<Instant> times, List<Double> values) {

        /** Nothing. */
        public static final Past NONE = new Past(List.of(), List.of());

        /** Copies the lists, and checks that they fit. */
        public Past {
            times = List.copyOf(times);
            values = List.copyOf(values);
            if (times.size() != values.size()) {
                throw new IllegalArgumentException(
                        "values must be as many as times, " + times.size() + ", but were " + values.size());
            }
            for (int i = 0; i < times.size(); i++) {
                if (!Double.isFinite(values.get(i))) {
                    throw new IllegalArgumentException("values must be finite, but one was " + values.get(i));
                }
                if (i > 0 && !times.get(i).isAfter(times.get(i - 1))) {
                    throw new IllegalArgumentException(
                            "times must rise, but " + times.get(i) + " follows " + times.get(i - 1));
                }
            }
        }

        /** How many there are. */
        public int size() {
            return values.size();
        }

        double[] array() {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
