package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "jdbc:postgresql://h:5432/d?user=u&password=s3cr,et&ssl=true -> jdbc:postgresql://h:5432/d?user=u&password=***&ssl=true",
                "jdbc:h2:mem:x;USER=sa;PASSWORD=s3cret;MODE=PostgreSQL -> jdbc:h2:mem:x;USER=sa;PASSWORD=***;MODE=PostgreSQL",
                "pwd=s3cret -> pwd=***",
                "Pwd : s3cret done -> Pwd : *** done",
                "host=h password='s3 cret' user=u -> host=h password=*** user=u",
                "{\"password\": \"s3cret\"} -> {\"password\": ***}",
                "sslpassword=s3cret -> sslpassword=***",
                "jdbc:postgresql://scott:s3cret@h/d -> jdbc:postgresql://scott:***@h/d",
                "postgresql://scott:s3/cr@et@h:1/d failed -> postgresql://scott:***@h:1/d failed",
                "cannot reach scott:s3cret@host -> cannot reach scott:***@host",
                "cannot reach scott:s3/cret@host -> cannot reach scott:***@host",
            })
    void passwordsAreReplaced(String text, String redacted) {
        assertThat(Secrets.redacted(text)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "password authentication failed for user \"guarded\"",
                "Connection to localhost:5432 refused",
                "jdbc:postgresql://localhost:5432/db?user=u",
                "mail to someone@example.org at 10:30"
            })
    void otherTextsStay(String text) {
        assertThat(Secrets.redacted(text)).isEqualTo(text);
    }

    @Test
    void longTextsTakeNoLongTime() {
        for (String part : new String[] {"a", "a:", "//a:", "'a:", "password", "a@", "(a:b"}) {
            String text = part.repeat(4_000);
            assertThat(Secrets.redacted(text).length()).isLessThanOrEqualTo(text.length() + 10);
        }
    }

    @Test
    void anExceptionWithoutSecretStaysItself() {
        SQLException failure = new SQLException("x", new IllegalStateException("y"));
        assertThat(Secrets.redacted(failure)).isSameAs(failure);
    }

    @Test
    void aCopyKeepsTheShape() {
        Exception one = new Exception("one");
        Exception two = new Exception("password=s3cret", one);
        one.initCause(two);
        Throwable copy = Secrets.redacted(one);
        assertThat(copy).hasToString("java.lang.Exception: one");
        assertThat(copy.getCause()).hasToString("java.lang.Exception: password=***");
        assertThat(copy.getCause().getCause()).isSameAs(copy);
    }
}
