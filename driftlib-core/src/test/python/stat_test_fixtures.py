"""Evidently's stat tests on pairs of samples, and SciPy's p-values where Evidently's are not what we want."""

import math
import warnings

import numpy as np
import pandas as pd
from evidently.calculations import stattests
from evidently.calculations.stattests.registry import get_stattest
from evidently.calculations.stattests.z_stattest import proportions_diff_z_stat_ind
from evidently.core import ColumnType
from scipy.stats import fisher_exact, mannwhitneyu, norm, power_divergence

from fixture_io import bools, error_text, floats, generated, ints, objects, to_series

STAT_TESTS = {
    "ks": stattests.ks_stat_test,
    "chisquare": stattests.chi_stat_test,
    "z": stattests.z_stat_test,
    "wasserstein": stattests.wasserstein_stat_test,
    "jensenshannon": stattests.jensenshannon_stat_test,
    "psi": stattests.psi_stat_test,
    "kl_div": stattests.kl_div_stat_test,
    "hellinger": stattests.hellinger_stat_test,
    "ed": stattests.energy_dist_test,
    "t_test": stattests.t_test,
    "mannw": stattests.mann_whitney_u_stat_test,
    "anderson": stattests.anderson_darling_test,
    "cramer_von_mises": stattests.cramer_von_mises_stattest.cramer_von_mises,
    "es": stattests.epps_singleton_test,
    "g_test": stattests.g_test,
    "fisher_exact": stattests.fisher_exact_test,
}
MAX_DISTINCT_VALUES_WITHOUT_BINS = 20
# Of the powers of two up to 4096 only these can round to an extra edge; 128, 256, 512 and 2048 never do.
POOLED_COUNTS_WITH_BOTH_ROUNDINGS = (64, 1024, 4096)


def spread(n, b=0, divisor=1000.0, shift=0.0, a=7919, m=10007, **kwargs):
    return generated(a=a, b=b, m=m, n=n, divisor=divisor, shift=shift, **kwargs)


def skewed(n, b, factor):
    return floats(round(factor * ((37 * i + b) % 101 / 10) ** 3 / 100, 6) for i in range(n))


def golden_categories(n, multiplier, modulus):
    bounds = (4, 7, 9) if modulus == 10 else (3, 7, 9)
    remainders = [multiplier * i % modulus for i in range(n)]
    return objects("abcd"[sum(r >= bound for bound in bounds)] for r in remainders)


def golden_binary(n, multiplier, modulus, limit):
    return ints(1 if multiplier * i % modulus < limit else 0 for i in range(n))


def category_names(n, a, m, prefix="zone"):
    return objects(f"{prefix}-{a * i % m:03d}" for i in range(n))


def golden_pairs():
    small_reference, small_current = generated(37, 0, 101, 100, 10), generated(53, 11, 97, 80, 9, 0.5)
    yield "golden_small", "num", small_reference, small_current
    yield "golden_big", "num", spread(1500), spread(1200, a=6101, b=17, m=9973, divisor=900)
    yield "golden_int", "num", generated(37, 0, 101, 100, dtype="int64"), generated(53, 11, 97, 80, dtype="int64")
    yield "golden_cat", "cat", golden_categories(100, 7, 10), golden_categories(80, 3, 11)
    yield "golden_cat100", "cat", golden_categories(100, 7, 10), golden_categories(100, 3, 11)
    yield "golden_bin", "cat", golden_binary(100, 7, 10, 4), golden_binary(80, 3, 11, 6)
    yield "golden_bin100", "cat", golden_binary(100, 7, 10, 4), golden_binary(100, 3, 11, 6)
    yield "golden_unseen_category", "cat", objects("aabb" * 10), objects("aabc" * 10)


