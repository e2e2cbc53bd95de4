package io.github.driftlib.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.regex.Pattern;

/** The end of a command, with its exit code and what is said about it. */
final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How the library points to the words of a driver or an engine, which a shell does not show. */
    private static final Pattern OTHER_WORDS =
            Pattern.compile("; the cause (?:has the driver's words|says it in DuckDB's words)");

    private final ExitCode code;

    private Stop(ExitCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** The command line is wrong. */
    static Stop usage(String message) {
        return new Stop(ExitCode.USAGE, message, null);
    }

    /** The command line or a file of it is wrong. */
    static Stop usage(Throwable cause) {
        return new Stop(ExitCode.USAGE, cause.getMessage(), cause);
    }

    /** Data cannot be read. */
    static Stop unreadable(String what, Throwable cause) {
        return new Stop(ExitCode.UNJUDGED, "cannot read " + what + ": " + reason(what, cause), cause);
    }

    /** Results cannot be written. */
    static Stop undelivered(String what, Throwable cause) {
        return new Stop(ExitCode.UNDELIVERED, "cannot write " + what + ": " + reason(what, cause), cause);
    }

    /** Why something failed, without what is said already; where a cause has other words, with these. */
    static String reason(String what, Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null
                && (cause.getMessage() == null
                        || cause.getMessage().startsWith("cannot read " + what)
                        || cause.getMessage().equals(cause.getCause().toString()))) {
            cause = cause.getCause();
        }
        String message = ofFile(cause);
        Throwable words = cause.getCause();
        if (words == null || words.getMessage() == null) {
            return OTHER_WORDS.matcher(message).replaceAll("");
        }
        String first = words.getMessage().lines().findFirst().orElse("");
        return OTHER_WORDS.matcher(message).replaceAll(": " + java.util.regex.Matcher.quoteReplacement(first));
    }

    private static String ofFile(Throwable cause) {
        if (cause instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (cause instanceof NotDirectoryException) {
            return "it is no folder";
        }
        if (cause instanceof AccessDeniedException) {
            return "there is no right to it";
        }
        if (cause instanceof FileSystemException file && file.getReason() == null) {
            return cause.getClass().getSimpleName() + " " + file.getFile();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    ExitCode code() {
        return code;
    }
}
