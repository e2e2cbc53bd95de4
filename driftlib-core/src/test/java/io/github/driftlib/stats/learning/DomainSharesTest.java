package io.github.driftlib.stats.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DomainSharesTest {

    private static DomainShares shares(int reference, int current, double shift) {
        Random random = new Random(5);
        double[] x = IntStream.range(0, reference + current)
                .mapToDouble(row -> random.nextGaussian() + (row < reference ? 0 : shift))
                .toArray();
        double[] noise = random.doubles(reference + current).toArray();
        return DomainShares.of(Features.of(reference + current).withNumbers(x).withNumbers(noise), reference);
    }

    /** Trees of a few hundred rows are sure of themselves; what is made of them is not. */
    @Test
    void whereNothingChangedSharesAreAboutAHalf() {
        double[] shares = shares(150, 300, 0).shares();
        assertThat(Arrays.stream(shares).average().orElseThrow()).isCloseTo(0.5, within(0.05));
        assertThat(Arrays.stream(shares)
                        .map(share -> Math.abs(share - 0.5))
                        .average()
                        .orElseThrow())
                .isLessThan(0.1);
    }

    /** Weights pi / (1 - pi) carry the reference nearly to the mean of current. */
    @Test
    void weightsCarryTheReferenceToCurrent() {
        int rows = 800;
        Random random = new Random(5);
        double[] x = IntStream.range(0, 2 * rows)
                .mapToDouble(row -> random.nextGaussian() + (row < rows ? 0 : 0.7))
                .toArray();
        DomainShares domain = shares(rows, rows, 0.7);
        double total = 0;
        double mean = 0;
        for (int row = 0; row < rows; row++) {
            double weight = domain.shares()[row] / (1 - domain.shares()[row]);
            total += weight;
            mean += weight * x[row];
        }
        assertThat(mean / total).isBetween(0.55, 0.8);
        assertThat(domain.area()).isBetween(0.62, 0.76);
    }

    /** By hand: the line through the logits of 1/4 and 3/4 at 0 and 1 is -ln 3 + 2 ln 3 x. */
    @Test
    void aLineOfOdds() {
        double[] x = {0, 0, 0, 0, 1, 1, 1, 1};
        LogisticLine line = LogisticLine.of(x, row -> row == 0 || row > 4);
        assertThat(line.intercept()).isCloseTo(-Math.log(3), within(1e-9));
        assertThat(line.slope()).isCloseTo(2 * Math.log(3), within(1e-9));
        LogisticLine falling = LogisticLine.of(x, row -> row < 3);
        assertThat(falling.slope()).isZero();
        assertThat(falling.intercept()).isCloseTo(Math.log(3.0 / 5), within(1e-12));
    }
}