def numerical_pairs():
    yield "num_2_distinct", "num", generated(7, 0, 2, 40), generated(3, 0, 2, 31)
    yield "num_3_distinct", "num", generated(7, 0, 3, 40), generated(5, 0, 3, 32)
    yield "num_5_distinct", "num", generated(7, 0, 5, 60), generated(3, 1, 4, 50)
    yield "num_5_distinct_unseen_value", "num", generated(7, 0, 4, 60), generated(3, 0, 5, 50)
    yield "num_6_distinct", "num", generated(7, 0, 6, 60), generated(5, 0, 4, 50)
    yield "num_12_distinct", "num", generated(7, 0, 12, 90, 4), generated(5, 3, 11, 70, 4)
    yield "num_20_distinct", "num", generated(7, 0, 20, 100, 4), generated(5, 3, 23, 70, 4)
    yield "num_21_distinct", "num", generated(8, 0, 21, 100, 4), generated(5, 3, 23, 70, 4)
    yield "num_20_distinct_current_continuous", "num", generated(7, 0, 20, 100, 4), spread(80)
    yield "num_skewed", "num", skewed(100, 0, 1.0), skewed(80, 13, 1.4)
    yield "num_far_outlier", "num", spread(99), floats([0.1 * i for i in range(60)] + [1e6])
    yield "num_constant_reference", "num", floats([3.5] * 30), spread(40)
    yield "num_constant_current", "num", spread(40), floats([3.5] * 30)
    yield "num_constant_both_equal", "num", floats([3.5] * 30), floats([3.5] * 20)
    yield "num_constant_both_different", "num", floats([3.5] * 30), floats([4.5] * 20)
    nan, inf = math.nan, math.inf
    yield "num_nan", "num", with_gaps(spread(60), [nan]), with_gaps(spread(50, b=5000), [nan, nan])
    yield "num_nan_and_inf", "num", with_gaps(spread(60), [nan, inf, -inf]), with_gaps(spread(50, b=77), [inf, nan])
    yield "num_integer_values_with_nan", "num", with_gaps(generated(37, 0, 101, 60), [nan]), generated(53, 0, 97, 50)
    yield "num_one_row_each", "num", floats([1.5]), floats([2.5])
    yield "num_one_row_each_equal", "num", floats([1.5]), floats([1.5])
    yield "num_two_rows_each", "num", floats([1, 2]), floats([2, 3])
    negative = generated(37, 0, 101, 80, 1, -50, "int64"), generated(37, 5, 89, 70, 1, -60, "int64")
    yield "num_integers_negative", "num", *negative
    large = [ints(10**12 + a * i % m for i in range(n)) for a, m, n in ((7919, 10007, 60), (6101, 9973, 50))]
    yield "num_large_integers", "num", *large
    tiny = spread(60, divisor=1e8, shift=1.0), spread(50, b=5000, divisor=1e8, shift=1.00001)
    yield "num_tiny_spread", "num", *tiny
    yield "num_1000_reference_rows", "num", spread(1000), spread(300, b=100, shift=0.5)
    yield "num_1001_reference_rows", "num", spread(1001), spread(300, b=100, shift=0.5)
    yield "num_many_reference_few_current", "num", spread(5000), spread(5, shift=1)
    yield "num_few_reference_many_current", "num", spread(25), spread(5000, shift=1)
    yield "num_large_reference_5_distinct", "num", generated(7, 0, 5, 1200), generated(3, 1, 4, 300)
    yield "num_large_reference_20_distinct", "num", generated(7, 0, 20, 1200, 4), generated(5, 3, 17, 300, 4)
    yield "num_large_no_overlap", "num", spread(1200), spread(900, shift=20)
    yield "num_rare_tail", "num", spread(20000, m=20011, divisor=2000), spread(3, divisor=10)
    for pooled in POOLED_COUNTS_WITH_BOTH_ROUNDINGS:
        for extra_edge in (False, True):
            reference, current = power_of_two_pair(pooled, extra_edge)
            yield f"num_pooled_{pooled}_{'extra_edge' if extra_edge else 'plain'}", "num", reference, current


def with_gaps(sample, gaps):
    """The same values listed, with the gaps spread over the sample."""
    values = to_series(sample).tolist()
    for index, gap in enumerate(gaps):
        values.insert(3 + 7 * index, gap)
    return floats(values)


