package io.github.driftlib.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * Writes a file that is there as a whole or not at all, in place of what had its name, and forces it and its name to
 * the disk. Where the name is a symbolic link, the file that it leads to is written, and the link stays; who may read a
 * file stays as it was.
 */
public final class WholeFile {

    /** As many as Linux follows. */
    private static final int MOST_LINKS = 40;

    private WholeFile() {}

    /** Writes all of the bytes. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path target = target(file);
        Path unfinished = beside(target);
        try {
            try (FileChannel channel =
                    FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            put(unfinished, target);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        force(target.getParent());
    }

    /** The file that a name stands for: where a symbolic link leads, whether there is a file yet or not. */
    public static Path target(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        if (target.getFileName() == null) {
            throw new FileAlreadyExistsException(file.toString(), null, "it is a folder");
        }
        return target;
    }

    /** A name in the same folder for what is not finished. */
    public static Path beside(Path target) {
        // Made like any other file, so that others may read it as far as the user's settings say.
        return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    /** Puts a finished file in the place of another, which those may read who might read the other. */
    public static void put(Path finished, Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileAlreadyExistsException(file.toString(), null, "it is a folder");
        }
        PosixFileAttributeView before = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (before != null && Files.exists(file)) {
            Files.setPosixFilePermissions(finished, before.readAttributes().permissions());
        }
        move(finished, file);
    }

    private static void move(Path unfinished, Path file) throws IOException {
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Forces the new name onto the disk, where the system can do that with a folder. */
    private static void force(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }
}
