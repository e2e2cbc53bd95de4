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
 * What belongs to a server in an output folder: its program, data, passwords and messages. As long as this is not
 * closed, no other one can be opened, in whatever process.
 */
final class DataFolder implements AutoCloseable {

    /** Locks of files hold against other processes only. */
    private static final Set<Path> IN_USE = ConcurrentHashMap.newKeySet();

    /** Of the file in which a server says who it is. */
    private static final int PORT_LINE = 3;

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
            if (!Files.isDirectory(outputFolder)) {
                Files.createDirectories(outputFolder.toAbsolutePath());
            }
            Path folder = outputFolder.toRealPath();
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

    /** Where the program is unpacked to. */
    Path program() {
        return folder.resolve("postgres-program");
    }

    /** The passwords, for this user only. */
    private Path passwords() {
        return passwordsIn(folder);
    }

    /** The file with the passwords in an output folder. */
    static Path passwordsIn(Path outputFolder) {
        return outputFolder.resolve("postgres.password");
    }

    /** There while data are set up: the superuser's password alone, for the program that sets them up. */
    Path initialPassword() {
        return folder.resolve("postgres.password.initial");
    }

    /** There until the data have been set up once to the end; without that, they are of no use. */
    private Path unfinished() {
        return folder.resolve("postgres.unfinished");
    }

    /**
     * Makes ready for a start: away with old messages, and with data that were not set up to the end; new passwords for
     * new data.
     */
    Passwords prepare() throws IOException {
        PrivateFiles.makeFolder(program());
        Files.deleteIfExists(log());
        if (isUnfinished()) {
            deleteData();
        }
        if (Files.exists(data().resolve("PG_VERSION"))) {
            return knownPasswords();
        }
        Files.writeString(unfinished(), "");
        Passwords passwords = Passwords.random();
        passwords.write(passwords());
        PrivateFiles.write(initialPassword(), passwords.superuser());
        return passwords;
    }

    private Passwords knownPasswords() throws IOException {
        if (!Files.exists(passwords())) {
            throw new IOException("the data in " + data() + " have no password, as those of an earlier version; "
                    + "delete that folder, or choose another --output");
        }
        return Passwords.read(passwords());
    }

    /** The password of the user of data that have been set up. */
    String userPassword() {
        try {
            return knownPasswords().user();
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    void deleteInitialPassword() throws IOException {
        Files.deleteIfExists(initialPassword());
    }

    boolean isUnfinished() {
        return Files.exists(unfinished());
    }

    /** Whether the server of these data, and no other one, has the port. */
    boolean servesAt(int port) throws IOException {
        List<String> lines = Files.readAllLines(data().resolve("postmaster.pid"));
        return lines.size() > PORT_LINE && lines.get(PORT_LINE).strip().equals(String.valueOf(port));
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

    /** Whether the server did not start because another program has the port. */
    boolean portWasTaken() {
        return messages().stream().anyMatch(line -> isOfPort(line) && line.contains("in use"));
    }

    /** Two servers that start at once can both bind a port, but only one can listen on it. */
    static boolean isOfPort(String line) {
        return line.contains("could not bind") || line.contains("could not listen");
    }

    /** What a server that did not start has to say. */
    String complaint() {
        List<String> lines = messages();
        return lines.stream()
                .filter(DataFolder::isOfPort)
                .findFirst()
                .or(() -> lines.stream()
                        .filter(line -> line.contains("FATAL:") || line.contains("error:"))
                        .findFirst())
                .orElse("see " + log());
    }

    private List<String> messages() {
        try {
            return Files.readAllLines(log());
        } catch (IOException e) {
            return List.of();
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
