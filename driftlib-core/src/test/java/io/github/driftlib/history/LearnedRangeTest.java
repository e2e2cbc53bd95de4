package io.github.driftlib.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.history.LearnedRange.Season;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class LearnedRangeTest {

    private static final Instant DAY = Instant.parse("2022-01-03T00:00:00Z");
    private static final LearnedRange WEEKLY = LearnedRange.of(Season.WEEKDAY);

    private static LearnedRange.Past past(int days, IntToDoubleFunction value) {
        List<Instant> times = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            times.add(DAY.plus(i, ChronoUnit.DAYS));
            values.add(value.applyAsDouble(i));
        }
        return new LearnedRange.Past(times, values);
    }

    private static Instant day(int number) {
        return DAY.plus(number, ChronoUnit.DAYS);
    }

    @Test
    void aColdStartIsStated() {
        Random random = new Random(1);
        assertThat(WEEKLY.range(past(7, i -> i), day(7), 0.01).reason()).isEqualTo("7 earlier values, of at least 8");
        NormalRange early = WEEKLY.range(past(8, i -> random.nextGaussian()), day(8), 0.01)
                .value()
                .orElseThrow();
        assertThat(early.basis()).isEqualTo("prediction interval of 8 values");
        NormalRange later = WEEKLY.range(past(60, i -> random.nextGaussian()), day(60), 0.01)
                .value()
                .orElseThrow();
        assertThat(later.basis()).isEqualTo("prediction interval of 46 values against their weekday");
        NormalRange enough = WEEKLY.range(past(120, i -> random.nextGaussian()), day(120), 0.02)
                .value()
                .orElseThrow();
        assertThat(enough.basis()).isEqualTo("conformal range of 84 values against their weekday");
        assertThat(WEEKLY.range(past(20, i -> 3), day(20), 0.01).reason())
                .isEqualTo("all 20 earlier values are equal, which does not tell how much they vary");
    }

    @Test
    void aSeasonIsNoAlert() {
        Random random = new Random(2);
        IntToDoubleFunction seasonal = i -> (i % 7 == 5 ? 10 : 0) + 0.1 * random.nextGaussian();
        LearnedRange.Past past = past(118, seasonal);
        NormalRange saturday = WEEKLY.range(past, day(117), 0.02).value().orElseThrow();
        assertThat(saturday.contains(10)).isTrue();
        assertThat(saturday.contains(0)).isFalse();
        assertThat(saturday.centre()).isCloseTo(10, within(0.3));
    }

    @Test
    void manySeriesLendTheirShape() {
        Random random = new Random(3);
        List<LearnedRange.Past> all = new ArrayList<>();
        for (int k = 0; k < 20; k++) {
            double unit = Math.pow(10, k % 5);
            all.add(past(120, i -> unit * random.nextGaussian()));
        }
        ResidualPool pool = WEEKLY.pool(all, day(120));
        assertThat(pool.size()).isEqualTo(20 * 84);
        NormalRange range =
                WEEKLY.range(all.get(4), day(120), 0.001, pool).value().orElseThrow();
        assertThat(range.basis()).contains("the shape of 1680 of all series");
        assertThat(range.upper()).isBetween(2e4, 9e4);
    }

    @Test
    void sharesStayBetweenTheirEnds() {
        Random random = new Random(4);
        LearnedRange.Past shares = past(30, i -> 1 / (1 + Math.exp(4 + random.nextGaussian())));
        NormalRange plain = LearnedRange.of(Season.NONE)
                .range(shares, day(30), 0.001)
                .value()
                .orElseThrow();
        NormalRange odds = LearnedRange.of(Season.NONE)
                .scale(LearnedRange.Scale.LOGIT)
                .range(shares, day(30), 0.001)
                .value()
                .orElseThrow();
        assertThat(plain.lower()).isNegative();
        assertThat(odds.lower()).isBetween(0.0, 0.01);
        assertThat(odds.upper()).isBetween(0.1, 0.9);
    }

    @Test
    void ofEachPartTheOthersAreMerged() {
        for (int k = 2; k < 8; k++) {
            List<String> parts = Arrays.asList("abcdefgh".substring(0, k).split(""));
            List<String> others = LeaveOneOut.of(parts, String::concat);
            for (int i = 0; i < k; i++) {
                assertThat(others.get(i)).isEqualTo(String.join("", parts).replace(parts.get(i), ""));
            }
        }
    }
}
