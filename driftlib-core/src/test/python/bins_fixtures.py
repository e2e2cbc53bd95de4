"""Distances over chosen bins, by NumPy's histograms and SciPy's distances.

    python bins_fixtures.py

writes bins.json; it needs NumPy, SciPy and pandas only.
"""

import numpy as np
from scipy.spatial.distance import jensenshannon
from scipy.stats import entropy

from fixture_io import floats, generated, to_series, write

SMALL_SHARE = 0.0001


def pairs():
    yield "plain", generated(7919, 0, 10007, 700, 1000.0), generated(6101, 17, 9973, 500, 900.0, 0.5)
    yield "shifted", generated(7919, 3, 10007, 1200, 2500.0), generated(7919, 5, 10007, 300, 2500.0, 0.4)
    far = [((7919 * i) % 10007) / 1000.0 for i in range(999)]
    yield "one_far_value", floats(far + [400000.0]), floats([value + 1.25 for value in far] + [400000.0])
    yield "skewed", floats(np.exp(np.linspace(-3, 4, 401))), floats(np.exp(np.linspace(-2.5, 4.7, 307)))
    yield "small", generated(37, 0, 101, 23, 10.0), generated(53, 11, 97, 19, 9.0, 0.5)


def edges_of(rule, reference, current):
    """The edges of a histogram, whose last bin is closed."""
    name, argument = rule
    both = np.concatenate([reference, current])
    if name == "equal_width":
        return np.histogram_bin_edges(both, bins=argument)
    if name == "quantiles":
        between = np.quantile(reference, [i / argument for i in range(1, argument)])
        return np.concatenate([[-np.inf], between, [np.inf]])
    edges = np.array(argument, dtype=float)
    if both.min() < edges[0]:
        edges = np.concatenate([[-np.inf], edges])
    if both.max() > edges[-1]:
        edges = np.concatenate([edges, [np.inf]])
    return edges


def filled(shares):
    smallest = shares[shares > 0].min()
    return np.where(shares == 0, smallest / 1e6 if smallest <= SMALL_SHARE else SMALL_SHARE, shares)


def distances(reference_counts, current_counts):
    r = reference_counts / reference_counts.sum()
    c = current_counts / current_counts.sum()
    full_r, full_c = filled(r), filled(c)
    return {
        "psi": float(np.sum((full_r - full_c) * np.log(full_r / full_c))),
        "kl_div": float(entropy(full_r, full_c)),
        "jensenshannon": float(jensenshannon(r, c)),
        "hellinger": float(np.sqrt(np.sum((np.sqrt(r) - np.sqrt(c)) ** 2) / 2)),
        "TVD": float(np.abs(r - c).sum() / 2),
    }


RULES = {
    "equal_width(1)": ("equal_width", 1),
    "equal_width(10)": ("equal_width", 10),
    "equal_width(37)": ("equal_width", 37),
    "quantiles(4)": ("quantiles", 4),
    "quantiles(10)": ("quantiles", 10),
    "quantiles(20)": ("quantiles", 20),
    "edges(0,2.5,5,7.5,10)": ("edges", [0, 2.5, 5, 7.5, 10]),
    "edges(-1,0.125,1000000)": ("edges", [-1, 0.125, 1000000]),
    "edges(4,4.5)": ("edges", [4, 4.5]),
}


def bins():
    cases = []
    for name, first, second in pairs():
        reference, current = to_series(first).to_numpy(), to_series(second).to_numpy()
        expected = {}
        for text, rule in RULES.items():
            edges = edges_of(rule, reference, current)
            counts = [np.histogram(side, edges)[0] for side in (reference, current)]
            expected[text] = {
                "reference": counts[0].tolist(),
                "current": counts[1].tolist(),
                "distances": distances(*counts),
            }
        cases.append({"name": name, "reference": first, "current": second, "bins": expected})
    return {"pairs": cases}


if __name__ == "__main__":
    write("bins.json", bins())
