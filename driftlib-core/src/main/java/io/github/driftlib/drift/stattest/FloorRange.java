package io.github.driftlib.drift.stattest;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Between what the noise floor of two samples lies that are known through sketches: from the smallest to the largest
 * one of the sketches themselves and of the samples that are closest and farthest within their errors. A floor hangs on
 * what lies in long tails and on how many rare labels there are, of which a sketch knows least.
 *
 * @param smallest the smallest floor
 * @param largest the largest floor
 */
public record FloorRange(NoiseFloor smallest, NoiseFloor largest) {

    /**
     * The range of a noise floor; of exact samples it is the floor itself.
     *
     * @param test what measures the distance
     * @param samples what it is measured of
     * @param floor the floor of these samples
     * @param score the largest distance that they can have
     * @param threshold what the distance is compared with
     * @param level how often chance alone may be above the floor
     */
    public static FloorRange of(
            StatTest test, SamplePair samples, NoiseFloor floor, double score, double threshold, double level) {
        Objects.requireNonNull(test, "test must be given, but was null");
        Objects.requireNonNull(samples, "samples must be given, but was null");
        Objects.requireNonNull(floor, "floor must be given, but was null");
        if (samples.exact()) {
            return new FloorRange(floor, floor);
        }
        // The bins stay where they are, whatever the samples can really be.
        StatTest fixed = test instanceof Binned binned ? binned.at(samples) : test;
        ExtremeSamples possible = ExtremeSamples.of(samples);
        List<NoiseFloor> floors = Stream.concat(
                        Stream.of(floor),
                        Stream.concat(possible.closest().stream(), possible.farthest().stream())
                                .map(pair -> fixed.noiseFloor(pair, score, threshold, level))
                                .flatMap(Optional::stream))
                .sorted(Comparator.comparingDouble(NoiseFloor::value))
                .toList();
        return new FloorRange(floors.get(0), floors.get(floors.size() - 1));
    }
}
