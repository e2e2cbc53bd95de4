package io.github.driftlib.examples.taxi.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where the results go. A file is written beside its place and moved there, so nobody sees half of it.
 *
 * @param folder the folder, made when it is first written to
 */
public record OutputFolder(Path folder) {

    /** The trained model and what it was made of. */
    public Path model() {
        return folder.resolve("model.json");
    }

    /** The trips that later ones are compared with. */
    public Path reference() {
        return folder.resolve("reference.parquet");
    }

    /** The table of the metrics, a line a day. */
    public Path metrics() {
        return folder.resolve("metrics.csv");
    }

    /** The table of the model's errors, a line a day. */
    public Path quality() {
        return folder.resolve("quality.csv");
    }

    /** The file by which a run says that the folder is its own. */
    Path lock() {
        return folder.resolve("taxi.lock");
    }

    /** The report of the given name: a day, for one. */
    public Path report(String name) {
        return folder.resolve("reports").resolve(name + ".json");
    }

    /** A text in Markdown that is called so. */
    Path markdown(String name) {
        return folder.resolve(name + ".md");
    }

    /** The page of the given name, to open in a browser. */
    public Path page(String name) {
        return folder.resolve(name + ".html");
    }

    /**
     * Makes the folder, and tries to write to it.
     *
     * @throws IOException if it cannot be made or written to
     */
    public void make() throws IOException {
        Files.delete(Files.createTempFile(made(folder), "try", ".tmp"));
    }

    /** Why there is no way to write, in words: some exceptions have the file's name only. */
    public static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return "it is a file, or in one";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof FileSystemException problem) {
            return problem.getReason() == null ? "it cannot be made there" : problem.getReason();
        }
        return e.getMessage();
    }

    /** A folder that is there already may be a symbolic link. */
    private static Path made(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder) && !Files.exists(folder)) {
            throw new FileSystemException(
                    folder.toString(),
                    null,
                    "it is a link to " + Files.readSymbolicLink(folder) + ", which is not there");
        }
        return Files.isDirectory(folder) ? folder : Files.createDirectories(folder);
    }

    /** Writes a file of this folder, in place of what was there. */
    void write(Path file, String text) {
        try {
            Path parent = makeParent(file);
            Path temporary = Files.createTempFile(parent, file.getFileName().toString(), ".tmp");
            try {
                Files.writeString(temporary, text);
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e, e);
        }
    }

    /** Makes the folder that a file belongs to, and returns it. */
    Path makeParent(Path file) {
        try {
            return made(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder of " + file + ": " + e, e);
        }
    }
}
