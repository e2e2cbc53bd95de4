/** A sink and a history over JDBC, and data sets from queries; the driver is the user's. */
module io.github.driftlib.jdbc {
    requires transitive io.github.driftlib.core;
    requires transitive java.sql;
    requires org.slf4j;
    requires static org.jspecify;

    exports io.github.driftlib.jdbc;
}
