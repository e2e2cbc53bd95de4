package io.github.driftlib.segment;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Derivation;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.segment.Segments.Segment;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.LabelCodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** The rows of both sides in the segments of both, or why they cannot be divided. */
    static Attempt<List<SegmentData>> divide(Segments segments, Sides<Dataset> sides) {
        return Partition.column(segments, "current", sides.current())
                .then(now -> sides.reference()
                        .map(rows -> column(segments, "reference", rows).then(before -> alike(now, before, segments)))
                        .orElse(Attempt.of(now)))
                .map(column -> of(segments, sides).parts(sides));
    }

    private static Partition of(Segments segments, Sides<Dataset> sides) {
        return new Partition(
                segments.columnName(), segments.areRanges() ? ranges(segments, sides) : values(segments, sides));
    }

    private List<SegmentData> parts(Sides<Dataset> sides) {
        Sides<List<Dataset>> parts = sides.map(rows -> rows.derive(this));
        return IntStream.range(0, segments.size())
                .mapToObj(i -> new SegmentData(segments.get(i), parts.map(side -> side.get(i))))
                .toList();
    }

    /** The column of a side, if it can divide its rows. */
    private static Attempt<Column> column(Segments segments, String side, Dataset rows) {
        String name = segments.columnName();
        if (!rows.contains(name)) {
            return Attempt.notApplicable("column '" + name + "' must be in " + side + ", but is not");
        }
        Column column = rows.column(name);
        ColumnKind kind = column.kind();
        return kind == ColumnKind.DATETIME || segments.areRanges() && kind != ColumnKind.NUMERICAL
                ? Attempt.notApplicable("column '" + name + "' of " + side + " must hold "
                        + (segments.areRanges() ? "" : "labels or ") + "numbers, but holds " + kind.label() + " values")
                : Attempt.of(column);
    }

    /** The column of current, if its values and those of the reference can be the same segments. */
    private static Attempt<Column> alike(Column now, Column before, Segments segments) {
        boolean numbersNow = now.kind() == ColumnKind.NUMERICAL;
        boolean alike = numbersNow == (before.kind() == ColumnKind.NUMERICAL);
        return alike || now.isAllMissing() || before.isAllMissing()
                ? Attempt.of(now)
                : Attempt.notApplicable("column '" + segments.columnName()
                        + "' must hold the same kind on both sides unless it is declared categorical, but holds "
                        + before.kind().label() + " values in the reference and "
                        + now.kind().label() + " values in current");
    }

    private static List<Segment> ranges(Segments segments, Sides<Dataset> sides) {
        String column = segments.columnName();
        List<Double> edges = segments.edges();
        if (edges == null) {
            EmpiricalDistribution decides = sides.reference()
                    .map(rows -> EmpiricalDistribution.of(rows.column(column)))
                    .filter(values -> values.count() > 0)
                    .orElseGet(() -> EmpiricalDistribution.of(sides.current().column(column)));
            edges = quantiles(decides, Objects.requireNonNull(segments.quantileRanges()));
        }
        List<Segment> found = new ArrayList<>();
        for (int i = 0; i <= edges.size(); i++) {
            found.add(Segment.ofRange(i == 0 ? null : edges.get(i - 1), i == edges.size() ? null : edges.get(i)));
        }
        addMissing(found, column, sides);
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

    private static List<Segment> values(Segments segments, Sides<Dataset> sides) {
        String column = segments.columnName();
        Map<String, long[]> sizes = new HashMap<>();
        count(sides.current().column(column), sizes, 1);
        sides.reference().ifPresent(rows -> count(rows.column(column), sizes, 0));
        Comparator<String> largestFirst = Comparator.<String>comparingLong(
                        label -> -Objects.requireNonNull(sizes.get(label))[0])
                .thenComparingLong(label -> -Objects.requireNonNull(sizes.get(label))[1])
                .thenComparing(Comparator.naturalOrder());
        List<Segment> found = new ArrayList<>();
        sizes.keySet().stream()
                .sorted(largestFirst)
                .limit(segments.largest())
                .forEach(label -> found.add(Segment.ofValue(label)));
        if (sizes.size() > segments.largest()) {
            found.add(Segment.REST);
        }
        addMissing(found, column, sides);
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

    private static void addMissing(List<Segment> found, String column, Sides<Dataset> sides) {
        if (sides.stream().anyMatch(rows -> anyMissing(rows.column(column)))) {
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
        return !segments.isEmpty() && segments.get(0).kind() == Segments.Kind.RANGE;
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
            if (segments.get(number).kind() == Segments.Kind.VALUE) {
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
