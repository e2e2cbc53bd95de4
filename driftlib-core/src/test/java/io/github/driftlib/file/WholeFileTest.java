package io.github.driftlib.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links and modes are of POSIX")
class WholeFileTest {

    @TempDir
    private Path folder;

    private static void write(Path file, String text) throws IOException {
        WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileKeepsItsMode() throws IOException {
        for (String mode : new String[] {"rw-------", "rw-r-----", "rw-rw-rw-"}) {
            Path file = Files.writeString(folder.resolve(mode), "old");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
            write(file, "new");
            assertThat(file).hasContent("new");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo(mode);
        }
    }

    @Test
    void aLinkStaysAndItsFileIsWritten() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path file = Files.writeString(elsewhere.resolve("file"), "old");
        Path relative = Files.createSymbolicLink(folder.resolve("relative"), Path.of("elsewhere", "file"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), relative);
        write(link, "new");
        assertThat(file).hasContent("new");
        assertThat(link).isSymbolicLink().hasContent("new");
        assertThat(relative).isSymbolicLink();

        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), elsewhere.resolve("later"));
        write(dangling, "first");
        assertThat(elsewhere.resolve("later")).hasContent("first");
        assertThat(dangling).isSymbolicLink();

        Path byFolder = Files.createSymbolicLink(folder.resolve("by folder"), elsewhere);
        write(byFolder.resolve("file"), "newest");
        assertThat(file).hasContent("newest");
        assertThat(elsewhere).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
    }

    @Test
    void linksInACircleAndFoldersAreRefused() throws IOException {
        Path circle = folder.resolve("circle");
        Files.createSymbolicLink(circle, circle);
        assertThatThrownBy(() -> write(circle, "x")).isInstanceOf(FileSystemException.class);
        assertThatThrownBy(() -> write(folder, "x"))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("it is a folder");
        assertThatThrownBy(() -> write(folder.getRoot(), "x"))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("it is a folder");
    }
}
