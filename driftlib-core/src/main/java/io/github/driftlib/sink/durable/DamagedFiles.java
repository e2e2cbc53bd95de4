package io.github.driftlib.sink.durable;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Copies of segments that could not be read in whole, for whoever wants to look at them. */
final class DamagedFiles {

    private static final String END = ".damaged";

    private final Disk disk;
    private final TreeMap<String, Long> bytes = new TreeMap<>();

    /** Those among the given files. */
    DamagedFiles(Disk disk, List<String> names) throws IOException {
        this.disk = disk;
        for (String name : names) {
            if (name.endsWith(END)) {
                bytes.put(name, disk.size(name));
            }
        }
    }

    void keep(String segment, byte[] contents) throws IOException {
        if (!bytes.containsKey(segment + END)) {
            disk.put(segment + END, contents);
            bytes.put(segment + END, (long) contents.length);
        }
    }

    /** Removes the oldest one; false where there is none. */
    boolean removeOldest() throws IOException {
        Map.Entry<String, Long> oldest = bytes.firstEntry();
        if (oldest != null) {
            disk.delete(oldest.getKey());
            bytes.remove(oldest.getKey());
        }
        return oldest != null;
    }

    long bytes() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }
}
