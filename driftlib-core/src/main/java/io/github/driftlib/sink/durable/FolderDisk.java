package io.github.driftlib.sink.durable;

import java.io.EOFException;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A folder of the file system. Files are written through streams, for an interrupt closes a channel. */
final class FolderDisk implements Disk {

    private static final boolean FOLDERS_HAVE_CHANNELS =
            !System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private final Path folder;

    /** A folder, which is made if there is none. */
    FolderDisk(Path folder) throws IOException {
        this.folder = folder;
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                force(parent);
            }
        }
    }

    @Override
    public List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public long size(String name) throws IOException {
        return Files.size(folder.resolve(name));
    }

    @Override
    public byte[] read(String name) throws IOException {
        try (FileInputStream input = new FileInputStream(folder.resolve(name).toFile())) {
            return input.readAllBytes();
        }
    }

    @Override
    public byte[] read(String name, long from, int length) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "r")) {
            if (file.length() < from + length) {
                throw new EOFException(name + " ends at " + file.length());
            }
            byte[] bytes = new byte[length];
            file.seek(from);
            file.readFully(bytes);
            return bytes;
        }
    }

    @Override
    public Output create(String name) throws IOException {
        FileOutputStream stream = new FileOutputStream(folder.resolve(name).toFile());
        return new Output() {
            @Override
            public void write(byte[] bytes) throws IOException {
                stream.write(bytes);
            }

            @Override
            public void force() throws IOException {
                stream.getFD().sync();
            }

            @Override
            public void close() throws IOException {
                stream.close();
            }
        };
    }

    @Override
    public void move(String from, String to) throws IOException {
        Files.move(
                folder.resolve(from),
                folder.resolve(to),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    @Override
    public void forceNames() throws IOException {
        force(folder);
    }

    private static void force(Path folder) throws IOException {
        if (!FOLDERS_HAVE_CHANNELS) {
            return;
        }
        Uninterrupted.call(() -> {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
            return true;
        });
    }
}
