package io.github.driftlib.sink.durable;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A disk as the rules of files have it: bytes that were not forced, and names that were not, may be lost with the
 * power. It lists what was asked of it, and fails where it is told to.
 */
final class MemoryDisk implements Disk {

    /** The bytes of a file, and how many of them were forced. */
    private static final class File {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int forced;
    }

    /** Says whether a call fails. */
    interface Failing {
        boolean at(String call);
    }

    private final TreeMap<String, File> names = new TreeMap<>();
    private TreeMap<String, File> forcedNames = new TreeMap<>();
    final List<String> calls = new ArrayList<>();
    Failing failing = call -> false;

    private void call(String call) throws IOException {
        calls.add(call);
        if (failing.at(call)) {
            throw new IOException("failure at " + call);
        }
    }

    /** The files as they may be after the power was lost. */
    MemoryDisk afterLossOfPower(Random random) {
        MemoryDisk left = new MemoryDisk();
        Map<String, File> surviving = new HashMap<>(forcedNames);
        for (String name : union()) {
            if (random.nextBoolean()) {
                surviving.remove(name);
                if (names.containsKey(name)) {
                    surviving.put(name, names.get(name));
                }
            }
        }
        surviving.forEach((name, file) -> {
            int more = file.bytes.size() - file.forced;
            byte[] kept =
                    Arrays.copyOf(file.bytes.toByteArray(), file.forced + (more == 0 ? 0 : random.nextInt(more + 1)));
            for (int i = file.forced; i < kept.length; i++) {
                kept[i] = random.nextInt(4) == 0 ? 0 : kept[i];
            }
            File copy = new File();
            copy.bytes.writeBytes(kept);
            copy.forced = kept.length;
            left.names.put(name, copy);
        });
        left.forcedNames = new TreeMap<>(left.names);
        return left;
    }

    private List<String> union() {
        TreeMap<String, File> both = new TreeMap<>(forcedNames);
        both.putAll(names);
        return List.copyOf(both.keySet());
    }

    /** Puts bytes in place of those of a file. */
    void overwrite(String name, byte[] bytes) {
        File file = new File();
        file.bytes.writeBytes(bytes);
        file.forced = bytes.length;
        names.put(name, file);
    }

    /** How many bytes all files have. */
    long bytes() {
        return names.values().stream().mapToLong(file -> file.bytes.size()).sum();
    }

    private File file(String name) throws IOException {
        File file = names.get(name);
        if (file == null) {
            throw new FileNotFoundException(name);
        }
        return file;
    }

    @Override
    public List<String> names() {
        return List.copyOf(names.keySet());
    }

    @Override
    public long size(String name) throws IOException {
        return file(name).bytes.size();
    }

    @Override
    public byte[] read(String name) throws IOException {
        return file(name).bytes.toByteArray();
    }

    @Override
    public byte[] read(String name, long from, int length) throws IOException {
        return Arrays.copyOfRange(read(name), (int) from, (int) from + length);
    }

    @Override
    public Output create(String name) throws IOException {
        call("create " + name);
        File file = new File();
        names.put(name, file);
        return new Output() {
            @Override
            public void write(byte[] bytes) throws IOException {
                call("write " + name);
                file.bytes.writeBytes(bytes);
            }

            @Override
            public void force() throws IOException {
                call("force " + name);
                file.forced = file.bytes.size();
            }

            @Override
            public void close() {
                calls.add("close " + name);
            }
        };
    }

    @Override
    public void move(String from, String to) throws IOException {
        call("move " + from + " " + to);
        names.put(to, file(from));
        names.remove(from);
    }

    @Override
    public void delete(String name) throws IOException {
        call("delete " + name);
        names.remove(name);
    }

    @Override
    public void forceNames() throws IOException {
        call("force names");
        forcedNames = new TreeMap<>(names);
    }
}
