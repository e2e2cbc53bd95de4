package io.github.driftlib.ranking;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.stats.rank.StableSort;
import io.github.driftlib.summary.LabelCodes;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was recommended to each user, best first.
 *
 * <p>The rows of a user are in descending order of the score, or in ascending order of the rank. Among rows of equal
 * prediction the order is that of the items (numbers by value, labels as texts), so that it does not depend on the
 * order of the rows in the data. A row without a user or a prediction is left out.
 *
 * <p>Each row has a position: by scores 1, 2, ... in the order of the list; by ranks the rank itself, so that a list
 * can have gaps. Rows of equal rank take the rank and the positions after it.
 */
final class RankedLists {

    private final LabelCodes users;
    private final @Nullable LabelCodes items;
    private final NumericalColumn predictions;
    private final int[] rows;
    private final int[] positions;
    private final int[] starts;

    private RankedLists(
            LabelCodes users,
            @Nullable LabelCodes items,
            NumericalColumn predictions,
            int[] rows,
            int[] positions,
            int[] starts) {
        this.users = users;
        this.items = items;
        this.predictions = predictions;
        this.rows = rows;
        this.positions = positions;
        this.starts = starts;
    }

    /** Sorts the rows once, n log n. */
    static RankedLists of(Dataset data, RankingColumns columns) {
        LabelCodes users = LabelCodes.of(data.column(columns.user()));
        LabelCodes items = columns.item() == null ? null : LabelCodes.of(data.column(columns.item()));
        NumericalColumn predictions = data.numerical(columns.prediction());
        int[] rows = usable(users, predictions);
        if (columns.target() != null
                && data.contains(columns.target())
                && data.column(columns.target()) instanceof NumericalColumn targets) {
            rows = descending(rows, LabelCodes.of(targets));
        }
        if (items != null) {
            rows = StableSort.by(rows, row -> items.code(row) + 1, items.distinctCount() + 1);
        }
        LabelCodes predicted = LabelCodes.of(predictions);
        boolean scores = columns.recommendations() == DataDefinition.PredictionForm.SCORE;
        rows = scores ? descending(rows, predicted) : StableSort.by(rows, predicted::code, predicted.distinctCount());
        rows = StableSort.by(rows, users::code, users.distinctCount());
        int[] starts = starts(rows, users);
        int[] positions = new int[rows.length];
        for (int user = 0; user < starts.length - 1; user++) {
            Stop.check();
            fillPositions(positions, starts[user], starts[user + 1], scores ? null : predictions, rows);
        }
        return new RankedLists(users, items, predictions, rows, positions, starts);
    }

    private static int[] usable(LabelCodes users, NumericalColumn predictions) {
        int[] rows = new int[users.size()];
        int count = 0;
        for (int row = 0; row < rows.length; row++) {
            if (users.code(row) != LabelCodes.MISSING && !predictions.isMissing(row)) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    /** Largest first, missing ones last. */
    private static int[] descending(int[] rows, LabelCodes codes) {
        int last = codes.distinctCount();
        return StableSort.by(
                rows, row -> codes.code(row) == LabelCodes.MISSING ? last : last - 1 - codes.code(row), last + 1);
    }

    private static int[] starts(int[] rows, LabelCodes users) {
        int[] starts = new int[users.distinctCount() + 1];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if (i == 0 || users.code(rows[i]) != users.code(rows[i - 1])) {
                starts[count++] = i;
            }
        }
        starts[count] = rows.length;
        return Arrays.copyOf(starts, count + 1);
    }

    private static void fillPositions(int[] positions, int from, int to, @Nullable NumericalColumn ranks, int[] rows) {
        int last = 0;
        for (int i = from; i < to; i++) {
            int next = last == Integer.MAX_VALUE ? last : last + 1;
            last = ranks == null ? next : Math.max(next, (int) ranks.get(rows[i]));
            positions[i] = last;
        }
    }

    /** The number of users with at least one recommendation. */
    int userCount() {
        return starts.length - 1;
    }

    /** The place of a user's first recommendation; that of the one after the last is {@code start(user + 1)}. */
    int start(int user) {
        return starts[user];
    }

    /** The place after a user's last recommendation with a position of at most k. */
    int topEnd(int user, int k) {
        int end = starts[user];
        while (end < starts[user + 1] && positions[end] <= k) {
            end++;
        }
        return end;
    }

    /** The place after the last recommendation of the same user with the same prediction. */
    int tieEnd(int place, int to) {
        double prediction = prediction(place);
        int end = place + 1;
        while (end < to && prediction(end) == prediction) {
            end++;
        }
        return end;
    }

    /** The row of the data at a place. */
    int row(int place) {
        return rows[place];
    }

    /** The position, from 1, of the recommendation at a place in its user's list. */
    int position(int place) {
        return positions[place];
    }

    /** The score or rank at a place. */
    double prediction(int place) {
        return predictions.get(rows[place]);
    }

    /** The item at a place, or {@link LabelCodes#MISSING}. */
    int item(int place) {
        return items().code(rows[place]);
    }

    /** The items of the data, of which {@link #item} is the code. */
    LabelCodes items() {
        return Objects.requireNonNull(items);
    }

    /** The name of a user. */
    String userLabel(int user) {
        return users.label(users.code(rows[starts[user]]));
    }
}
