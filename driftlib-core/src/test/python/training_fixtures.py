"""Makes training.json: trends by SciPy, learning curves by NumPy. Run in this folder: python training_fixtures.py"""
import json
import numpy as np
from scipy import stats

trends = []
for y in [[1, 3, 2, 5, 4, 6, 8, 7, 9, 10], [5, 4, 4, 3, 3, 3, 2, 1], [0.3, 0.1, 0.2], [2, 2, 2, 2], [1.5, 1.4, 1.45, 1.2, 1.3, 1.1, 1.0, 1.05, .9, .95]]:
    x = [2 * i + 1 for i in range(len(y))]
    tied = len(set(y)) < len(y)
    p = stats.kendalltau(x, y, method='asymptotic' if tied else 'exact').pvalue
    trends.append([x, y, float(stats.theilslopes(y, x).slope), 1.0 if np.isnan(p) else float(p)])
curves = []
for sizes, errors in [([100, 200, 400, 800, 1600, 3200], [.5, .41, .33, .29, .26, .24]), ([10, 30, 100, 300, 1000], [3, 1.9, 1.1, .6, .33])]:
    best = None
    for c in .05 * (2 / .05) ** (np.arange(64) / 63):
        power = np.asarray(sizes, float) ** -c
        (a, b), *_ = np.linalg.lstsq(np.stack([np.ones(len(sizes)), power], 1), np.asarray(errors), rcond=None)
        if a < 0:
            a, b = 0., float((power * errors).sum() / (power * power).sum())
        squares = float(((a + b * power - errors) ** 2).sum())
        if b > 0 and (best is None or squares < best[0]):
            best = (squares, float(a), float(b), float(c))
    _, a, b, c = best
    curves.append([sizes, errors, a, b, c, a + b * (2. * sizes[-1]) ** -c])
with open('../resources/fixtures/training.json', 'w') as file:
    json.dump({'trends': trends, 'curves': curves}, file, indent=1)
