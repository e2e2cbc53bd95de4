package io.github.driftlib.history;

/**
 * How many false alerts somebody is willing to get in a month, over all that is watched. Each check of each series
 * spends the same share of it, half on single checks and half on two bad ones of three. Checks are taken as
 * independent; where they are not, there are fewer alerts, for those that come together are one message.
 *
 * @param perMonth how many in thirty days, above 0
 * @param checksPerMonth how often a series is checked in thirty days
 */
public record FalseAlarmBudget(double perMonth, double checksPerMonth) {

    private static final OutOf ONE = new OutOf(1, 1);
    private static final OutOf TWO_OF_THREE = new OutOf(2, 3);
    private static final double MOST_PER_CHECK = 0.1;

    /** Checks the parameters. */
    public FalseAlarmBudget {
        if (!(perMonth > 0 && perMonth < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("perMonth must be positive and finite, but was " + perMonth);
        }
        if (!(checksPerMonth >= 1 && checksPerMonth <= 30 * 24 * 60)) {
            throw new IllegalArgumentException("checksPerMonth must be in [1, 43200], but was " + checksPerMonth);
        }
    }

    /** So many in thirty days, of checks that are made once a day. */
    public static FalseAlarmBudget daily(double perMonth) {
        return new FalseAlarmBudget(perMonth, 30);
    }

    /** How many alerts may begin per check of one of so many series. */
    public double perCheck(int series) {
        return Math.min(MOST_PER_CHECK, perMonth / (Math.max(1, series) * checksPerMonth));
    }

    /** How often a single check may be bad that is an alert by itself. */
    public double singleLevel(int series) {
        return ONE.levelFor(perCheck(series) / 2);
    }

    /** How often a check may be bad of which two in three are an alert. */
    public double pairLevel(int series) {
        return TWO_OF_THREE.levelFor(perCheck(series) / 2);
    }
}
