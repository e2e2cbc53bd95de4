package io.github.driftlib.cli;

/** The end of a command, with its exit code and what is said about it. */
final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1L;

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
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new Stop(ExitCode.UNJUDGED, "cannot read " + what + ": " + reason, cause);
    }

    /** Results cannot be written. */
    static Stop undelivered(String what, Throwable cause) {
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new Stop(ExitCode.UNDELIVERED, "cannot write " + what + ": " + reason, cause);
    }

    ExitCode code() {
        return code;
    }
}
