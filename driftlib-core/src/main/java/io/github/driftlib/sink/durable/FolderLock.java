package io.github.driftlib.sink.durable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * That a folder belongs to one journal, of this process and of all others of the machine. The set of this process comes
 * first: a second channel on a locked file, once closed, would take the lock of the first one with it.
 */
final class FolderLock implements AutoCloseable {

    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes a folder that is there.
     *
     * @throws IOException if it is taken, or has no place for the file {@code lock}
     */
    static FolderLock of(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!OURS.add(real)) {
            throw new IOException("another sink of this process has it");
        }
        try {
            return Uninterrupted.call(() -> locked(real));
        } catch (IOException | RuntimeException e) {
            OURS.remove(real);
            throw e;
        }
    }

    private static FolderLock locked(Path real) throws IOException {
        FileChannel channel =
                FileChannel.open(real.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new IOException("a sink of another process has it");
            }
            return new FolderLock(real, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            OURS.remove(folder);
        }
    }
}
