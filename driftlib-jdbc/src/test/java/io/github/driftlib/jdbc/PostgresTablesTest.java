package io.github.driftlib.jdbc;

class PostgresTablesTest extends JdbcTablesContract {

    PostgresTablesTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
