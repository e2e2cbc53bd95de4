"""SciPy reference values: two-sample Kolmogorov-Smirnov and the distributions' survival functions."""

import math
import warnings

from scipy import stats

from fixture_io import floats, generated, to_series

TINY_TO_LARGE_P = [0.999999, 0.99, 0.9, 0.5, 0.1, 0.05, 0.01, 1e-3, 1e-5, 1e-10, 1e-16, 1e-30, 1e-100, 1e-200, 1e-300]


def permuted(n, shift=0.0, divisor=1000.0, b=0, a=7919, m=10007):
    return generated(a=a, b=b, m=m, n=n, divisor=divisor, shift=shift)


def tied(n, m, b=0, shift=0.0):
    """Few distinct values, so many ties."""
    return generated(a=37, b=b, m=m, n=n, shift=shift)


def ks_samples():
    """(name, reference, current); the name starts with the sizes."""
    large_prime = 100003
    yield "1_1_equal", floats([0.5]), floats([0.5])
    yield "1_1_different", floats([0.5]), floats([1.5])
    yield "1_5_middle", floats([3]), floats([1, 2, 3.5, 4, 5])
    yield "1_5_outside", floats([9]), floats([1, 2, 3, 4, 5])
    yield "5_1_tie", floats([1, 2, 3, 4, 5]), floats([3])
    yield "2_3_mixed", floats([1, 4]), floats([2, 3, 5])
    yield "2_3_no_overlap", floats([1, 2]), floats([3, 4, 5])
    yield "5_5_mixed", floats([1, 2, 5, 7, 8]), floats([3, 4, 6, 9, 10])
    yield "5_5_identical", floats([1, 2, 3, 4, 5]), floats([5, 4, 3, 2, 1])
    yield "5_5_no_overlap", floats([1, 2, 3, 4, 5]), floats([6, 7, 8, 9, 10])
    yield "5_5_one_value", floats([2] * 5), floats([2] * 5)
    yield "10_7_mixed", permuted(10), permuted(7, b=17, divisor=900)
    yield "10_7_ties", tied(10, 4), tied(7, 3, shift=1)
    yield "7_10_shift", permuted(7), permuted(10, shift=4)
    yield "30_30_mixed", permuted(30), permuted(30, b=5000)
    yield "30_30_shift", permuted(30), permuted(30, shift=3)
    yield "30_30_no_overlap", permuted(30), permuted(30, shift=20)
    yield "30_30_ties", tied(30, 5), tied(30, 6)
    yield "golden_small", generated(37, 0, 101, 100, 10), generated(53, 11, 97, 80, 9, 0.5)
    yield "golden_int", generated(37, 0, 101, 100), generated(53, 11, 97, 80)
    yield "golden_big", permuted(1500), generated(6101, 17, 9973, 1200, 900)
    yield "100_80_no_overlap", permuted(100), permuted(80, shift=50)
    yield "100_100_mixed", permuted(100), permuted(100, b=3331)
    yield "100_100_shift", permuted(100), permuted(100, shift=2.5)
    yield "100_100_ties", tied(100, 11), tied(100, 13)
    yield "5_5_exact_sum_above_1", floats([1, 3, 5, 7, 9]), floats([2, 4, 6, 8, 10])
    yield "30_30_exact_sum_above_1", generated(7, 0, 30, 30), generated(7, 0, 30, 30, shift=0.5)
    yield "100_100_identical", permuted(100), permuted(100)
    yield "500_499_near_identical", permuted(500), permuted(499)
    yield "500_499_shift", permuted(500), permuted(499, shift=1)
    yield "500_499_no_overlap", permuted(500), permuted(499, shift=30)
    yield "1000_1500_mixed", permuted(1000), permuted(1500, b=77, divisor=980)
    yield "1000_1500_p_near_1", permuted(1000), permuted(1500)
    yield "1000_1500_tiny_p", permuted(1000), permuted(1500, shift=6.2)
    yield "1000_1500_ties", tied(1000, 101), tied(1500, 97)
    yield "1000_997_coprime", permuted(1000), permuted(997, shift=0.4)
    yield "5000_5000_mixed", permuted(5000), permuted(5000, b=41, divisor=985)
    yield "5000_5000_tiny_p", permuted(5000), permuted(5000, shift=3)
    yield "5000_5000_identical", permuted(5000), permuted(5000)
    yield "10000_10000_mixed", permuted(10000), permuted(10000, shift=0.15)
    yield "10000_10000_tiny_p", permuted(10000), permuted(10000, shift=2.2)
    yield "10000_10000_no_overlap", permuted(10000), permuted(10000, shift=11)
    yield "10000_9999_mixed", permuted(10000), permuted(9999, shift=0.2)
    yield "10000_9999_tiny_p", permuted(10000), permuted(9999, shift=2.2)
    yield "10001_500_mixed", permuted(10001), permuted(500, shift=0.3)
    yield "10001_500_shift", permuted(10001), permuted(500, shift=3)
    yield "25000_2400_mixed", permuted(25000, m=large_prime), permuted(2400, m=large_prime, shift=1.5)
    yield "25000_2400_tiny_p", permuted(25000, m=large_prime), permuted(2400, m=large_prime, shift=45)
    yield "100000_100000_mixed", permuted(100000, m=large_prime), permuted(100000, m=large_prime, shift=0.5)
    yield "100000_100000_tiny_p", permuted(100000, m=large_prime), permuted(100000, m=large_prime, shift=6)
    yield "100000_99999_lcm_too_large", permuted(100000, m=large_prime), permuted(99999, m=large_prime, shift=0.6)


