package io.github.driftlib.duckdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The folder of this process for what DuckDB spills onto the disk. The process holds a lock on a file in it as long as
 * it lives. A process that was killed lets go of its lock, and leaves its folder: the next one to start removes it, and
 * the library that DuckDB's driver unpacked for the process.
 *
 * <pre>
 * driftlib-duckdb-NAME/owner      locked by the owner; holds the path of the unpacked library, where it is known
 * driftlib-duckdb-NAME/spill-N/   what one database spills; DuckDB makes and deletes it
 * </pre>
 */
final class ProcessFolder {

    static final String PREFIX = "driftlib-duckdb-";
    private static final String OWNER = "owner";
    private static final String LIBRARY = "libduckdb_java";
    private static final int LONGEST_PATH = 1 << 14;
    /** How old a folder without an owner is that will get none. */
    private static final Duration WITHOUT_OWNER = Duration.ofDays(1);
    /** A name of the process's own folders, for other copies of this class: a lock they looked at would be let go. */
    private static final String OWN_FOLDERS = "io.github.driftlib.duckdb.folders";

    private static final AtomicLong SPILLS = new AtomicLong();

    private final Path folder;
    private final Optional<FileChannel> owner;
    private boolean noted;

    private ProcessFolder(Path folder, Optional<FileChannel> owner) {
        this.folder = folder;
        this.owner = owner;
    }

    private static final class Holder {
        static final ProcessFolder OWN = begin(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** That of this process, which is made when it is first asked for. */
    static ProcessFolder own() {
        return Holder.OWN;
    }

    /** A folder that is not there yet, for one database. */
    Path newSpillFolder() {
        return folder.resolve("spill-" + SPILLS.incrementAndGet());
    }

    private static ProcessFolder begin(Path temporary) {
        removeAbandoned(temporary);
        try {
            ProcessFolder own = make(temporary);
            Runtime.getRuntime().addShutdownHook(new Thread(own::end, "driftlib-duckdb-end"));
            return own;
        } catch (IOException | IllegalStateException e) {
            // Without a place for it, nothing can be spilled; plain reading needs none.
            return new ProcessFolder(temporary.resolve(newName()), Optional.empty());
        }
    }

    /** Makes the folder, and the lock in it; another name where a process that cleans up came between the two. */
    private static ProcessFolder make(Path temporary) throws IOException {
        for (int attempt = 0; attempt < 10; attempt++) {
            Path folder = temporary.resolve(newName());
            addOwn(folder);
            try {
                Files.createDirectory(folder);
                FileChannel owner = FileChannel.open(
                        folder.resolve(OWNER), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                if (owner.tryLock() != null && Files.exists(folder.resolve(OWNER))) {
                    return new ProcessFolder(folder, Optional.of(owner));
                }
                owner.close();
            } catch (NoSuchFileException | FileAlreadyExistsException removedOrOfAnother) {
                // Once more.
            }
        }
        throw new IOException("no folder could be kept in " + temporary);
    }

    /** A name that no other process has; one that nobody could guess would take a tenth of a second to find. */
    private static String newName() {
        return PREFIX + Long.toHexString(new SplittableRandom().nextLong());
    }

    private static synchronized void addOwn(Path folder) {
        System.setProperty(OWN_FOLDERS, System.getProperty(OWN_FOLDERS, "") + folder.getFileName() + " ");
    }

    private static boolean isOwn(Path folder) {
        return System.getProperty(OWN_FOLDERS, "").contains(folder.getFileName() + " ");
    }

    /** Writes down where the driver unpacked its library, once it has; Linux tells. */
    synchronized void noteLibrary() {
        Path maps = Path.of("/proc/self/maps");
        if (noted || owner.isEmpty() || !Files.isReadable(maps)) {
            return;
        }
        noted = true;
        try {
            String lines = Files.readString(maps, StandardCharsets.ISO_8859_1);
            int name = lines.indexOf("/" + LIBRARY);
            if (name >= 0) {
                String line = lines.substring(lines.lastIndexOf('\n', name) + 1, lines.indexOf('\n', name));
                owner.get().write(StandardCharsets.UTF_8.encode(line.substring(line.indexOf('/'))));
            }
        } catch (IOException e) {
            // Then a killed process leaves its library; nothing else depends on it.
        }
    }

    /** Removes the folders, and what they speak of, of processes that are no more. */
    static void removeAbandoned(Path temporary) {
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            found.forEach(folders::add);
        } catch (IOException e) {
            return;
        }
        folders.stream().filter(folder -> !isOwn(folder)).forEach(ProcessFolder::removeIfAbandoned);
    }

    private static void removeIfAbandoned(Path folder) {
        try {
            if (isAbandoned(folder)) {
                delete(folder);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // Another user's, or another process removes it at this moment.
        }
    }

    /** Whether the owner of a folder is gone; then the library and the owner's file are gone as well. */
    private static boolean isAbandoned(Path folder) throws IOException {
        Path file = folder.resolve(OWNER);
        if (!Files.exists(file)) {
            Instant begun = Files.getLastModifiedTime(folder).toInstant();
            return begun.isBefore(Instant.now().minus(WITHOUT_OWNER));
        }
        try (FileChannel owner = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = owner.tryLock()) {
            if (lock == null) {
                return false;
            }
            ByteBuffer path = ByteBuffer.allocate(LONGEST_PATH);
            owner.read(path);
            Path library = Path.of(StandardCharsets.UTF_8.decode(path.flip()).toString());
            if (library.toString().contains(LIBRARY) && isBeside(library, folder)) {
                Files.deleteIfExists(library);
            }
            // While the lock is held, so that an owner that just begins finds that its file is gone.
            Files.delete(file);
            return true;
        }
    }

    private static boolean isBeside(Path library, Path folder) throws IOException {
        return Files.exists(library) && Files.isSameFile(library.getParent(), folder.getParent());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private void end() {
        try {
            if (owner.isPresent()) {
                owner.get().close();
            }
            delete(folder);
        } catch (IOException e) {
            // The next process removes it.
        }
    }
}
