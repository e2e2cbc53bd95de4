package io.github.driftlib.examples.taxi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresAddressTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example:6000/taxi,       ann, psql -h db.example -p 6000 -U ann -d taxi",
        "jdbc:postgresql://db.example/taxi,            ann, psql -h db.example -p 5432 -U ann -d taxi",
        "jdbc:postgresql://h/d?user=eve&password=pst,     , psql -h h -p 5432 -U eve -d d",
        "jdbc:postgresql://h/d,                           , psql -h h -p 5432 -d d",
        "jdbc:postgresql:taxi,                         ann, psql -h localhost -p 5432 -U ann -d taxi",
    })
    void psqlLineIsTheSameAddress(String url, String user, String line) {
        assertThat(PostgresAddress.of(url, user).psqlLine()).isEqualTo(line);
    }

    @Test
    void otherUrlsAreAnErrorThatShowsNoPassword() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaxiDatabase.at("jdbc:mysql://h/d?password=pst", null, null))
                .withMessageStartingWith("the JDBC URL must be like jdbc:postgresql://localhost:5432/taxi")
                .withMessageNotContaining("pst");
    }

    @Test
    void noConnectionIsAnErrorThatShowsNoPassword() {
        int port = Ports.choose(0);

        assertThatIllegalStateException()
                .isThrownBy(() -> TaxiDatabase.at("jdbc:postgresql://127.0.0.1:" + port + "/taxi", "ann", "pst"))
                .withMessageStartingWith("cannot connect to 127.0.0.1:" + port + "/taxi: ")
                .withMessageNotContaining("pst");
    }
}
