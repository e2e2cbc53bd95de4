package io.github.driftlib.sink.durable;

import io.github.driftlib.sink.durable.SegmentFormat.Contents;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a folder holds of a journal when it is opened. Damage is counted and told, and never keeps it from opening. */
final class JournalReader {

    private static final Logger LOG = LoggerFactory.getLogger(JournalReader.class);

    private final Disk disk;
    private final DamagedFiles damagedFiles;
    private final List<Segment> segments = new ArrayList<>();
    private long delivered;
    private long last;
    private long used;
    private long damaged;

    /**
     * @param disk the folder
     * @param names its files
     * @param damagedFiles where segments are kept that cannot be read in whole
     */
    JournalReader(Disk disk, List<String> names, DamagedFiles damagedFiles) throws IOException {
        this.disk = disk;
        this.damagedFiles = damagedFiles;
        readCursor(names);
        last = delivered;
        used = delivered;
        for (String name : names) {
            if (Segment.isSegment(name)) {
                readSegment(name);
            }
        }
    }

    private void readCursor(List<String> names) throws IOException {
        if (!names.contains(Cursor.NAME)) {
            return;
        }
        OptionalLong number = Cursor.read(disk);
        delivered = number.orElse(0);
        if (number.isEmpty()) {
            damaged++;
            LOG.warn("The file {} of the journal is damaged: what the journal holds is delivered again.", Cursor.NAME);
        }
    }

    private void readSegment(String name) throws IOException {
        byte[] bytes = disk.read(name);
        Contents contents = SegmentFormat.read(bytes);
        if (contents.acknowledged() > last) {
            damaged++;
            LOG.warn("The journal misses records between number {} and {}.", last, contents.acknowledged() + 1);
        }
        if (contents.damage() > 0) {
            damaged += contents.damage();
            LOG.warn(
                    "{} stretches of {} could not be read; {}.",
                    contents.damage(),
                    name,
                    damagedFiles.keep(name, bytes) ? "a copy is kept" : "there is no room for a copy");
        }
        List<Entry> waiting = new ArrayList<>();
        for (Entry entry : contents.entries()) {
            if (entry.number() > delivered && entry.number() > last) {
                waiting.add(entry);
            }
            last = Math.max(last, entry.number());
        }
        segments.add(new Segment(name, waiting, bytes.length));
        used = Math.max(used, Math.max(last, Segment.first(name)));
    }

    List<Segment> segments() {
        return segments;
    }

    /** Up to which number all records are done with. */
    long delivered() {
        return delivered;
    }

    /** The largest number of a record. */
    long last() {
        return last;
    }

    /** The largest number that stands in a file or in the name of one. */
    long used() {
        return used;
    }

    long damaged() {
        return damaged;
    }
}
