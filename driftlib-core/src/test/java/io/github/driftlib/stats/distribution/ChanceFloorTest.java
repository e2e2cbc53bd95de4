package io.github.driftlib.stats.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChanceFloorTest {

    /** Of 4000 scores that are drawn as the others are, the level's share is above its floor: 3.5 standard errors. */
    @ParameterizedTest
    @CsvSource({"0.05", "0.02", "0.0027"})
    void aScoreOfChanceIsAboveItAsOftenAsTheLevelSays(double level) {
        RandomGenerator random = new SplittableRandom(41);
        int above = 0;
        for (int i = 0; i < 4000; i++) {
            double score = random.nextExponential();
            above += score
                            > ChanceFloor.of(random::nextExponential, score, level, Integer.MAX_VALUE)
                                    .value()
                    ? 1
                    : 0;
        }
        assertThat((double) above).isCloseTo(4000 * level, within(3.5 * Math.sqrt(4000 * level)));
    }

    @Test
    void itIsExtrapolatedWhereSoManyDrawsAreDear() {
        RandomGenerator random = new SplittableRandom(42);
        int above = 0;
        for (int i = 0; i < 4000; i++) {
            double score = random.nextGaussian();
            ChanceFloor floor = ChanceFloor.of(random::nextGaussian, score, 0.0027, 50);
            assertThat(floor.extrapolated()).isTrue();
            above += score > floor.value() ? 1 : 0;
        }
        assertThat(above).isBetween(1, 24);
    }

    @Test
    void whereEveryDrawIsTheSameItIsThat() {
        assertThat(ChanceFloor.of(() -> 0.7, 0.7, 0.001, Integer.MAX_VALUE)).isEqualTo(new ChanceFloor(0.7, false));
        assertThat(ChanceFloor.of(() -> 0.5, 0.7, 0.001, 10)).isEqualTo(new ChanceFloor(0.5, true));
    }
}
