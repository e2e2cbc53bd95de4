"""Makes finding.json: what chance alone explains, by SciPy. Run in this folder: python finding_fixtures.py"""
import json
from scipy import stats

more = []
for marked, rows, other_marked, other_rows in [
        (5, 50, 1, 60), (104, 1000, 0, 1000), (12, 400, 30, 3000), (900, 1000, 850, 1000), (3, 10, 0, 2), (20, 20, 5, 25)]:
    table = [[marked, rows - marked], [other_marked, other_rows - other_marked]]
    more.append([marked, rows, other_marked, other_rows, float(stats.fisher_exact(table, alternative='greater').pvalue)])
at_least = [[k, n, p, float(stats.binom.sf(k - 1, n, p))] for k, n, p in [(1, 28, .03), (3, 28, .03), (11, 28, .03), (5, 10, .4)]]
factor = [[q, level, float(stats.norm.isf(.01 / q / 2) / stats.norm.isf(level / 2))] for q, level in [(1, .05), (20, .05), (500, .05), (7, .02)]]
apart = []
for counts in [[[50, 30, 20], [40, 45, 30]], [[500, 10, 7, 9], [900, 40, 30, 8]], [[6, 6, 6], [60, 60, 90]]]:
    apart.append([*counts, float(stats.chi2_contingency(counts, correction=False).pvalue)])
larger = [[d, s, n, t, m, float(stats.norm.sf(d / (s * s / n + t * t / m) ** .5))] for d, s, n, t, m in [(.14, 1.7, 2000, 1.6, 1500), (.5, 2, 20, 1, 40)]]
with open('../resources/fixtures/finding.json', 'w') as file:
    json.dump({'more': more, 'at_least': at_least, 'factor': factor, 'larger': larger, 'apart': apart}, file, indent=1)
