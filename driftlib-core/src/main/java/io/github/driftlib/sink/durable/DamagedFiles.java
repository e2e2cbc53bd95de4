package io.github.driftlib.sink.durable;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies of segments that could not be read in whole, for whoever wants to look at them. */
final class DamagedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(DamagedFiles.class);
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

    /** Keeps a copy of a segment; whether there is room for one. */
    boolean keep(String segment, byte[] contents) throws IOException {
        String name = segment + END;
        if (bytes.containsKey(name)) {
            return true;
        }
        try {
            disk.put(name, contents);
        } catch (IOException e) {
            LOG.debug("no copy of a damaged segment", e);
            disk.delete(name + Disk.UNFINISHED);
            return false;
        }
        bytes.put(name, (long) contents.length);
        return true;
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
