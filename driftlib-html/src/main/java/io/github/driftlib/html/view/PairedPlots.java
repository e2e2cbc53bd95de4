package io.github.driftlib.html.view;

import io.github.driftlib.html.block.Bars;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Lines;
import io.github.driftlib.html.block.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pictures of the same thing of the reference and of current; either can be null. */
public final class PairedPlots {

    private PairedPlots() {}

    /** A bar for each name of the maps. */
    public static Bars bars(
            String title,
            String yLabel,
            @Nullable Map<String, ? extends Number> current,
            @Nullable Map<String, ? extends Number> reference) {
        Objects.requireNonNull(title, "title must be given, but was null");
        Objects.requireNonNull(yLabel, "yLabel must be given, but was null");
        Set<String> names = new LinkedHashSet<>(current == null ? Set.of() : current.keySet());
        names.addAll(reference == null ? Set.of() : reference.keySet());
        List<Bars.Series> series = new ArrayList<>();
        addBars(series, "reference", Side.REFERENCE, names, reference);
        addBars(series, "current", Side.CURRENT, names, current);
        return new Bars(title, yLabel, List.copyOf(names), series, false);
    }

    private static void addBars(
            List<Bars.Series> series,
            String name,
            Side side,
            Set<String> names,
            @Nullable Map<String, ? extends Number> values) {
        if (values != null) {
            series.add(new Bars.Series(
                    name,
                    side,
                    names.stream()
                            .mapToDouble(each -> {
                                Number value = values.get(each);
                                return value == null ? 0 : value.doubleValue();
                            })
                            .toArray()));
        }
    }

    /** A curve of each. */
    public static <T> List<Lines.Series> lines(
            @Nullable T current,
            @Nullable T reference,
            Lines.Mark mark,
            Function<T, double[]> x,
            Function<T, double[]> y) {
        Objects.requireNonNull(mark, "mark must be given, but was null");
        Objects.requireNonNull(x, "x must be given, but was null");
        Objects.requireNonNull(y, "y must be given, but was null");
        List<Lines.Series> series = new ArrayList<>();
        if (reference != null) {
            series.add(new Lines.Series("reference", Side.REFERENCE, mark, x.apply(reference), y.apply(reference)));
        }
        if (current != null) {
            series.add(new Lines.Series("current", Side.CURRENT, mark, x.apply(current), y.apply(current)));
        }
        return series;
    }

    /** The same pictures of lines, all from the lowest to the highest of their numbers, to be compared by eye. */
    public static List<Block> equallyHigh(List<Block> pictures) {
        Objects.requireNonNull(pictures, "pictures must be given, but was null");
        DoubleSummaryStatistics all = pictures.stream()
                .filter(Lines.class::isInstance)
                .flatMap(picture -> numbers((Lines) picture))
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .summaryStatistics();
        return pictures.stream()
                .map(picture -> picture instanceof Lines lines && all.getCount() > 0
                        ? new Lines(
                                lines.title(),
                                lines.x(),
                                new Lines.Axis(lines.y().label(), all.getMin(), all.getMax(), false),
                                lines.series(),
                                lines.bands())
                        : picture)
                .toList();
    }

    private static Stream<double[]> numbers(Lines lines) {
        return Stream.concat(
                lines.series().stream().map(Lines.Series::y),
                lines.bands().stream().flatMap(band -> Stream.of(band.low(), band.high())));
    }

    /** What a side has under each name, or nothing where there is no side. */
    public static <T> Map<String, Object> numbers(@Nullable T side, Map<String, Function<T, ?>> values) {
        Objects.requireNonNull(values, "values must be given, but was null");
        Map<String, Object> numbers = new LinkedHashMap<>();
        if (side != null) {
            values.forEach((name, value) -> numbers.put(name, value.apply(side)));
        }
        return numbers;
    }
}
