package io.github.driftlib.jdbc;

class PostgresSinkKitTest extends JdbcSinkKit {

    PostgresSinkKitTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
