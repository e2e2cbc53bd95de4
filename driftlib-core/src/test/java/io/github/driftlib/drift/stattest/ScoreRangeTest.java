package io.github.driftlib.drift.stattest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.sketch.LabelSketch;
import io.github.driftlib.sketch.QuantileSketch;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.PairedCounts;
import io.github.driftlib.summary.bounds.RankErrorBands;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreRangeTest {

    /** A test of a user: half the sum of the differences of the shares. */
    private record LabelDistance() implements StatTest {
        @Override
        public String name() {
            return "label_distance";
        }

        @Override
        public Score.Type scoreType() {
            return Score.Type.DISTANCE;
        }

        @Override
        public double defaultThreshold() {
            return 0.1;
        }

        @Override
        public Set<ColumnKind> kinds() {
            return Set.of(ColumnKind.CATEGORICAL);
        }

        @Override
        public Score score(SamplePair samples) {
            PairedCounts counts = samples.counts();
            double sum = 0;
            for (int cell = 0; cell < counts.size(); cell++) {
                sum += Math.abs((double) counts.reference(cell) / samples.referenceCount()
                        - (double) counts.current(cell) / samples.currentCount());
            }
            return Score.of(sum / 2);
        }
    }

    private static double[] normal(long seed, int size, double shift) {
        Random random = new Random(seed);
        return random.doubles(size).map(u -> random.nextGaussian() + shift).toArray();
    }

    private static EmpiricalDistribution sketched(double[] numbers, int runLength) {
        QuantileSketch sketch = new QuantileSketch(runLength);
        sketch.add(numbers.clone(), numbers.length);
        QuantileSketch.Weighted kept = sketch.weighted();
        return EmpiricalDistribution.weighted(kept.numbers(), kept.weights(), sketch.rankError())
                .withMoments(sketch.moments().mean(), sketch.moments().squaredDeviations());
    }

    private static SamplePair.Numbers numbers(EmpiricalDistribution reference, EmpiricalDistribution current) {
        return new SamplePair.Numbers(ColumnKind.NUMERICAL, reference, current);
    }

    private static Score.Range range(StatTest test, SamplePair samples) {
        return Score.Range.of(test, samples, (Score.Value) test.score(samples)).orElseThrow();
    }

    @Test
    void exactSamplesHaveNone() {
        SamplePair exact = numbers(EmpiricalDistribution.of(1, 2, 3), EmpiricalDistribution.of(normal(1, 100, 0)));
        Score.Value score = (Score.Value) StatTests.ks().score(exact);
        assertThat(Score.Range.of(StatTests.ks(), exact, score)).isEmpty();
        assertThat(Score.Range.of(score).lowest()).isEqualTo(score.value());
        assertThat(Score.Range.of(score).highest()).isEqualTo(score.value());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.02, 0.1, 0.5})
    void theRangeOfKolmogorovSmirnovIsTheStatisticGiveOrTakeBothErrors(double shift) {
        EmpiricalDistribution reference = sketched(normal(1, 40_000, 0), 512);
        EmpiricalDistribution current = sketched(normal(2, 30_000, shift), 256);
        SamplePair samples = numbers(reference, current);
        double statistic =
                ((Score.Value) StatTests.ks().score(samples)).effect().value();
        double errors = reference.rankError() + current.rankError();
        Score.Range range = range(StatTests.ks(), samples);
        double observation = 1.0 / 40_000 + 1.0 / 30_000;
        assertThat(range.smallestEffect()).isCloseTo(Math.max(0, statistic - errors), within(2 * observation));
        assertThat(range.largestEffect()).isCloseTo(statistic + errors, within(2 * observation));
        double scoreOfObserved = ((Score.Value) StatTests.ks().score(samples)).value();
        assertThat(scoreOfObserved).isBetween(range.lowest(), range.highest());
    }

    /** A sketch keeps some of the numbers, each for its neighbours too: as categories these say nothing. */
    @Test
    void sketchedNumbersThatAreCategoriesCanHaveAnyScore() {
        Random random = new Random(11);
        EmpiricalDistribution[] sides = new EmpiricalDistribution[2];
        for (int i = 0; i < 2; i++) {
            sides[i] = sketched(random.ints(4_000, 0, 700).asDoubleStream().toArray(), 128);
        }
        SamplePair samples = new SamplePair.Numbers(ColumnKind.CATEGORICAL, sides[0], sides[1]);
        assertThat(StatTests.chisquare()
                        .detects(((Score.Value) StatTests.chisquare().score(samples)).value(), 0.05))
                .as("what the kept numbers say")
                .isTrue();
        Score.Range pValue = range(StatTests.chisquare(), samples);
        assertThat(pValue.lowest()).isZero();
        assertThat(pValue.highest()).isEqualTo(1);
        assertThat(range(StatTests.psi(), samples).highest()).isEqualTo(Double.MAX_VALUE);
    }

    /** The p-value of labels hangs on how many there are: of 350 that occur once or twice on each side. */
    @Test
    void labelsThatWereNotToldApartCanBeManyOrFew() {
        Random random = new Random(12);
        String[][] labels = new String[2][];
        LabelSketch[] sketches = {new LabelSketch(30), new LabelSketch(30)};
        for (int i = 0; i < 2; i++) {
            labels[i] = random.ints(500, 0, 350).mapToObj(n -> "c" + n).toArray(String[]::new);
            CategoryCounts.of(labels[i]).counts().forEach(sketches[i]::add);
        }
        SamplePair exact = new SamplePair.Labels(CategoryCounts.of(labels[0]), CategoryCounts.of(labels[1]));
        SamplePair sketched = new SamplePair.Labels(counts(sketches[0]), counts(sketches[1]));
        for (StatTest test : List.of(
                StatTests.chisquare(), StatTests.gTest(), StatTests.totalVariation(), StatTests.kullbackLeibler())) {
            double truth = ((Score.Value) test.score(exact)).value();
            assertThat(truth)
                    .as(test.name())
                    .isBetween(
                            range(test, sketched).lowest(),
                            range(test, sketched).highest());
        }
    }

    private static CategoryCounts counts(LabelSketch sketch) {
        long known =
                sketch.counts().values().stream().mapToLong(Long::longValue).sum();
        return CategoryCounts.of(sketch.counts(), 0, sketch.total() - known, sketch.error());
    }

    @Test
    void oneSketchIsEnough() {
        EmpiricalDistribution exact = EmpiricalDistribution.of(normal(1, 5_000, 0));
        EmpiricalDistribution sketch = sketched(normal(2, 40_000, 0.1), 512);
        Score.Range range = range(StatTests.wasserstein(), numbers(exact, sketch));
        RankErrorBands.Pair closest = new RankErrorBands(exact, sketch).closest();
        assertThat(closest.reference()).isSameAs(exact);
        assertThat(range.lowest()).isLessThan(range.highest());
    }

    @Test
    void thePairsAreDistributionsWithinTheBandsAndKeepWhatASketchKnows() {
        EmpiricalDistribution reference = sketched(normal(1, 40_000, 0), 128);
        EmpiricalDistribution current = sketched(normal(2, 60_000, 0.05), 256);
        RankErrorBands bands = new RankErrorBands(reference, current);
        for (RankErrorBands.Pair pair :
                List.of(bands.closest(), bands.referenceBelowCurrent(), bands.referenceAboveCurrent())) {
            check(pair.reference(), reference);
            check(pair.current(), current);
        }
        assertThat(bands.referenceBelowCurrent().reference().min()).isEqualTo(reference.min());
        assertThat(bands.referenceBelowCurrent().current().max()).isEqualTo(current.max());
    }

    private static void check(EmpiricalDistribution possible, EmpiricalDistribution sketch) {
        assertThat(possible.count()).isEqualTo(sketch.count());
        assertThat(possible.mean()).isEqualTo(sketch.mean());
        assertThat(possible.populationStandardDeviation()).isEqualTo(sketch.populationStandardDeviation());
        double error = Math.ceil(sketch.rankError() * sketch.count()) + 1;
        int below = 0;
        for (int i = 0; i < possible.size(); i++) {
            assertThat(possible.weight(i)).isPositive();
            while (below < sketch.size() && sketch.value(below) <= possible.value(i)) {
                below++;
            }
            assertThat(Math.abs(possible.weightBelow(i + 1) - sketch.weightBelow(below)))
                    .isLessThanOrEqualTo((long) error);
        }
    }

    @Test
    void whatASketchKnowsExactlyIsExact() {
        double[] first = normal(3, 40_000, 0);
        double[] second = normal(4, 40_000, 0.02);
        Score.Range range = range(StatTests.tTest(), numbers(sketched(first, 256), sketched(second, 256)));
        assertThat(range.lowest()).isEqualTo(range.highest());
        double exact = ((Score.Value) StatTests.tTest()
                        .score(numbers(EmpiricalDistribution.of(first), EmpiricalDistribution.of(second))))
                .value();
        assertThat(range.lowest()).isCloseTo(exact, within(1e-9));
    }

    /** Midranks would count what a kept value stands for as ties, and say drift of any two sketches. */
    @Test
    void cramerVonMisesOfSketchesIsNearThatOfTheSamples() {
        double[] first = normal(5, 40_000, 0);
        double[] second = normal(6, 40_000, 0);
        StatTest test = StatTests.cramerVonMises();
        double exact = ((Score.Value)
                        test.score(numbers(EmpiricalDistribution.of(first), EmpiricalDistribution.of(second))))
                .value();
        Score.Range range = range(test, numbers(sketched(first, 2048), sketched(second, 2048)));
        assertThat(exact).isBetween(range.lowest(), range.highest());
        double sketched = ((Score.Value) test.score(numbers(sketched(first, 4096), sketched(second, 4096)))).value();
        assertThat(sketched).isCloseTo(exact, within(0.05));
    }

    /**
     * Distribution functions that cross: what is equal in the mean can be far apart everywhere, and the closest pair
     * with it.
     */
    @Test
    void aDifferenceWithASignCanBeNothingWhereTheTwoFarthestHaveOppositeOnes() {
        double[] narrow = normal(7, 40_000, 0);
        double[] wide = normal(8, 40_000, 0);
        for (int i = 0; i < wide.length; i++) {
            wide[i] = 1.5 * wide[i] + 0.03;
        }
        StatTest test = StatTests.mannWhitney();
        SamplePair sketches = numbers(sketched(narrow, 128), sketched(wide, 128));
        assertThat(range(StatTests.ks(), sketches).smallestEffect()).isGreaterThan(0.05);
        assertThat(range(test, sketches).highest()).isGreaterThan(0.95);
        assertThat(range(test, sketches).lowest()).isLessThan(0.01);
    }

    @Test
    void everyTestHasARangeThatHoldsTheScoreOfTheSketches() {
        SamplePair numbers = numbers(sketched(normal(5, 20_000, 0), 256), sketched(normal(6, 20_000, 0.1), 256));
        SamplePair labels = new SamplePair.Labels(
                CategoryCounts.of(Map.of("a", 900L, "b", 50L), 0, 50, 20),
                CategoryCounts.of(Map.of("a", 880L, "c", 70L), 0, 50, 20));
        for (StatTest test : StatTests.all()) {
            for (SamplePair samples : List.of(numbers, labels)) {
                if (test.kinds().contains(samples.kind()) && test.score(samples) instanceof Score.Value score) {
                    Score.Range range = Score.Range.of(test, samples, score).orElseThrow();
                    assertThat(score.value()).as(test.name()).isBetween(range.lowest(), range.highest());
                    assertThat(range.weakest(test.scoreType()) == range.lowest())
                            .isEqualTo(test.scoreType() == Score.Type.DISTANCE || range.lowest() == range.highest());
                }
            }
        }
    }

    @Test
    void degenerateSketchesHaveARange() {
        EmpiricalDistribution one = EmpiricalDistribution.weighted(new double[] {5}, new long[] {1}, 1);
        EmpiricalDistribution constant = EmpiricalDistribution.weighted(new double[] {5}, new long[] {1000}, 0.5);
        EmpiricalDistribution two = EmpiricalDistribution.weighted(new double[] {1, 2}, new long[] {1, 1}, 1);
        EmpiricalDistribution wide =
                EmpiricalDistribution.weighted(new double[] {0, 1, 2, 9}, new long[] {3, 5, 7, 11}, 1);
        for (EmpiricalDistribution reference : List.of(one, constant, two, wide)) {
            for (EmpiricalDistribution current : List.of(one, constant, two, wide)) {
                for (StatTest test :
                        List.of(StatTests.wasserstein(), StatTests.jensenShannon(), StatTests.hellinger())) {
                    SamplePair samples = numbers(reference, current);
                    if (test.score(samples) instanceof Score.NotComputable none) {
                        assertThat(none.reason()).contains("standard deviation");
                        continue;
                    }
                    Score.Range range = range(test, samples);
                    assertThat(range.lowest()).isNotNegative();
                    assertThat(range.highest()).isFinite().isGreaterThanOrEqualTo(range.lowest());
                }
            }
        }
        assertThat(range(StatTests.wasserstein(), numbers(constant, constant)).highest())
                .isZero();
    }

    @Test
    void labelsWithoutARestAreExactButForTheirErrors() {
        SamplePair labels = new SamplePair.Labels(
                CategoryCounts.of(Map.of("a", 60L, "b", 40L), 0, 0, 10), CategoryCounts.of("a", "b"));
        Score.Range range = range(new LabelDistance(), labels);
        assertThat(range.lowest()).isEqualTo(range.highest()).isCloseTo(0.1, within(1e-12));
    }

    /** All that the true counts can be, against the range. */
    @Test
    void theRangeOfLabelsHoldsAllThatTheirErrorsAllow() {
        Random random = new Random(7);
        LabelDistance test = new LabelDistance();
        for (int example = 0; example < 60; example++) {
            CategoryCounts reference = sketchedLabels(random);
            CategoryCounts current = sketchedLabels(random);
            SamplePair samples = new SamplePair.Labels(reference, current);
            if (samples.exact()) {
                continue;
            }
            Score.Range range = range(test, samples);
            double lowest = 1;
            double highest = 0;
            for (CategoryCounts left : possible(reference)) {
                for (CategoryCounts right : possible(current)) {
                    double distance = ((Score.Value) test.score(new SamplePair.Labels(left, right))).value();
                    lowest = Math.min(lowest, distance);
                    highest = Math.max(highest, distance);
                }
            }
            // The closest are in whole observations.
            assertThat(range.lowest()).isLessThanOrEqualTo(lowest + 1.0 / reference.total() + 1.0 / current.total());
            assertThat(range.highest()).isGreaterThanOrEqualTo(highest - 1e-12);
        }
    }

    private static CategoryCounts sketchedLabels(Random random) {
        Map<String, Long> counts = new HashMap<>();
        for (String label : List.of("a", "b", "c")) {
            long count = random.nextInt(5);
            if (count > 0) {
                counts.put(label, count);
            }
        }
        counts.putIfAbsent("a", 2L);
        int error = random.nextInt(3);
        return CategoryCounts.of(counts, 0, error == 0 ? 0 : random.nextInt(4), error);
    }

    /** All ways to give the rest to the labels, and to two others. */
    private static List<CategoryCounts> possible(CategoryCounts sketch) {
        List<Map<String, Long>> all = new ArrayList<>(List.of(sketch.counts()));
        for (int given = 0; given < sketch.remainder(); given++) {
            List<Map<String, Long>> next = new ArrayList<>();
            for (Map<String, Long> counts : all) {
                for (String label : List.of("a", "b", "c", "d", "e")) {
                    if (counts.getOrDefault(label, 0L) - sketch.count(label) < sketch.errorBound()) {
                        Map<String, Long> more = new HashMap<>(counts);
                        more.merge(label, 1L, Long::sum);
                        next.add(more);
                    }
                }
            }
            all = next;
        }
        return all.stream().map(counts -> CategoryCounts.of(counts, 0, 0, 0)).toList();
    }
}
