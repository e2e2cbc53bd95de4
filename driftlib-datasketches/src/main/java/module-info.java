/** Profiles of the sketches of Apache DataSketches that warehouses store. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module io.github.driftlib.datasketches {
    requires transitive io.github.driftlib.core;
    requires transitive datasketches.java;
    requires org.apache.datasketches.memory;
    requires static org.jspecify;

    exports io.github.driftlib.datasketches;
}
