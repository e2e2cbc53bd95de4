package io.github.driftlib.report;

import io.github.driftlib.data.Remark;
import java.util.Objects;

/**
 * What the reading of one of the data sets of a run did that one should know.
 *
 * @param data which data set: {@code current} or {@code reference}
 * @param remark what it did
 */
public record DataRemark(String data, Remark remark) {

    /** Checks that nothing is null. */
    public DataRemark {
        Objects.requireNonNull(data, "data must be given, but was null");
        Objects.requireNonNull(remark, "remark must be given, but was null");
    }
}
