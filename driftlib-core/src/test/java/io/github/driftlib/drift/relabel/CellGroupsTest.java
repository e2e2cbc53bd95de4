package io.github.driftlib.drift.relabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.summary.PairedCounts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A million values that occur equally often cost a random relabelling no more than a few. */
class CellGroupsTest {

    private static final int SINGLE = 1_000_000;

    /** Twenty frequent values of the reference, and a million of current that occur once. */
    private static PairedCounts counts(int single) {
        long[] reference = new long[20 + single];
        long[] current = new long[20 + single];
        Arrays.fill(reference, 0, 20, 500);
        Arrays.fill(current, 20, 20 + single, 1);
        return PairedCounts.of(reference, current).sorted();
    }

    @Test
    void aDrawHasACellForEachFrequentValueAndTwoForAllOthers() {
        PairedCounts observed = counts(SINGLE);
        NullResamples chance = NullResamples.ofCells(observed, true);
        for (int draw = 0; draw < 20; draw++) {
            PairedCounts pair = chance.next();
            assertThat(pair.size()).isEqualTo(22);
            assertThat(pair.referenceTotal()).isEqualTo(observed.referenceTotal());
            assertThat(pair.currentTotal()).isEqualTo(observed.currentTotal());
            assertThat(pair.times(20) + pair.times(21)).isEqualTo(SINGLE);
        }
        assertThat(chance.cells()).isEqualTo(22);
    }

    /** Three cells of two values, of which three are drawn: all 20 ways to choose three of six values. */
    @Test
    void cellsOfOneGroupAreDrawnByTheLawOfTheirValues() {
        SplittableRandom random = new SplittableRandom(11);
        int draws = 200_000;
        int oneEach = 0;
        for (int draw = 0; draw < draws; draw++) {
            long[] having = CellGroups.classes(random, 3, 2, 3);
            assertThat(having[0] + having[1] + having[2]).isEqualTo(3);
            assertThat(having[1] + 2 * having[2]).isEqualTo(3);
            oneEach += having[1] == 3 ? 1 : 0;
        }
        // 2^3 of the 20 ways take one value of each cell; five standard errors.
        assertThat((double) oneEach / draws).isCloseTo(0.4, within(5 * Math.sqrt(0.24 / draws)));
    }

    /** The classes of four cells of three values, against all ways to choose five of the twelve values. */
    @Test
    void groupsOfThreeHaveTheLawOfAllDivisions() {
        Map<String, Integer> expected = new HashMap<>();
        int ways = 0;
        for (int chosen = 0; chosen < 1 << 12; chosen++) {
            if (Integer.bitCount(chosen) == 5) {
                long[] having = new long[4];
                for (int cell = 0; cell < 4; cell++) {
                    having[Integer.bitCount(chosen >> 3 * cell & 7)]++;
                }
                expected.merge(Arrays.toString(having), 1, Integer::sum);
                ways++;
            }
        }
        SplittableRandom random = new SplittableRandom(12);
        int draws = 200_000;
        Map<String, Integer> found = new HashMap<>();
        for (int draw = 0; draw < draws; draw++) {
            found.merge(Arrays.toString(CellGroups.classes(random, 4, 3, 5)), 1, Integer::sum);
        }
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        for (String classes : expected.keySet()) {
            double share = (double) expected.get(classes) / ways;
            assertThat((double) found.get(classes) / draws)
                    .as(classes)
                    .isCloseTo(share, within(5 * Math.sqrt(share * (1 - share) / draws)));
        }
    }

    /** Half a million labels that occur two and three times, a few frequent ones, and as many draws as ever. */
    @Test
    void manyLabelsThatOccurMoreThanOnceAreDrawnTogetherToo() {
        long[] totals = new long[500_010];
        Arrays.fill(totals, 0, 10, 1000);
        Arrays.fill(totals, 10, 200_010, 3);
        Arrays.fill(totals, 200_010, 500_010, 2);
        long[] reference = new long[totals.length];
        Arrays.setAll(reference, cell -> totals[cell] / 2);
        long[] current = new long[totals.length];
        Arrays.setAll(current, cell -> totals[cell] - reference[cell]);
        PairedCounts observed = PairedCounts.of(reference, current);
        NullResamples chance = NullResamples.ofCells(observed, true);
        assertThat(chance.cells()).isEqualTo(10 + 4 + 3);
        for (int draw = 0; draw < 20; draw++) {
            PairedCounts pair = chance.next();
            assertThat(pair.referenceTotal()).isEqualTo(observed.referenceTotal());
            assertThat(pair.currentTotal()).isEqualTo(observed.currentTotal());
            long ofThree = 0;
            long ofTwo = 0;
            for (int cell = 10; cell < pair.size(); cell++) {
                ofThree += pair.total(cell) == 3 ? pair.times(cell) : 0;
                ofTwo += pair.total(cell) == 2 ? pair.times(cell) : 0;
            }
            assertThat(ofThree).isEqualTo(200_000);
            assertThat(ofTwo).isEqualTo(300_000);
        }
    }
}
