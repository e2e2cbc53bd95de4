"""P-values of two-sample tests: of homogeneity by SciPy, of tied ranks by exact counting, far tails by mpmath.

Writes p_values.json. Needs SciPy and mpmath only:

    python p_value_fixtures.py
"""

import json
import random
from fractions import Fraction
from math import comb
from pathlib import Path

from mpmath import cos, exp, mp, mpf, nstr, pi, sin, sqrt
from scipy.stats import chi2_contingency, fisher_exact

mp.dps = 30
NODES = 500
TARGET = Path(__file__).parent.parent / "resources" / "fixtures" / "p_values.json"


def tables():
    yield [130, 370], [240, 260]
    yield [20, 20, 10], [20, 10, 20]
    yield [1000, 2000, 3000], [990, 2010, 3050]
    yield [5000, 70], [5, 5000]
    yield [400, 0, 90], [300, 40, 12]
    rng = random.Random(7)
    for categories in (2, 3, 5, 20, 250):
        for scale in (1, 10):
            shares = [rng.uniform(1, 3) for _ in range(categories)]
            yield [round(12 * s) + rng.randrange(9) for s in shares], [round(scale * 12 * s) for s in shares]


def homogeneity(reference, current):
    table = [reference, current]
    plain = chi2_contingency(table, correction=False)
    assert plain.expected_freq.min() >= 5
    return {
        "reference": reference,
        "current": current,
        "chisquare": float(plain.pvalue),
        "g_test": float(chi2_contingency(table, correction=False, lambda_="log-likelihood").pvalue),
    }


def rare_pairs():
    """Two categories of which one is expected fewer than five times."""
    for table in ([[19999, 1], [50, 0]], [[90, 3], [80, 0]], [[7, 1], [2, 6]], [[5000, 40], [48, 2]]):
        yield {"reference": table[0], "current": table[1], "z": float(fisher_exact(table).pvalue)}


def cramer_von_mises(counts, drawn):
    """n m / N^2 times the sum of (F - G)^2, both functions rising in equal steps over equal values."""
    n, total = sum(drawn), sum(counts)
    m = total - n
    f = g = Fraction(0)
    result = Fraction(0)
    for count, of_first in zip(counts, drawn):
        for step in range(1, count + 1):
            share = Fraction(step, count)
            result += (f + share * Fraction(of_first, n) - g - share * Fraction(count - of_first, m)) ** 2
        f += Fraction(of_first, n)
        g += Fraction(count - of_first, m)
    return result * n * m / total**2


def anderson(counts, drawn):
    """Equation 7 of Scholz and Stephens (1987), for two samples."""
    n, total = sum(drawn), sum(counts)
    m = total - n
    below = first = 0
    result = Fraction(0)
    for count, of_first in zip(counts, drawn):
        middle = below + Fraction(count, 2)
        weight = Fraction(count, total) / (middle * (total - middle) - Fraction(total * count, 4))
        excess = total * (first + Fraction(of_first, 2)) - middle * n
        other = total * (below - first + Fraction(count - of_first, 2)) - middle * m
        result += weight * (excess**2 / n + other**2 / m)
        below += count
        first += of_first
    return result * Fraction(total - 1, total)


def pearson(counts, drawn):
    n, total = sum(drawn), sum(counts)
    return sum(
        (Fraction(d) - Fraction(c * n, total)) ** 2 / Fraction(c * n, total)
        + (Fraction(c - d) - Fraction(c * (total - n), total)) ** 2 / Fraction(c * (total - n), total)
        for c, d in zip(counts, drawn)
    )


def divisions(counts, n):
    if not counts:
        if n == 0:
            yield (), 1
        return
    for taken in range(min(counts[0], n) + 1):
        for rest, ways in divisions(counts[1:], n - taken):
            yield (taken, *rest), ways * comb(counts[0], taken)


def relabelled(counts, drawn, statistic):
    observed = statistic(counts, drawn)
    reached = sum(ways for division, ways in divisions(counts, sum(drawn)) if statistic(counts, division) >= observed)
    return float(Fraction(reached, comb(sum(counts), sum(drawn))))


def tied():
    cases = [
        ([6, 6], [6, 0]),
        ([12, 8], [7, 1]),
        ([5, 4, 3, 6], [3, 3, 1, 1]),
        ([2, 2, 2, 2, 2, 2], [2, 2, 1, 0, 0, 1]),
        ([9, 1, 1, 1, 1, 1], [3, 1, 1, 0, 1, 1]),
        ([1, 1, 2, 7, 3], [1, 1, 2, 1, 0]),
        ([3, 3, 3, 3], [3, 3, 0, 0]),
    ]
    for counts, drawn in cases:
        yield {
            "reference": drawn,
            "current": [c - d for c, d in zip(counts, drawn)],
            "cramer_von_mises": relabelled(counts, drawn, cramer_von_mises),
            "anderson": relabelled(counts, drawn, anderson),
            "chisquare": relabelled(counts, drawn, pearson),
        }


def survival(x, pole, determinant):
    """Smirnov's formula: the integral over each second gap of the poles, y = a + (b - a) sin^2(t / 2), by midpoints."""
    total = mpf(0)
    for k in range(60):
        a, b = pole(2 * k), pole(2 * k + 1)
        if x * (a - pole(0)) > 250:
            break

        def integrand(t):
            beyond = (b - a) * sin(t / 2) ** 2
            y = a + beyond
            return exp(-x * y / 2) / y * (b - a) / 2 * sin(t) / sqrt(abs(determinant(y)))

        part = sum(integrand(pi * (j + mpf(1) / 2) / NODES) for j in range(NODES)) * pi / NODES
        total += part if k % 2 == 0 else -part
    return total / pi


def tails():
    laws = {
        "cramer_von_mises": (lambda i: (pi * (i + 1)) ** 2, lambda y: sin(sqrt(y)) / sqrt(y)),
        "anderson": (lambda i: mpf((i + 1) * (i + 2)), lambda y: cos(pi / 2 * sqrt(1 + 4 * y)) / (pi * y)),
    }
    points = {
        "cramer_von_mises": ("0.05", "0.166", "0.46136", "2", "5.98", "29", "99.9", "138"),
        "anderson": ("0.3", "1", "2.492", "10", "50", "300", "680"),
    }
    return [
        {"law": law, "x": float(x), "survival": float(nstr(survival(mpf(x), *laws[law]), 17))}
        for law, xs in points.items()
        for x in xs
    ]


def main():
    fixtures = {
        "homogeneity": [homogeneity(*table) for table in tables()],
        "rare_pairs": list(rare_pairs()),
        "tied": list(tied()),
        "tails": tails(),
    }
    TARGET.write_text(json.dumps(fixtures, indent=1) + "\n")


if __name__ == "__main__":
    main()
