package io.github.driftlib.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How often the true score of a healthy chunk lies beyond the bounds that other chunks of its kind make: 0.27 % where
 * the losses have light tails, several percent, all above, where they have heavy ones. With {@code -Ddocs.update=true}
 * the table of docs/model-quality.md is written anew.
 */
class HeavyTailsTest {

    private static final Path PAGE = Path.of(System.getProperty("repository.root", ".."), "docs/model-quality.md");
    private static final int NEW_CHUNKS = 10;

    /** Errors of single rows, by how heavy their tail is. */
    private static Map<String, ToDoubleFunction<SplittableRandom>> errors() {
        Map<String, ToDoubleFunction<SplittableRandom>> errors = new LinkedHashMap<>();
        errors.put("normal", random -> Math.abs(random.nextGaussian()));
        for (double sigma : new double[] {0.5, 1, 1.5, 2}) {
            errors.put("lognormal, σ = " + sigma, random -> Math.exp(sigma * random.nextGaussian()));
        }
        for (double alpha : new double[] {4, 3, 2, 1.5}) {
            errors.put("Pareto, α = " + alpha, random -> Math.pow(1 - random.nextDouble(), -1 / alpha));
        }
        return errors;
    }

    /**
     * Shares of healthy chunks beyond a bound.
     *
     * @param below of all chunks, those below the lower one
     * @param above of all chunks, those above the upper one
     * @param runs of all runs, those with two or more of ten chunks beyond
     */
    private record Rates(double below, double above, double runs) {}

    /** Chunks of 200 rows, of which so many make the bounds. */
    private static Rates rates(
            DirectLossEstimation.Loss loss, ToDoubleFunction<SplittableRandom> error, int chunks, int rounds) {
        SplittableRandom random = new SplittableRandom(7);
        int below = 0;
        int above = 0;
        int runs = 0;
        for (int round = 0; round < rounds; round++) {
            double[] losses = random(loss, error, random, 200 * chunks);
            List<Chunk> reference = IntStream.range(0, chunks)
                    .mapToObj(i -> new Chunk(
                            "chunk " + i,
                            200 * i,
                            IntStream.range(200 * i, 200 * (i + 1)).toArray()))
                    .toList();
            EstimateThresholds.Bounds bounds =
                    LossEstimator.of(loss, losses, reference).thresholds().of(200);
            int beyond = 0;
            for (int i = 0; i < NEW_CHUNKS; i++) {
                double score = loss.ofMean(Arrays.stream(random(loss, error, random, 200))
                        .average()
                        .orElseThrow());
                below += score < bounds.lower() ? 1 : 0;
                above += score > bounds.upper() ? 1 : 0;
                beyond += score < bounds.lower() || score > bounds.upper() ? 1 : 0;
            }
            runs += beyond > 1 ? 1 : 0;
        }
        double all = NEW_CHUNKS * (double) rounds;
        return new Rates(below / all, above / all, runs / (double) rounds);
    }

    private static double[] random(
            DirectLossEstimation.Loss loss,
            ToDoubleFunction<SplittableRandom> error,
            SplittableRandom random,
            int rows) {
        double[] losses = new double[rows];
        for (int i = 0; i < rows; i++) {
            double size = error.applyAsDouble(random);
            losses[i] = loss == DirectLossEstimation.Loss.RMSE ? size * size : size;
        }
        return losses;
    }

    @Test
    void theBoundsHoldForLightTailsAndNotForHeavyOnes() {
        Rates light = rates(DirectLossEstimation.Loss.MAE, errors().get("normal"), 10, 200);
        assertThat(light.below() + light.above()).isLessThan(0.006);
        Rates heavy = rates(DirectLossEstimation.Loss.RMSE, errors().get("lognormal, σ = 1.5"), 10, 200);
        assertThat(heavy.above()).isBetween(0.01, 0.05);
        assertThat(heavy.below()).isLessThan(0.002);
    }

    @Test
    @EnabledIfSystemProperty(named = "long", matches = "true")
    void theRatesAreThoseOfTheDocs() throws IOException {
        StringBuilder table =
                new StringBuilder("| errors of the rows | MAE, 10 chunks | MAE, 30 chunks | RMSE, 10 chunks"
                        + " | RMSE, 30 chunks |\n|---|---|---|---|---|\n");
        for (Map.Entry<String, ToDoubleFunction<SplittableRandom>> error : errors().entrySet()) {
            table.append("| ").append(error.getKey()).append(" |");
            for (DirectLossEstimation.Loss loss :
                    List.of(DirectLossEstimation.Loss.MAE, DirectLossEstimation.Loss.RMSE)) {
                for (int chunks : new int[] {10, 30}) {
                    Rates rates = rates(loss, error.getValue(), chunks, 1000);
                    assertThat(rates.above()).isLessThan(0.06);
                    assertThat(rates.below()).isLessThan(0.004);
                    table.append(String.format(
                            Locale.ROOT, " %.1f (%.1f) |", 100 * (rates.below() + rates.above()), 100 * rates.runs()));
                }
            }
            table.append('\n');
        }
        System.out.print(table);
        String all = Files.readString(PAGE);
        String begin = "<!-- tails: begin -->\n";
        int from = all.indexOf(begin) + begin.length();
        int to = all.indexOf("<!-- tails: end -->");
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(PAGE, all.substring(0, from) + table + all.substring(to));
        } else {
            assertThat(all.substring(from, to)).isEqualTo(table.toString());
        }
    }
}
