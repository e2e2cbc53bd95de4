package io.github.driftlib.cli;

import io.github.driftlib.suite.DataContract;
import io.github.driftlib.suite.SuiteFile;
import io.github.driftlib.suite.SuiteFileException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The suite file. */
final class SuiteOptions {

    @Option(
            names = {"-s", "--suite"},
            paramLabel = "FILE",
            description = "The suite file, YAML or JSON: tests, metrics, and what the columns mean.")
    private Path suite;

    @Option(
            names = "--contract",
            paramLabel = "FILE",
            description = "A data contract (ODCS 3.x) whose rules are tests too.")
    private Path contract;

    Optional<SuiteFile> suite() {
        return Optional.ofNullable(suite).map(file -> read(file, () -> SuiteFile.read(file)));
    }

    Optional<DataContract> contract() {
        return Optional.ofNullable(contract).map(file -> read(file, () -> DataContract.read(file)));
    }

    /** What reads a file. */
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T read(Path file, Reading<T> reading) {
        try {
            return reading.read();
        } catch (SuiteFileException e) {
            throw Stop.usage(e);
        } catch (IOException e) {
            throw Stop.usage("cannot read " + file + ": " + reason(file, e));
        }
    }

    private static String reason(Path file, IOException error) {
        if (error instanceof NoSuchFileException) {
            return "no such file";
        }
        if (error instanceof CharacterCodingException) {
            return "it must be text in UTF-8";
        }
        return Files.isDirectory(file) ? "it is a folder" : error.toString();
    }
}
