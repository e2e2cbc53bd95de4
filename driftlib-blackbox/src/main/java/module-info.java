/** What a user adds to driftlib, in a module of the user's own. */
module io.github.driftlib.blackbox {
    requires transitive io.github.driftlib.core;

    exports io.github.driftlib.blackbox;
}
