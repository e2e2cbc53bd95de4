package io.github.driftlib.duckdb;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Why a file cannot be read or written, in our words. */
final class FileProblem {

    private FileProblem() {}

    static String of(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "it is gone";
        }
        if (cause instanceof AccessDeniedException) {
            return "this process has no right to it";
        }
        if (cause instanceof EOFException) {
            return "it ends in the middle, as a packed file does that was cut off";
        }
        if (cause instanceof ZipException) {
            return "it is damaged: what is packed in it cannot be unpacked";
        }
        return cause instanceof FileSystemException failed && failed.getReason() != null
                ? failed.getReason()
                : String.valueOf(cause.getMessage());
    }
}
