package io.github.driftlib.concurrent;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.stats.distribution.NormalPlot;
import io.github.driftlib.stats.rank.DenseRanks;
import io.github.driftlib.stats.rank.RankCorrelation;
import io.github.driftlib.stats.rank.RankedScores;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Loops over all rows or labels of a column look whether they were stopped. */
class LongLoopsTest {

    private static final double[] NUMBERS =
            IntStream.range(0, 70_000).mapToDouble(i -> i).toArray();
    private static final long[] ONES = new long[NUMBERS.length];
    private static final String[] LABELS =
            IntStream.range(0, 70_000).mapToObj(i -> "label " + i).toArray(String[]::new);

    static {
        Arrays.fill(ONES, 1);
    }

    @AfterEach
    void goOn() {
        Thread.interrupted();
    }

    private static void assertLooks(Runnable loop) {
        loop.run();
        Thread.currentThread().interrupt();
        assertThatThrownBy(loop::run).isInstanceOf(StoppedException.class);
        Thread.interrupted();
    }

    @Test
    void theyLook() {
        DenseRanks ranks = DenseRanks.of(NUMBERS);
        EmpiricalDistribution sample = EmpiricalDistribution.of(NUMBERS);
        CategoricalColumn column = CategoricalColumn.of(LABELS);
        CategoryCounts counts = CategoryCounts.of(column);
        assertLooks(() -> DenseRanks.of(NUMBERS));
        assertLooks(() -> RankCorrelation.kendall(ranks, ranks));
        assertLooks(() -> RankedScores.ofSorted(NUMBERS, ONES, NUMBERS, ONES));
        assertLooks(() -> NormalPlot.of(NUMBERS, ONES));
        assertLooks(() -> CategoryCounts.of(CategoricalColumn.of(LABELS)));
        assertLooks(() -> CategoryCounts.of(LABELS));
        assertLooks(() -> counts.merge(counts));
        assertLooks(() -> counts.mostFrequent(3));
        assertLooks(
                () -> StatTests.eppsSingleton().score(new SamplePair.Numbers(ColumnKind.NUMERICAL, sample, sample)));
    }
}
