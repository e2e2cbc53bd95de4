package io.github.driftlib.profile;

import io.github.driftlib.data.Dataset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;

/** Pairs of tables made to hurt: ties, few values, spikes, heavy tails, far offsets, labels of all frequencies. */
final class RandomTables {

    /** Numbers that a definition declares to be labels. */
    static final String CODED = "coded";

    static final List<String> NUMBERS = List.of("x", "y", "z");
    static final List<String> LABELS = List.of("a", "b");

    private final Random random;
    private final int rows;

    private RandomTables(Random random, int rows) {
        this.random = random;
        this.rows = rows;
    }

    /** What one column is drawn from, on both sides. */
    private interface Law {
        double next(Random random);
    }

    /** Two tables; each column moved or not. */
    static Dataset[] pair(long seed, int mostRows) {
        Random random = new Random(seed * 0x9e3779b97f4a7c15L + 7);
        RandomTables reference = new RandomTables(random, 30 + random.nextInt(mostRows));
        RandomTables current = new RandomTables(random, 30 + random.nextInt(mostRows));
        Dataset.Builder one = Dataset.builder();
        Dataset.Builder other = Dataset.builder();
        for (String name : NUMBERS) {
            Law law = law(random);
            double shift = shift(random);
            double scale = random.nextInt(4) == 0 ? 1 + shift : 1;
            double missing = random.nextInt(3) == 0 ? 0.1 * random.nextDouble() : 0;
            one.numerical(name, reference.numbers(() -> law.next(random), missing));
            other.numerical(name, current.numbers(() -> scale * law.next(random) + shift, missing));
        }
        for (String name : LABELS) {
            int categories = new int[] {1, 2, 5, 40, 400, 5_000}[random.nextInt(6)];
            double power = 1.5 * random.nextDouble();
            double more = random.nextInt(2) == 0 ? 0 : random.nextDouble();
            one.categorical(name, reference.labels(categories, power, 0));
            other.categorical(name, current.labels(categories, power, more));
        }
        int codes = new int[] {2, 4, 30, 700}[random.nextInt(4)];
        int moved = random.nextInt(2);
        one.numerical(CODED, reference.numbers(() -> random.nextInt(codes), 0));
        other.numerical(CODED, current.numbers(() -> random.nextInt(codes) + moved * random.nextInt(2), 0));
        return new Dataset[] {one.build(), other.build()};
    }

    private static double shift(Random random) {
        return random.nextInt(2) == 0 ? 0 : Math.pow(random.nextDouble(), 3);
    }

    private static Law law(Random random) {
        int few = 1 + random.nextInt(6);
        double spike = random.nextDouble();
        return List.<Law>of(
                        Random::nextGaussian,
                        r -> Math.exp(2 * r.nextGaussian()),
                        r -> Math.tan(Math.PI * (r.nextDouble() - 0.5)),
                        r -> Math.pow(1 - r.nextDouble(), -1 / 1.1),
                        r -> r.nextDouble() < spike ? 0 : Math.exp(r.nextGaussian()),
                        r -> r.nextInt(few),
                        r -> Math.rint(2 * r.nextGaussian()) / 2,
                        r -> r.nextInt(1000),
                        r -> 1e9 + r.nextGaussian(),
                        r -> r.nextBoolean() ? r.nextDouble() : 2 + r.nextDouble(),
                        r -> r.nextDouble() < spike ? r.nextInt(3) : r.nextGaussian(),
                        r -> r.nextDouble() < 0.001 ? 1e5 * r.nextDouble() : r.nextDouble())
                .get(random.nextInt(12));
    }

    private double[] numbers(DoubleSupplier draw, double missing) {
        double[] numbers = new double[rows];
        Arrays.setAll(numbers, i -> random.nextDouble() < missing ? Double.NaN : draw.getAsDouble());
        return numbers;
    }

    /** Labels of which the i-th has a share in proportion to 1 / i^power; every other one is more frequent. */
    private String[] labels(int categories, double power, double more) {
        double[] upTo = new double[categories];
        double sum = 0;
        for (int i = 0; i < categories; i++) {
            sum += (i % 2 == 0 ? 1 + more : 1) * Math.pow(i + 1, -power);
            upTo[i] = sum;
        }
        String[] labels = new String[rows];
        for (int row = 0; row < rows; row++) {
            int place = Arrays.binarySearch(upTo, random.nextDouble() * sum);
            labels[row] = "c" + Math.min(categories - 1, place < 0 ? -place - 1 : place);
        }
        return labels;
    }
}
