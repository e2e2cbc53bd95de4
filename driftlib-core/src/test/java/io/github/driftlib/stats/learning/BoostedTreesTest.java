package io.github.driftlib.stats.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.github.driftlib.stats.learning.BoostedTrees.Settings;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoostedTreesTest {

    private static final int ROWS = 2_000;

    private static double[] uniform(long seed) {
        return new Random(seed).doubles(ROWS, 0, 10).toArray();
    }

    private static double meanSquare(double[] predicted, double[] target) {
        return IntStream.range(0, target.length)
                .mapToDouble(i -> (predicted[i] - target[i]) * (predicted[i] - target[i]))
                .average()
                .orElseThrow();
    }

    @Test
    void aStepIsLearnt() {
        double[] x = uniform(1);
        double[] y = Arrays.stream(x).map(value -> value < 4 ? 1 : 7).toArray();
        BoostedTrees trees = BoostedTrees.fit(Features.of(ROWS).withNumbers(x), y, Settings.DEFAULTS);
        double[] predicted = trees.predict(Features.of(2).withNumbers(new double[] {2, 8}));
        assertThat(predicted[0]).isCloseTo(1, within(1e-3));
        assertThat(predicted[1]).isCloseTo(7, within(1e-3));
    }

    @Test
    void aSumOfANumberAndALabelIsLearnt() {
        double[] x = uniform(2);
        double[] codes = new Random(3).ints(ROWS, 0, 30).asDoubleStream().toArray();
        double[] y = IntStream.range(0, ROWS)
                .mapToDouble(i -> Math.sin(x[i]) * 3 + codes[i] % 5)
                .toArray();
        Features features = Features.of(ROWS).withNumbers(x).withCodes(codes);
        double[] predicted = BoostedTrees.fit(features, y, Settings.DEFAULTS).predict(features);
        assertThat(meanSquare(predicted, y)).isLessThan(0.05 * meanSquare(new double[ROWS], y));
    }

    /** Of thousands of labels the frequent ones are learnt, wherever they are in the alphabet. */
    @Test
    void frequentLabelsAmongThousandsOfRareOnesAreLearnt() {
        double[] codes = IntStream.range(0, ROWS)
                .mapToDouble(row -> row % 2 == 0 ? 9000 + row % 20 : 3 * row)
                .toArray();
        double[] y = Arrays.stream(codes).map(code -> code == 9018 ? 5 : 0).toArray();
        double[] predicted = BoostedTrees.fit(Features.of(ROWS).withCodes(codes), y, Settings.DEFAULTS)
                .predict(Features.of(4).withCodes(new double[] {9018, 9002, 3, 1e6}));
        assertThat(predicted[0]).isGreaterThan(4);
        assertThat(predicted[1]).isCloseTo(0, within(0.1));
        assertThat(predicted[2]).isCloseTo(0, within(0.1));
        assertThat(predicted[3]).isCloseTo(0, within(0.1));
    }

    @Test
    void rowsWithoutAValueAreLearntToo() {
        double[] x = uniform(4);
        double[] y = Arrays.stream(x).map(value -> value < 3 ? 10 : 0).toArray();
        double[] gaps =
                Arrays.stream(x).map(value -> value < 3 ? Double.NaN : value).toArray();
        BoostedTrees trees = BoostedTrees.fit(Features.of(ROWS).withNumbers(gaps), y, Settings.DEFAULTS);
        double[] predicted = trees.predict(Features.of(2).withNumbers(new double[] {Double.NaN, 6}));
        assertThat(predicted[0]).isCloseTo(10, within(1e-3));
        assertThat(predicted[1]).isCloseTo(0, within(1e-3));
    }

    @Test
    void anUnknownLabelHasAPrediction() {
        double[] codes = new Random(5).ints(ROWS, 0, 3).asDoubleStream().toArray();
        double[] y = Arrays.stream(codes).map(code -> code * 2).toArray();
        BoostedTrees trees = BoostedTrees.fit(Features.of(ROWS).withCodes(codes), y, Settings.DEFAULTS);
        double[] predicted = trees.predict(Features.of(3).withCodes(new double[] {1, 99, Double.NaN}));
        assertThat(predicted[0]).isCloseTo(2, within(1e-2));
        assertThat(predicted[1]).isBetween(0.0, 4.0).isEqualTo(predicted[2]);
    }

    @Test
    void equalDataGiveEqualTrees() {
        double[] x = uniform(6);
        double[] y = uniform(7);
        Features features = Features.of(ROWS).withNumbers(x);
        assertThat(BoostedTrees.fit(features, y, Settings.DEFAULTS).predict(features))
                .isEqualTo(BoostedTrees.fit(features, y, Settings.DEFAULTS).predict(features));
    }

    @Test
    void theTargetIsLeftAlone() {
        double[] y = uniform(8);
        double[] before = y.clone();
        BoostedTrees.fit(Features.of(ROWS).withNumbers(uniform(9)), y, Settings.DEFAULTS);
        assertThat(y).isEqualTo(before);
    }

    @Test
    void whereNothingCanBeLearntTheMeanIsPredicted() {
        double[] constant = new double[50];
        Arrays.fill(constant, 3);
        BoostedTrees ofConstant =
                BoostedTrees.fit(Features.of(50).withNumbers(new double[50]), constant, Settings.DEFAULTS);
        assertThat(ofConstant.size()).isZero();
        assertThat(ofConstant.predict(Features.of(1).withNumbers(new double[] {5})))
                .containsExactly(3);
        BoostedTrees ofFew = BoostedTrees.fit(
                Features.of(3).withNumbers(new double[] {1, 2, 3}), new double[] {1, 2, 6}, Settings.DEFAULTS);
        assertThat(ofFew.predict(Features.of(1).withNumbers(new double[] {1}))[0])
                .isCloseTo(3, within(1e-12));
    }

    @Test
    void infinitiesAreOnlyVeryLargeNumbers() {
        double[] x = uniform(10);
        x[0] = Double.POSITIVE_INFINITY;
        x[1] = Double.NEGATIVE_INFINITY;
        double[] y = Arrays.stream(x).map(value -> value < 5 ? 0 : 1).toArray();
        Features features = Features.of(ROWS).withNumbers(x);
        double[] predicted = BoostedTrees.fit(features, y, Settings.DEFAULTS).predict(features);
        assertThat(predicted[0]).isCloseTo(1, within(1e-2));
        assertThat(predicted[1]).isCloseTo(0, within(1e-2));
    }

    @Test
    void parametersAreChecked() {
        assertThatThrownBy(() -> new Settings(100, 1, 20, 0.1)).hasMessage("leaves must be at least 2, but was 1");
        assertThatThrownBy(() -> new Settings(100, 31, 20, 0))
                .hasMessage("learningRate must be in (0, 1], but was 0.0");
        assertThatThrownBy(() -> BoostedTrees.fit(Features.of(2), new double[1], Settings.DEFAULTS))
                .hasMessage("target must have one number a row, 2, but has 1");
    }

    /** Boxed numbers in a hash set took as long as the fit, and no stop was seen while they were made. */
    @Test
    void aColumnOfManyDifferentNumbersIsCutIntoBinsWithoutObjects() {
        int rows = 200_000;
        Features features =
                Features.of(rows).withNumbers(new Random(6).doubles(rows).toArray());
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        BinnedFeatures.of(features);
        long before = thread.getCurrentThreadAllocatedBytes();
        BinnedFeatures binned = BinnedFeatures.of(features);
        assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(60L * rows);
        assertThat(binned.bounds()[0]).hasSize(254).isSorted();
    }
}
