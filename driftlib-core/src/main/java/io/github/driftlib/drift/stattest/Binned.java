package io.github.driftlib.drift.stattest;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.bin.Bins;
import io.github.driftlib.drift.relabel.NullResamples;
import io.github.driftlib.drift.relabel.PermutationTest;
import io.github.driftlib.summary.PairedCounts;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A distance of the library over bins that were chosen.
 *
 * @param base the distance
 * @param bins the bins, not Evidently's
 */
record Binned(BuiltIn base, Bins bins) implements StatTest {

    private static final String OPENING = "[bins=";
    private static final String CLOSING = "]";
    private static final int MOST_MOVED = 10_000;

    /** The distance over bins: itself over those of Evidently. */
    static StatTest of(StatTest test, Bins bins) {
        return bins.equals(Bins.evidently()) && test.kinds().contains(ColumnKind.NUMERICAL)
                ? test
                : new Binned((BuiltIn) test, chosen(test, bins));
    }

    private static Bins chosen(StatTest test, Bins bins) {
        if (bins.equals(Bins.evidently())) {
            throw new IllegalArgumentException(
                    "bins of '" + test.name() + "' must be chosen, since Evidently has none, but were " + bins.text());
        }
        return bins;
    }

    /** The name of the test without its bins, where a name has some. */
    static Optional<String> baseOf(String name) {
        return name.contains(OPENING) && name.endsWith(CLOSING)
                ? Optional.of(name.substring(0, name.indexOf(OPENING)))
                : Optional.empty();
    }

    /** The bins in a name that has some. */
    static Bins binsOf(String name) {
        return Bins.parse(name.substring(name.indexOf(OPENING) + OPENING.length(), name.length() - CLOSING.length()));
    }

    @Override
    public String name() {
        return base.name() + OPENING + bins.text() + CLOSING;
    }

    @Override
    public String displayName() {
        return base.displayName() + " (" + bins.words() + ")";
    }

    @Override
    public Set<ColumnKind> kinds() {
        return Collections.unmodifiableSet(EnumSet.of(ColumnKind.NUMERICAL, ColumnKind.CATEGORICAL));
    }

    @Override
    public Score.Type scoreType() {
        return base.scoreType();
    }

    @Override
    public double highestScore() {
        return base.highestScore();
    }

    @Override
    public double defaultThreshold() {
        return base.defaultThreshold();
    }

    @Override
    public boolean detects(double score, double threshold) {
        return base.detects(score, threshold);
    }

    @Override
    public Optional<Bins.Used> usedBins(SamplePair samples) {
        return samples instanceof SamplePair.Numbers numbers
                ? edges(numbers).map(edges -> Bins.Used.of(bins, edges, numbers.reference(), numbers.current()))
                : Optional.empty();
    }

    @Override
    public Score score(SamplePair samples) {
        return measured().score(samples);
    }

    /** The same over bins that stay where they are, at the edges that these samples have. */
    Binned at(SamplePair samples) {
        return samples instanceof SamplePair.Numbers numbers
                ? edges(numbers)
                        .map(edges -> new Binned(base, Bins.edges(edges)))
                        .orElse(this)
                : this;
    }

    /** The edges of the bins; empty where each value is counted by itself. */
    Optional<double[]> edges(SamplePair.Numbers numbers) {
        return numbers.kind() == ColumnKind.NUMERICAL
                ? Optional.of(bins.edges(numbers.reference(), numbers.current()))
                : Optional.empty();
    }

    /** The test as one of the library's form. */
    BuiltIn measured() {
        if (base.measure() instanceof CountedDistance counted) {
            BinnedBounds bounds = counted.bounds() == null
                    ? null
                    : new BinnedBounds(
                            counted.bounds().term(),
                            numbers -> edges(numbers).map(List::of).orElse(List.of()));
            CountedDistance measure = new CountedDistance(this::edges, counted.distance(), bounds);
            return new BuiltIn(
                    name(),
                    displayName(),
                    null,
                    base.verdict(),
                    base.highestScore(),
                    base.defaultThreshold(),
                    measure,
                    noiseBound());
        }
        return BuiltIn.of(name(), displayName(), null, base.verdict(), base.defaultThreshold(), this::totalVariation);
    }

    private Score totalVariation(SamplePair samples) {
        PairedCounts cells = cells(samples);
        if (!moves(this, samples, MOST_MOVED)) {
            return TotalVariation.score(cells);
        }
        PooledSamples pooled = PooledSamples.of(samples);
        double observed = TotalVariation.distance(cells);
        double p = PermutationTest.pValue(
                NullResamples.of(pooled.counts(), true),
                observed,
                counts -> TotalVariation.distance(cells(pooled.divided(counts))));
        return Score.of(p, "total_variation_distance", observed);
    }

    /**
     * Whether the bins of a test are others for each relabelling of the samples: quantiles of numbers, at most so many.
     */
    static boolean moves(StatTest test, SamplePair samples, int most) {
        return test instanceof Binned binned
                && binned.bins instanceof Bins.Quantiles
                && samples.kind() == ColumnKind.NUMERICAL
                && samples.exact()
                && samples.referenceCount() + samples.currentCount() <= most;
    }

    /** The bounds hold for bins that are the same however the values are divided, which quantiles are not. */
    private BuiltIn.Bound noiseBound() {
        return bins instanceof Bins.Quantiles ? (samples, cells, level) -> Double.POSITIVE_INFINITY : base.noiseBound();
    }

    private PairedCounts cells(SamplePair samples) {
        return CountedDistance.cells(samples, this::edges);
    }

    @Override
    public String toString() {
        return name();
    }
}
