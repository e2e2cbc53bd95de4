package io.github.driftlib.falsealarms;

import java.util.function.IntPredicate;

/**
 * How many repetitions tell a rate of failures of 20 % from one of 5 %: 40, and if more than one of them fails 150, of
 * which at most 17 may fail. A rate of 5 % is kept with a probability above 99.9 %, one of 20 % found with one above 99
 * %.
 */
public final class RatePlan {

    static final int FIRST = 40;
    static final int MOST_OF_FIRST = 1;
    static final int ALL = 150;
    static final int MOST_OF_ALL = 17;

    private RatePlan() {}

    /** Whether the failures among the repetitions speak for a rate of 5 % or less. */
    public static boolean isKept(IntPredicate fails) {
        int failures = 0;
        for (int repetition = 0; repetition < ALL; repetition++) {
            failures += fails.test(repetition) ? 1 : 0;
            if (repetition == FIRST - 1 && failures <= MOST_OF_FIRST || failures > MOST_OF_ALL) {
                return failures <= MOST_OF_FIRST;
            }
        }
        return true;
    }

    /** The probability that a true rate is said to be kept. */
    static double keeping(double rate) {
        double[] probability = {1};
        double kept = 0;
        for (int repetition = 1; repetition <= ALL; repetition++) {
            double[] next = new double[repetition + 1];
            for (int failures = 0; failures < repetition; failures++) {
                next[failures] += probability[failures] * (1 - rate);
                next[failures + 1] += probability[failures] * rate;
            }
            for (int failures = 0; repetition == FIRST && failures <= MOST_OF_FIRST; failures++) {
                kept += next[failures];
                next[failures] = 0;
            }
            probability = next;
        }
        for (int failures = 0; failures <= MOST_OF_ALL; failures++) {
            kept += probability[failures];
        }
        return kept;
    }
}
