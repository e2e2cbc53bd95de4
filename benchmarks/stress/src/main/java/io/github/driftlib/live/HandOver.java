package io.github.driftlib.live;

import io.github.driftlib.data.RowType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Rows on their way from threads that record to the one that takes them out: a row that was taken arrives whole and
 * once, and one that was refused does not. The result is how many were taken, and how many did not arrive as they
 * should. Each test has two actors, to run on two cores.
 */
public class HandOver {

    private static final RowType<double[]> TYPE =
            RowType.<double[]>builder().number("x", row -> row[0]).build();

    private final Lanes<double[]> lanes;
    private final List<Batch> during = new ArrayList<>();
    private boolean firstTaken;
    private boolean secondTaken;
    private boolean ended;

    HandOver(int laneRows, int spare) {
        this(TYPE, laneRows, spare);
    }

    HandOver(RowType<double[]> type, int laneRows, int spare) {
        lanes = new Lanes<>(new RowReading<>(type, 1, null, null, null), 1, laneRows, spare, () -> {});
    }

    final void recordFirst() {
        firstTaken = lanes.offer(new double[] {1});
    }

    final void recordSecond() {
        secondTaken = lanes.offer(new double[] {2});
    }

    final void take() {
        during.addAll(lanes.take());
    }

    final void end(Duration most) {
        lanes.end(most);
        take();
        ended = true;
    }

    final void tell(II_Result result) {
        int before = rows();
        take();
        int[] arrived = new int[3];
        for (Batch batch : during) {
            for (int row = 0; row < batch.rows().rowCount(); row++) {
                double x = batch.rows().numerical("x").get(row);
                arrived[x == 1 ? 1 : x == 2 ? 2 : 0]++;
            }
        }
        int first = firstTaken ? 1 : 0;
        int second = secondTaken ? 1 : 0;
        result.r1 = first + second;
        result.r2 = arrived[0] + Math.abs(arrived[1] - first) + Math.abs(arrived[2] - second);
        if (lanes.taken() != result.r1 || lanes.offered() != 2 || lanes.refused() != 2 - result.r1) {
            result.r2 += 100;
        }
        if (ended && rows() != before) {
            result.r2 += 1_000;
        }
    }

    private int rows() {
        return during.stream().mapToInt(batch -> batch.rows().rowCount()).sum();
    }

    /** Rows are taken out of a buffer that others are added to. */
    @JCStressTest
    @Outcome(id = "2, 0", expect = Expect.ACCEPTABLE, desc = "Both rows arrived.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A row was lost, torn or doubled.")
    @State
    public static class SameBuffer extends HandOver {

        /** Room for both. */
        public SameBuffer() {
            super(8, 1);
        }

        @Actor
        public void recorder() {
            recordFirst();
            recordSecond();
        }

        @Actor
        public void drainer() {
            take();
        }

        @Arbiter
        public void arbiter(II_Result result) {
            tell(result);
        }
    }

    /** A full buffer is changed for an empty one while rows are taken out. */
    @JCStressTest
    @Outcome(id = "2, 0", expect = Expect.ACCEPTABLE, desc = "Both rows arrived.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A row was lost, torn or doubled.")
    @State
    public static class Swap extends HandOver {

        /** Each row fills a buffer. */
        public Swap() {
            super(1, 1);
        }

        @Actor
        public void recorder() {
            recordFirst();
            recordSecond();
        }

        @Actor
        public void drainer() {
            take();
        }

        @Arbiter
        public void arbiter(II_Result result) {
            tell(result);
        }
    }

    /** Two threads want the same lane. */
    @JCStressTest
    @Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "The lane was busy, and one row was refused.")
    @Outcome(id = "2, 0", expect = Expect.ACCEPTABLE, desc = "Both rows arrived.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A row was lost, torn or doubled.")
    @State
    public static class SameLane extends HandOver {

        /** Each row fills a buffer. */
        public SameLane() {
            super(1, 1);
        }

        @Actor
        public void first() {
            recordFirst();
        }

        @Actor
        public void second() {
            recordSecond();
        }

        @Arbiter
        public void arbiter(II_Result result) {
            tell(result);
        }
    }

    /** Recording ends while a row is stored: what was taken can be taken out then, and nothing comes after. */
    @JCStressTest
    @Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "Recording had ended.")
    @Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "Recording ended between the rows.")
    @Outcome(id = "2, 0", expect = Expect.ACCEPTABLE, desc = "Both rows arrived.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A row was lost, torn or doubled, or came after the end.")
    @State
    public static class End extends HandOver {

        private static final Duration MOST = Duration.ofSeconds(1);

        /** The second row changes the buffer. */
        public End() {
            super(1, 1);
        }

        @Actor
        public void recorder() {
            recordFirst();
            recordSecond();
        }

        @Actor
        public void drainer() {
            end(MOST);
        }

        @Arbiter
        public void arbiter(II_Result result) {
            tell(result);
        }
    }

    /** Recording ends before a row is read: the row is refused, and one that was read in time arrived. */
    @JCStressTest
    @Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "Recording ended before a row was read.")
    @Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "Recording ended while the second row was read.")
    @Outcome(id = "2, 0", expect = Expect.ACCEPTABLE, desc = "Both rows arrived.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A row was lost, torn or doubled, or came after the end.")
    @State
    public static class EndWhileReading extends HandOver {

        private static final long READING_NANOS = 20_000;
        private static final Duration MOST = Duration.ofNanos(READING_NANOS);
        private static final RowType<double[]> SLOW =
                RowType.<double[]>builder().number("x", EndWhileReading::slowly).build();

        /** Room for both. */
        public EndWhileReading() {
            super(SLOW, 8, 1);
        }

        private static double slowly(double[] row) {
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < READING_NANOS) {
                Thread.onSpinWait();
            }
            return row[0];
        }

        @Actor
        public void recorder() {
            recordFirst();
            recordSecond();
        }

        @Actor
        public void drainer() {
            end(MOST);
        }

        @Arbiter
        public void arbiter(II_Result result) {
            tell(result);
        }
    }
}
