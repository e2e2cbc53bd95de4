package io.github.driftlib.outlier;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.DefinedColumns;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of both sides, and how strange those of current are by what was learned of the reference.
 *
 * @param scores what was learned
 * @param before the columns of the reference that are looked at
 * @param now those of current
 * @param ofCurrent the score of each row of current, NaN where it has none
 * @param threshold the score beyond which a row is strange
 */
record JudgedRows(RowScores scores, Dataset before, Dataset now, double[] ofCurrent, double threshold) {

    /** Learns of the reference and judges current. */
    static Attempt<JudgedRows> of(
            OutlierMethod method,
            @Nullable List<String> columns,
            double quantile,
            Sides<Dataset> sides,
            MetricContext context) {
        if (sides.reference().isEmpty()) {
            return Attempt.notApplicable("there must be a reference that says what is strange");
        }
        Dataset before = sides.reference().get();
        List<String> chosen = DefinedColumns.inputs(columns, null, context.definition()).stream()
                .filter(column -> method == OutlierMethod.ECOD
                        || context.definition().kind(column) == ColumnKind.NUMERICAL
                                && before.column(column).kind() == ColumnKind.NUMERICAL
                                && sides.current().column(column).kind() == ColumnKind.NUMERICAL)
                .toList();
        if (chosen.isEmpty()) {
            return Attempt.notApplicable("columns must be features that hold "
                    + (method == OutlierMethod.ECOD ? "numbers or labels" : "numbers") + ", but there are none");
        }
        Dataset known = DefinedColumns.of(before, chosen, context.definition());
        Dataset judged = DefinedColumns.of(sides.current(), chosen, context.definition());
        return RowScores.learn(method, known, chosen).then(scores -> judge(scores, known, judged, quantile));
    }

    private static Attempt<JudgedRows> judge(RowScores scores, Dataset before, Dataset now, double quantile) {
        EmpiricalDistribution ofReference =
                EmpiricalDistribution.of(scores.ofReference(before)).finite();
        double[] ofCurrent = scores.of(now);
        if (ofReference.count() == 0 || Arrays.stream(ofCurrent).allMatch(Double::isNaN)) {
            return Attempt.notEnoughData("both sides must have a row that can be judged");
        }
        return Attempt.of(new JudgedRows(scores, before, now, ofCurrent, ofReference.quantile(quantile)));
    }

    /** How many rows of current have a score. */
    long judged() {
        return Arrays.stream(ofCurrent).filter(score -> !Double.isNaN(score)).count();
    }
}
