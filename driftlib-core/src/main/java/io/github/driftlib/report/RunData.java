package io.github.driftlib.report;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.json.Sorted;
import io.github.driftlib.report.Snapshot.DataRemark;
import io.github.driftlib.summary.DataSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The data of a run: rows, or summaries that were made of rows before.
 *
 * <pre>{@code
 * RunData data = RunData.of(current).withReference(reference).withAdditional("current_train_data", train);
 * }</pre>
 *
 * @param current the data in question
 * @param reference the data to compare with
 * @param definition what the columns mean; inferred unless said otherwise
 * @param info what the run is about; a run of no project at the present time unless said otherwise
 * @param additional further data that some metrics need, by name
 */
public record RunData(
        DataSummary current,
        Optional<DataSummary> reference,
        DataDefinition definition,
        Optional<RunInfo> info,
        Map<String, Dataset> additional) {

    /** Checks that nothing is null, and copies the map. */
    public RunData {
        Objects.requireNonNull(current, "current must be given, but was null");
        Objects.requireNonNull(reference, "reference must be given, but was null");
        Objects.requireNonNull(definition, "definition must be given, but was null");
        Objects.requireNonNull(info, "info must be given, but was null");
        additional = Sorted.copy(additional);
    }

    /** Current data alone. */
    public static RunData of(Dataset current) {
        Objects.requireNonNull(current, "current must be given, but was null");
        return of(DataSummary.of(current));
    }

    /** The summaries of current data alone. */
    public static RunData of(DataSummary current) {
        return new RunData(current, Optional.empty(), DataDefinition.inferred(), Optional.empty(), Map.of());
    }

    /** The same with data to compare with. */
    public RunData withReference(Dataset data) {
        Objects.requireNonNull(data, "data must be given, but was null");
        return withReference(DataSummary.of(data));
    }

    /** The same with the summaries of data to compare with. */
    public RunData withReference(DataSummary data) {
        Objects.requireNonNull(data, "data must be given, but was null");
        return new RunData(current, Optional.of(data), definition, info, additional);
    }

    /** The same with a meaning of the columns. */
    public RunData withDefinition(DataDefinition meaning) {
        Objects.requireNonNull(meaning, "meaning must be given, but was null");
        return new RunData(current, reference, meaning, info, additional);
    }

    /** The same for a run of a project and a time. */
    public RunData withInfo(RunInfo about) {
        Objects.requireNonNull(about, "about must be given, but was null");
        return new RunData(current, reference, definition, Optional.of(about), additional);
    }

    /** The same with further data. */
    public RunData withAdditional(String name, Dataset data) {
        Objects.requireNonNull(name, "name must be given, but was null");
        Objects.requireNonNull(data, "data must be given, but was null");
        Map<String, Dataset> extended = new LinkedHashMap<>(additional);
        extended.put(name, data);
        return new RunData(current, reference, definition, info, extended);
    }

    /** What the readings of reference and current did that one should know. */
    List<DataRemark> remarks() {
        List<DataRemark> remarks = new ArrayList<>();
        reference.ifPresent(side -> side.remarks().forEach(remark -> remarks.add(new DataRemark("reference", remark))));
        current.remarks().forEach(remark -> remarks.add(new DataRemark("current", remark)));
        return remarks;
    }

    /**
     * The same, where columns without any value have the kind of the other side: a file of an empty month does not say
     * what the column would hold. Beside a profile that holds only the beginnings of long labels, so do the rows.
     */
    RunData aligned() {
        if (reference.isPresent()) {
            DataSummary own = current.besides(reference.get());
            DataSummary other = reference.get().besides(current);
            if (own != current || other != reference.get()) {
                return new RunData(own, Optional.of(other), definition, info, additional);
            }
        }
        Optional<Dataset> left = current.rows();
        Optional<Dataset> right = reference.flatMap(DataSummary::rows);
        if (left.isEmpty() || right.isEmpty()) {
            return this;
        }
        Dataset ownRows = left.get().alignedTo(right.get());
        Dataset otherRows = right.get().alignedTo(ownRows);
        if (ownRows == left.get() && otherRows == right.get()) {
            return this;
        }
        return new RunData(
                DataSummary.of(ownRows), Optional.of(DataSummary.of(otherRows)), definition, info, additional);
    }
}
