"""The variance between chunks by Paule and Mandel, as statsmodels has it, and the bounds that it gives by SciPy.

Needs statsmodels and SciPy only:

    python chunk_band_fixtures.py
"""

import json
import pathlib

import numpy as np
from scipy.stats import t
from statsmodels.stats.meta_analysis import _fit_tau_iterative

FIXTURES = pathlib.Path(__file__).resolve().parent.parent / "resources" / "fixtures"
LEVEL = 0.0026997960632601866


def case(name, scores, sizes, unit_error):
    scores, sizes = np.array(scores), np.array(sizes, dtype=float)
    within = unit_error**2
    between, _ = _fit_tau_iterative(scores, within / sizes, atol=1e-11, maxiter=1000)
    weights = 1 / (between + within / sizes)
    mean = weights @ scores / weights.sum()
    if between == 0:
        shrink = weights @ (scores - mean) ** 2 / (len(scores) - 1)
        within, weights = within * shrink, weights / shrink
    quantile = t.ppf(1 - LEVEL / 2, len(scores) - 1)
    bounds = []
    for rows in [10, 40, 150, 300, 5000]:
        width = quantile * np.sqrt(between + within / min(rows, np.median(sizes)) + 1 / weights.sum())
        bounds.append({"rows": rows, "lower": mean - width, "upper": mean + width})
    return {
        "name": name,
        "scores": scores.tolist(),
        "sizes": sizes.tolist(),
        "unit_error": unit_error,
        "between": float(between),
        "within": float(within),
        "mean": float(mean),
        "bounds": bounds,
    }


def main():
    random = np.random.default_rng(5)
    sizes = [300, 280, 310, 40, 900, 305, 9, 300]
    spread = random.normal(0, 0.3, 8) + random.normal(0, 1, 8) * 2.0 / np.sqrt(sizes)
    cases = [
        case("days that differ", 4 + spread, sizes, 2.0),
        case("sizes alone", 4 + random.normal(0, 0.6, 8) * 2.0 / np.sqrt(sizes), sizes, 2.0),
        case("equal sizes", 4 + random.normal(0, 0.2, 10), [300] * 10, 2.0),
        case("equal sizes, close", 4 + random.normal(0, 0.02, 10), [300] * 10, 2.0),
        case("two", [0.8, 0.9], [50, 400], 0.4),
    ]
    (FIXTURES / "chunk_bands.json").write_text(json.dumps({"cases": cases}, indent=1) + "\n")


main()
