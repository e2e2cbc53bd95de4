package io.github.driftlib.live;

import io.github.driftlib.concurrent.Span;
import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.ColumnSchema;
import io.github.driftlib.data.RowType;
import io.github.driftlib.data.Schema;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.summary.profile.ProfileBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a {@link Recorder} needs; not safe for use by many threads. It can build several, and what it is told
 * after one is built does not concern that one.
 *
 * <p>Unless told otherwise: windows of 5 minutes by arrival; 16 lanes of 1,024 rows and 64 spare buffers; columns are
 * exact up to 1,024 different values, 1,024 labels of at most 256 characters are told apart; every row is kept; nothing
 * is saved, or every 30 seconds where a folder is given; lanes are emptied every second at least.
 *
 * <p>What a recorder takes follows from these:
 *
 * <pre>
 * buffers = (lanes + spare) x laneRows x (8 columns + 8) bytes, and where there are labels
 *           2 x (256 laneRows + 65,536 label columns) bytes each for their characters
 * windows = (open panes + merged panes + waiting windows) x columns x
 *           max(40 x exact values + 32 x run length x 8, (2 label characters + 80) x labels + 16 KB) bytes
 * </pre>
 *
 * @param <T> what a row is
 */
public final class RecorderBuilder<T> implements Cloneable {

    private static final int MOST_LANES = 1_024;
    private static final int MOST_LANE_ROWS = 1 << 20;
    private static final int MOST_SPARE_BUFFERS = 1 << 16;
    private static final int SKETCH_RUNS = 32;
    private static final long BYTES_OF_EXACT = 40;
    private static final long BYTES_OF_LABEL = 80;
    private static final long BYTES_OF_DISTINCT = 16_384;

    final RowType<T> type;
    String name = "recorder";
    Windows<? super T> windows = Windows.tumbling(Duration.ofMinutes(5));
    int lanes = 16;
    int laneRows = 1_024;
    int spareBuffers = 64;
    int mostWaitingWindows = 64;
    int keptRows;
    double share = 1;
    Optional<Path> folder = Optional.empty();
    Duration checkpoint = Duration.ofSeconds(30);
    Duration tick = Duration.ofSeconds(1);
    List<Consumer<? super Window>> listeners = List.of();
    List<Consumer<? super Window>> givenUp = List.of();
    boolean ownThread = true;
    private @Nullable Function<? super T, String> id;
    private int mostExactValues = 1_024;
    private int mostLabels = 1_024;
    private int mostLabelChars = ProfileBuilder.DEFAULT_MOST_LABEL_CHARS;
    private int runLength = 1_024;
    private List<Function<Schema, ? extends List<? extends Summarizer<?>>>> needs = List.of();
    private InstantSource clock = InstantSource.system();
    private LongSupplier stopwatch = System::nanoTime;

    RecorderBuilder(RowType<T> type) {
        this.type = Objects.requireNonNull(type, "type must be given, but was null");
    }

    /** What the recorder is called in logs, meters and the names of files. */
    public RecorderBuilder<T> name(String name) {
        Objects.requireNonNull(name, "name must be given, but was null");
        if (!Name.isOfRecorder(name)) {
            throw new IllegalArgumentException(
                    "name must be of at most 100 letters, digits, '.', '_' and '-', and begin"
                            + " with a letter or digit, but was '" + name + "'");
        }
        this.name = name;
        return this;
    }

    /** How rows become windows. */
    public RecorderBuilder<T> windows(Windows<? super T> windows) {
        this.windows = Objects.requireNonNull(windows, "windows must be given, but was null");
        return this;
    }

    /**
     * How many threads can leave a row at the same moment, a power of 2; how many rows a buffer holds; and how many
     * buffers there are beside those of the lanes, to be filled while others are emptied. They are made at once.
     *
     * @param lanes at most 1,024
     * @param laneRows at most 1,048,576
     * @param spareBuffers at most 65,536
     */
    public RecorderBuilder<T> lanes(int lanes, int laneRows, int spareBuffers) {
        if (lanes < 1 || lanes > MOST_LANES || Integer.bitCount(lanes) != 1) {
            throw new IllegalArgumentException("lanes must be a power of 2 up to " + MOST_LANES + ", but was " + lanes);
        }
        check("laneRows", laneRows, MOST_LANE_ROWS);
        check("spareBuffers", spareBuffers, MOST_SPARE_BUFFERS);
        this.lanes = lanes;
        this.laneRows = laneRows;
        this.spareBuffers = spareBuffers;
        return this;
    }

