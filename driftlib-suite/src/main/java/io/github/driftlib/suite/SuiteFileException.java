package io.github.driftlib.suite;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with a suite file: all problems, each with its place. */
public final class SuiteFileException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * One problem.
     *
     * @param place where it is
     * @param message what is wrong
     */
    public record Problem(Place place, String message) {

        /** The problem as a compiler writes it, such as {@code suite.yaml:7:5: tests must not be empty}. */
        @Override
        public String toString() {
            return place + ": " + message;
        }
    }

    SuiteFileException(List<Problem> problems, @Nullable Throwable cause) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())), cause);
        this.problems = List.copyOf(problems);
    }

    /** The problems, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }
}
