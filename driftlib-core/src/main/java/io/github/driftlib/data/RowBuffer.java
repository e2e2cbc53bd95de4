package io.github.driftlib.data;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.Objects;

/**
 * A bounded number of rows of a type in arrays that are used again: to add a row makes no object, beyond what the
 * type's functions make.
 *
 * <p>One thread at a time adds rows. Another one may read at any time the rows that it sees in {@link #size()}, also
 * while a row is being added. Texts and labels are held as they are, so that what a buffer takes is bounded by
 * {@link #bytes} only together with {@value #MOST_CHARS} characters a value.
 *
 * @param <T> what a row is
 */
public final class RowBuffer<T> {

    /** How many characters a label or a text has at most; a row with a longer one is refused. */
    public static final int MOST_CHARS = 65_536;

    private static final VarHandle SIZE;

    static {
        try {
            SIZE = MethodHandles.lookup().findVarHandle(RowBuffer.class, "size", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final FieldBuffer<T>[] fields;
    private final int capacity;

    @SuppressWarnings("unused")
    private int size;

    private long chars;
    /** The characters of the row that was read last. */
    private long readChars;

    /**
     * A buffer for so many rows.
     *
     * @throws IllegalArgumentException if the number is below 1
     */
    public RowBuffer(RowType<T> type, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, but was " + capacity);
        }
        this.capacity = capacity;
        fields = array(FieldBuffer.of(type.fields(), capacity));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> FieldBuffer<T>[] array(List<FieldBuffer<T>> fields) {
        return fields.toArray(new FieldBuffer[0]);
    }

    /** How many bytes the arrays of a row of the type take, without its texts and labels themselves. */
    public static int bytes(RowType<?> type) {
        Objects.requireNonNull(type, "type must be given, but was null");
        return type.fields().stream()
                .mapToInt(field -> field instanceof RowField.Boxed<?>
                        ? Double.BYTES + 1
                        : Long.BYTES * field.columns().size())
                .sum();
    }

    /** How many rows there are. */
    public int size() {
        return (int) SIZE.getAcquire(this);
    }

    /** How many rows there can be. */
    public int capacity() {
        return capacity;
    }

    /** How many characters the texts and labels of all rows have; for the thread that adds. */
    public long chars() {
        return chars;
    }

    /**
     * Adds a row. Where that fails, with whatever the type's functions throw, nothing was added.
     *
     * @throws IllegalArgumentException if a value cannot be held: a label that is too long, a whole number beyond
     *     2<sup>53</sup>, a value of another class
     * @throws IndexOutOfBoundsException if the buffer is full
     */
    public void add(T row) {
        read(row);
        publish();
    }

    /**
     * Reads a row, as {@link #add} does, but does not add it yet: {@link #publish} does. The next one that is read
     * takes its place.
     */
    public void read(T row) {
        Objects.requireNonNull(row, "row must be given, but was null");
        int at = Objects.checkIndex((int) SIZE.get(this), capacity);
        long more = 0;
        for (FieldBuffer<T> field : fields) {
            more += field.read(row, at);
        }
        readChars = more;
    }

    /** Adds the row that was read last; once for each. */
    public void publish() {
        chars += readChars;
        SIZE.setRelease(this, Objects.checkIndex((int) SIZE.get(this), capacity) + 1);
    }

    /** The rows from {@code from} (inclusive) to {@code to} (exclusive) as a data set of their own. */
    public Dataset rows(int from, int to) {
        Objects.checkFromToIndex(from, to, size());
        Dataset.Builder rows = Dataset.builder();
        for (FieldBuffer<T> field : fields) {
            field.addTo(rows, from, to);
        }
        return rows.build();
    }

    /** Takes all rows away; nobody else may use the buffer meanwhile. */
    public void clear() {
        int used = size();
        for (FieldBuffer<T> field : fields) {
            field.clear(used);
        }
        chars = 0;
        SIZE.setRelease(this, 0);
    }
}
