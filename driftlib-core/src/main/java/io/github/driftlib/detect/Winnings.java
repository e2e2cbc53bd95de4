package io.github.driftlib.detect;

import java.util.Arrays;

/**
 * What bets against the claim that nothing changed have won. Either each starts anew at every update and all of them
 * are added up, M = (M + 1) (1 + gain), so that false alarms are rare for ever; or they start once, M = M (1 + gain)
 * from 1, so that by Ville's inequality there is hardly ever one. The latter is kept as a logarithm: after a long time
 * without change it is too small for a number, and would never grow again.
 */
final class Winnings {

    private final boolean once;
    private final double[] kept;

    Winnings(int bets, boolean once) {
        this.once = once;
        kept = new double[bets];
    }

    /** Settles a bet; says what it has won. */
    double add(int bet, double gain) {
        kept[bet] = once ? kept[bet] + Math.log1p(gain) : (kept[bet] + 1) * (1 + gain);
        return once ? Math.exp(kept[bet]) : kept[bet];
    }

    void forget() {
        Arrays.fill(kept, 0);
    }

    int size() {
        return kept.length;
    }

    void copyTo(double[] numbers, int from) {
        System.arraycopy(kept, 0, numbers, from, kept.length);
    }

    void copyOf(double[] numbers, int from) {
        System.arraycopy(numbers, from, kept, 0, kept.length);
    }
}
