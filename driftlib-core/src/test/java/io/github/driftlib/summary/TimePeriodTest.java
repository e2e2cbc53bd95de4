package io.github.driftlib.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.DatetimeColumn;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimePeriodTest {

    private static final Instant MOMENT = Instant.parse("2024-05-16T13:45:59.5Z");

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2024-01-01 00:00:00",
        "QUARTER, 2024-04-01 00:00:00",
        "MONTH, 2024-05-01 00:00:00",
        "WEEK, 2024-05-13 00:00:00",
        "DAY, 2024-05-16 00:00:00",
        "HOUR, 2024-05-16 13:00:00",
        "MINUTE, 2024-05-16 13:45:00"
    })
    void aPeriodHoldsItsStart(TimePeriod period, String start) {
        long micros = period.start(DatetimeColumn.toMicros(MOMENT));
        assertThat(TimePeriod.text(micros)).isEqualTo(start);
        assertThat(period.start(micros)).isEqualTo(micros);
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2025-01-01 00:00:00",
        "QUARTER, 2024-07-01 00:00:00",
        "MONTH, 2024-06-01 00:00:00",
        "WEEK, 2024-05-20 00:00:00",
        "DAY, 2024-05-17 00:00:00",
        "HOUR, 2024-05-16 14:00:00",
        "MINUTE, 2024-05-16 13:46:00"
    })
    void aPeriodEndsWhereTheNextOneBegins(TimePeriod period, String next) {
        long micros = period.next(DatetimeColumn.toMicros(MOMENT));
        assertThat(TimePeriod.text(micros)).isEqualTo(next);
        assertThat(period.next(micros - 1)).isEqualTo(micros);
        assertThat(period.next(micros)).isGreaterThan(micros);
    }

    @Test
    void theLastPeriodEndsWithTime() {
        assertThat(TimePeriod.YEAR.next(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        "P36500D, YEAR",
        "P13500D, QUARTER",
        "P4500D, MONTH",
        "P1050D, WEEK",
        "P150D, DAY",
        "P6D, HOUR",
        "PT2H, MINUTE",
        "PT0S, YEAR"
    })
    void thePeriodIsNearestTo150Points(Duration span, TimePeriod expected) {
        EmpiricalDistribution micros =
                EmpiricalDistribution.of(DatetimeColumn.toMicros(MOMENT), DatetimeColumn.toMicros(MOMENT.plus(span)));
        assertThat(TimePeriod.over(micros)).isEqualTo(expected);
    }

    @Test
    void withoutTimeItIsADay() {
        assertThat(TimePeriod.over(EmpiricalDistribution.empty())).isEqualTo(TimePeriod.DAY);
    }
}
