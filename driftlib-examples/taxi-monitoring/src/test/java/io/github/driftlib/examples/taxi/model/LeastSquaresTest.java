package io.github.driftlib.examples.taxi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.data.Dataset;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {

    private static final List<String> FEATURES = List.of("a", "b");

    private static Dataset rows(int count, double noise) {
        SplittableRandom random = new SplittableRandom(7);
        double[] a = new double[count];
        double[] b = new double[count];
        double[] y = new double[count];
        for (int row = 0; row < count; row++) {
            a[row] = random.nextDouble(0, 300);
            b[row] = random.nextDouble(-1, 1);
            y[row] = 5 + 0.25 * a[row] - 3 * b[row] + noise * random.nextGaussian();
        }
        return Dataset.builder()
                .numerical("a", a)
                .numerical("b", b)
                .numerical("y", y)
                .build();
    }

    @Test
    void findsKnownCoefficients() {
        LinearModel model = LeastSquares.fit(rows(500, 0), FEATURES, "y");

        assertThat(model.intercept()).isCloseTo(5, within(1e-11));
        assertThat(model.coefficients().get("a")).isCloseTo(0.25, within(1e-13));
        assertThat(model.coefficients().get("b")).isCloseTo(-3, within(1e-11));
        assertThat(model.coefficients().keySet()).containsExactly("a", "b");
    }

    @Test
    void residualsAreOrthogonalToTheFeatures() {
        Dataset rows = rows(2000, 4);
        LinearModel model = LeastSquares.fit(rows, FEATURES, "y");
        Dataset judged = rows.with("prediction", model.predict(rows));

        double sum = 0;
        double product = 0;
        for (int row = 0; row < judged.rowCount(); row++) {
            double residual = judged.numerical("y").get(row)
                    - judged.numerical("prediction").get(row);
            sum += residual;
            product += residual * judged.numerical("a").get(row);
        }
        assertThat(sum).isCloseTo(0, within(1e-8));
        assertThat(product).isCloseTo(0, within(1e-6));
    }

    @Test
    void dependentFeaturesShareTheWork() {
        Dataset twice = Dataset.builder()
                .numerical("a", 1, 2, 3, 4)
                .numerical("b", 1, 2, 3, 4)
                .numerical("constant", 1, 1, 1, 1)
                .numerical("y", 3, 5, 7, 9)
                .build();

        LinearModel model = LeastSquares.fit(twice, List.of("a", "b", "constant"), "y");

        assertThat(model.intercept()).isCloseTo(1, within(1e-12));
        assertThat(model.coefficients().get("a")).isCloseTo(1, within(1e-12));
        assertThat(model.coefficients().get("b")).isCloseTo(1, within(1e-12));
        assertThat(model.coefficients().get("constant")).isCloseTo(0, within(1e-12));
    }

    @Test
    void fewerRowsThanFeaturesStillFit() {
        Dataset two = Dataset.builder()
                .numerical("a", 1, 2)
                .numerical("b", 5, 9)
                .numerical("c", 0, 7)
                .numerical("y", 10, 30)
                .build();
        LinearModel model = LeastSquares.fit(two, List.of("a", "b", "c"), "y");

        assertThat(model.predict(two).toArray()).containsExactly(new double[] {10, 30}, within(1e-12));

        LinearModel constant = LeastSquares.fit(two.slice(0, 1), List.of("a", "b", "c"), "y");
        assertThat(constant.predict(two).toArray()).containsExactly(10, 10);
    }

    @Test
    void missingFeaturesCountAsZero() {
        LinearModel model = LeastSquares.fit(rows(50, 0), FEATURES, "y");
        Dataset gaps = Dataset.builder()
                .numerical("a", Double.NaN, 4)
                .numerical("b", 1, Double.NaN)
                .build();

        assertThat(model.predict(gaps).toArray()).containsExactly(new double[] {2, 6}, within(1e-11));
        assertThat(gaps.numerical("a").isMissing(0)).isTrue();
    }

    @Test
    void noRowsAreAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.fit(rows(3, 0).slice(0, 0), FEATURES, "y"))
                .withMessage("rows must not be empty");
    }
}
