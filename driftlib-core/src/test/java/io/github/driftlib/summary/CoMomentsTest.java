package io.github.driftlib.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.data.Dataset;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pearson's r against exact arithmetic, and the same for any batches. */
class CoMomentsTest {

    private static final MathContext DIGITS = new MathContext(80);

    private static double[] numbers(long seed, int count, double offset, double scale) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] numbers = new double[count];
        Arrays.setAll(numbers, i -> offset + scale * (random.nextDouble() + random.nextDouble() - 1));
        return numbers;
    }

    private static BigDecimal mean(double[] numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double number : numbers) {
            sum = sum.add(new BigDecimal(number), DIGITS);
        }
        return sum.divide(BigDecimal.valueOf(numbers.length), DIGITS);
    }

    private static BigDecimal products(double[] x, double[] y) {
        BigDecimal meanX = mean(x);
        BigDecimal meanY = mean(y);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < x.length; i++) {
            BigDecimal left = new BigDecimal(x[i]).subtract(meanX, DIGITS);
            sum = sum.add(left.multiply(new BigDecimal(y[i]).subtract(meanY, DIGITS), DIGITS), DIGITS);
        }
        return sum;
    }

    private static double exact(double[] x, double[] y) {
        BigDecimal squares = products(x, x).multiply(products(y, y), DIGITS);
        return products(x, y).divide(squares.sqrt(DIGITS), DIGITS).doubleValue();
    }

    private static CoMoments inBatches(double[] x, double[] y, int size) {
        var summarizer = CoMoments.of("x", "y");
        CoMoments all = CoMoments.empty();
        for (int from = 0; from < x.length; from += size) {
            int to = Math.min(x.length, from + size);
            all = summarizer.merge(
                    all,
                    Dataset.builder()
                            .numerical("x", Arrays.copyOfRange(x, from, to))
                            .numerical("y", Arrays.copyOfRange(y, from, to))
                            .build()
                            .derive(summarizer));
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, 1",
        "1e9, 1, 1e9, 1e-3",
        "1e15, 8, -1e15, 30",
        "1e15, 1, 0, 1e-300",
        "1e200, 1e190, 1e-300, 1e-305",
        "0, 1e308, 0, 1e-310",
        "-1e-300, 1e-302, 1e9, 1",
        "0, 1.7e308, 0, 1.7e308"
    })
    void areThoseOfExactArithmeticForAnyBatches(double offsetX, double scaleX, double offsetY, double scaleY) {
        double[] x = numbers(1, 700, offsetX, scaleX);
        double[] y = numbers(2, 700, offsetY, scaleY);
        for (int i = 0; i < x.length; i += 2) {
            y[i] = offsetY + (x[i] - offsetX) / scaleX * scaleY;
        }
        double exact = exact(x, y);
        double whole = inBatches(x, y, x.length).correlation().orElseThrow();
        assertThat(whole).isCloseTo(exact, within(8 * Math.ulp(exact)));
        for (int size : List.of(1, 7, 64, 699)) {
            assertThat(inBatches(x, y, size).correlation().orElseThrow()).isCloseTo(whole, within(2 * Math.ulp(whole)));
        }
    }

    @Test
    void aConstantHasNone() {
        for (double constant : List.of(0.1, 1e15 + 0.125, 1.7e308, 4e-324, -0.0)) {
            double[] same = new double[50];
            Arrays.fill(same, constant);
            assertThat(inBatches(same, numbers(3, 50, 0, 1), 7).correlation()).isEmpty();
        }
        assertThat(CoMoments.empty().correlation()).isEmpty();
        assertThat(inBatches(new double[] {1}, new double[] {2}, 1).correlation())
                .isEmpty();
        assertThat(inBatches(new double[] {1, 2}, new double[] {4, 2}, 1)
                        .correlation()
                        .orElseThrow())
                .isCloseTo(-1, within(1e-15));
    }
}
