package io.github.driftlib.estimation;

import io.github.driftlib.stats.random.RandomState;
import java.util.stream.IntStream;

/** Random splits of rows in two that keep the share of either class, drawn as scikit-learn draws them. */
final class StratifiedSplits {

    private final int[][] rowsOfClass;
    private final int kept;
    private final RandomState random;
    private int[] train = {};
    private int[] test = {};

    /**
     * Splits of rows of two classes.
     *
     * @param positive whether each row is of the second class
     * @param kept how many rows are kept apart
     */
    StratifiedSplits(boolean[] positive, int kept, RandomState random) {
        rowsOfClass = new int[][] {
            IntStream.range(0, positive.length).filter(row -> !positive[row]).toArray(),
            IntStream.range(0, positive.length).filter(row -> positive[row]).toArray()
        };
        this.kept = kept;
        this.random = random;
    }

    int[] train() {
        return train;
    }

    int[] test() {
        return test;
    }

    /** Draws the next split. */
    void next() {
        int rows = rowsOfClass[0].length + rowsOfClass[1].length;
        int[] ofTrain = shares(rowsOfClass[0].length, rowsOfClass[1].length, rows - kept);
        int[] ofTest = shares(rowsOfClass[0].length - ofTrain[0], rowsOfClass[1].length - ofTrain[1], kept);
        int[] someTrain = new int[rows - kept];
        int[] someTest = new int[kept];
        int trainSize = 0;
        int testSize = 0;
        for (int which = 0; which < 2; which++) {
            int[] order = random.permutation(rowsOfClass[which].length);
            for (int i = 0; i < ofTrain[which]; i++) {
                someTrain[trainSize++] = rowsOfClass[which][order[i]];
            }
            for (int i = ofTrain[which]; i < ofTrain[which] + ofTest[which]; i++) {
                someTest[testSize++] = rowsOfClass[which][order[i]];
            }
        }
        train = shuffled(someTrain);
        test = shuffled(someTest);
    }

    private int[] shuffled(int[] rows) {
        return IntStream.of(random.permutation(rows.length)).map(i -> rows[i]).toArray();
    }

    /** How many of each class are drawn: their expected numbers, rounded so that they add up; a tie is drawn. */
    private int[] shares(int first, int second, int drawn) {
        double expectedFirst = (double) first / (first + second) * drawn;
        double expectedSecond = (double) second / (first + second) * drawn;
        int[] shares = {(int) Math.floor(expectedFirst), (int) Math.floor(expectedSecond)};
        int left = drawn - shares[0] - shares[1];
        if (left > 0) {
            double remainderFirst = expectedFirst - shares[0];
            double remainderSecond = expectedSecond - shares[1];
            if (remainderFirst == remainderSecond) {
                for (int which : random.sample(2, Math.min(2, left))) {
                    shares[which]++;
                }
            } else {
                int larger = remainderFirst > remainderSecond ? 0 : 1;
                random.sample(1, 1);
                shares[larger]++;
                if (left > 1) {
                    random.sample(1, 1);
                    shares[1 - larger]++;
                }
            }
        }
        return shares;
    }
}
