package io.github.driftlib.jdbc;

class H2SinkKitTest extends JdbcSinkKit {

    H2SinkKitTest() {
        super(TestDatabase.H2);
    }
}
