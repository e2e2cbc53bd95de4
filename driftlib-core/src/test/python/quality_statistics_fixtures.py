"""SciPy's correlations on samples with and without ties, and NumPy's Doane bins."""

import warnings

import numpy as np
import pandas as pd
from scipy import stats

from fixture_io import floats, generated, ints, objects, to_series

NAN, INF = float("nan"), float("inf")


def number_pairs():
    """(name, x, y); pairs with a missing or infinite value are left out before SciPy is asked."""
    yield "two_rows_up", floats([1, 2]), floats([3, 9])
    yield "two_rows_down", floats([1, 2]), floats([9, 3])
    yield "five_mixed", floats([1, 2, 3, 4, 5]), floats([2, 1, 4, 3, 5])
    yield "all_tied_but_one", floats([1, 1, 1, 1, 2]), floats([4, 4, 5, 4, 4])
    yield "both_tied", floats([1, 1, 2, 2, 3, 3, 3]), floats([2, 1, 2, 2, 1, 3, 3])
    yield "perfect_line", generated(37, 0, 101, 100), generated(37, 0, 101, 100, 2, 5)
    yield "perfect_negative", floats(range(30)), floats([-3.5 * i for i in range(30)])
    yield "monotone_not_linear", floats(range(1, 60)), floats([i**5 for i in range(1, 60)])
    yield "unrelated", generated(7919, 0, 10007, 2000, 100), generated(6101, 3, 9973, 2000, 10)
    yield "related_without_ties", generated(7919, 0, 10007, 5000, 100), generated(7919, 100, 10009, 5000, 90)
    yield "many_ties_in_x", generated(7919, 0, 10, 5000), generated(6101, 3, 9973, 5000, 10)
    yield "many_ties_in_both", generated(7919, 0, 10, 5000), generated(61, 3, 23, 5000)
    yield "joint_ties", generated(13, 0, 6, 3000), generated(13, 1, 12, 3000)
    yield "two_values_each", generated(1, 0, 2, 101), generated(1, 0, 3, 101)
    yield "large_with_ties", generated(7919, 0, 211, 20000), generated(104729, 5, 397, 20000)
    yield "large_mean", generated(7919, 0, 10007, 1000, 1, 1e9), generated(6101, 3, 9973, 1000, 1, -3e9)
    yield "tiny_values", generated(7919, 0, 10007, 500, 1e12), generated(6101, 3, 9973, 500, 1e15)
    gaps = [NAN if i % 7 == 0 else INF if i % 11 == 0 else (i * 37) % 101 / 3 for i in range(200)]
    others = [-INF if i % 13 == 0 else NAN if i % 17 == 0 else (i * 53 + 5) % 97 / 7 for i in range(200)]
    yield "gaps", floats(gaps), floats(others)
    yield "whole_numbers", ints([(i * 31) % 19 for i in range(300)]), ints([(i * 31) % 19 // 3 for i in range(300)])


def number_pair(name, x, y):
    pairs = pd.DataFrame({"x": to_series(x), "y": to_series(y)}).replace([INF, -INF], NAN).dropna()
    return {
        "name": name,
        "x": x,
        "y": y,
        "pearson": float(stats.pearsonr(pairs.x, pairs.y).statistic),
        "spearman": float(stats.spearmanr(pairs.x, pairs.y).statistic),
        "kendall": float(stats.kendalltau(pairs.x, pairs.y).statistic),
    }


def label_pairs():
    letters = ["a", "b", "c", "d", "e"]
    yield "identical", generated(3, 0, 5, 60, dtype="object", labels=letters), generated(
        3, 0, 5, 60, dtype="object", labels=letters
    )
    yield "two_by_two", objects(["a", "a", "b", "b", "b"]), objects(["x", "y", "x", "x", "y"])
    yield "independent", generated(3, 0, 4, 60, dtype="object", labels=letters[:4]), generated(
        5, 0, 3, 60, dtype="object", labels=letters[:3]
    )
    yield "weak", generated(31, 0, 37, 500, dtype="object", labels=(letters * 8)[:37]), generated(
        17, 3, 41, 500, dtype="object", labels=(letters * 9)[:41]
    )
    yield "rare_label", objects(["a"] * 99 + ["b"]), objects(["x"] * 50 + ["y"] * 50)
    yield "missing", objects([None if i % 9 == 0 else letters[i * 7 % 5] for i in range(150)]), objects(
        [None if i % 8 == 0 else letters[i * i % 4] for i in range(150)]
    )
    yield "whole_numbers", ints([i * 7 % 3 for i in range(40)]), ints([i * i % 5 for i in range(40)])


def label_pair(name, x, y):
    table = pd.crosstab(to_series(x), to_series(y)).values
    chi_square = stats.chi2_contingency(table, correction=False).statistic
    smaller = min(table.shape) - 1
    return {"name": name, "x": x, "y": y, "cramer_v": float(np.sqrt(chi_square / table.sum() / smaller))}


def bin_samples():
    yield "one", floats([3.5])
    yield "two", floats([1, 4])
    yield "three", floats([1, 2, 9])
    yield "constant", floats([2.25] * 20)
    yield "two_values", floats([0, 1] * 15)
    yield "symmetric", floats(range(-50, 51))
    yield "skewed", floats([1.07**i for i in range(120)])
    yield "uniform", generated(7919, 0, 10007, 5000, 100)
    yield "squares", floats([((37 * i) % 997) ** 2 / 50 for i in range(900)])
    yield "large_mean", generated(7919, 0, 10007, 300, 1, 1e9)
    yield "tiny", generated(7919, 0, 10007, 300, 1e120)
    yield "outlier", floats([*range(40), 5000])
    yield "whole_numbers", ints([(i * 31) % 19 for i in range(300)])
    yield "few_whole_numbers", ints([1, 2, 2, 3, 3, 3, 9])


def bins(name, sample):
    values = to_series(sample)
    edges = np.histogram_bin_edges(values, bins="doane")
    return {"name": name, "sample": sample, "edges": list(edges), "counts": list(np.histogram(values, bins=edges)[0])}


def quality_statistics():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return {
            "number_pairs": [number_pair(*pair) for pair in number_pairs()],
            "label_pairs": [label_pair(*pair) for pair in label_pairs()],
            "doane_bins": [bins(*sample) for sample in bin_samples()],
        }
