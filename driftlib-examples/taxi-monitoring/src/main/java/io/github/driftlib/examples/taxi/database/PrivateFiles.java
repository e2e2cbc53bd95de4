package io.github.driftlib.examples.taxi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/** Folders and files that only the user who runs the program can read and write, where the file system knows users. */
final class PrivateFiles {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /**
     * Makes a folder, or takes one that is there from everybody else.
     *
     * @throws IOException if it is there and belongs to another user, who could change what is in it
     */
    static void makeFolder(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(folder, attributes(folder, FOLDER));
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(folder + " is no folder");
        }
        if (knowsUsers(folder)) {
            checkOwner(folder);
            Files.setPosixFilePermissions(folder, FOLDER);
        }
    }

    /** Writes a file in place of what was there. */
    static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, attributes(file, FILE));
        Files.writeString(file, text, StandardOpenOption.WRITE);
    }

    private static void checkOwner(Path folder) throws IOException {
        Path mine = Files.createTempFile(folder.getParent(), "owner", ".tmp");
        UserPrincipal me = Files.getOwner(mine);
        Files.delete(mine);
        UserPrincipal owner = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS);
        if (!owner.equals(me)) {
            throw new IOException(folder + " belongs to the user " + owner.getName() + "; choose another --output");
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return knowsUsers(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsUsers(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
