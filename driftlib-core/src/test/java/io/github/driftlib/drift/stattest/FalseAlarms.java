package io.github.driftlib.drift.stattest;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** How often each test of p-values cries drift at its default threshold over two samples of one distribution. */
final class FalseAlarms {

    /** Two sizes. */
    record Sizes(int reference, int current) {

        int smaller() {
            return Math.min(reference, current);
        }

        int larger() {
            return Math.max(reference, current);
        }
    }

    /** What samples are drawn from: numbers, or as many categories as are said. */
    record Population(String name, ColumnKind kind, ToDoubleFunction<RandomGenerator> draw) {

        SamplePair pair(Sizes sizes, RandomGenerator random) {
            double[] reference = sample(sizes.reference, random);
            double[] current = sample(sizes.current, random);
            return kind == ColumnKind.NUMERICAL
                    ? new SamplePair.Numbers(
                            kind, EmpiricalDistribution.of(reference), EmpiricalDistribution.of(current))
                    : new SamplePair.Labels(labels(reference), labels(current));
        }

        private double[] sample(int size, RandomGenerator random) {
            double[] sample = new double[size];
            for (int i = 0; i < size; i++) {
                sample[i] = draw.applyAsDouble(random);
            }
            return sample;
        }

        private static CategoryCounts labels(double[] sample) {
            Map<String, Long> counts = new TreeMap<>();
            for (double value : sample) {
                counts.merge("c" + (int) value, 1L, Long::sum);
            }
            return CategoryCounts.of(counts, 0, 0, 0);
        }
    }

    static final List<Sizes> SIZES = List.of(
            new Sizes(50, 50),
            new Sizes(500, 50),
            new Sizes(500, 500),
            new Sizes(5000, 500),
            new Sizes(5000, 5000),
            new Sizes(50_000, 5000),
            new Sizes(50_000, 50_000));

    static final List<Population> POPULATIONS = List.of(
            numbers("normal", RandomGenerator::nextGaussian),
            numbers("log-normal, sigma 2", random -> Math.exp(2 * random.nextGaussian())),
            numbers("Cauchy", random -> Math.tan(Math.PI * (random.nextDouble() - 0.5))),
            numbers(
                    "80 % zeros, rest log-normal",
                    random -> random.nextDouble() < 0.8 ? 0 : Math.exp(1.5 * random.nextGaussian())),
            numbers("normal, rounded to halves", random -> Math.rint(2 * random.nextGaussian()) / 2),
            numbers("ratings 1 to 5", random -> 1 + random.nextInt(5)),
            numbers("0 or 1, 5 % ones", random -> random.nextDouble() < 0.05 ? 1 : 0),
            categories("2 labels, 50 %", 2, 0),
            labels("2 labels, 2 %", random -> random.nextDouble() < 0.02 ? 1 : 0),
            categories("5 labels", 5, 0),
            categories("20 labels, Zipf", 20, 1),
            categories("50 labels", 50, 0),
            categories("250 labels, Zipf", 250, 1));

    /** The calibrated form of Epps-Singleton. */
    private static final StatTest ES = StatTests.eppsSingleton().calibratedTest();

    /** A rate of fewer says nothing. */
    private static final int FEWEST = 20;

    private FalseAlarms() {}

    private static Population numbers(String name, ToDoubleFunction<RandomGenerator> draw) {
        return new Population(name, ColumnKind.NUMERICAL, draw);
    }

    private static Population labels(String name, ToDoubleFunction<RandomGenerator> draw) {
        return new Population(name, ColumnKind.CATEGORICAL, draw);
    }

    /** Categories of which the i-th has a share in proportion to 1 / i^power. */
    private static Population categories(String name, int number, double power) {
        double[] upTo = new double[number];
        double sum = 0;
        for (int i = 0; i < number; i++) {
            sum += Math.pow(i + 1, -power);
            upTo[i] = sum;
        }
        double all = sum;
        return labels(name, random -> {
            int place = Arrays.binarySearch(upTo, random.nextDouble() * all);
            return Math.min(number - 1, place < 0 ? -place - 1 : place);
        });
    }

