package io.github.driftlib.attribution;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.bin.Bins;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.stats.NumberLabel;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.PairedCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which bins or categories of a column make its distance from the reference: each one's part of the sum, the largest
 * first. Of numbers also where the mean moved (the parts of the Wasserstein distance over the same bins).
 *
 * @param columnName the column, of numbers or labels
 * @param measure which distance
 * @param bins how numbers are put in bins
 * @param most how many parts are listed at most, at least 1
 */
public record DriftContributions(String columnName, DriftContributions.Measure measure, Bins bins, int most)
        implements Metric<DriftContributions.Result> {

    /** How many parts are listed unless said otherwise. */
    public static final int DEFAULT_MOST = 10;

    /** Checks the parameters. */
    public DriftContributions {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        Objects.requireNonNull(measure, "measure must be given, but was null");
        Objects.requireNonNull(bins, "bins must be given, but was null");
        if (bins.equals(Bins.evidently())) {
            throw new IllegalArgumentException("bins must be bins of their own, but were evidently");
        }
        if (most < 1) {
            throw new IllegalArgumentException("most must be at least 1, but was " + most);
        }
    }

    /** The parts of the population stability index over the deciles of the reference. */
    public static DriftContributions of(String columnName) {
        return new DriftContributions(columnName, Measure.PSI, Bins.quantiles(10), DEFAULT_MOST);
    }

    /** The parts of another distance. */
    public DriftContributions measure(Measure other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new DriftContributions(columnName, other, bins, most);
    }

    /** Over other bins. */
    public DriftContributions bins(Bins other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new DriftContributions(columnName, measure, other, most);
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columnName", List.of(columnName));
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        if (context.reference().isEmpty()) {
            return MetricOutcome.notApplicable("there must be a reference to compare with");
        }
        ColumnKind kind = context.definition().kind(columnName);
        if (kind != ColumnKind.NUMERICAL && kind != ColumnKind.CATEGORICAL) {
            return MetricOutcome.notApplicable(
                    "column '" + columnName + "' must hold numbers or labels, but holds " + kind.label() + " values");
        }
        DataSummary before = context.reference().get();
        DataSummary now = context.current();
        if (!before.contains(columnName) || !now.contains(columnName)) {
            return MetricOutcome.notApplicable("column '" + columnName + "' must be in both data sets");
        }
        if (before.storedKind(columnName) == ColumnKind.DATETIME || now.storedKind(columnName) == ColumnKind.DATETIME) {
            return MetricOutcome.notApplicable("column '" + columnName
                    + "' must hold numbers or labels in both data sets, but holds times in one");
        }
        return kind == ColumnKind.NUMERICAL && isNumerical(before) && isNumerical(now)
                ? ofNumbers(
                        before.distribution(columnName).finite(),
                        now.distribution(columnName).finite())
                : ofLabels(before.categories(columnName), now.categories(columnName));
    }

    private boolean isNumerical(DataSummary side) {
        return side.storedKind(columnName) == ColumnKind.NUMERICAL;
    }

    private MetricOutcome<Result> ofLabels(CategoryCounts before, CategoryCounts now) {
        if (before.total() == 0 || now.total() == 0) {
            return MetricOutcome.notEnoughData("both sides must have a value in '" + columnName + "'");
        }
        PairedCounts counts = PairedCounts.ofCategories(before, now);
        TreeSet<String> labels = new TreeSet<>(before.labels());
        labels.addAll(now.labels());
        if (labels.size() != counts.size()) {
            return MetricOutcome.notApplicable(
                    "labels of '" + columnName + "' must all be known, but some were not told apart");
        }
        return MetricOutcome.of(Result.of(this, counts, List.copyOf(labels), null));
    }

    private MetricOutcome<Result> ofNumbers(EmpiricalDistribution before, EmpiricalDistribution now) {
        if (before.count() == 0 || now.count() == 0) {
            return MetricOutcome.notEnoughData("both sides must have a number in '" + columnName + "'");
        }
        double[] edges = bins.edges(before, now);
        PairedCounts counts = PairedCounts.ofBins(before, now, edges);
        return MetricOutcome.of(Result.of(
                this,
                counts,
                IntStream.range(0, counts.size()).mapToObj(i -> range(edges, i)).toList(),
                MeanShift.parts(before, now, edges)));
    }

    private static String range(double[] edges, int bin) {
        double low = edges[bin];
        double high = edges[bin + 1];
        if (Double.isInfinite(low)) {
            return Double.isInfinite(high) ? "all" : "below " + NumberLabel.of(high);
        }
        return Double.isInfinite(high)
                ? NumberLabel.of(low) + " and above"
                : NumberLabel.of(low) + " to " + NumberLabel.of(high);
    }

    /**
     * Which bins or categories make the distance of a column.
     *
     * @param columnName the column
     * @param measure which distance
     * @param distance the distance
     * @param total what the parts add up to: the distance, or its square where that is a root
     * @param parts the largest parts, the largest first
     * @param others how many bins or categories are not listed
     */
    public record Result(
            String columnName, Measure measure, double distance, double total, List<Part> parts, int others)
            implements MetricResult {

        /** Copies the list. */
        public Result {
            parts = List.copyOf(parts);
        }

        /**
         * A bin or a category.
         *
         * @param value its label, or its range
         * @param part its part of the total
         * @param share its part divided by the total, in [0, 1]; 0 where the total is 0
         * @param referenceShare the share of the reference that it holds
         * @param currentShare the share of current that it holds
         * @param residual by how many deviations of chance there are too many (above 0) or too few in current
         * @param meanShift its part in the difference of the means, current less reference; null for labels
         */
        public record Part(
                String value,
                double part,
                double share,
                double referenceShare,
                double currentShare,
                double residual,
                @Nullable Double meanShift) {}

        static Result of(
                DriftContributions metric, PairedCounts counts, List<String> names, MeanShift @Nullable [] shifts) {
            double[] of = metric.measure().parts(counts);
            double total = 0;
            for (double part : of) {
                total += part;
            }
            List<Part> parts = new ArrayList<>();
            for (int cell = 0; cell < of.length; cell++) {
                parts.add(new Part(
                        names.get(cell),
                        of[cell],
                        total > 0 ? of[cell] / total : 0,
                        (double) counts.reference(cell) / counts.referenceTotal(),
                        (double) counts.current(cell) / counts.currentTotal(),
                        Measure.residual(counts, cell),
                        shifts == null || !Double.isFinite(shifts[cell].shift()) ? null : shifts[cell].shift()));
            }
            parts.sort(Comparator.comparingDouble(Part::part).reversed());
            int listed = Math.min(metric.most(), parts.size());
            return new Result(
                    metric.columnName(),
                    metric.measure(),
                    metric.measure().distance(total),
                    total,
                    parts.subList(0, listed),
                    parts.size() - listed);
        }

        @Override
        public List<MetricValue> values() {
            List<MetricValue> values = new ArrayList<>();
            values.add(MetricValue.of(columnName, "distance", distance));
            if (!parts.isEmpty()) {
                values.add(
                        MetricValue.of(columnName, "largest_part", parts.get(0).value()));
                values.add(
                        MetricValue.of(columnName, "largest_share", parts.get(0).share()));
            }
            return values;
        }
    }

    /**
     * A distance that is a sum over bins or categories, so that each has its part. With p the share of the reference, q
     * that of current and m = (p + q) / 2; a distance that is a root is divided as its square.
     */
    public enum Measure {
        /**
         * Population stability index: (q - p) ln(q / p), with half an observation in each cell beside those counted.
         */
        PSI(true, false),
        /** Jensen-Shannon divergence to base 2: (p log p/m + q log q/m) / 2. The distance is its root. */
        JENSEN_SHANNON(true, true),
        /** Squared Hellinger distance: (sqrt p - sqrt q)^2 / 2. The distance is its root. */
        HELLINGER(true, true),
        /** Total variation: |p - q| / 2. */
        TOTAL_VARIATION(true, false),
        /** Chi-square statistic: (O - E)^2 / E of both cells. */
        CHI_SQUARE(false, false);

        private final boolean smoothed;
        private final boolean root;

        Measure(boolean smoothed, boolean root) {
            this.smoothed = smoothed;
            this.root = root;
        }

        /** The name in JSON. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The part of each cell; none is negative. Both sides must have an observation. */
        double[] parts(PairedCounts counts) {
            double[] parts = new double[counts.size()];
            for (int cell = 0; cell < parts.length; cell++) {
                parts[cell] = smoothed
                        ? Math.max(0, part(share(counts, cell, true), share(counts, cell, false)))
                        : chiSquare(counts, cell);
            }
            return parts;
        }

        /** The distance whose parts add up to a total. */
        double distance(double total) {
            return root ? Math.sqrt(total) : total;
        }

        private static double share(PairedCounts counts, int cell, boolean reference) {
            double count = reference ? counts.reference(cell) : counts.current(cell);
            double total = reference ? counts.referenceTotal() : counts.currentTotal();
            return (count + 0.5) / (total + 0.5 * counts.size());
        }

        private double part(double p, double q) {
            double m = (p + q) / 2;
            return switch (this) {
                case PSI -> (q - p) * Math.log(q / p);
                case JENSEN_SHANNON -> (p * Math.log(p / m) + q * Math.log(q / m)) / 2 / Math.log(2);
                case HELLINGER -> 0.5 * (Math.sqrt(p) - Math.sqrt(q)) * (Math.sqrt(p) - Math.sqrt(q));
                case TOTAL_VARIATION -> 0.5 * Math.abs(p - q);
                case CHI_SQUARE -> throw new IllegalStateException("chi-square must be made of counts");
            };
        }

        private static double chiSquare(PairedCounts counts, int cell) {
            double n = counts.referenceTotal();
            double m = counts.currentTotal();
            double ofReference = counts.total(cell) * n / (n + m);
            double ofCurrent = counts.total(cell) * m / (n + m);
            if (counts.total(cell) == 0) {
                return 0;
            }
            double off = counts.reference(cell) - ofReference;
            return off * off / ofReference + off * off / ofCurrent;
        }

        /**
         * How surprising the count of current in a cell is, in deviations of chance, with its sign: above 0 there are
         * too many; 0 where nothing can be told.
         */
        static double residual(PairedCounts counts, int cell) {
            double n = counts.referenceTotal();
            double m = counts.currentTotal();
            double share = counts.total(cell) / (n + m);
            double expected = share * m;
            double variance = expected * (1 - share) * (n / (n + m));
            return variance > 0 ? (counts.current(cell) - expected) / Math.sqrt(variance) : 0;
        }
    }
}
