package io.github.driftlib.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/**
 * The jar of DuckDB's driver without the libraries in it, and the library of this machine beside it. The driver unpacks
 * its library of 70 MB at each start of a process where it is in the jar, which takes 0.3 to 0.4 s; where it is not, it
 * loads the one beside the jar.
 *
 * <pre>
 * java -cp 'lib/*' io.github.driftlib.duckdb.UnpackedDriver lib
 * </pre>
 */
public final class UnpackedDriver {

    private static final String LIBRARY = "libduckdb_java.so_";

    private UnpackedDriver() {}

    /**
     * Writes both into a folder.
     *
     * @param arguments the folder
     */
    public static void main(String... arguments) throws IOException {
        Objects.requireNonNull(arguments, "arguments must be given, but was null");
        if (arguments.length != 1) {
            throw new IllegalArgumentException("arguments must be one folder, but were " + List.of(arguments));
        }
        into(Path.of(arguments[0]));
    }

    /**
     * Writes both into a folder: the jar that the driver was loaded from, under its name, and the library. A jar
     * without the library of this machine is copied as it is.
     *
     * @param folder the folder, which is made where it is not there; it may be that of the jar, which is then replaced
     *     (on Windows it must be another one)
     * @throws IOException if the jar cannot be read or the folder not be written to
     * @throws IllegalStateException if the driver was not loaded from a jar
     */
    public static void into(Path folder) throws IOException {
        Objects.requireNonNull(folder, "folder must be given, but was null");
        unpack(jar(), folder);
    }

    private static Path jar() {
        CodeSource source = DuckDBDriver.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = source == null ? null : Path.of(source.getLocation().toURI());
            if (jar != null && Files.isRegularFile(jar)) {
                return jar;
            }
        } catch (URISyntaxException | RuntimeException e) {
            throw notInAJar(source, e);
        }
        throw notInAJar(source, null);
    }

    private static IllegalStateException notInAJar(@Nullable CodeSource source, @Nullable Exception cause) {
        return new IllegalStateException(
                "DuckDB's driver must be loaded from a jar, but was from "
                        + (source == null ? "elsewhere" : source.getLocation()),
                cause);
    }

    static void unpack(Path jar, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path unfinished =
                folder.resolve(jar.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (ZipFile whole = new ZipFile(jar.toFile())) {
                ZipEntry library = whole.getEntry(LIBRARY + system() + "_" + processor());
                if (library == null) {
                    Files.copy(jar, unfinished, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    writeWithoutLibraries(whole, unfinished);
                    try (InputStream bytes = whole.getInputStream(library)) {
                        Files.copy(bytes, folder.resolve(library.getName()), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
            Files.move(unfinished, folder.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void writeWithoutLibraries(ZipFile whole, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to);
                ZipOutputStream slim = new ZipOutputStream(out)) {
            for (ZipEntry entry : whole.stream().toList()) {
                if (!entry.getName().startsWith(LIBRARY)) {
                    slim.putNextEntry(new ZipEntry(entry.getName()));
                    try (InputStream bytes = whole.getInputStream(entry)) {
                        bytes.transferTo(slim);
                    }
                    slim.closeEntry();
                }
            }
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "macos" : name.startsWith("windows") ? "windows" : name;
    }

    private static String processor() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "x86_64" -> "amd64";
            case "aarch64" -> "arm64";
            default -> name;
        };
    }
}
