"""scikit-learn's areas and curves of scores that should tell positives from negatives."""

import numpy as np
from scipy import stats
from sklearn import metrics


def samples():
    rng = np.random.default_rng(20240)
    for number, (positives, negatives) in enumerate([(1, 1), (1, 9), (3, 4), (25, 60), (200, 150)]):
        yield f"continuous_{number}", rng.beta(3, 2, positives), rng.beta(2, 3, negatives)
        yield f"ties_{number}", np.round(rng.beta(3, 2, positives), 1), np.round(rng.beta(2, 3, negatives), 1)
    yield "constant", np.full(5, 0.5), np.full(3, 0.5)
    yield "perfect", np.linspace(0.6, 1, 7), np.linspace(0, 0.5, 6)
    yield "inverted", np.linspace(0, 0.3, 7), np.linspace(0.4, 1, 6)
    yield "zeros_and_ones", np.array([0.0, 1, 1, 1]), np.array([-0.0, 0, 1, 0, 0])
    yield "any_scale", rng.normal(3, 40, 30), rng.normal(-3, 50, 40)


def delong_variance(positives, negatives):
    """Sun and Xu's form of DeLong's variance: midranks of all scores and of each class alone."""
    m, n = len(positives), len(negatives)
    if m < 2 or n < 2:
        return None
    of_all = stats.rankdata(np.r_[positives, negatives])
    of_positives = (of_all[:m] - stats.rankdata(positives)) / n
    of_negatives = 1 - (of_all[m:] - stats.rankdata(negatives)) / m
    return np.var(of_positives, ddof=1) / m + np.var(of_negatives, ddof=1) / n


def average_precision_variance(truth, scores):
    """The squares of the derivatives of the average precision by the weight of each row, by central differences."""
    if truth.sum() < 2 or (1 - truth).sum() < 2:
        return None
    step = 1e-5
    total = 0.0
    for row in range(len(truth)):
        weights = np.ones(len(truth))
        found = []
        for sign in (1, -1):
            weights[row] = 1 + sign * step
            found.append(metrics.average_precision_score(truth, scores, sample_weight=weights))
        total += ((found[0] - found[1]) / (2 * step)) ** 2
    return total


def case(name, positives, negatives):
    truth = np.r_[np.ones(len(positives)), np.zeros(len(negatives))]
    scores = np.r_[positives, negatives]
    fpr, tpr, thresholds = metrics.roc_curve(truth, scores, drop_intermediate=False)
    return {
        "name": name,
        "positives": positives.tolist(),
        "negatives": negatives.tolist(),
        "roc_auc": metrics.roc_auc_score(truth, scores),
        "average_precision": metrics.average_precision_score(truth, scores),
        "roc_auc_variance": delong_variance(positives, negatives),
        "average_precision_variance": average_precision_variance(truth, scores),
        "thresholds": thresholds[1:].tolist(),
        "tpr": tpr[1:].tolist(),
        "fpr": fpr[1:].tolist(),
    }


def ranked_scores():
    return {"cases": [case(*sample) for sample in samples()]}
