/** Suites of tests and reports as files, their JSON Schema, and suites suggested by data. */
@SuppressWarnings("requires-automatic")
module io.github.driftlib.suite {
    requires transitive io.github.driftlib.core;
    requires com.fasterxml.jackson.databind;
    requires commons.math3;
    requires java.xml;
    requires org.snakeyaml.engine;
    requires static org.jspecify;

    exports io.github.driftlib.suite;
    exports io.github.driftlib.suite.result;
    exports io.github.driftlib.suite.schema;
    exports io.github.driftlib.suite.suggest;
}
