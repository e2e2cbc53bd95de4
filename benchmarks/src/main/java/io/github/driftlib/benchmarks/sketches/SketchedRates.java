package io.github.driftlib.benchmarks.sketches;

import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * In which share of many pairs of samples a test at its own threshold says what.
 *
 * @param exact drift, of the exact samples
 * @param plain drift, of the sketches taken for exact
 * @param drift drift, of the whole range of scores that the sketches allow
 * @param undecided neither drift nor no drift, by that range
 * @param covered the exact score lies in that range
 */
record SketchedRates(double exact, double plain, double drift, double undecided, double covered) {

    /** The last digits of a score depend on the order of sums. */
    private static final double ROUNDING = 1e-7;

    /** What a row of the tables is of. */
    record Row(StatTest test, int sketchSize) {}

    private static SketchedRates of(Row row, SamplePair exact, SamplePair sketched) {
        StatTest test = row.test();
        double threshold = test.defaultThreshold();
        double truth = ((Score.Value) test.score(exact)).value();
        Score.Value score = (Score.Value) test.score(sketched);
        Score.Range range = Score.Range.of(test, sketched, score).orElseGet(() -> Score.Range.of(score));
        boolean weakest = test.detects(range.weakest(test.scoreType()), threshold);
        boolean strongest = test.detects(range.strongest(test.scoreType()), threshold);
        return new SketchedRates(
                one(test.detects(truth, threshold)),
                one(test.detects(score.value(), threshold)),
                one(weakest && strongest),
                one(weakest != strongest),
                one(truth >= range.lowest() - ROUNDING && truth <= range.highest() + ROUNDING));
    }

    private static double one(boolean yes) {
        return yes ? 1 : 0;
    }

    private SketchedRates plus(SketchedRates other) {
        return new SketchedRates(
                exact + other.exact,
                plain + other.plain,
                drift + other.drift,
                undecided + other.undecided,
                covered + other.covered);
    }

    private SketchedRates times(double factor) {
        return new SketchedRates(exact * factor, plain * factor, drift * factor, undecided * factor, covered * factor);
    }

    /** The rates of each row in as many pairs as given; the same in each run. */
    static List<SketchedRates> of(
            List<Row> rows, SketchedPopulation population, int reference, int current, double drift, int pairs) {
        return IntStream.range(0, pairs)
                .parallel()
                .mapToObj(seed -> pair(rows, population.draw(new Random(seed), reference, current, drift)))
                .reduce(SketchedRates::plus)
                .orElseThrow()
                .stream()
                .map(sum -> sum.times(1.0 / pairs))
                .toList();
    }

    private static List<SketchedRates> pair(List<Row> rows, SketchedPopulation.Drawn drawn) {
        SamplePair exact = drawn.exact();
        List<SketchedRates> rates = new ArrayList<>();
        SamplePair sketched = null;
        int sketchSize = 0;
        for (Row row : rows) {
            if (sketched == null || sketchSize != row.sketchSize()) {
                sketchSize = row.sketchSize();
                sketched = drawn.sketched(sketchSize);
            }
            rates.add(of(row, exact, sketched));
        }
        return rates;
    }

    private static List<SketchedRates> plus(List<SketchedRates> left, List<SketchedRates> right) {
        return IntStream.range(0, left.size())
                .mapToObj(row -> left.get(row).plus(right.get(row)))
                .toList();
    }
}
