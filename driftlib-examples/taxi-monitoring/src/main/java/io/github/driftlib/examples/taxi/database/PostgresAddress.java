package io.github.driftlib.examples.taxi.database;

import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Where a database is, without the password.
 *
 * @param host the host
 * @param port the port
 * @param database the name of the database
 * @param user the user, where one is named
 */
record PostgresAddress(String host, String port, String database, Optional<String> user) {

    /** Reads the address of a JDBC URL. */
    static PostgresAddress of(String jdbcUrl, String user) {
        Properties parsed = jdbcUrl.startsWith("jdbc:postgresql:") ? Driver.parseURL(jdbcUrl, new Properties()) : null;
        if (parsed == null) {
            // The URL itself may hold a password.
            throw new IllegalArgumentException(
                    "the JDBC URL must be like jdbc:postgresql://localhost:5432/taxi, but was another one");
        }
        return new PostgresAddress(
                PGProperty.PG_HOST.getOrDefault(parsed),
                PGProperty.PG_PORT.getOrDefault(parsed),
                PGProperty.PG_DBNAME.getOrDefault(parsed),
                Optional.ofNullable(user == null ? PGProperty.USER.getOrDefault(parsed) : user));
    }

    String label() {
        return host + ":" + port + "/" + database;
    }

    String psqlLine() {
        return "psql -h " + host + " -p " + port
                + user.map(name -> " -U " + name).orElse("") + " -d " + database;
    }
}
