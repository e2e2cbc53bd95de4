package io.github.driftlib.jdbc;

class SqliteSinkKitTest extends JdbcSinkKit {

    SqliteSinkKitTest() {
        super(TestDatabase.SQLITE);
    }
}
