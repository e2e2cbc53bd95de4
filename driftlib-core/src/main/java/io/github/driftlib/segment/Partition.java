package io.github.driftlib.segment;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Derivation;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.LabelCodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * {@link Segments} made concrete by the data: the segments there are, in order, and which rows each has.
 *
 * <p>A value, so that a data set divided twice in the same way is divided once, and the parts share their summaries.
 *
 * @param column the column that divides
 * @param segments the segments, those of values by size, those of ranges ascending, then the rest and the missing
 */
record Partition(String column, List<Segment> segments) implements Derivation<Dataset, List<Dataset>> {

    /** The division of the data, each side of which {@linkplain #problem can be divided}. */
    static Partition of(Segments segments, Dataset current, Optional<Dataset> reference) {
        List<Segment> found =
                segments.areRanges() ? ranges(segments, current, reference) : values(segments, current, reference);
        return new Partition(segments.columnName(), found);
    }

    /** Why the column cannot divide the rows of a side, or empty where it can. */
    static Optional<String> problem(Segments segments, String side, Dataset rows) {
        String column = segments.columnName();
        if (!rows.contains(column)) {
            return Optional.of("column '" + column + "' must be in " + side + ", but is not");
        }
        ColumnKind kind = rows.column(column).kind();
        if (kind == ColumnKind.DATETIME || segments.areRanges() && kind != ColumnKind.NUMERICAL) {
            return Optional.of("column '" + column + "' of " + side + " must hold "
                    + (segments.areRanges() ? "" : "labels or ") + "numbers, but holds " + kind.label() + " values");
        }
        return Optional.empty();
    }

    /** Why the values of both sides cannot be the same segments, or empty where they can. */
    static Optional<String> mixed(Segments segments, Dataset current, Dataset reference) {
        Column now = current.column(segments.columnName());
        Column before = reference.column(segments.columnName());
        boolean numbersNow = now.kind() == ColumnKind.NUMERICAL;
        boolean alike = numbersNow == (before.kind() == ColumnKind.NUMERICAL);
        return alike || now.isAllMissing() || before.isAllMissing()
                ? Optional.empty()
                : Optional.of("column '" + segments.columnName() + "' must hold the same kind on both sides unless it "
                        + "is declared categorical, but holds " + before.kind().label()
                        + " values in the reference and " + now.kind().label() + " values in current");
    }

    private static List<Segment> ranges(Segments segments, Dataset current, Optional<Dataset> reference) {
        String column = segments.columnName();
        List<Double> edges = segments.edges();
        if (edges == null) {
            EmpiricalDistribution decides = reference
                    .map(rows -> EmpiricalDistribution.of(rows.column(column)))
                    .filter(values -> values.count() > 0)
                    .orElseGet(() -> EmpiricalDistribution.of(current.column(column)));
            edges = quantiles(decides, segments.quantileRanges());
        }
        List<Segment> found = new ArrayList<>();
        for (int i = 0; i <= edges.size(); i++) {
            found.add(Segment.ofRange(i == 0 ? null : edges.get(i - 1), i == edges.size() ? null : edges.get(i)));
        }
        addMissing(found, column, current, reference);
        return List.copyOf(found);
    }

    private static List<Double> quantiles(EmpiricalDistribution values, int ranges) {
        if (values.count() == 0) {
            return List.of();
        }
        EmpiricalDistribution finite = values.finite();
        return IntStream.range(1, ranges)
                .mapToDouble(i -> finite.quantile((double) i / ranges))
                .filter(Double::isFinite)
                .distinct()
                .boxed()
                .toList();
    }