def power_of_two_pair(pooled, extra_edge):
    """The first range for which rounding in Sturges' width adds an edge (or does not)."""
    plain_edges = int(math.log2(pooled)) + 2
    for divisor in range(3, 5000):
        reference = spread(pooled // 2, divisor=divisor)
        current = spread(pooled // 2, b=4000, divisor=divisor, shift=0.3)
        if (len(sturges_edges(to_series(reference), to_series(current))) > plain_edges) == extra_edge:
            return reference, current
    raise AssertionError("no such range")


def categorical_pairs():
    yield "cat_one_category", "cat", objects("a" * 20), objects("a" * 15)
    yield "cat_one_category_each_different", "cat", objects("a" * 20), objects("b" * 15)
    yield "cat_two_strings", "cat", objects("xxy" * 10), objects("xyy" * 9)
    yield "cat_vanished_category", "cat", objects("aabbc" * 10), objects("aab" * 12)
    yield "cat_new_and_vanished", "cat", objects("aabbc" * 10), objects("aabd" * 12)
    yield "cat_no_common_category", "cat", objects("ab" * 10), objects("cd" * 10)
    yield "cat_with_none", "cat", objects(["a", None, "b", "b", "c"] * 9), objects(["a", "b", None, "c", "c", "a"] * 7)
    yield "cat_with_empty_strings", "cat", objects(["", "a", "b"] * 9), objects(["", "", "a"] * 7)
    yield "cat_zone_ids", "cat", generated(91, 3, 40, 150, 1, 1, "int64"), generated(77, 3, 43, 120, 1, 1, "int64")
    zones_with_nan = with_gaps(generated(91, 3, 40, 60), [math.nan])
    yield "cat_zone_ids_float_with_nan", "cat", zones_with_nan, generated(77, 3, 43, 50)
    yield "cat_300_categories", "cat", category_names(900, 7919, 300), category_names(700, 6101, 277)
    yield "cat_300_categories_large_reference", "cat", category_names(3000, 7919, 300), category_names(700, 6101, 277)
    yield "cat_1000_reference_rows", "cat", category_names(1000, 3, 7), category_names(200, 4, 6)
    yield "cat_1001_reference_rows", "cat", category_names(1001, 3, 7), category_names(200, 4, 6)
    yield "cat_large_reference_two", "cat", category_names(1500, 3, 2), category_names(20, 1, 2)
    yield "cat_booleans", "cat", bools(i % 3 == 0 for i in range(50)), bools(i % 4 == 0 for i in range(45))
    yield "cat_one_row_each", "cat", objects(["a"]), objects(["b"])
    yield "cat_one_row_each_equal", "cat", objects(["a"]), objects(["a"])
    yield "cat_rare_category", "cat", objects(["a"] * 19999 + ["b"]), objects(["a"] * 50)
    yield "cat_strong_drift", "cat", objects("aaaaaaaaab" * 60), objects("abbbbbbbbb" * 60)
    yield "cat_mixed_integers_and_strings", "cat", objects([1, "a", "b", 2] * 9), objects([1, "a", "b", "b"] * 8)
    yield "cat_z_small_p", "cat", objects("aaaab" * 40), objects("aaabb" * 40)


def clean(series):
    """As the drift metrics do: infinities become nulls, nulls are dropped."""
    return series.replace([-np.inf, np.inf], np.nan).dropna()


def sturges_edges(reference, current):
    return np.histogram_bin_edges(pd.concat([reference, current], axis=0).values, bins="sturges")


def score(stat_test, reference, current, feature_type):
    outcome = {"display_name": stat_test.display_name, "default_threshold": stat_test.default_threshold}
    try:
        result = stat_test(reference, current, feature_type, None)
    except Exception as error:
        return {**outcome, "error": error_text(error)}
    return {
        **outcome,
        "score": float(result.drift_score),
        "drifted": bool(result.drifted),
        "threshold": result.actual_threshold,
    }


def accurate_z_score(reference, current):
    """The z p-value by the survival function: Evidently's 2*(1 - cdf) has an absolute error of 1e-16."""
    categories = sorted(set(reference.unique()) | set(current.unique()))
    if len(categories) == 1:
        return 1.0
    others = [sample.map(lambda x: 0 if x == categories[0] else 1) for sample in (reference, current)]
    return float(2 * norm.sf(abs(proportions_diff_z_stat_ind(*others))))


def add_scaled_scores(tests, reference, current):
    """The G-test with reference counts scaled to the current size, and Fisher's test of samples of any two sizes."""
    categories = sorted(set(reference.astype(str)) | set(current.astype(str)))
    counts = [[int((sample.astype(str) == category).sum()) for category in categories] for sample in (reference, current)]
    if len(categories) > 1 and min(counts[0]) > 0:
        expected = [count * len(current) / len(reference) for count in counts[0]]
        tests["g_test"]["accurate_score"] = float(power_divergence(counts[1], expected, lambda_="log-likelihood").pvalue)
    if len(categories) == 2:
        tests["fisher_exact"]["accurate_score"] = float(fisher_exact(counts).pvalue)


def pair_case(name, feature_type, reference_sample, current_sample):
    column_type = ColumnType(feature_type)
    reference, current = clean(to_series(reference_sample)), clean(to_series(current_sample))
    default = get_stattest(reference, current, column_type, None)
    applicable = [
        test for test in STAT_TESTS.values() if column_type in test.allowed_feature_types or test is default
    ]
    case = {
        "name": name,
        "feature_type": feature_type,
        "reference": reference_sample,
        "current": current_sample,
        "default": default.name,
        "tests": {test.name: score(test, reference, current, column_type) for test in applicable},
    }
    if "score" in case["tests"].get("z", {}):
        case["tests"]["z"]["accurate_score"] = accurate_z_score(reference, current)
    if feature_type == "num":
        case["tests"]["mannw"]["accurate_score"] = float(mannwhitneyu(reference, current).pvalue)
    else:
        add_scaled_scores(case["tests"], reference, current)
    if feature_type == "num":
        edges = sturges_edges(reference, current)
        case["sturges_edges"] = edges.tolist()
        case["sturges_edges_count"] = len(edges)
        case["sturges_used"] = bool(reference.nunique() > MAX_DISTINCT_VALUES_WITHOUT_BINS)
    return case


def stat_tests():
    pairs = [*golden_pairs(), *numerical_pairs(), *categorical_pairs()]
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        return {"pairs": [pair_case(*pair) for pair in pairs]}
