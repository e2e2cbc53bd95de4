package io.github.driftlib.examples.taxi.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What belongs to a server in an output folder: its data and its messages. As long as this is not closed, no other one
 * can be opened, in whatever process.
 */
final class DataFolder implements AutoCloseable {

    /** Locks of files hold against other processes only. */
    private static final Set<Path> IN_USE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Takes hold of an output folder, which is made if need be.
     *
     * @throws IllegalStateException if another run has it
     */
    static DataFolder open(Path outputFolder) {
        try {
            Path folder = Files.createDirectories(outputFolder.toAbsolutePath()).toRealPath();
            if (!IN_USE.add(folder)) {
                throw inUse(folder);
            }
            FileChannel lock = FileChannel.open(
                    folder.resolve("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                lock.close();
                IN_USE.remove(folder);
                throw inUse(folder);
            }
            return new DataFolder(folder, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the folder " + outputFolder + ": " + e, e);
        }
    }

    private static IllegalStateException inUse(Path folder) {
        return new IllegalStateException(
                "the database in " + folder + " is in use by another run; end that one, or choose another --output");
    }

    Path data() {
        return folder.resolve("postgres");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    /** There until the data have been set up once to the end; without that, they are of no use. */
    private Path unfinished() {
        return folder.resolve("postgres.unfinished");
    }

    /** Makes ready for a start: away with old messages, and with data that were not set up to the end. */
    void prepare() throws IOException {
        Files.deleteIfExists(log());
        if (Files.exists(unfinished())) {
            deleteData();
        }
        if (!Files.exists(data())) {
            Files.writeString(unfinished(), "");
        }
    }

    private void deleteData() throws IOException {
        if (Files.exists(data())) {
            try (Stream<Path> files = Files.walk(data())) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Says that the data have been set up. */
    void finished() throws IOException {
        Files.deleteIfExists(unfinished());
    }

    /** What a server that did not start has to say. */
    String complaint() {
        try {
            List<String> lines = Files.readAllLines(log());
            return lines.stream()
                    .filter(line -> line.contains("FATAL:") || line.contains("error:"))
                    .findFirst()
                    .orElse("see " + log());
        } catch (IOException e) {
            return "it left no messages";
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            IN_USE.remove(folder);
        }
    }
}
