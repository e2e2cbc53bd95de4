package io.github.driftlib.examples.taxi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertersTest {

    @ParameterizedTest
    @CsvSource({"0s,PT0S", "500ms,PT0.5S", "10s,PT10S", "1m,PT1M", "2h,PT2H"})
    void pausesHaveAUnit(String word, Duration pause) {
        assertThat(new Converters.Pause().convert(word)).isEqualTo(pause);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "s", "-1s", "1.5s", "10 s", "10S", "1d", "99999999999s"})
    void otherPausesAreMisuse(String word) {
        assertThatThrownBy(() -> new Converters.Pause().convert(word))
                .hasMessage("must be like 500ms, 10s or 1m, but was '" + word + "'");
    }

    @Test
    void monthsAndDays() {
        assertThat(new Converters.Month().convert("2022-02")).isEqualTo(YearMonth.of(2022, 2));
        assertThat(new Converters.Day().convert("2022-02-14")).isEqualTo(LocalDate.of(2022, 2, 14));
        assertThatThrownBy(() -> new Converters.Month().convert("02/2022"))
                .hasMessage("must be a month such as 2022-01, but was '02/2022'");
        assertThatThrownBy(() -> new Converters.Day().convert("2022-02-30"))
                .hasMessage("must be a day such as 2022-02-14, but was '2022-02-30'");
    }
}
