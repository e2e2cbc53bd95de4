package io.github.driftlib.jdbc;

class H2SinkTest extends JdbcSinkContract {

    H2SinkTest() {
        super(TestDatabase.H2);
    }
}
