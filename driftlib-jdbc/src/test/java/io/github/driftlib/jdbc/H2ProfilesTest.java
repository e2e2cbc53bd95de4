package io.github.driftlib.jdbc;

import javax.sql.DataSource;

class H2ProfilesTest extends JdbcProfilesContract {

    @Override
    DataSource newDatabase() {
        return Databases.h2();
    }

    @Override
    String caseless() {
        return "varchar_ignorecase(9)";
    }
}
