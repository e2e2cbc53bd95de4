package io.github.driftlib.terminal;

import io.github.driftlib.finding.Finding;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.test.TestResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a terminal shows what happened: the findings first, then the tests that did not pass, and at the end once more in
 * one sentence what to look at.
 *
 * <p>No line is wider than the terminal, as long as its words are not. Colour never carries what the words do not say.
 * What names of the data could do to a terminal is escaped.
 *
 * <pre>{@code
 * System.out.println(Terminal.ofSystem().text(snapshot));
 * }</pre>
 *
 * <p>Immutable, and safe for use by many threads.
 *
 * @param width how many characters a line has at most, at least 40
 * @param colour whether severities and outcomes have a colour
 * @param allTests whether tests that passed are listed too
 */
public record Terminal(int width, boolean colour, boolean allTests) {

    /** The width where none is told, as of a pipe. */
    public static final int DEFAULT_WIDTH = 100;

    private static final String NOTHING_JUDGED = "Nothing could be judged.";
    private static final Set<TestResult.Status> JUDGED =
            EnumSet.of(TestResult.Status.SUCCESS, TestResult.Status.FAIL, TestResult.Status.WARNING);
    private static final int NARROWEST = 40;
    private static final int MOST_IN_SENTENCE = 3;
    private static final int MOST_FINDINGS = 10;

    /** Checks the width. */
    public Terminal {
        if (width < NARROWEST) {
            throw new IllegalArgumentException("width must be at least " + NARROWEST + ", but was " + width);
        }
    }

    /** Without colour, as wide as a pipe's. */
    public static Terminal plain() {
        return new Terminal(DEFAULT_WIDTH, false, false);
    }

    /** What the environment of this process says, and whether it has a console. */
    public static Terminal ofSystem() {
        return of(System.getenv(), System.console() != null);
    }

    /**
     * The width is {@code COLUMNS}, or {@value #DEFAULT_WIDTH}. There is colour where the output is a terminal, unless
     * {@code NO_COLOR} is set and not empty or {@code TERM} is {@code dumb}.
     *
     * @param environment the variables
     * @param interactive whether the output is a terminal rather than a pipe or a file
     */
    public static Terminal of(Map<String, String> environment, boolean interactive) {
        Objects.requireNonNull(environment, "environment must be given, but was null");
        boolean colour = interactive
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(width(environment.getOrDefault("COLUMNS", "")), colour, false);
    }

    private static int width(String columns) {
        try {
            return Math.max(NARROWEST, Integer.parseInt(columns.strip()));
        } catch (NumberFormatException e) {
            return DEFAULT_WIDTH;
        }
    }

    /** The same that lists tests that passed too. */
    public Terminal withAllTests() {
        return new Terminal(width, colour, true);
    }

    /** What happened in a run: its findings, its tests, and the closing sentence. Lines end with {@code \n}. */
    public String text(Snapshot snapshot) {
        List<Finding> findings = snapshot.findings();
        List<String> lines = new ArrayList<>();
        lines.addAll(findings(findings));
        if (!snapshot.tests().isEmpty()) {
            lines.add("");
            lines.addAll(tests(snapshot.tests()));
            lines.addAll(wrapped(snapshot.summary().text(), "", ""));
        }
        lines.add("");
        lines.addAll(wrapped(judged(snapshot) ? sentence(findings) : NOTHING_JUDGED, "", ""));
        return String.join("\n", lines) + "\n";
    }

    /** Whether there is a result, or a test that was judged. */
    private static boolean judged(Snapshot snapshot) {
        return snapshot.metrics().stream()
                        .anyMatch(metric -> snapshot.outcome(metric).result().isPresent())
                || snapshot.tests().stream()
                        .anyMatch(test -> JUDGED.contains(test.result().status()));
    }

    /** The findings, each with where to look next. */
    public List<String> findings(List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings.subList(0, Math.min(MOST_FINDINGS, findings.size()))) {
            lines.addAll(
                    wrapped(finding.text(), coloured(sign(finding.severity()), color(finding.severity())) + " ", "  "));
            if (finding.severity() != Finding.Severity.NOTE && !finding.next().isEmpty()) {
                lines.addAll(wrapped("→ " + finding.next(), "    ", "      "));
            }
        }
        if (findings.size() > MOST_FINDINGS) {
            lines.add("  and " + (findings.size() - MOST_FINDINGS) + " more");
        }
        return lines;
    }

    /** The worst findings in one sentence; there is nothing to look at where there is no result. */
    public String sentence(List<Finding> findings) {
        List<Finding> warnings = findings.stream()
                .filter(finding -> finding.severity() != Finding.Severity.NOTE)
                .toList();
        List<Finding> worst = warnings.stream()
                .filter(finding -> finding.kind() != Finding.Kind.NO_RESULT)
                .limit(MOST_IN_SENTENCE)
                .toList();
        if (warnings.isEmpty()) {
            return "Nothing beyond what chance explains.";
        }
        return worst.isEmpty()
                ? "Where there is a result, nothing is beyond what chance explains."
                : "Look at: " + worst.stream().map(Finding::text).collect(Collectors.joining("; ")) + ".";
    }

    private List<String> tests(List<Snapshot.TestEntry> tests) {
        List<String> lines = new ArrayList<>();
        for (TestResult.Status status : List.of(
                TestResult.Status.FAIL,
                TestResult.Status.ERROR,
                TestResult.Status.WARNING,
                TestResult.Status.SKIPPED,
                TestResult.Status.SUCCESS)) {
            boolean passed = status == TestResult.Status.SUCCESS || status == TestResult.Status.SKIPPED;
            Map<String, Integer> told = new LinkedHashMap<>();
            tests.stream()
                    .filter(test -> test.result().status() == status && (allTests || !passed))
                    .forEach(test -> told.merge(test.result().description(), 1, Integer::sum));
            told.forEach((text, number) -> lines.addAll(wrapped(
                    number == 1 ? text : text + " (" + number + " tests)",
                    coloured(String.format("%-8s", status), color(status)),
                    " ".repeat(8))));
        }
        return lines;
    }

    /** A text in lines of the width; the first begins with one text, the others with another of the same width. */
    private List<String> wrapped(String text, String first, String others) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        String begin = first;
        int room = width - others.length();
        for (String word : Escaped.of(text).split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > room) {
                lines.add(begin + line);
                begin = others;
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(begin + line);
        return lines;
    }

    private String coloured(String text, int code) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private static String sign(Finding.Severity severity) {
        return switch (severity) {
            case ALARM -> "✕";
            case WARNING -> "▲";
            case NOTE -> "·";
        };
    }

    private static int color(Finding.Severity severity) {
        return switch (severity) {
            case ALARM -> 31;
            case WARNING -> 33;
            case NOTE -> 2;
        };
    }

    private static int color(TestResult.Status status) {
        return switch (status) {
            case FAIL, ERROR -> 31;
            case WARNING -> 33;
            case SUCCESS -> 32;
            case SKIPPED -> 2;
        };
    }
}
