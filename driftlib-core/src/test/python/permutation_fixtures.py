"""Permutation tests, effect sizes and noise floors of the pairs of stat_test_fixtures, by NumPy, SciPy and Evidently."""

import warnings

import numpy as np
import pandas as pd
from evidently.calculations import stattests
from evidently.calculations.stattests.mmd_stattest import kernel_matrix, mmd_2samp
from evidently.core import ColumnType
from scipy.stats import contingency, ks_2samp, mannwhitneyu, false_discovery_control

from fixture_io import to_series
from stat_test_fixtures import categorical_pairs, clean, golden_pairs, numerical_pairs

SEED = 20240229
RELABELLINGS = 20000
MMD_RELABELLINGS = 4000
NOISE_RELABELLINGS = 2000
LARGEST_KERNEL = 400
NUMERICAL_DISTANCES = {
    "wasserstein": stattests.wasserstein_stat_test,
    "ed": stattests.energy_dist_test,
    "jensenshannon": stattests.jensenshannon_stat_test,
    "psi": stattests.psi_stat_test,
    "kl_div": stattests.kl_div_stat_test,
    "hellinger": stattests.hellinger_stat_test,
}
CATEGORICAL_DISTANCES = {name: NUMERICAL_DISTANCES[name] for name in ("jensenshannon", "psi", "kl_div", "hellinger")}
NOISE_PAIRS = (
    "golden_small",
    "golden_int",
    "num_skewed",
    "num_12_distinct",
    "num_pooled_64_plain",
    "golden_cat",
    "golden_bin",
    "cat_zone_ids",
    "cat_rare_category",
    "cat_1000_reference_rows",
)


def counted(reference, current):
    labels = sorted(set(reference.astype(str)) | set(current.astype(str)))
    return np.array([[int((side.astype(str) == label).sum()) for label in labels] for side in (reference, current)])


def total_variation(reference_counts, current_counts):
    shares = [counts / counts.sum(axis=-1, keepdims=True) for counts in (reference_counts, current_counts)]
    return 0.5 * np.abs(shares[0] - shares[1]).sum(axis=-1)


def total_variation_test(reference, current):
    """The distance, and the p-value of the permutation test by many multivariate hypergeometric draws."""
    counts = counted(reference, current)
    distance = float(total_variation(counts[0], counts[1]))
    pooled = counts.sum(axis=0)
    drawn = np.random.default_rng(SEED).multivariate_hypergeometric(pooled, counts[0].sum(), RELABELLINGS)
    as_large = int((total_variation(drawn, pooled - drawn) >= distance - 1e-12).sum())
    test = {"effect": distance, "p_value": (as_large + 1) / (RELABELLINGS + 1)}
    if len(set(map(type, reference))) == 1:
        # Evidently's draws turn numbers among strings into strings, and no longer find them.
        test["evidently"] = float(stattests.tvd_stattest.tvd_test.func(reference, current, ColumnType.Categorical, 0.1)[0])
    return test


def mean_discrepancy_test(reference, current):
    """The discrepancy of Evidently, and the p-value of the permutation test by many relabellings.

    Evidently's squared distances x^2 - 2xy + y^2 lose all digits of large numbers, so they are shifted first.
    """
    x, y = ((side - reference.min()).to_numpy(dtype="float64").reshape(-1, 1) for side in (reference, current))
    if np.median(np.abs(x - x.T)) == 0 and np.ptp(np.concatenate([x, y])) > 0:
        # Evidently's width is 1 then, whatever the unit; here it is the range.
        x, y = x / np.ptp(np.concatenate([x, y])), y / np.ptp(np.concatenate([x, y]))
    kernel = kernel_matrix(x, y)
    np.fill_diagonal(kernel, 0)
    n, m = len(x), len(y)
    observed = float(mmd_2samp(kernel, m))
    random = np.random.default_rng(SEED)
    labels = np.zeros((MMD_RELABELLINGS, n + m))
    for row in labels:
        row[random.permutation(n + m)[:n]] = 1
    within_x = np.einsum("ij,ij->i", labels @ kernel, labels)
    with_all = labels @ kernel.sum(axis=0)
    between = with_all - within_x
    within_y = kernel.sum() - with_all - between
    drawn = within_x / (n * (n - 1)) + within_y / (m * (m - 1)) - 2 * between / (n * m)
    as_large = int((drawn >= observed - 1e-12).sum())
    return {"effect": max(0.0, observed) ** 0.5, "p_value": (as_large + 1) / (MMD_RELABELLINGS + 1)}


