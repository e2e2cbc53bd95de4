package io.github.driftlib.test;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.stats.distribution.StandardNormal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which conditions tests have that were given none: chosen once for a suite, and stated in its snapshot. A condition
 * that the user gives is exact, whatever is chosen here.
 *
 * <p>{@link #calibrated()}, the default, knows of how many rows a condition is made. A value fails where it differs
 * from the reference's by more than is worth a word <em>and</em> by more than chance explains: three standard errors of
 * a difference of two samples of these sizes, a level of 0.27 %. A suite of many tests shares a level of 5 % among
 * them, so each has 0.05 / tests where that is less than 0.27 %; a calibrated verdict of drift has 0.05 / tests
 * ({@link #shareOfSuite}). Where chance explains so much that a change would hardly be seen, a test that does not fail
 * is a {@link TestResult.Status#WARNING} that says so; see {@link Tolerance}.
 *
 * <p>{@link #evidently()} are the default conditions of Evidently: a tenth or a fifth of the reference's value, at any
 * number of rows.
 *
 * <pre>{@code
 * TestSuite.builder().tests(TestPresets.dataStability()).conditions(Conditions.evidently()).build();
 * }</pre>
 *
 * <p>A test of one's own asks {@code Conditions.of(context)}.
 *
 * @param kind which conditions
 * @param level how often a test may fail by chance alone, in (0, 1); null for Evidently's, which do not know it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Conditions(Kind kind, @Nullable Double level) {

    /** How often a test may fail by chance alone: what lies beyond three standard errors of a normal distribution. */
    public static final double LEVEL = 0.0026997960632601866;

    /** How often one of all tests of a suite may fail by chance alone. */
    public static final double SUITE_LEVEL = 0.05;

    private static final Conditions CALIBRATED = new Conditions(Kind.CALIBRATED, LEVEL);
    private static final Conditions EVIDENTLY = new Conditions(Kind.EVIDENTLY, null);

    /** Where default conditions come from. */
    public enum Kind {
        /** From the reference and the number of rows on both sides. */
        CALIBRATED("calibrated"),
        /** From the reference alone, as in Evidently. */
        EVIDENTLY("evidently");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The name in JSON. */
        @JsonValue
        public String label() {
            return label;
        }
    }

    /** Checks the level. */
    public Conditions {
        Objects.requireNonNull(kind, "kind must be given, but was null");
        if (kind == Kind.EVIDENTLY ? level != null : level == null || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    kind == Kind.EVIDENTLY
                            ? "level must be null, but was " + level
                            : "level must be greater than 0 and less than 1, but was " + level);
        }
    }

    /** Conditions that know of how many rows they are made: the default. */
    public static Conditions calibrated() {
        return CALIBRATED;
    }

    /** The default conditions of Evidently. */
    public static Conditions evidently() {
        return EVIDENTLY;
    }

    /** Those that a test is run under; calibrated ones where it is not run by a suite. */
    public static Conditions of(MetricContext context) {
        Objects.requireNonNull(context, "context must be given, but was null");
        return context instanceof TestContext told ? told.conditions() : CALIBRATED;
    }

    /** {@link #level() The level} of calibrated ones, which have one; others throw a {@link NullPointerException}. */
    public double chance() {
        return Objects.requireNonNull(level, "level must be given, but was null");
    }

    /** The context with these conditions, for the tests that are run in it. */
    public MetricContext in(MetricContext context) {
        if (!(context instanceof TestContext told)) {
            return inSuite(context, 1);
        }
        // What a question is divided into, its share is divided into too.
        double parts = areCalibrated() && told.conditions().areCalibrated()
                ? chance() / told.conditions().chance()
                : 1;
        return new TestContext(told.context(), this, Math.min(1, parts) * told.share());
    }

    /** The context with these conditions for each test of a suite of so many. */
    public MetricContext inSuite(MetricContext context, int tests) {
        double share = SUITE_LEVEL / Math.max(1, tests);
        return new TestContext(
                context,
                ofSuite(Math.max(1, tests)),
                areCalibrated() && chance() != LEVEL ? Math.min(chance(), share) : share);
    }

    /**
     * How often a test that states a level of its own, such as a calibrated verdict of drift, may fail by chance alone:
     * {@link #SUITE_LEVEL} divided by the tests of the suite, and so all of it for a test that is alone. Three standard
     * errors are a bound for differences of a statistic; a level that is shared already needs no second bound. At most
     * the level of the conditions where the user chose one.
     */
    public static double shareOfSuite(MetricContext context) {
        Objects.requireNonNull(context, "context must be given, but was null");
        return context instanceof TestContext told ? told.share() : SUITE_LEVEL;
    }

    /** Whether the conditions know of how many rows they are made. */
    public boolean areCalibrated() {
        return kind == Kind.CALIBRATED;
    }

    /**
     * The same for a question that is asked so many times, such as in each segment: each gets its part of the level, so
     * that all together fail as rarely by chance as one would.
     */
    public Conditions dividedBy(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("parts must be at least 1, but was " + parts);
        }
        return areCalibrated() && parts > 1 ? new Conditions(kind, calibratedLevel() / parts) : this;
    }

    /** The same for each test of a suite of so many: at most its share of {@link #SUITE_LEVEL}. */
    public Conditions ofSuite(int tests) {
        return areCalibrated() && SUITE_LEVEL / tests < calibratedLevel()
                ? new Conditions(kind, SUITE_LEVEL / tests)
                : this;
    }

    /**
     * How many standard errors a value must be away to be more than chance, on either side: 3 at {@link #LEVEL}.
     *
     * @throws IllegalStateException if the conditions are not calibrated
     */
    public double standardErrors() {
        double known = calibratedLevel();
        return known == LEVEL ? 3 : -StandardNormal.quantile(known / 2);
    }

    /** The level of calibrated conditions. */
    double calibratedLevel() {
        if (level == null) {
            throw new IllegalStateException("conditions of " + kind.label() + " have no level");
        }
        return level;
    }

    /**
     * What a value may differ from the reference's, by the worth of a difference and by its standard error.
     *
     * @param worth the smallest difference that is worth a word, at least 0
     * @param standardError the standard error of the difference where nothing has changed, at least 0
     * @param currentRows how many rows of current the value rests on
     * @param referenceRows how many rows of the reference its value rests on
     */
    public Tolerance tolerance(Tolerance.Worth worth, double standardError, long currentRows, long referenceRows) {
        return new Tolerance(worth, standardError, standardErrors(), currentRows, referenceRows);
    }
}