    /** The tests of p-values that can be asked of a kind of values. */
    static List<StatTest> tests(ColumnKind kind) {
        return StatTests.all().stream()
                .filter(test ->
                        test.scoreType() == Score.Type.P_VALUE && test.kinds().contains(kind))
                .filter(test -> !test.kinds().contains(ColumnKind.TEXT))
                .toList();
    }

    /** How many pairs give a score, and how many of these mean drift, by test. */
    record Count(int computed, int alarms) {

        double rate() {
            return (double) alarms / computed;
        }
    }

    /** Counts the alarms of all tests that can be asked, over the same pairs. */
    static List<Count> count(Population population, Sizes sizes, List<StatTest> tests, int pairs) {
        RandomGenerator random = new SplittableRandom((population.name + sizes).hashCode());
        int[] computed = new int[tests.size()];
        int[] alarms = new int[tests.size()];
        for (int pair = 0; pair < pairs; pair++) {
            SamplePair samples = population.pair(sizes, random);
            for (int i = 0; i < computed.length; i++) {
                StatTest test = tests.get(i);
                if (pair < most(test, sizes, pairs) && test.score(samples) instanceof Score.Value score) {
                    computed[i]++;
                    alarms[i] += test.detects(score.value(), test.defaultThreshold()) ? 1 : 0;
                }
            }
        }
        List<Count> counts = new ArrayList<>();
        for (int i = 0; i < computed.length; i++) {
            counts.add(new Count(computed[i], alarms[i]));
        }
        return counts;
    }

    /** Relabellings of kernels and of characteristic functions are dear. */
    private static int most(StatTest test, Sizes sizes, int pairs) {
        boolean relabels = test == StatTests.maximumMeanDiscrepancy() || test == ES && sizes.smaller() < 1000;
        return relabels && sizes.larger() > 50 ? pairs / 10 : pairs;
    }

    /** The tests of a table: a calibrated form that is no test of a name of its own stands beside its test. */
    static List<StatTest> columns(ColumnKind kind) {
        List<StatTest> columns = new ArrayList<>(tests(kind));
        if (kind == ColumnKind.NUMERICAL) {
            columns.add(columns.indexOf(StatTests.eppsSingleton()) + 1, ES);
        }
        return columns;
    }

    /** The tables, one of numbers and one of labels. */
    static String tables(int pairs) {
        StringBuilder text = new StringBuilder();
        for (ColumnKind kind : List.of(ColumnKind.NUMERICAL, ColumnKind.CATEGORICAL)) {
            List<StatTest> tests = columns(kind);
            text.append("\n| ").append(kind == ColumnKind.NUMERICAL ? "numbers" : "labels");
            text.append(" | reference | current |");
            tests.forEach(test -> text.append(String.format(
                    Locale.ROOT,
                    " `%s` (%.0f)%s |",
                    test.name(),
                    100 * test.defaultThreshold(),
                    test == ES ? " calibrated" : test.calibratedTest() == test ? "" : " **not calibrated**")));
            text.append("\n|---|---|---|").append("---|".repeat(tests.size())).append("\n");
            for (Population population : POPULATIONS) {
                if (population.kind == kind) {
                    SIZES.forEach(sizes -> text.append(row(population, sizes, tests, pairs(sizes, pairs))));
                }
            }
        }
        return text.toString();
    }

    /** Of the largest samples fewer are drawn. */
    private static int pairs(Sizes sizes, int pairs) {
        return sizes.larger() > 5000 ? pairs / 4 : pairs;
    }

    private static String row(Population population, Sizes sizes, List<StatTest> tests, int pairs) {
        StringBuilder row = new StringBuilder(
                String.format(Locale.ROOT, "| %s | %,d | %,d |", population.name, sizes.reference, sizes.current));
        for (Count count : count(population, sizes, tests, pairs)) {
            row.append(count.computed < FEWEST ? " - |" : String.format(Locale.ROOT, " %.1f |", 100 * count.rate()));
        }
        return row.append("\n").toString();
    }
}
