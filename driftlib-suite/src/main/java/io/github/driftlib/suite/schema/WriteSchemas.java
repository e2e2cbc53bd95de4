package io.github.driftlib.suite.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Writes the schemas into a folder: what the build puts into the jar. */
public final class WriteSchemas {

    /** The file of the schema of a suite file. */
    public static final String SUITE = "suite-1.json";

    /** The file of the schema of a snapshot. */
    public static final String SNAPSHOT = "snapshot-1.json";

    private WriteSchemas() {}

    /** Writes the schemas into the folder that is the only argument. */
    public static void main(String... args) throws IOException {
        Objects.requireNonNull(args, "args must be given, but was null");
        Path folder = Files.createDirectories(Path.of(args[0]));
        Files.writeString(folder.resolve(SUITE), SuiteSchema.json());
        Files.writeString(folder.resolve(SNAPSHOT), SnapshotSchema.json());
    }
}
