package io.github.driftlib.falsealarms;

import io.github.driftlib.data.Dataset;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Rows of independent draws: what real tables are made of, each in a column. Nothing ever changes here, so whatever a
 * test finds between two samples is a false alarm.
 */
final class Populations {

    private static final double[] ZIPF = zipf();
    private static final String[] FOUR = {"a", "b", "c", "d"};
    private static final double[] OF_FOUR = {0.4, 0.3, 0.2, 0.1};

    private Populations() {}

    private static double[] zipf() {
        double[] shares = new double[50];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += 1.0 / (i + 1);
            shares[i] = sum;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /** A sample of so many rows. */
    static Dataset sample(int rows, long seed) {
        Random random = new Random(seed * 0x9e3779b97f4a7c15L + 1);
        return Dataset.builder()
                .numerical("normal", numbers(rows, random::nextGaussian))
                .numerical("hundred", numbers(rows, () -> 100 + 10 * random.nextGaussian()))
                .numerical("lognormal", numbers(rows, () -> Math.exp(1.5 * random.nextGaussian())))
                .numerical("pareto", numbers(rows, () -> Math.pow(1 - random.nextDouble(), -1 / 1.5)))
                .numerical(
                        "zeros", numbers(rows, () -> random.nextDouble() < 0.8 ? 0 : Math.exp(random.nextGaussian())))
                .numerical("poisson", numbers(rows, () -> poisson(random)))
                .numerical("whole", numbers(rows, () -> random.nextInt(100)))
                .numerical("flag", numbers(rows, () -> random.nextDouble() < 0.05 ? 1 : 0))
                .numerical("constant", numbers(rows, () -> 7))
                .numerical("missing_rarely", missing(rows, random, 0.001))
                .numerical("missing", missing(rows, random, 0.01))
                .numerical("missing_often", missing(rows, random, 0.1))
                .categorical("four", labels(rows, i -> FOUR[drawn(OF_FOUR, random)]))
                .categorical("zipf", labels(rows, i -> "z" + cumulated(random)))
                .categorical("rare", labels(rows, i -> random.nextDouble() < 0.01 ? "rare" : "common"))
                .categorical("yes", labels(rows, i -> random.nextBoolean() ? "yes" : "no"))
                .categorical(
                        "label_missing", labels(rows, i -> random.nextDouble() < 0.02 ? null : FOUR[random.nextInt(3)]))
                .categorical("key", labels(rows, i -> Long.toHexString(random.nextLong())))
                .build();
    }

    private static double poisson(Random random) {
        double limit = Math.exp(-3);
        int count = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private static double[] missing(int rows, Random random, double share) {
        return numbers(rows, () -> random.nextDouble() < share ? Double.NaN : random.nextGaussian());
    }

    private static int drawn(double[] shares, Random random) {
        double uniform = random.nextDouble();
        int i = 0;
        while (i < shares.length - 1 && uniform >= shares[i]) {
            uniform -= shares[i++];
        }
        return i;
    }

    private static int cumulated(Random random) {
        double uniform = random.nextDouble();
        int i = 0;
        while (uniform > ZIPF[i]) {
            i++;
        }
        return i;
    }

    private static double[] numbers(int rows, java.util.function.DoubleSupplier draw) {
        double[] numbers = new double[rows];
        for (int i = 0; i < rows; i++) {
            numbers[i] = draw.getAsDouble();
        }
        return numbers;
    }

    private static String[] labels(int rows, IntFunction<String> draw) {
        String[] labels = new String[rows];
        for (int i = 0; i < rows; i++) {
            labels[i] = draw.apply(i);
        }
        return labels;
    }
}
