package io.github.driftlib.stats;

import static io.github.driftlib.fixture.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.stats.bin.GaussianDensity;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Principal components and densities of points against scikit-learn and SciPy. */
class PlaneTest {

    @Test
    void coordinatesAreScikitLearnsButForTheSign() {
        for (JsonNode expected : Fixtures.list("learning.json", "planes")) {
            double[][] rows = rows(expected.get("rows"));
            double[][] coordinates = PrincipalComponents.of(
                            rows, expected.get("components").asInt())
                    .coordinates(rows);
            for (int row = 0; row < rows.length; row++) {
                double[] sizes = Fixtures.numbers(expected.get("sizes").get(row));
                for (int i = 0; i < sizes.length; i++) {
                    assertThat(Math.abs(coordinates[row][i])).isEqualTo(sizes[i], within(1e-11 * (1 + sizes[i])));
                }
            }
        }
    }

    private static double[][] rows(JsonNode array) {
        double[][] rows = new double[array.size()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Fixtures.numbers(array.get(row));
        }
        return rows;
    }

    @Test
    void theApproximationIsNearWhereVariancesAreApart() {
        Random random = new Random(2);
        double[][] rows = new double[200][6];
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextGaussian() * Math.pow(3, -i);
            }
        }
        double[][] exact = PrincipalComponents.of(rows, 2).coordinates(rows);
        double[][] near = PrincipalComponents.approximate(rows, 2).coordinates(rows);
        for (int row = 0; row < rows.length; row++) {
            assertThat(near[row]).containsExactly(exact[row], within(1e-6));
        }
    }

    @Test
    void rowsOnALineHaveNoPlane() {
        double[][] line = {{1, 2, 3}, {2, 4, 6}, {3, 6, 9}, {-1, -2, -3}};
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> PrincipalComponents.of(line, 2));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> PrincipalComponents.approximate(line, 2));
        assertThat(PrincipalComponents.of(line, 1).coordinates(line)[0][0])
                .isEqualTo(-0.25 * Math.sqrt(14), within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrincipalComponents.of(line, 4))
                .withMessageContaining("components");
    }

    @Test
    void densitiesAreSciPys() {
        for (JsonNode expected : Fixtures.list("learning.json", "densities")) {
            GaussianDensity density = GaussianDensity.of(
                            Fixtures.numbers(expected.get("x")), Fixtures.numbers(expected.get("y")))
                    .orElseThrow();
            for (int i = 0; i < expected.get("at").size(); i++) {
                double[] at = Fixtures.numbers(expected.get("at").get(i));
                assertClose(
                        "density",
                        density.at(at[0], at[1]),
                        expected.get("density").get(i).asDouble());
            }
        }
    }

    @Test
    void pointsOnALineHaveNoDensity() {
        double[] x = {1, 2, 3, 4};
        assertThat(GaussianDensity.of(x, x)).isEmpty();
        assertThat(GaussianDensity.of(x, new double[] {5, 5, 5, 5})).isEmpty();
        assertThat(GaussianDensity.of(new double[] {1, 2}, new double[] {4, 1})).isEmpty();
    }
}