def ks_case(name, reference, current):
    x, y = to_series(reference).to_numpy(), to_series(current).to_numpy()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        exact = stats.ks_2samp(x, y, method="exact")
    fell_back = any("Switching to" in str(w.message) for w in caught)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        asymptotic = stats.ks_2samp(x, y, method="asymp")
        automatic = stats.ks_2samp(x, y, method="auto")
    return {
        "name": name,
        "reference": reference,
        "current": current,
        "statistic": float(automatic.statistic),
        "exact_p": None if fell_back else float(exact.pvalue),
        "exact_fell_back": fell_back,
        "asymptotic_p": float(asymptotic.pvalue),
        "auto_p": float(automatic.pvalue),
        "auto_method": "exact" if max(len(x), len(y)) <= 10000 and not fell_back else "asymp",
    }


def ks_two_sample():
    return {"cases": [ks_case(*samples) for samples in ks_samples()]}


def chi_square_rows():
    for df in [1, 2, 3, 4, 5, 7, 10, 15, 20, 29, 30, 50, 75, 99, 100, 150, 200, 299, 500, 750, 1000]:
        points = [0.0, 1e-10, 1e-3, 0.5 * df, float(df), 2.0 * df]
        points += [float(stats.chi2.isf(p, df)) for p in TINY_TO_LARGE_P]
        for x in sorted(set(points)):
            yield {"df": df, "x": x, "sf": float(stats.chi2.sf(x, df))}


def normal_rows():
    for z in [0.0, 1e-12, 1e-6, 0.001, 0.01] + [i / 8 for i in range(1, 37 * 8 + 1)]:
        yield {
            "z": z,
            "two_sided": float(2 * stats.norm.sf(z)),
            "two_sided_from_cdf": float(2 * (1 - stats.norm.cdf(z))),
        }


def kolmogorov_rows():
    """kstwo.sf on d-values spread over p = 1 to 1e-300, with the edges of the support for small n."""
    for n in [1, 2, 5, 10, 50, 140, 141, 500, 1000, 12345, 100_000, 1_000_000, 50_000_000]:
        points = [math.sqrt(math.log(2 / p) / (2 * n)) for p in [1.9] + TINY_TO_LARGE_P]
        points += [c / math.sqrt(n) for c in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.0, 1.2, 1.5)]
        points += [0.5 / n, 0.75 / n, 1.0 / n, 1.5 / n, 0.5, 0.9, 1.0]
        if n <= 1000:
            points += [i / 20 for i in range(1, 20)]
        for d in sorted({d for d in points if d <= 1}):
            p = float(stats.kstwo.sf(d, n))
            if p > 1e-300 or d in (0.5, 0.9, 1.0):
                yield {"n": n, "d": d, "sf": p}


def distributions():
    return {
        "chi_square": list(chi_square_rows()),
        "normal": list(normal_rows()),
        "kolmogorov_two_sided": list(kolmogorov_rows()),
    }
