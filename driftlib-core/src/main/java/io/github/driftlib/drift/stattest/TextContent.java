package io.github.driftlib.drift.stattest;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.stats.learning.DomainClassifier;
import io.github.driftlib.stats.learning.Separation;
import java.util.Optional;
import java.util.Set;

/**
 * The area under the ROC curve of a classifier that tells the texts of current from those of the reference by their
 * words ({@link DomainClassifier#ofTexts}): 0.5 where they cannot be told apart.
 *
 * @param byChance whether the threshold is a probability, and the area is compared with that quantile of the areas that
 *     chance reaches
 */
record TextContent(String name, String displayName, double defaultThreshold, boolean byChance) implements StatTest {

    @Override
    public Set<ColumnKind> kinds() {
        return Set.of(ColumnKind.TEXT);
    }

    @Override
    public Score.Type scoreType() {
        return Score.Type.DISTANCE;
    }

    /** 1: an area and a probability. */
    @Override
    public double highestScore() {
        return 1;
    }

    @Override
    public Score score(SamplePair samples) {
        SamplePair.Texts texts = (SamplePair.Texts) samples;
        DomainClassifier.Outcome outcome = DomainClassifier.ofTexts(texts.reference(), texts.current());
        return outcome instanceof Separation separation
                ? Score.of(separation.areaUnderRoc())
                : Score.notComputable(((DomainClassifier.Impossible) outcome).reason());
    }

    @Override
    public boolean detects(double score, double threshold) {
        return score > threshold;
    }

    @Override
    public boolean detects(SamplePair samples, double score, double threshold) {
        return detects(score, byChance ? chance(samples, threshold) : threshold);
    }

    /** What a classifier reaches that draws its scores at random, in all but the level's share of the cases. */
    @Override
    public Optional<NoiseFloor> noiseFloor(SamplePair samples, double score, double threshold, double level) {
        return Optional.of(new NoiseFloor(
                DomainClassifier.chanceFloorOfTexts(
                        (int) samples.referenceCount(), (int) samples.currentCount(), level),
                NoiseFloor.Method.RANDOM_SCORES));
    }

    private static double chance(SamplePair samples, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("stattestThreshold must be in [0, 1], but was " + probability);
        }
        return DomainClassifier.chanceQuantileOfTexts(
                (int) samples.referenceCount(), (int) samples.currentCount(), probability);
    }

    @Override
    public String toString() {
        return name;
    }
}
