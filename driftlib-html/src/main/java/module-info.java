/** Reports, test suites and dashboards as pages of one file. */
@SuppressWarnings("requires-automatic")
module io.github.driftlib.html {
    requires transitive io.github.driftlib.core;
    requires com.fasterxml.jackson.databind;
    requires com.github.mustachejava;

    exports io.github.driftlib.html;
    exports io.github.driftlib.html.block;
    exports io.github.driftlib.html.view;

    opens io.github.driftlib.html.block to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.html.dashboard to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.html.report to
            com.fasterxml.jackson.databind;
    opens io.github.driftlib.html.view to
            com.fasterxml.jackson.databind;
}
