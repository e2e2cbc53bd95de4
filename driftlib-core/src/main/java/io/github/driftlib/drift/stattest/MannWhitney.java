package io.github.driftlib.drift.stattest;

import io.github.driftlib.drift.rank.TiedRankSum;
import io.github.driftlib.stats.distribution.MannWhitneyU;
import io.github.driftlib.stats.distribution.StandardNormal;
import io.github.driftlib.summary.PairedCounts;
import java.util.OptionalDouble;

/**
 * The two-sided Mann-Whitney U test: whether values of one sample tend to be larger than those of the other. Exact
 * where a sample has at most 8 values, there are at most 2^20 pairs and no two values are equal. Where some are equal
 * and few enough are different, exact given the values of both samples together ({@link TiedRankSum}). Otherwise by the
 * normal distribution with corrections for ties and continuity.
 */
final class MannWhitney {

    private static final String EFFECT = "rank_biserial_correlation";
    private static final int LARGEST_EXACT_SAMPLE = 8;

    private MannWhitney() {}

    static Score score(SamplePair samples) {
        PairedCounts counts = samples.counts();
        double n = samples.referenceCount();
        double m = samples.currentCount();
        double below = 0;
        double rankSum = 0;
        double ties = 0;
        for (int cell = 0; cell < counts.size(); cell++) {
            double equal = (double) counts.reference(cell) + counts.current(cell);
            rankSum += counts.reference(cell) * (below + (equal + 1) / 2);
            ties += equal * equal * equal - equal;
            below += equal;
        }
        double u = rankSum - n * (n + 1) / 2;
        double smaller = Math.min(u, n * m - u);
        double effect = 1 - 2 * smaller / (n * m);
        if (ties == 0 && Math.min(n, m) <= LARGEST_EXACT_SAMPLE && n * m <= MannWhitneyU.MOST_PAIRS) {
            return Score.of(Math.min(1, 2 * MannWhitneyU.lowerTail((int) n, (int) m, (int) smaller)), EFFECT, effect);
        }
        OptionalDouble given = ties > 0 && samples.exact() ? TiedRankSum.pValue(counts) : OptionalDouble.empty();
        if (given.isPresent()) {
            return Score.of(given.getAsDouble(), EFFECT, effect);
        }
        double variance = n * m / 12 * (n + m + 1 - ties / ((n + m) * (n + m - 1)));
        if (!(variance > 0)) {
            return Score.of(1, EFFECT, effect);
        }
        double z = (n * m / 2 - smaller - 0.5) / Math.sqrt(variance);
        return Score.of(Math.min(1, 2 * StandardNormal.survival(z)), EFFECT, effect);
    }
}
