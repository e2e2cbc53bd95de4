package io.github.driftlib.examples.taxi.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Who works in a server, and how he says who he is: by a password that is never sent, and that the server knows too.
 */
final class Roles {

    /** The address of this machine that no other one reaches. */
    static final String HOST = "127.0.0.1";

    /** Sets up the server; it may run programs, so nothing else is done in its name. */
    static final String SUPERUSER = "postgres";

    /** Owns the database of the same name, and nothing beside it. */
    static final String USER = "taxi";

    static final String AUTHENTICATION = "scram-sha-256";

    private Roles() {}

    /** Makes the user and the database in a new server. */
    static void create(DataSource superuser, String password) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + USER + " login password '" + password + "'");
            statement.execute("create database " + USER + " owner " + USER);
            statement.execute("revoke all on database " + USER + " from public");
        }
    }

    /** The address of the user's database; whoever answers must know the password, without being told. */
    static String jdbcUrl(int port) {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + USER + "?requireAuth=" + AUTHENTICATION;
    }
}
