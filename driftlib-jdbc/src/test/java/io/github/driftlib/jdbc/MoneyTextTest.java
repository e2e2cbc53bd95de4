package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "$12.34 | 12.34",
                "-$1,234.56 | -1234.56",
                "($1,234,567.89) | -1234567.89",
                "$9,007,199,254,740,993.00 | 9007199254740993.00",
                "12,34 € | 12.34",
                "1.234,56 € | 1234.56",
                "-1 234,56 kr. | -1234.56",
                "CHF 1'234.50 | 1234.50",
                "Rs.12,34,567.89 | 1234567.89",
                "¥5 | 5",
                "¥1,234,567 | 1234567",
                "1.234,567 | 1234.567",
                "-$0.01 | -0.01"
            })
    void anAmountIsReadWhateverItsMarks(String text, BigDecimal amount) throws SQLException {
        assertThat(MoneyText.amount(text)).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"¥1,234", "1.234 KWD", "$", ""})
    void whatCannotBeToldIsRefused(String text) {
        assertThatThrownBy(() -> MoneyText.amount(text))
                .isInstanceOf(UnfitValue.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void nullIsMissing() throws SQLException {
        assertThat(MoneyText.amount(null)).isNull();
    }
}
