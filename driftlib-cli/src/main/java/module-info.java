/** The command line. */
@SuppressWarnings(
        "requires-automatic") // The drivers and the bar of progress state their module names in their manifests.
module io.github.driftlib.cli {
    requires io.github.driftlib.core;
    requires io.github.driftlib.duckdb;
    requires io.github.driftlib.html;
    requires io.github.driftlib.jdbc;
    requires io.github.driftlib.suite;
    requires transitive info.picocli;
    requires java.sql;
    requires me.tongfei.progressbar;

    exports io.github.driftlib.cli;

    opens io.github.driftlib.cli to
            info.picocli;
}
