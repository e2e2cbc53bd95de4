package io.github.driftlib.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of labels, dictionary-encoded: each distinct label is kept once, and each row holds its number, or -1 where
 * the value is missing. The empty string is a value.
 *
 * <p>The numbers of a long column take as few bytes as its dictionary needs: one, two or four.
 */
public final class CategoricalColumn extends Column {

    private static final int MISSING = -1;

    private final PackedInts codes;
    private final String[] dictionary;

    private CategoricalColumn(PackedInts codes, String[] dictionary) {
        this.codes = codes;
        this.dictionary = dictionary;
    }

    /** A column of the given labels; null is missing. */
    public static CategoricalColumn of(String... labels) {
        Objects.requireNonNull(labels, "labels must be given, but was null");
        Builder builder = builder();
        for (String label : labels) {
            builder.add(label);
        }
        return builder.build();
    }

    /** A builder that takes one label after another. */
    public static Builder builder() {
        return new Builder();
    }

    /** The label of a row, or null where it is missing. */
    public @Nullable String get(int row) {
        return isMissing(row) ? null : dictionary[code(row)];
    }

    /** The number of a row's label in the dictionary, or -1 where it is missing. */
    public int code(int row) {
        return codes.get(row);
    }

    /**
     * Copies the numbers of some rows' labels, -1 where missing: faster than one by one.
     *
     * @param from the first row
     * @param target where they go, the first one to the first place
     * @param length how many rows
     * @throws IndexOutOfBoundsException if there are not so many rows, or places
     */
    public void readCodes(int from, int[] target, int length) {
        Objects.requireNonNull(target, "target must be given, but was null");
        Objects.checkFromIndexSize(from, length, size());
        Objects.checkFromIndexSize(0, length, target.length);
        codes.read(from, target, length);
    }

    /** The label with the given number. A dictionary can hold labels that no row has. */
    public String label(int code) {
        return dictionary[code];
    }

    /** The number of labels in the dictionary. */
    public int dictionarySize() {
        return dictionary.length;
    }

    /** The same rows as free text. */
    public TextColumn asText() {
        TextColumn.Builder text = TextColumn.builder();
        for (int row = 0; row < size(); row++) {
            text.add(get(row));
        }
        return text.build();
    }

    @Override
    public ColumnKind kind() {
        return ColumnKind.CATEGORICAL;
    }

    @Override
    public int size() {
        return codes.length();
    }

    @Override
    public boolean isMissing(int row) {
        return code(row) == MISSING;
    }

    @Override
    public @Nullable String value(int row) {
        return get(row);
    }

    @Override
    Column take(int[] rows) {
        return new CategoricalColumn(codes.take(rows), dictionary);
    }

    @Override
    Column append(List<? extends Column> others) {
        Builder all = builder();
        all.append(this);
        others.forEach(other -> all.append((CategoricalColumn) other));
        return all.build();
    }

    /** Collects labels; not safe for use by many threads. */
    public static final class Builder {
        private final Map<String, Integer> numbers = new HashMap<>();
        /** That of the column built last, which holds for the next one too where no label is new. */
        private String[] dictionary = new String[0];

        private final List<PackedInts> full = new ArrayList<>();
        private int[] open = new int[16];
        private int size;
        /** Whether a column that was built holds the open array. */
        private boolean handedOver;

        private Builder() {}

        /** Takes the rows away, and leaves the dictionary: the numbers of its labels stay the same. */
        public Builder clearRows() {
            full.clear();
            open = new int[16];
            handedOver = false;
            size = 0;
            return this;
        }

        /** Makes room for as many more labels as are said, so that adding them moves none. */
        public Builder reserve(int more) {
            if (size == ArrayGrowth.SEGMENT) {
                full.add(PackedInts.of(open));
                open = handedOver ? new int[ArrayGrowth.SEGMENT] : open;
                handedOver = false;
                size = 0;
            }
            open = ArrayGrowth.atLeast(open, size, more);
            return this;
        }

        /** Adds a label; null is missing. */
        public Builder add(@Nullable String label) {
            return addCode(label == null ? MISSING : code(label));
        }

        /** Adds a missing value. */
        public Builder addMissing() {
            return addCode(MISSING);
        }

        /** The number that the given label has or gets in the dictionary. */
        public int code(String label) {
            Integer number = numbers.get(Objects.requireNonNull(label, "label must be given, but was null"));
            if (number == null) {
                number = numbers.size();
                numbers.put(label, number);
            }
            return number;
        }

        /** Adds a label by a number that {@link #code} gave, or -1 for a missing value. */
        public Builder addCode(int code) {
            if (code < MISSING || code >= numbers.size()) {
                throw new IllegalArgumentException("code must be in [-1, " + numbers.size() + "), but was " + code);
            }
            if (size == open.length) {
                reserve(1);
            }
            open[size++] = code;
            return this;
        }

        /** Adds the first {@code length} labels of an array by their numbers, as {@link #addCode} does. */
        public Builder appendCodes(int[] codes, int length) {
            Objects.requireNonNull(codes, "codes must be given, but was null");
            int labels = numbers.size();
            for (int i = 0; i < length; i++) {
                if (codes[i] < MISSING || codes[i] >= labels) {
                    throw new IllegalArgumentException("code must be in [-1, " + labels + "), but was " + codes[i]);
                }
            }
            for (int done = 0; done < length; ) {
                reserve(length - done);
                int fitting = Math.min(length - done, open.length - size);
                System.arraycopy(codes, done, open, size, fitting);
                size += fitting;
                done += fitting;
            }
            return this;
        }

        private void append(CategoricalColumn column) {
            int[] renumbered = new int[column.dictionary.length];
            for (int code = 0; code < renumbered.length; code++) {
                renumbered[code] = code(column.dictionary[code]);
            }
            for (int row = 0; row < column.size(); row++) {
                addCode(column.isMissing(row) ? MISSING : renumbered[column.code(row)]);
            }
        }

        /** The column of all labels added so far; the builder can go on. */
        public CategoricalColumn build() {
            if (dictionary.length < numbers.size()) {
                String[] labels = new String[numbers.size()];
                numbers.forEach((label, code) -> labels[code] = label);
                dictionary = labels;
            }
            return new CategoricalColumn(codes(), dictionary);
        }

        private PackedInts codes() {
            // A full array is handed over: the next label goes to another one.
            int[] rest = size == open.length ? open : Arrays.copyOf(open, size);
            if (full.isEmpty()) {
                handedOver |= rest == open;
                return PackedInts.unpacked(rest);
            }
            List<PackedInts> parts = new ArrayList<>(full);
            parts.add(PackedInts.of(rest));
            return PackedInts.join(parts);
        }
    }
}
