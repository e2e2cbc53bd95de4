/** What a user adds to driftlib, in a module of the user's own; the tests see all modules as a user does. */
module io.github.driftlib.blackbox {
    requires transitive io.github.driftlib.core;
    requires io.github.driftlib.duckdb;
    requires io.github.driftlib.jdbc;
    requires transitive io.github.driftlib.html;
    // For the recipes and suites in the tests.
    requires com.fasterxml.jackson.databind;
    requires io.github.driftlib.junit;
    requires org.assertj.core;
    requires java.net.http;
    requires java.sql;
    requires jdk.httpserver;

    provides io.github.driftlib.family.Family with
            io.github.driftlib.blackbox.LabelFamily;
    provides io.github.driftlib.html.view.ViewFamily with
            io.github.driftlib.blackbox.LabelViews;

    exports io.github.driftlib.blackbox;
}
