package io.github.driftlib.jdbc;

class H2TablesTest extends JdbcTablesContract {

    H2TablesTest() {
        super(TestDatabase.H2);
    }
}