def numerical_effects(reference, current):
    effects = {"ks": float(ks_2samp(reference, current).statistic)}
    n, m = len(reference), len(current)
    statistic = mannwhitneyu(reference, current).statistic
    effects["mannw"] = abs(2 * float(statistic) / (n * m) - 1)
    if n + m > 2:
        pooled = (n * np.var(reference) + m * np.var(current)) / (n + m - 2)
        if pooled > 0:
            effects["t_test"] = float(abs(np.mean(reference) - np.mean(current)) / np.sqrt(pooled))
    return effects


def categorical_effects(reference, current):
    counts = counted(reference, current)
    if counts.shape[1] < 2:
        return {}
    effects = {"chisquare": float(contingency.association(counts, method="cramer"))}
    effects["z"] = abs(float(counts[0][0] / counts[0].sum() - counts[1][0] / counts[1].sum()))
    return effects


def permutation_case(name, feature_type, reference_sample, current_sample):
    reference, current = clean(to_series(reference_sample)), clean(to_series(current_sample))
    if feature_type == "cat":
        case = {"effects": categorical_effects(reference, current), "TVD": total_variation_test(reference, current)}
    else:
        case = {"effects": numerical_effects(reference, current)}
        if 2 <= min(len(reference), len(current)) and max(len(reference), len(current)) <= LARGEST_KERNEL:
            case["empirical_mmd"] = mean_discrepancy_test(reference, current)
    return {"name": name, **case}


def noise_case(name, feature_type, reference_sample, current_sample):
    """Percentiles of Evidently's distances when the values are relabelled at random."""
    column_type = ColumnType(feature_type)
    reference, current = clean(to_series(reference_sample)), clean(to_series(current_sample))
    pooled = np.concatenate([reference.to_numpy(), current.to_numpy()])
    tests = NUMERICAL_DISTANCES if feature_type == "num" else CATEGORICAL_DISTANCES
    random = np.random.default_rng(SEED)
    distances = {test: [] for test in tests}
    for _ in range(NOISE_RELABELLINGS):
        shuffled = random.permutation(pooled)
        sides = pd.Series(shuffled[: len(reference)]), pd.Series(shuffled[len(reference) :])
        for test, function in tests.items():
            distances[test].append(float(function.func(sides[0].copy(), sides[1].copy(), column_type, 0.1)[0]))
    percentiles = {test: [float(p) for p in np.percentile(values, [90, 95, 99])] for test, values in distances.items()}
    return {"name": name, "percentiles": percentiles}


def corrections():
    """Adjusted p-values: Benjamini-Hochberg by SciPy, Bonferroni by its definition."""
    random = np.random.default_rng(SEED)
    lists = [[0.01, 0.04, 0.03, 0.005], [0.05], [1.0, 1.0, 0.2], [0.02, 0.02, 0.02], [0.0, 0.5, 1e-300]]
    lists += [list(np.round(random.uniform(0, 1, size) ** power, 6)) for size, power in ((8, 1), (20, 3), (100, 6))]
    return [
        {
            "p_values": [float(p) for p in values],
            "benjamini_hochberg": false_discovery_control(values, method="bh").tolist(),
            "bonferroni": [min(1.0, float(p) * len(values)) for p in values],
        }
        for values in lists
    ]


def permutations():
    pairs = [*golden_pairs(), *numerical_pairs(), *categorical_pairs()]
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        return {
            "pairs": [permutation_case(*pair) for pair in pairs],
            "noise_floors": [noise_case(*pair) for pair in pairs if pair[0] in NOISE_PAIRS],
            "corrections": corrections(),
        }