    private static void check(String what, int number, int most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(what + " must be in [1, " + most + "], but was " + number);
        }
    }

    private static <E> List<E> with(List<E> list, E another) {
        return Stream.concat(list.stream(), Stream.of(another)).toList();
    }

    /** What windows are to hold beyond their columns: what a report needs. */
    public RecorderBuilder<T> needs(List<? extends Summarizer<?>> summarizers) {
        Objects.requireNonNull(summarizers, "summarizers must be given, but was null");
        List<Summarizer<?>> copy = Summarizers.needed(summarizers);
        return needs(columns -> copy);
    }

    /** The same, made of the columns: {@code report.needs(definition)}. */
    public RecorderBuilder<T> needs(Function<Schema, ? extends List<? extends Summarizer<?>>> summarizers) {
        needs = with(needs, Objects.requireNonNull(summarizers, "summarizers must be given, but was null"));
        return this;
    }

    /**
     * Up to how many different values a column is exact, how many labels of a column are told apart, and of how many
     * characters: as of a {@link ProfileBuilder}.
     */
    public RecorderBuilder<T> limits(int mostExactValues, int mostLabels, int mostLabelChars) {
        this.mostExactValues = mostExactValues;
        this.mostLabels = mostLabels;
        this.mostLabelChars = mostLabelChars;
        profile();
        return this;
    }

    /**
     * How long the runs of a sketch of numbers are: the rank error is about 1.8 / length; 1,024 unless told otherwise.
     */
    public RecorderBuilder<T> runLength(int length) {
        runLength = length;
        profile();
        return this;
    }

    /**
     * Keeps a share of the rows, which ones depends on their id alone: prediction and outcome agree, and so do
     * instances.
     *
     * @param share in (0, 1]
     */
    public RecorderBuilder<T> sample(double share, Function<? super T, String> id) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be in (0, 1], but was " + share);
        }
        this.share = share;
        this.id = share == 1 ? null : Objects.requireNonNull(id, "id must be given, but was null");
        return this;
    }

    /**
     * Keeps up to so many rows of each window, for metrics that need rows, and a uniform sample of so many where there
     * are more. A restart forgets them.
     */
    public RecorderBuilder<T> keepRows(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("most must not be negative, but was " + most);
        }
        keptRows = most;
        return this;
    }

    /** Saves windows in a folder, so that a restart goes on with them. The folder can have other recorders, by name. */
    public RecorderBuilder<T> save(Path folder) {
        Objects.requireNonNull(folder, "folder must be given, but was null");
        this.folder = Optional.of(folder);
        return this;
    }

    /** How often open windows are saved: what a crash can lose. */
    public RecorderBuilder<T> checkpoint(Duration every) {
        checkpoint = Span.positive("every", every);
        return this;
    }

    /**
     * How often lanes are emptied at least, and windows closed. The more rows are taken at a time, the less a row
     * costs, and the fewer requests meet a thread of the recorder's at work. They are emptied at once when half of the
     * spare buffers are full.
     */
    public RecorderBuilder<T> tick(Duration tick) {
        this.tick = Span.positive("tick", tick);
        return this;
    }

    /**
     * What hears of closed windows, one after the other, on a thread of the recorder's own. What it throws is logged. A
     * window that it has not come back from is delivered again after a restart, if windows are saved.
     */
    public RecorderBuilder<T> onWindow(Consumer<? super Window> listener) {
        listeners = with(listeners, Objects.requireNonNull(listener, "listener must be given, but was null"));
        return this;
    }

    /**
     * What hears of closed windows that are given up, since too many wait for their listeners. It must be quick; what
     * it throws is logged.
     */
    public RecorderBuilder<T> onGivenUp(Consumer<? super Window> listener) {
        givenUp = with(givenUp, Objects.requireNonNull(listener, "listener must be given, but was null"));
        return this;
    }

    /**
     * How many closed windows wait for their listeners, beside the one that these have; of more, the oldest is given up
     * and counted.
     */
    public RecorderBuilder<T> mostWaitingWindows(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most must be at least 1, but was " + most);
        }
        mostWaitingWindows = most;
        return this;
    }

    /** What tells the time. */
    public RecorderBuilder<T> clock(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock must be given, but was null");
        return this;
    }

    /** What tells how much time has passed, in nanoseconds, and cannot be set: {@link System#nanoTime}. */
    public RecorderBuilder<T> stopwatch(LongSupplier nanos) {
        stopwatch = Objects.requireNonNull(nanos, "nanos must be given, but was null");
        return this;
    }

    /** Without a thread of its own: somebody must call {@link Recorder#drain}. */
    public RecorderBuilder<T> drainedByHand() {
        ownThread = false;
        return this;
    }

    /**
     * The recorder, at work.
     *
     * @throws IllegalArgumentException if settings contradict each other, or a function gives null for what is needed
     * @throws IllegalStateException if another recorder saves into the same folder by the same name
     * @throws java.io.UncheckedIOException if the folder cannot be used
     */
    public Recorder<T> build() {
        if (keptRows > 0 && windows.panes() > 1) {
            throw new IllegalArgumentException(
                    "rows must be kept of windows of one pane, but these merge " + windows.panes());
        }
        RecorderBuilder<T> settings = copy();
        // What cannot be needed is refused here, not on the thread that makes the first window.
        settings.needs();
        return Stop.uninterrupted(() -> new Recorder<>(settings));
    }

    /** The same settings, which stay as they are when this builder is told others: none of its lists is changed. */
    @SuppressWarnings("unchecked") // a clone is of the same class
    RecorderBuilder<T> copy() {
        try {
            return (RecorderBuilder<T>) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    RowReading<T> reading() {
        boolean byArrival = windows.paneRows() == 0 && !windows.isByRowTime();
        return new RowReading<>(type, share, id, windows.time(), byArrival ? clock : null);
    }

    OpenPanes panes(Moment now) {
        return windows.paneRows() > 0
                ? new CountedPanes(windows.paneRows(), this::profile, keptRows)
                : new Panes(name, windows, this::profile, keptRows, now);
    }

    Moment now() {
        return Moment.now(clock, stopwatch);
    }

    /** A builder of the profile of a window. */
    ProfileBuilder profile() {
        return Profile.builder()
                .columns(type.kinds())
                .needs(needs())
                .mostExactValues(mostExactValues)
                .mostLabels(mostLabels)
                .mostLabelChars(mostLabelChars)
                .runLength(runLength)
                .executor(Runnable::run);
    }

    List<Summarizer<?>> needs() {
        Map<String, ColumnSchema> columns = new LinkedHashMap<>();
        type.kinds().forEach((column, kind) -> columns.put(column, new ColumnSchema(kind, false, false, false, true)));
        Schema schema = new Schema(columns);
        return needs.stream()
                .<Summarizer<?>>flatMap(made -> Summarizers.needed(made.apply(schema)).stream())
                .distinct()
                .toList();
    }

    /** In doubles, which do not overflow: what is beyond a long is the largest one. */
    long mostBytes() {
        double buffers = ((double) lanes + spareBuffers) * LaneBuffer.mostBytes(type, laneRows);
        double panes = (double) windows.mostOpen() + windows.panes() + mostWaitingWindows;
        double numbers = BYTES_OF_EXACT * mostExactValues + (double) SKETCH_RUNS * runLength * Double.BYTES;
        double labels = ((double) Character.BYTES * mostLabelChars + BYTES_OF_LABEL) * mostLabels + BYTES_OF_DISTINCT;
        double window = type.kinds().values().stream()
                .mapToDouble(kind -> switch (kind) {
                    case NUMERICAL, DATETIME -> numbers;
                    case CATEGORICAL, TEXT -> labels;
                })
                .sum();
        return (long) (buffers + panes * window);
    }
}
