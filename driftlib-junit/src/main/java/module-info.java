/** Suites as JUnit tests, and assertions. */
module io.github.driftlib.junit {
    requires transitive io.github.driftlib.core;
    requires transitive io.github.driftlib.suite;
    requires io.github.driftlib.html;
    requires static org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires org.opentest4j;
    requires static org.jspecify;

    exports io.github.driftlib.junit;
}
