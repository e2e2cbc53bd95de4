package io.github.driftlib.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A folder from which the program starts fast: its jar without the libraries of DuckDB, and the one of this machine
 * beside it. DuckDB's driver unpacks a library of 70 MB at each start where it is in the jar, and loads it from the
 * library path of Java where it is not.
 */
final class FastHome {

    private static final String LIBRARY = "libduckdb_java.so_";

    private FastHome() {}

    /** Makes the folder, which must not be there yet; of a machine without a library in the jar, the jar as it is. */
    static void make(Path jar, Path folder) throws IOException {
        Files.createDirectory(folder);
        try (ZipFile program = new ZipFile(jar.toFile())) {
            ZipEntry library = program.getEntry(LIBRARY + system() + "_" + processor());
            if (library == null) {
                Files.copy(jar, folder.resolve("driftlib.jar"));
                return;
            }
            try (InputStream bytes = program.getInputStream(library)) {
                Files.copy(bytes, folder.resolve(System.mapLibraryName("duckdb_java")));
            }
            try (ZipOutputStream slim = new ZipOutputStream(Files.newOutputStream(folder.resolve("driftlib.jar")))) {
                for (ZipEntry entry : program.stream().toList()) {
                    if (!entry.getName().startsWith(LIBRARY)) {
                        slim.putNextEntry(new ZipEntry(entry.getName()));
                        copy(program, entry, slim);
                        slim.closeEntry();
                    }
                }
            }
        }
    }

    private static void copy(ZipFile program, ZipEntry entry, OutputStream to) throws IOException {
        try (InputStream bytes = program.getInputStream(entry)) {
            bytes.transferTo(to);
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
