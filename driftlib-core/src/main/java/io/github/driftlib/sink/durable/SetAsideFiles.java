package io.github.driftlib.sink.durable;

import io.github.driftlib.sink.durable.DurableSink.SetAside;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The snapshots that are set aside: two files each, the snapshot and the reason. */
final class SetAsideFiles {

    private static final String PREFIX = "set-aside-";
    private static final String SNAPSHOT = ".json";
    private static final String REASON = ".reason.txt";

    private final Disk disk;
    private final TreeMap<Long, Long> bytes = new TreeMap<>();

    /** Those among the given files. */
    SetAsideFiles(Disk disk, List<String> names) throws IOException {
        this.disk = disk;
        for (String name : names) {
            if (name.startsWith(PREFIX) && name.endsWith(SNAPSHOT)) {
                String digits = name.substring(PREFIX.length(), name.length() - SNAPSHOT.length());
                if (digits.matches("\\d{1,18}")) {
                    bytes.put(Long.parseLong(digits), disk.size(name));
                }
            }
        }
    }

    private static String name(long number, String end) {
        return String.format("%s%018d%s", PREFIX, number, end);
    }

    /** Sets one aside. The snapshot comes last: one that is there has its reason. */
    void put(SetAside one) throws IOException {
        byte[] json = one.json().getBytes(StandardCharsets.UTF_8);
        disk.put(name(one.number(), REASON), one.reason().getBytes(StandardCharsets.UTF_8));
        disk.put(name(one.number(), SNAPSHOT), json);
        bytes.put(one.number(), (long) json.length);
    }

    List<SetAside> all() throws IOException {
        List<SetAside> all = new ArrayList<>();
        for (long number : bytes.keySet()) {
            all.add(new SetAside(number, reason(number), text(name(number, SNAPSHOT))));
        }
        return all;
    }

    private String reason(long number) {
        try {
            return text(name(number, REASON));
        } catch (IOException e) {
            return "";
        }
    }

    private String text(String name) throws IOException {
        return new String(disk.read(name), StandardCharsets.UTF_8);
    }

    void remove(long number) throws IOException {
        disk.delete(name(number, SNAPSHOT));
        disk.delete(name(number, REASON));
        bytes.remove(number);
    }

    /** Removes the oldest one; false where there is none. */
    boolean removeOldest() throws IOException {
        Map.Entry<Long, Long> oldest = bytes.firstEntry();
        if (oldest != null) {
            remove(oldest.getKey());
        }
        return oldest != null;
    }

    int count() {
        return bytes.size();
    }

    long bytes() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    long lastNumber() {
        return bytes.isEmpty() ? 0 : bytes.lastKey();
    }
}