    private static List<Segment> values(Segments segments, Dataset current, Optional<Dataset> reference) {
        String column = segments.columnName();
        Map<String, long[]> sizes = new HashMap<>();
        count(current.column(column), sizes, 1);
        reference.ifPresent(rows -> count(rows.column(column), sizes, 0));
        Comparator<String> largestFirst = Comparator.<String>comparingLong(label -> -sizes.get(label)[0])
                .thenComparingLong(label -> -sizes.get(label)[1])
                .thenComparing(Comparator.naturalOrder());
        List<Segment> found = new ArrayList<>();
        sizes.keySet().stream()
                .sorted(largestFirst)
                .limit(segments.largest())
                .forEach(label -> found.add(Segment.ofValue(label)));
        if (sizes.size() > segments.largest()) {
            found.add(Segment.REST);
        }
        addMissing(found, column, current, reference);
        return List.copyOf(found);
    }

    private static void count(Column column, Map<String, long[]> sizes, int side) {
        LabelCodes codes = LabelCodes.of(column);
        long[] counts = new long[codes.distinctCount()];
        for (int row = 0; row < codes.size(); row++) {
            if (codes.code(row) != LabelCodes.MISSING) {
                counts[codes.code(row)]++;
            }
        }
        for (int code = 0; code < counts.length; code++) {
            sizes.computeIfAbsent(codes.label(code), label -> new long[2])[side] = counts[code];
        }
    }

    private static void addMissing(List<Segment> found, String column, Dataset current, Optional<Dataset> reference) {
        if (anyMissing(current.column(column))
                || reference.isPresent() && anyMissing(reference.get().column(column))) {
            found.add(Segment.MISSING);
        }
    }

    private static boolean anyMissing(Column column) {
        return IntStream.range(0, column.size()).anyMatch(column::isMissing);
    }

    /** The rows of each segment, in the order of the segments. */
    @Override
    public List<Dataset> apply(Dataset rows) {
        Column values = rows.column(column);
        int[] numbers = ofRanges() ? rangeNumbers((NumericalColumn) values) : valueNumbers(values);
        int[] sizes = new int[segments.size()];
        for (int number : numbers) {
            sizes[number]++;
        }
        int[][] members = new int[sizes.length][];
        for (int segment = 0; segment < sizes.length; segment++) {
            members[segment] = new int[sizes[segment]];
        }
        for (int row = numbers.length - 1; row >= 0; row--) {
            members[numbers[row]][--sizes[numbers[row]]] = row;
        }
        List<Dataset> parts = new ArrayList<>();
        for (int[] member : members) {
            parts.add(rows.take(member));
        }
        return List.copyOf(parts);
    }

    private boolean ofRanges() {
        return !segments.isEmpty() && segments.get(0).kind() == SegmentKind.RANGE;
    }

    private int[] rangeNumbers(NumericalColumn values) {
        double[] edges = segments.stream()
                .filter(segment -> segment.from() != null)
                .mapToDouble(Segment::from)
                .toArray();
        int missing = segments.indexOf(Segment.MISSING);
        int[] numbers = new int[values.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = values.isMissing(row) ? missing : edgesUpTo(values.get(row), edges);
        }
        return numbers;
    }

    /** How many edges are at most the value. */
    private static int edgesUpTo(double value, double[] edges) {
        int low = 0;
        int high = edges.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edges[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int[] valueNumbers(Column values) {
        Map<String, Integer> byLabel = new HashMap<>();
        for (int number = 0; number < segments.size(); number++) {
            if (segments.get(number).kind() == SegmentKind.VALUE) {
                byLabel.put(segments.get(number).label(), number);
            }
        }
        LabelCodes codes = LabelCodes.of(values);
        int rest = segments.indexOf(Segment.REST);
        int missing = segments.indexOf(Segment.MISSING);
        int[] byCode = new int[codes.distinctCount()];
        for (int code = 0; code < byCode.length; code++) {
            byCode[code] = byLabel.getOrDefault(codes.label(code), rest);
        }
        int[] numbers = new int[codes.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = codes.code(row) == LabelCodes.MISSING ? missing : byCode[codes.code(row)];
        }
        return numbers;
    }
}
