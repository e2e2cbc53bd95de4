package io.github.driftlib.outlier;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How strange a row is, by the rows of the reference. */
public enum OutlierMethod {
    /**
     * By the tails of each column (ECOD, Li et al. 2022, on the reference alone): with l the share of the reference at
     * most as large as a value, r the share at least as large, each at least 1 / (n + 1), a column scores max(-ln l,
     * -ln r); a label scores -ln of its share. The score of a row is the sum; missing values score 0. Equal to PyOD's
     * on the reference itself. Does not see values that are strange only together.
     */
    ECOD,
    /**
     * By the squared Mahalanobis distance from the reference's mean, in its covariance: sees what is strange together.
     */
    MAHALANOBIS,
    /**
     * The same by medians, median absolute deviations, and correlations 2 sin(pi/6 rho) of Spearman's rho, with
     * eigenvalues of at least 1e-6: outliers in the reference itself do not hide others.
     */
    ROBUST_MAHALANOBIS,
    /**
     * By the local outlier factor (Breunig et al. 2000) with 20 neighbours: how much sparser it is around a row than
     * around its neighbours, in deviations of the reference. For references of at most 5,000 rows.
     */
    LOF;

    /** The name in JSON. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
