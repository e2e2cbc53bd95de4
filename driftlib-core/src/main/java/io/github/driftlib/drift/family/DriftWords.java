package io.github.driftlib.drift.family;

import static io.github.driftlib.finding.FindingWords.number;
import static io.github.driftlib.finding.FindingWords.percent;

import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DriftSide;
import io.github.driftlib.drift.stattest.NoiseFloor;
import io.github.driftlib.drift.stattest.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How a column changed, in its own units. */
final class DriftWords {

    /** How many categories whose share changed are named. */
    private static final int MOST_NAMED = 2;

    private DriftWords() {}

    /** Such as {@code up: median 10 → 10.5, 95 % 29.5 → 38.9}. */
    static String change(ColumnDriftMetric.Result drift) {
        DriftSide now = drift.current().numbers();
        DriftSide then = drift.reference().numbers();
        if (now != null && then != null && now.quantiles() != null && then.quantiles() != null) {
            return ofNumbers(now, then);
        }
        List<Share> shares =
                shares(drift.current().smallDistribution(), drift.reference().smallDistribution());
        if (shares.isEmpty()) {
            return "drifted: " + score(drift);
        }
        return "changed: "
                + String.join(
                        ", ",
                        shares.stream()
                                .limit(MOST_NAMED)
                                .map(share -> share.label + " " + percent(share.then) + " → " + percent(share.now))
                                .toList());
    }

    /** The score beside what it was held against. */
    static String score(ColumnDriftMetric.Result drift) {
        boolean probability = drift.scoreType() == Score.Type.P_VALUE;
        return drift.stattestName() + " " + number(drift.driftScore()) + ", drift if "
                + (probability
                        ? "below "
                        : drift.noiseFloorMethod() == NoiseFloor.Method.RANDOM_SCORES ? "above " : "at least ")
                + number(drift.decisiveThreshold())
                + (drift.noiseFloor() == null ? "" : ", chance alone reaches " + number(drift.noiseFloor()));
    }

    private static String ofNumbers(DriftSide now, DriftSide then) {
        List<String> parts = new ArrayList<>();
        int up = 0;
        int down = 0;
        for (double probability : new double[] {0.25, 0.5, 0.75, 0.95, 0.05}) {
            double was = then.quantile(probability).orElse(Double.NaN);
            double is = now.quantile(probability).orElse(Double.NaN);
            up += is > was ? 1 : 0;
            down += is < was ? 1 : 0;
            if (was == was && is == is && (probability == 0.5 || is != was)) {
                parts.add((probability == 0.5 ? "median " : percent(probability) + " ") + number(was) + " → "
                        + number(is));
            }
        }
        // The median first, then the quantile furthest out that moved.
        List<String> told = parts.stream()
                .sorted(Comparator.comparing(
                        (String part) -> part.startsWith("median") ? 0 : part.startsWith("95") ? 1 : 2))
                .limit(2)
                .toList();
        String direction = up > 0 && down == 0 ? "up" : down > 0 && up == 0 ? "down" : "changed";
        return direction + ": " + String.join(", ", told);
    }

    private record Share(String label, double then, double now) {}

    /** The shares of each label on both sides, those that changed most first; none of numbers. */
    private static List<Share> shares(DriftSide.Distribution current, DriftSide.Distribution reference) {
        List<Share> shares = new ArrayList<>();
        double now = total(current);
        double then = total(reference);
        for (int i = 0; i < current.x().size() && now > 0 && then > 0; i++) {
            int other = reference.x().indexOf(current.x().get(i));
            if (!(current.x().get(i) instanceof String label) || other < 0) {
                return List.of();
            }
            shares.add(new Share(
                    label,
                    reference.y().get(other).doubleValue() / then,
                    current.y().get(i).doubleValue() / now));
        }
        shares.sort(Comparator.comparing((Share share) -> -Math.abs(share.now - share.then))
                .thenComparing(Share::label));
        return shares;
    }

    private static double total(DriftSide.Distribution side) {
        return side.y().stream().mapToDouble(Number::doubleValue).sum();
    }
}
