package io.github.driftlib.sink.durable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every truncation and every flipped bit of the files of a journal. */
class JournalDamageTest {

    private static final List<String> RECORDS = List.of("first record", "second", "the third one", "4");
    private static final String SEGMENT = "segment-000000000000000001.journal";

    private static Journal open(MemoryDisk disk) throws IOException {
        return new Journal(
                disk, new JournalLimits(1 << 20, 1 << 10, DurableSink.WhenFull.REFUSE), InstantSource.system());
    }

    private static MemoryDisk written() throws IOException {
        MemoryDisk disk = new MemoryDisk();
        Journal journal = open(disk);
        for (String record : RECORDS) {
            journal.append(record.getBytes(StandardCharsets.UTF_8));
        }
        return disk;
    }

    private static List<String> read(Journal journal) throws IOException {
        List<String> all = new ArrayList<>();
        while (journal.waitingRecords() > 0) {
            Optional<Journal.Waiting> oldest = journal.oldest();
            oldest.ifPresent(waiting -> {
                all.add(new String(waiting.bytes(), StandardCharsets.UTF_8));
                journal.finish(waiting.number());
            });
        }
        return all;
    }

    @Test
    void everyTruncationLeavesThePrefix() throws Exception {
        byte[] whole = written().read(SEGMENT);
        for (int length = 0; length < whole.length; length++) {
            MemoryDisk disk = written();
            disk.overwrite(SEGMENT, Arrays.copyOf(whole, length));
            Journal journal = open(disk);
            List<String> left = read(journal);
            assertThat(left).as("%d bytes", length).isEqualTo(RECORDS.subList(0, left.size()));
            assertThat(left.size()).as("%d bytes", length).isEqualTo(wholeRecords(length));
            journal.append(new byte[] {'x'});
            assertThat(read(open(disk))).as("%d bytes", length).containsExactly("x");
        }
    }

    private static int wholeRecords(int length) {
        int end = SegmentFormat.HEADER;
        int whole = 0;
        for (String record : RECORDS) {
            end += SegmentFormat.RECORD_HEADER + record.length();
            whole += end <= length ? 1 : 0;
        }
        return whole;
    }

    @Test
    void everyFlippedBitCostsAtMostTheRecordItIsIn() throws Exception {
        byte[] whole = written().read(SEGMENT);
        for (int bit = 0; bit < 8 * whole.length; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            MemoryDisk disk = written();
            disk.overwrite(SEGMENT, flipped);
            Journal journal = open(disk);
            assertThat(journal.backlog(Optional.empty()).damaged())
                    .as("bit %d", bit)
                    .isEqualTo(1);
            List<String> expected = new ArrayList<>(RECORDS);
            int hit = recordAt(bit / 8);
            if (hit >= 0) {
                expected.remove(hit);
            }
            assertThat(read(journal)).as("bit %d", bit).isEqualTo(expected);
            assertThat(disk.read(SEGMENT + ".damaged")).as("bit %d", bit).isEqualTo(flipped);
        }
    }

    /** The record that a byte belongs to, or -1 for the header. */
    private static int recordAt(int at) {
        int end = SegmentFormat.HEADER;
        for (int i = 0; i < RECORDS.size(); i++) {
            if (at < end) {
                return i - 1;
            }
            end += SegmentFormat.RECORD_HEADER + RECORDS.get(i).length();
        }
        return RECORDS.size() - 1;
    }

    @Test
    void aFlippedBitThatIsMetWhileReadingCostsItsRecord() throws Exception {
        MemoryDisk disk = written();
        Journal journal = open(disk);
        byte[] flipped = disk.read(SEGMENT);
        flipped[SegmentFormat.HEADER + SegmentFormat.RECORD_HEADER] ^= 1;
        disk.overwrite(SEGMENT, flipped);
        assertThat(read(journal)).isEqualTo(RECORDS.subList(1, 4));
        assertThat(journal.backlog(Optional.empty()).damaged()).isEqualTo(1);
    }

    @Test
    void aDamagedNoteDeliversAgain() throws Exception {
        for (int bit = 0; bit < 96; bit++) {
            MemoryDisk disk = written();
            Journal journal = open(disk);
            journal.finish(2);
            byte[] note = disk.read(Cursor.NAME);
            note[bit / 8] ^= (byte) (1 << bit % 8);
            disk.overwrite(Cursor.NAME, note);
            assertThat(read(open(disk))).isEqualTo(RECORDS);
        }
    }
}
