package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.CountBands;
import io.github.driftlib.summary.RankBands;
import java.util.List;

/**
 * What two samples can really be that are known through sketches.
 *
 * @param closest pairs that are as close to each other as can be
 * @param farthest pairs that are as far from each other as can be
 */
record PossibleSamples(List<SamplePair> closest, List<SamplePair> farthest) {

    static PossibleSamples of(SamplePair samples) {
        if (samples instanceof SamplePair.Numbers numbers) {
            RankBands bands = new RankBands(numbers.reference(), numbers.current());
            return new PossibleSamples(
                    List.of(pair(numbers, bands.closest()), pair(numbers, bands.balanced())),
                    List.of(
                            pair(numbers, bands.referenceBelowCurrent()),
                            pair(numbers, bands.referenceAboveCurrent())));
        }
        if (samples instanceof SamplePair.Labels labels) {
            CountBands bands = new CountBands(labels.reference(), labels.current());
            return new PossibleSamples(pairs(bands.closest()), pairs(bands.farthest()));
        }
        return new PossibleSamples(List.of(samples), List.of());
    }

    private static SamplePair pair(SamplePair.Numbers like, RankBands.Pair pair) {
        return new SamplePair.Numbers(like.kind(), pair.reference(), pair.current());
    }

    private static List<SamplePair> pairs(List<CountBands.Pair> pairs) {
        return pairs.stream()
                .<SamplePair>map(pair -> new SamplePair.Labels(pair.reference(), pair.current()))
                .toList();
    }
}
