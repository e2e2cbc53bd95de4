package io.github.driftlib.html.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The kinds of pages, each with its script, and the style they share. */
public enum PageKind {
    /** A report or a test suite. */
    REPORT("report.js"),
    /** Metrics over time. */
    DASHBOARD("dashboard.js");

    private static final String STYLE = "\n" + Resource.text("page.css");
    private static final String STYLE_SOURCE = source(STYLE);

    private final String script;
    private final String scriptSource;

    PageKind(String entry) {
        this.script = "\n" + ScriptBundle.of(entry);
        this.scriptSource = source(script);
    }

    String script() {
        return script;
    }

    String style() {
        return STYLE;
    }

    /** Allows this script and this style, and nothing else from anywhere. */
    String contentSecurityPolicy() {
        return "default-src 'none'; script-src " + scriptSource + "; style-src " + STYLE_SOURCE
                + "; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String source(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
