package io.github.driftlib.summary.table;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.sketch.Moments;
import io.github.driftlib.sketch.MomentsBytes;
import io.github.driftlib.summary.AsLabels;
import io.github.driftlib.summary.StoredSummarizer;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Count, mean and spread of a number by the label of another column: over the rows in which the number is finite and
 * the label is there. Immutable; sums have about 32 digits and do not depend on how the rows were split.
 */
public final class GroupMoments {

    private final SortedMap<String, Moments> groups;

    private GroupMoments(SortedMap<String, Moments> groups) {
        this.groups = Collections.unmodifiableSortedMap(groups);
    }

    /** Of no rows: the identity of {@link #merge}. */
    public static GroupMoments empty() {
        return new GroupMoments(new TreeMap<>());
    }

    /** What makes them of a column of numbers, stored or derived, and a column of labels or numbers. */
    public static StoredSummarizer<GroupMoments> of(DerivedColumn value, String group) {
        Objects.requireNonNull(value, "value must be given, but was null");
        Objects.requireNonNull(group, "group must be given, but was null");
        return new Of(value, group);
    }

    /** Of the rows of both. */
    public GroupMoments merge(GroupMoments other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        SortedMap<String, Moments> both = new TreeMap<>(groups);
        other.groups.forEach((label, moments) -> both.merge(label, moments, Moments::plus));
        return new GroupMoments(both);
    }

    /** The labels that a row with a number has, in text order. */
    public List<String> labels() {
        return List.copyOf(groups.keySet());
    }

    /** How many rows with a number have a label. */
    public long count(String label) {
        return moments(label).count();
    }

    /** The mean of the numbers of a label that some row has. */
    public double mean(String label) {
        return moments(label).mean();
    }

    /** The sample variance of the numbers of a label, 0 where there are fewer than two. */
    public double variance(String label) {
        Moments moments = moments(label);
        return moments.count() < 2 ? 0 : moments.squaredDeviations() / (moments.count() - 1);
    }

    /** How many rows there are. */
    public long count() {
        return total().count();
    }

    /** The mean over all rows, of which there must be one. */
    public double mean() {
        return total().mean();
    }

    private Moments total() {
        return groups.values().stream().reduce(Moments.NONE, Moments::plus);
    }

    private Moments moments(String label) {
        return groups.getOrDefault(label, Moments.NONE);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof GroupMoments other && groups.equals(other.groups);
    }

    @Override
    public int hashCode() {
        return groups.hashCode();
    }

    @Override
    public String toString() {
        return "GroupMoments of " + groups.size() + " labels";
    }

    private record Of(DerivedColumn value, String group) implements StoredSummarizer<GroupMoments> {

        @Override
        public Optional<Set<String>> reads() {
            return value.reads().map(read -> {
                Set<String> both = new TreeSet<>(read);
                both.add(group);
                return both;
            });
        }

        @Override
        public GroupMoments apply(Dataset rows) {
            NumericalColumn numbers = (NumericalColumn) rows.derive(value);
            CategoricalColumn labels = (CategoricalColumn) rows.derive(new AsLabels(group));
            double[][] byCode = new double[labels.dictionarySize()][];
            int[] sizes = new int[byCode.length];
            for (int row = 0; row < numbers.size(); row++) {
                if (used(numbers, labels, row)) {
                    sizes[labels.code(row)]++;
                }
            }
            for (int code = 0; code < byCode.length; code++) {
                byCode[code] = new double[sizes[code]];
                sizes[code] = 0;
            }
            for (int row = 0; row < numbers.size(); row++) {
                if (used(numbers, labels, row)) {
                    int code = labels.code(row);
                    byCode[code][sizes[code]++] = numbers.get(row);
                }
            }
            SortedMap<String, Moments> groups = new TreeMap<>();
            for (int code = 0; code < byCode.length; code++) {
                if (sizes[code] > 0) {
                    groups.merge(labels.label(code), Moments.of(byCode[code], sizes[code]), Moments::plus);
                }
            }
            return new GroupMoments(groups);
        }

        private static boolean used(NumericalColumn numbers, CategoricalColumn labels, int row) {
            return labels.code(row) >= 0 && Double.isFinite(numbers.get(row));
        }

        @Override
        public void write(GroupMoments moments, DataOutput out) throws IOException {
            out.writeInt(moments.groups.size());
            for (String label : moments.labels()) {
                byte[] text = label.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
                MomentsBytes.write(Objects.requireNonNull(moments.groups.get(label)), out);
            }
        }

        @Override
        public GroupMoments read(DataInput in) throws IOException {
            SortedMap<String, Moments> groups = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                byte[] text = new byte[in.readInt()];
                in.readFully(text);
                groups.put(new String(text, StandardCharsets.UTF_8), MomentsBytes.read(in));
            }
            return new GroupMoments(groups);
        }

        @Override
        public GroupMoments merge(GroupMoments left, GroupMoments right) {
            return left.merge(right);
        }
    }
}
