/** Drift, tests and live recording as Micrometer meters. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module io.github.driftlib.micrometer {
    requires transitive io.github.driftlib.core;
    requires transitive micrometer.core;
    requires org.slf4j;
    requires static org.jspecify;

    exports io.github.driftlib.micrometer;
}
