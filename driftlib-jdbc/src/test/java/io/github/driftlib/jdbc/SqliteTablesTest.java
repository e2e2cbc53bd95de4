package io.github.driftlib.jdbc;

class SqliteTablesTest extends JdbcTablesContract {

    SqliteTablesTest() {
        super(TestDatabase.SQLITE);
    }
}
