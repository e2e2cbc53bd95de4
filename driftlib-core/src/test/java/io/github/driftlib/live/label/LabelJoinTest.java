package io.github.driftlib.live.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.RowType;
import io.github.driftlib.fixture.OwnJvm;
import io.github.driftlib.live.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LabelJoinTest {

    record Answer(String id, double minutes, String zone, Instant at) {

        static Answer of(int number) {
            return new Answer("p" + number, number / 2.0, "z" + number % 3, START.plusSeconds(number));
        }
    }

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final RowType<Answer> KEPT = RowType.<Answer>builder()
            .number("prediction", Answer::minutes)
            .label("zone", Answer::zone)
            .datetime("at", Answer::at)
            .build();
    private static final JoinedType<Answer> TYPE = JoinedType.number(KEPT, "target");

    private final TestClock clock = new TestClock(START);
    private final List<Joined> joined = new ArrayList<>();

    private LabelJoin.Builder<Answer> builder() {
        return LabelJoin.builder(TYPE, Answer::id, Answer::at).stopwatch(clock::nanos);
    }

    private Dataset rows() {
        return Dataset.of(TYPE.rowType(), joined);
    }

    @Test
    void anOutcomeMeetsItsPrediction() {
        LabelJoin<Answer> join = builder().build().into(joined::add);
        assertThat(join.predicted(Answer.of(4))).isTrue();
        assertThat(join.outcome("p4", 2.5)).isEqualTo(Match.MATCHED);
        assertThat(join.outcome("p4", 2.5)).isEqualTo(Match.DUPLICATE);
        assertThat(join.predicted(Answer.of(4))).isFalse();
        Dataset rows = rows();
        assertThat(rows.columnNames()).containsExactly("prediction", "zone", "at", "target");
        assertThat(rows.numerical("prediction").get(0)).isEqualTo(2.0);
        assertThat(rows.categorical("zone").get(0)).isEqualTo("z1");
        assertThat(rows.datetime("at").get(0)).isEqualTo(START.plusSeconds(4));
        assertThat(rows.numerical("target").get(0)).isEqualTo(2.5);
        assertThat(joined.get(0).time()).isEqualTo(START.plusSeconds(4));
        assertThat(join.counts()).isEqualTo(new LabelJoin.Counts(1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0));
    }

    @Test
    void anOutcomeOfAnotherKindIsRefused() {
        LabelJoin<Answer> numbers = builder().build().into(joined::add);
        LabelJoin<Answer> labels = LabelJoin.builder(JoinedType.label(KEPT, "target"), Answer::id, Answer::at)
                .build()
                .into(joined::add);
        numbers.predicted(Answer.of(1));
        labels.predicted(Answer.of(1));
        assertThatThrownBy(() -> numbers.outcome("p1", "red"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("outcome must be a number, as the target is, but was the label red");
        assertThatThrownBy(() -> numbers.outcome("p1", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> labels.outcome("p1", 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("outcome must be a label, as the target is, but was the number 5.0");
        assertThatThrownBy(() -> numbers.outcome(null, 5))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("predictionId must be given, but was null");
        assertThat(joined).isEmpty();
        assertThat(numbers.outcome("p1", 5)).isEqualTo(Match.MATCHED);
    }

    @Test
    void whatTheSinkThrowsIsCountedAndNotThrown() {
        LabelJoin<Answer> join = builder().build().into(row -> {
            throw new IllegalStateException("of the sink");
        });
        assertThat(join.outcome("p1", 5)).isEqualTo(Match.UNKNOWN);
        assertThat(join.predicted(Answer.of(1))).isTrue();
        assertThat(join.predicted(Answer.of(2))).isTrue();
        assertThat(join.outcome("p2", 5)).isEqualTo(Match.MATCHED);
        assertThat(join.notPassed()).isEqualTo(2);
    }

    @Test
    void anOutcomeMayComeFirst() {
        LabelJoin<Answer> join =
                builder().orphans(2, Duration.ofMinutes(1)).build().into(joined::add);
        assertThat(join.outcome("p1", 7)).isEqualTo(Match.UNKNOWN);
        assertThat(join.outcome("p1", 7)).isEqualTo(Match.DUPLICATE);
        assertThat(join.predicted(Answer.of(1))).isTrue();
        assertThat(rows().numerical("target").get(0)).isEqualTo(7);
        join.outcome("p2", 7);
        join.outcome("p3", 7);
        join.outcome("p4", 7);
        clock.pass(Duration.ofMinutes(2));
        assertThat(join.counts().orphans()).isZero();
        assertThat(join.counts().lostOrphans()).isEqualTo(3);
        assertThat(join.counts().matched()).isEqualTo(1);
    }

    @Test
    void aStopwatchThatPassesTheLargestNumberGoesOn() {
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE);
        LabelJoin<Answer> join = LabelJoin.builder(TYPE, Answer::id, Answer::at)
                .stopwatch(nanos::get)
                .timeout(Duration.ofHours(1))
                .build()
                .into(joined::add);
        join.predicted(Answer.of(1));
        nanos.addAndGet(Duration.ofMinutes(59).toNanos());
        assertThat(join.counts().pending()).isEqualTo(1);
        nanos.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(join.counts().expired()).isEqualTo(1);
    }

    @Test
    void predictionsExpireAndTheOldestMakesRoom() {
        LabelJoin<Answer> join =
                builder().mostPending(3).timeout(Duration.ofHours(1)).build().into(joined::add);
        for (int number = 0; number < 5; number++) {
            join.predicted(Answer.of(number));
        }
        assertThat(join.counts().evicted()).isEqualTo(2);
        assertThat(join.outcome("p1", 1)).isEqualTo(Match.EXPIRED);
        clock.pass(Duration.ofMinutes(61));
        assertThat(join.outcome("p4", 1)).isEqualTo(Match.EXPIRED);
        LabelJoin.Counts counts = join.counts();
        assertThat(counts.expired()).isEqualTo(3);
        assertThat(counts.predicted()).isEqualTo(5);
        assertThat(joined).isEmpty();
    }

    @Test
    void labelsAreOutcomesTooAndTooManyAreCounted() {
        List<Joined> rows = new ArrayList<>();
        JoinedType<Answer> type = JoinedType.label(KEPT, "target");
        LabelJoin<Answer> join = LabelJoin.builder(type, Answer::id, Answer::at)
                .mostLabels(2)
                .build()
                .into(rows::add);
        for (int number = 0; number < 3; number++) {
            join.predicted(Answer.of(number));
            join.outcome("p" + number, number == 1 ? null : "yes");
        }
        Dataset data = Dataset.of(type.rowType(), rows);
        assertThat(data.categorical("target").get(0)).isEqualTo("yes");
        assertThat(data.categorical("target").get(1)).isNull();
        assertThat(data.categorical("zone").get(2)).isNull();
        assertThat(join.counts().lostLabels()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsCounted() {
        LabelJoin<Answer> join = builder().build().into(joined::add);
        assertThat(join.predicted(new Answer(null, 1, "", START))).isFalse();
        assertThat(join.predicted(new Answer("a", 1, "", null))).isFalse();
        assertThat(join.predicted(null)).isFalse();
        assertThat(join.counts().invalid()).isEqualTo(3);
    }

    @Test
    void theShareWithOutcomeIsKnownByTheMinute() {
        LabelJoin<Answer> join = builder().build().into(joined::add);
        for (int number = 0; number < 180; number++) {
            join.predicted(Answer.of(number));
            if (number % 4 == 0) {
                join.outcome("p" + number, 1);
            }
        }
        assertThat(join.labelled(START.plusSeconds(60), START.plusSeconds(120))).isEqualTo(new LabelledShare(60, 15));
        assertThat(join.labelled(START.minusSeconds(60), START).share()).isZero();
    }

    @Test
    void theTableAgreesWithAMap() {
        SplittableRandom random = new SplittableRandom(7);
        PendingTable table = new PendingTable(200, 1);
        Map<String, Long> model = new HashMap<>();
        for (int step = 0; step < 50_000; step++) {
            String id = "id" + random.nextInt(500);
            PredictionId key = PredictionId.of(id);
            int slot = table.find(key);
            assertThat(slot == PendingTable.NONE).isEqualTo(!model.containsKey(id));
            if (slot != PendingTable.NONE) {
                assertThat(table.values(slot)[0]).isEqualTo(model.remove(id));
                table.remove(slot);
            } else if (!table.isFull()) {
                table.add(key, 0, step, new long[] {step});
                model.put(id, (long) step);
            } else {
                int oldest = table.oldest();
                assertThat(table.arrival(oldest))
                        .isEqualTo(model.values().stream()
                                .mapToLong(Long::longValue)
                                .min()
                                .orElseThrow());
                model.values().remove(table.arrival(oldest));
                table.remove(oldest);
            }
            assertThat(table.size()).isEqualTo(model.size());
        }
    }

    @Test
    void aMillionPredictionsOfFourColumnsTakeLessThan100Megabytes() throws Exception {
        String[] bytes = OwnJvm.run(MillionPending.class, "-Xmx512m", "-XX:+UseSerialGC")
                .strip()
                .split(" ");
        assertThat(bytes).hasSize(3);
        assertThat(bytes[0]).isEqualTo("1000000");
        assertThat(Long.parseLong(bytes[1])).isBetween(60_000_000L, 100_000_000L);
        assertThat(Long.parseLong(bytes[2])).isBetween(80_000_000L, 100_000_000L);
    }

    /** Prints the number of predictions that wait, the bytes that they take, and the most bytes that they may take. */
    static final class MillionPending {
        record Ride(String id, double value) {}

        public static void main(String[] arguments) {
            RowType<Ride> four = RowType.<Ride>builder()
                    .number("a", Ride::value)
                    .number("b", Ride::value)
                    .number("c", Ride::value)
                    .number("d", Ride::value)
                    .build();
            LabelJoin<Ride> join = LabelJoin.builder(JoinedType.number(four, "target"), Ride::id, row -> START)
                    .mostPending(1_000_000)
                    .build();
            long before = used();
            for (int number = 0; number < 1_000_000; number++) {
                join.predicted(new Ride(Integer.toHexString(number), number));
            }
            long taken = used() - before;
            System.out.println(join.counts().pending() + " " + taken + " " + join.mostBytes());
        }

        private static long used() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }
}
