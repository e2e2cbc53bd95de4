package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static RandomGenerator always(double value) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public double nextDouble() {
                return value;
            }
        };
    }

    @Test
    void waitsGrowUpToTheLongest() {
        RetryPolicy policy = RetryPolicy.defaults();
        long[] longest = {100, 200, 400, 800, 1600, 3200, 5000, 5000};
        for (int failures = 1; failures <= longest.length; failures++) {
            assertThat(policy.delay(failures, always(1))).isEqualTo(Duration.ofMillis(longest[failures - 1]));
            assertThat(policy.delay(failures, always(0))).isEqualTo(Duration.ofMillis(longest[failures - 1] / 2));
        }
        assertThat(policy.delay(Integer.MAX_VALUE, always(1))).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void waitsAreDrawn() {
        RandomGenerator random = new SplittableRandom(1);
        assertThat(RetryPolicy.defaults().delay(3, random))
                .isNotEqualTo(RetryPolicy.defaults().delay(3, random));
        assertThat(RetryPolicy.none().delay(1, random)).isZero();
    }

    @Test
    void badParametersAreNamed() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new RetryPolicy(0, second, 2, second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxAttempts must be at least 1, but was 0");
        assertThatThrownBy(() -> new RetryPolicy(1, second, Double.NaN, second))
                .hasMessage("factor must be finite and at least 1, but was NaN");
        assertThatThrownBy(() -> new RetryPolicy(1, second.negated(), 1, second))
                .hasMessage("initialDelay must be in [0, 1 day], but was PT-1S");
        assertThatThrownBy(() -> new RetryPolicy(1, second, 1, Duration.ofDays(2)))
                .hasMessage("maxDelay must be in [0, 1 day], but was PT48H");
        assertThatThrownBy(() -> RetryPolicy.none().delay(0, new SplittableRandom()))
                .hasMessage("failures must be at least 1, but was 0");
    }
}
