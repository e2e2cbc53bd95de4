package io.github.driftlib.attribution;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.Sides;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes through all slices of one and of two columns, counting the rows of each pair of columns once. */
final class SliceSearch {

    private static final double SIZE_WEIGHT = 0.05;

    private final Slices metric;
    private final List<SliceColumn> columns;
    private final SliceSide current;
    private final Optional<SliceSide> reference;
    /** The largest loss, in which all are measured, so that no squares are too large. */
    private final double unit;

    private final double mean;
    private final long smallest;
    private final Map<List<Integer>, Found> found = new LinkedHashMap<>();

    private record Found(
            Map<String, String> slice,
            SliceSums now,
            @Nullable SliceSums before,
            double score,
            double pValue,
            double drawn,
            @Nullable Double growth) {}

    SliceSearch(Slices metric, List<String> names, DerivedColumn value, Sides<Dataset> sides) {
        this.metric = metric;
        Dataset maker = sides.reference().filter(rows -> rows.rowCount() > 0).orElse(sides.current());
        columns = names.stream().map(name -> SliceColumn.of(name, maker)).toList();
        unit = largest(losses(sides.current(), value));
        mean = mean(losses(sides.current(), value));
        current = side(sides.current(), value);
        reference = sides.reference()
                .map(rows -> side(rows, value))
                .filter(side -> side.all().count() > 0);
        smallest = Math.max(metric.smallestSlice(), current.all().count() / 100);
    }

    private static double[] losses(Dataset rows, DerivedColumn value) {
        return ((NumericalColumn) rows.derive(value)).toArray();
    }

    private static double largest(double[] losses) {
        double largest = Arrays.stream(losses)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
        return largest > 0 ? largest : 1;
    }

    private double mean(double[] losses) {
        double mean = 0;
        long count = 0;
        for (double loss : losses) {
            if (Double.isFinite(loss)) {
                mean += (loss / unit - mean) / ++count;
            }
        }
        return mean;
    }

    private SliceSide side(Dataset rows, DerivedColumn value) {
        double[] losses = losses(rows, value);
        Arrays.setAll(losses, row -> losses[row] / unit - mean);
        return SliceSide.of(
                losses, columns.stream().map(column -> column.codes(rows)).toArray(int[][]::new));
    }

    MetricOutcome<Slices.Result> outcome() {
        if (current.all().count() < 2L * metric.smallestSlice()) {
            return MetricOutcome.notEnoughData("current must have " + 2 * metric.smallestSlice()
                    + " rows with a value for a slice and its rest, but has "
                    + current.all().count());
        }
        if (!(mean > 0)) {
            return MetricOutcome.notApplicable("the mean must be above 0 for shares of it, but is " + mean * unit);
        }
        for (int first = 0; first < columns.size(); first++) {
            for (int second = first; second < columns.size(); second++) {
                search(first, second);
            }
        }
        List<Found> all = List.copyOf(found.values());
        double[] q = DriftOptions.PValueAdjustment.BENJAMINI_HOCHBERG.adjusted(
                all.stream().mapToDouble(Found::pValue).toArray());
        double[] excesses = new ExcessByChance(columns, metric.smallestSlice(), current)
                .adjusted(all.stream().mapToDouble(Found::drawn).toArray());
        double[] growths = growths(all);
        List<Slices.Result.Slice> slices = new ArrayList<>();
        int grown = 0;
        for (int i = 0, next = 0; i < all.size(); i++) {
            Double growth = all.get(i).growth == null ? null : Double.valueOf(growths[next++]);
            grown += growth != null && growth < Slices.Result.LEVEL ? 1 : 0;
            slices.add(slice(all.get(i), q[i], excesses[i], growth));
        }
        long worse = slices.stream()
                .filter(slice -> slice.excess() < Slices.Result.LEVEL)
                .count();
        slices.removeIf(this::isNoBetterThanAHalf);
        slices.sort(Comparator.comparingDouble(Slices.Result.Slice::score).reversed());
        return MetricOutcome.of(new Slices.Result(
                metric.valueColumn(),
                mean * unit,
                current.all().count(),
                all.size(),
                worse,
                reference.isPresent() ? grown : null,
                slices.subList(0, Math.min(metric.most(), slices.size()))));
    }

    private double[] growths(List<Found> all) {
        double[] pValues = all.stream()
                .map(Found::growth)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return reference
                .map(side -> new GrowthByChance(columns, metric.smallestSlice()).adjusted(pValues, side, current))
                .orElse(pValues);
    }

    private void search(int first, int second) {
        int seconds = columns.get(second).values().size();
        int size = columns.get(first).values().size() * (first == second ? 1 : seconds);
        SliceSums[] now = current.sums(first, second, seconds, size);
        SliceSums[] before =
                reference.map(side -> side.sums(first, second, seconds, size)).orElse(null);
        for (int cell = 0; cell < size; cell++) {
            SliceSums rest = current.all().minus(now[cell]);
            if (now[cell].count() < smallest || rest.count() < smallest) {
                continue;
            }
            Map<String, String> slice = new LinkedHashMap<>();
            slice.put(
                    columns.get(first).name(),
                    columns.get(first).values().get(first == second ? cell : cell / seconds));
            if (first != second) {
                slice.put(
                        columns.get(second).name(), columns.get(second).values().get(cell % seconds));
            }
            SliceSums earlier = before != null && before[cell].count() >= smallest ? before[cell] : null;
            double relative = now[cell].mean() / mean;
            double score = (1 - SIZE_WEIGHT) * relative
                    - SIZE_WEIGHT * ((double) current.all().count() / now[cell].count() - 1);
            found.put(
                    List.of(first, second, cell),
                    new Found(
                            slice,
                            now[cell],
                            earlier,
                            score,
                            now[cell].isLargerThan(rest),
                            current.all().isReachedBy(now[cell].count(), now[cell].sum()),
                            earlier != null ? now[cell].isLargerThan(earlier) : null));
        }
    }

    private Slices.Result.Slice slice(Found of, double adjusted, double excess, @Nullable Double growth) {
        SliceSums rest = current.all().minus(of.now);
        return new Slices.Result.Slice(
                of.slice,
                of.now.count(),
                unit * (mean + of.now.mean()),
                unit * (mean + rest.mean()),
                of.before == null ? null : Double.valueOf(unit * (mean + of.before.mean())),
                of.score,
                of.now.effect(rest),
                of.pValue,
                adjusted,
                excess,
                growth);
    }

    private boolean isNoBetterThanAHalf(Slices.Result.Slice pair) {
        if (pair.slice().size() < 2) {
            return false;
        }
        return found.values().stream()
                .filter(half ->
                        half.slice.size() == 1 && pair.slice().entrySet().containsAll(half.slice.entrySet()))
                .anyMatch(half -> half.score >= pair.score());
    }
}
