package io.github.driftlib.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Report;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quality of a regression of very large and very small numbers, against exact arithmetic. */
class ExtremeErrorsTest {

    private static final MathContext DIGITS = new MathContext(60);

    private static BigDecimal mean(BigDecimal... numbers) {
        return Arrays.stream(numbers)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(numbers.length), DIGITS);
    }

    private static BigDecimal[] map(BigDecimal[] numbers, UnaryOperator<BigDecimal> operator) {
        return Arrays.stream(numbers).map(operator).toArray(BigDecimal[]::new);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1e200, 5e307, 1e-160, 1e-170, 1e-300})
    void isThatOfExactArithmetic(double scale) {
        SplittableRandom random = new SplittableRandom(6);
        double[] targets = new double[60];
        double[] predictions = new double[60];
        BigDecimal[] t = new BigDecimal[60];
        BigDecimal[] e = new BigDecimal[60];
        for (int i = 0; i < 60; i++) {
            targets[i] = scale * (random.nextDouble() - 0.3);
            predictions[i] = targets[i] + scale * 0.2 * (random.nextDouble() - 0.4);
            t[i] = new BigDecimal(targets[i]);
            e[i] = new BigDecimal(predictions[i] - targets[i]);
        }
        Dataset rows = Dataset.builder()
                .numerical("target", targets)
                .numerical("prediction", predictions)
                .build();
        var quality = Metrics.regressionQuality();
        var side = Report.of(quality)
                .run(
                        rows,
                        DataDefinition.builder()
                                .task(DataDefinition.Task.REGRESSION)
                                .build())
                .get(quality)
                .current();
        BigDecimal squares = mean(map(e, x -> x.multiply(x)));
        BigDecimal meanT = mean(t);
        BigDecimal spread = mean(map(t, x -> x.subtract(meanT, DIGITS).pow(2, DIGITS)));
        BigDecimal[] absolute = map(e, BigDecimal::abs);
        BigDecimal meanAbsolute = mean(absolute);
        BigDecimal meanError = mean(e);
        close(side.rmse(), squares.sqrt(DIGITS));
        close(side.meanAbsError(), meanAbsolute);
        close(side.meanError(), meanError);
        close(side.r2Score(), BigDecimal.ONE.subtract(squares.divide(spread, DIGITS)));
        close(side.errorStd(), deviation(e, meanError));
        close(side.absErrorStd(), deviation(absolute, meanAbsolute));
        close(
                side.meanAbsPercError(),
                mean(IntStream.range(0, 60)
                                .mapToObj(i -> absolute[i].divide(t[i].abs(), DIGITS))
                                .toArray(BigDecimal[]::new))
                        .multiply(BigDecimal.valueOf(100)));
    }

    private static BigDecimal deviation(BigDecimal[] numbers, BigDecimal mean) {
        return mean(map(numbers, x -> x.subtract(mean, DIGITS).pow(2, DIGITS)))
                .multiply(BigDecimal.valueOf(numbers.length))
                .divide(BigDecimal.valueOf(numbers.length - 1), DIGITS)
                .sqrt(DIGITS);
    }

    private static void close(Double found, BigDecimal exact) {
        double expected = exact.doubleValue();
        assertThat(found).isNotNull().isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }
}
