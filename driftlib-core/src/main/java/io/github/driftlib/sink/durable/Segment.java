package io.github.driftlib.sink.durable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A file of the journal, and its records that wait to be delivered. */
final class Segment {

    private static final String PREFIX = "segment-";
    private static final String END = ".journal";

    private final String name;
    private final Deque<Entry> waiting = new ArrayDeque<>();
    private long bytes;

    Segment(String name, List<Entry> waiting, long bytes) {
        this.name = name;
        this.waiting.addAll(waiting);
        this.bytes = bytes;
    }

    /** The name of a segment whose first record can have the number. */
    static String name(long first) {
        return String.format("%s%018d%s", PREFIX, first, END);
    }

    static boolean isSegment(String name) {
        return name.matches(PREFIX + "\\d{18}" + END);
    }

    /** The smallest number that a record of the segment can have. */
    static long first(String name) {
        return Long.parseLong(name.substring(PREFIX.length(), name.length() - END.length()));
    }

    String name() {
        return name;
    }

    Deque<Entry> waiting() {
        return waiting;
    }

    long bytes() {
        return bytes;
    }

    /** Adds a record of so many bytes, its header included. */
    void add(Entry entry, long length) {
        waiting.add(entry);
        bytes += length;
    }
}
