package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.bounds.CountErrorBands;
import io.github.driftlib.summary.bounds.RankErrorBands;
import java.util.List;

/**
 * What two samples can really be that are known through sketches.
 *
 * @param closest pairs that are as close to each other as can be
 * @param farthest pairs that are as far from each other as can be
 */
record ExtremeSamples(List<SamplePair> closest, List<SamplePair> farthest) {

    static ExtremeSamples of(SamplePair samples) {
        if (samples instanceof SamplePair.Numbers numbers) {
            RankErrorBands bands = new RankErrorBands(numbers.reference(), numbers.current());
            ExtremeMoments moments = ExtremeMoments.of(numbers);
            return new ExtremeSamples(
                    List.of(moments.nearest(bands.closest()), moments.nearest(bands.balanced())),
                    List.of(
                            moments.referenceBelow(bands.referenceBelowCurrent()),
                            moments.referenceAbove(bands.referenceAboveCurrent())));
        }
        if (samples instanceof SamplePair.Labels labels) {
            CountErrorBands bands = new CountErrorBands(labels.reference(), labels.current());
            return new ExtremeSamples(pairs(bands.closest()), pairs(bands.farthest()));
        }
        return new ExtremeSamples(List.of(samples), List.of());
    }

    private static List<SamplePair> pairs(List<CountErrorBands.Pair> pairs) {
        return pairs.stream()
                .<SamplePair>map(pair -> new SamplePair.Labels(pair.reference(), pair.current()))
                .toList();
    }
}
