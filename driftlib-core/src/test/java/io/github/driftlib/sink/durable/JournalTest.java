package io.github.driftlib.sink.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.driftlib.sink.SinkException;
import io.github.driftlib.sink.durable.DurableSink.SetAside;
import io.github.driftlib.sink.durable.DurableSink.WhenFull;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JournalTest {

    private static final String SEGMENT = "segment-000000000000000001.journal";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

    private MemoryDisk disk = new MemoryDisk();
    private int written;

    private Journal open(JournalLimits limits) throws IOException {
        return new Journal(disk, limits, CLOCK);
    }

    private Journal open() throws IOException {
        return open(new JournalLimits(1 << 20, 1 << 10, WhenFull.REFUSE));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What waits, taken out in order. */
    private static List<String> drained(Journal journal) throws IOException {
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
    void aRecordIsForcedBeforeItIsAccepted() throws Exception {
        Journal journal = open();
        journal.append(bytes("a"));
        assertThat(disk.calls)
                .containsExactly(
                        "create " + SEGMENT, "write " + SEGMENT, "write " + SEGMENT, "force " + SEGMENT, "force names");
        disk.calls.clear();
        journal.append(bytes("b"));
        assertThat(disk.calls).containsExactly("write " + SEGMENT, "force " + SEGMENT);
    }

    @Test
    void whatIsDeliveredIsNotedInOneStepBeforeItsSegmentGoes() throws Exception {
        open().append(bytes("a"));
        Journal journal = open();
        disk.calls.clear();
        journal.finish(journal.oldest().orElseThrow().number());
        assertThat(disk.calls)
                .containsExactly(
                        "create delivered.tmp",
                        "write delivered.tmp",
                        "force delivered.tmp",
                        "close delivered.tmp",
                        "move delivered.tmp delivered",
                        "force names",
                        "delete " + SEGMENT);
    }

    @Test
    void whatIsSetAsideIsThereBeforeItIsDoneWith() throws Exception {
        Journal journal = open();
        journal.append(bytes("a"));
        disk.calls.clear();
        journal.setAside(new SetAside(1, "why", "{}"));
        assertThat(disk.calls.stream().filter(call -> call.startsWith("move") || call.startsWith("force")))
                .containsExactly(
                        "force set-aside-000000000000000001.reason.txt.tmp",
                        "move set-aside-000000000000000001.reason.txt.tmp set-aside-000000000000000001.reason.txt",
                        "force names",
                        "force set-aside-000000000000000001.json.tmp",
                        "move set-aside-000000000000000001.json.tmp set-aside-000000000000000001.json",
                        "force names",
                        "force delivered.tmp",
                        "move delivered.tmp delivered",
                        "force names");
        assertThat(open().setAside()).containsExactly(new SetAside(1, "why", "{}"));
    }

    @Test
    void recordsComeInTheirOrderAcrossSegmentsAndRestarts() throws Exception {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Journal journal = open(new JournalLimits(1 << 20, 100, WhenFull.REFUSE));
            journal.append(bytes("record " + i));
            journal.append(bytes("more " + i));
            expected.addAll(List.of("record " + i, "more " + i));
        }
        assertThat(drained(open())).isEqualTo(expected);
        assertThat(drained(open())).isEmpty();
        assertThat(disk.names()).containsExactly("delivered");
        open().append(bytes("after"));
        assertThat(drained(open())).containsExactly("after");
    }

    /** Accepts and delivers at random, and loses power at each call in turn. */
    @Test
    void nothingThatWasAcceptedIsLostWithThePower() throws Exception {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            disk = new MemoryDisk();
            List<String> accepted = new ArrayList<>();
            List<String> delivered = new ArrayList<>();
            for (int life = 0; life < 3; life++) {
                int limit = disk.calls.size() + 1 + random.nextInt(60);
                disk.failing = call -> disk.calls.size() >= limit;
                work(random, accepted, delivered, limit);
                disk = disk.afterLossOfPower(random);
            }
            Journal journal = open();
            List<String> all = new ArrayList<>(delivered);
            all.addAll(drained(journal));
            assertThat(all).as("seed %d", seed).containsAll(accepted);
            assertThat(firsts(all)).as("seed %d", seed).isSorted();
        }
    }

    private void work(Random random, List<String> accepted, List<String> delivered, int limit) throws IOException {
        Journal journal;
        try {
            journal = open(new JournalLimits(1 << 20, 150, WhenFull.REFUSE));
        } catch (IOException e) {
            return;
        }
        while (disk.calls.size() < limit) {
            if (random.nextBoolean()) {
                String text = String.format("%06d", written++);
                try {
                    journal.append(bytes(text));
                    accepted.add(text);
                } catch (IOException e) {
                    // The power is gone: whoever wrote knows that it was not accepted.
                    return;
                }
            } else {
                Optional<Journal.Waiting> oldest = journal.oldest();
                if (oldest.isPresent()) {
                    delivered.add(new String(oldest.get().bytes(), StandardCharsets.UTF_8));
                    journal.finish(oldest.get().number());
                }
            }
        }
    }

    /** Each once, in the order in which it was seen first. */
    private static List<String> firsts(List<String> all) {
        return all.stream().distinct().toList();
    }

    @Test
    void afterAFailedForceTheFileIsLeftAlone() throws Exception {
        Journal journal = open();
        journal.append(bytes("a"));
        disk.failing = call -> call.startsWith("force segment");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> journal.append(bytes("b")));
        disk.failing = call -> false;
        disk.calls.clear();
        journal.append(bytes("c"));
        assertThat(disk.calls)
                .contains("create segment-000000000000000003.journal")
                .doesNotContain("write " + SEGMENT);
        assertThat(drained(journal)).containsExactly("a", "c");
    }

    @Test
    void aNoteThatCannotBeWrittenDoesNotStopDelivery() throws Exception {
        Journal journal = open();
        journal.append(bytes("a"));
        journal.append(bytes("b"));
        disk.failing = call -> call.contains("delivered");
        assertThat(drained(journal)).containsExactly("a", "b");
        assertThat(drained(open())).as("after a restart they come again").containsExactly("a", "b");
    }

    @Test
    void aDiskThatTheJournalItselfFilledIsUsedAgainOnceThatIsDelivered() throws Exception {
        disk.failing = call -> call.startsWith("write ") && disk.bytes() > 5_000;
        Journal journal = open();
        List<String> accepted = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            String record = number + "x".repeat(100);
            try {
                journal.append(bytes(record));
                accepted.add(record);
            } catch (IOException e) {
                assertThat(e).hasMessageStartingWith("failure at write");
            }
        }
        assertThat(accepted).hasSizeBetween(10, 90);
        assertThat(drained(journal)).isEqualTo(accepted);
        for (int number = 0; number < 100; number++) {
            journal.append(bytes("after " + "x".repeat(500)));
            assertThat(drained(journal)).hasSize(1);
        }
        journal.append(bytes("last"));
        journal.close();
        Journal next = open();
        assertThat(drained(next)).containsExactly("last");
        assertThat(next.backlog(Optional.empty()).damaged()).isZero();
    }

    @Test
    void aDiskWithoutRoomForACopyOfADamagedSegmentDoesNotKeepTheJournalFromOpening() throws Exception {
        Journal journal = open();
        journal.append(bytes("a"));
        journal.append(bytes("b"));
        byte[] whole = disk.read(SEGMENT);
        disk.overwrite(SEGMENT, Arrays.copyOf(whole, whole.length - 1));
        disk.failing = call -> call.startsWith("write ");
        Journal next = open();
        assertThat(next.backlog(Optional.empty()).damaged()).isEqualTo(1);
        assertThat(disk.names()).containsExactly(SEGMENT);
        assertThat(drained(next)).containsExactly("a");
    }

    @Test
    void aFullJournalRefuses() throws Exception {
        Journal journal = open(new JournalLimits(1 << 16, 1 << 12, WhenFull.REFUSE));
        assertThatExceptionOfType(SinkException.class)
                .isThrownBy(() -> {
                    for (int i = 0; i < 1000; i++) {
                        journal.append(new byte[1000]);
                    }
                })
                .withMessageStartingWith("the journal is full: 63 snapshots wait and 0 are set aside")
                .matches(SinkException::mayPass);
        assertThat(journal.backlog(Optional.empty()).bytes()).isLessThanOrEqualTo(1 << 16);
        assertThat(drained(journal)).hasSize(63);
        journal.append(new byte[1000]);
        assertThatExceptionOfType(SinkException.class)
                .isThrownBy(() -> journal.append(new byte[1 << 16]))
                .matches(e -> !e.mayPass());
    }

    @Test
    void aFullJournalDropsTheOldestWhereItIsTold() throws Exception {
        Journal journal = open(new JournalLimits(1 << 16, 1 << 12, WhenFull.DROP_OLDEST));
        journal.append(bytes("poison"));
        journal.setAside(new SetAside(1, "why", "{}"));
        for (int i = 0; i < 200; i++) {
            journal.append(bytes(String.format("%01000d", i)));
            assertThat(journal.backlog(Optional.empty()).bytes()).isLessThanOrEqualTo(1 << 16);
        }
        DurableSink.Backlog backlog = journal.backlog(Optional.empty());
        assertThat(backlog.setAside()).isZero();
        assertThat(backlog.dropped()).isEqualTo(1 + 200 - backlog.records());
        List<String> left = drained(journal);
        assertThat(left).hasSize((int) backlog.records()).isSorted();
        assertThat(left.get(left.size() - 1)).endsWith("199");
    }

    @Test
    void aSegmentThatIsMissingIsCounted() throws Exception {
        Journal journal = open(new JournalLimits(1 << 20, 1, WhenFull.REFUSE));
        journal.append(bytes("a"));
        journal.append(bytes("b"));
        journal.append(bytes("c"));
        disk.delete("segment-000000000000000002.journal");
        Journal again = open();
        assertThat(again.backlog(Optional.empty()).damaged()).isEqualTo(1);
        assertThat(drained(again)).containsExactly("a", "c");
    }
}
