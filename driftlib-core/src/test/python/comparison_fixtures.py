"""Two models on the same rows: the measures by scikit-learn, the interval of their difference by scipy.stats.bootstrap.

SciPy draws the rows of a paired bootstrap as one array of integers from its generator. The same generator gives them
here, so that the Java tests can be given the same draws and must come to the same distribution and interval.
"""

import warnings

import numpy as np
from scipy.stats import bootstrap
from sklearn import metrics

from fixture_io import floats, objects

RESAMPLES = 60
MANY_RESAMPLES = 4000
LEVEL = 0.9
SEED = 20240501


# Measures ------------------------------------------------------------------------------------------------------


def calibration_error(truth, probability):
    bins = np.clip(np.ceil(probability * 10 - 1e-12).astype(int) - 1, 0, 9)
    return sum(abs(probability[bins == b].sum() - truth[bins == b].sum()) for b in range(10)) / len(truth)


def regression_measures():
    return {
        "mean_error": lambda t, p: abs(np.mean(p - t)),
        "mean_abs_error": metrics.mean_absolute_error,
        "rmse": metrics.root_mean_squared_error,
        "mean_abs_perc_error": lambda t, p: 100 * metrics.mean_absolute_percentage_error(t, p),
        "r2_score": metrics.r2_score,
    }


def label_measures(average, positive=None):
    options = {"average": average, "zero_division": 0}
    if positive is not None:
        options["pos_label"] = positive
    measures = {
        "accuracy": metrics.accuracy_score,
        "precision": lambda t, p: metrics.precision_score(t, p, **options),
        "recall": lambda t, p: metrics.recall_score(t, p, **options),
        "f1": lambda t, p: metrics.f1_score(t, p, **options),
    }
    if positive is not None:
        measures.update(
            tpr=lambda t, p: np.mean(p[t == positive] == positive),
            fnr=lambda t, p: np.mean(p[t == positive] != positive),
            tnr=lambda t, p: np.mean(p[t != positive] != positive),
            fpr=lambda t, p: np.mean(p[t != positive] == positive),
        )
    return measures


def probability_measures():
    labels = {name: (lambda t, p, of=of: of(t, (p >= 0.5).astype(int)))
              for name, of in label_measures("binary", 1).items()}
    return {
        **labels,
        "roc_auc": metrics.roc_auc_score,
        "pr_auc": metrics.average_precision_score,
        "log_loss": lambda t, p: metrics.log_loss(t, p, labels=[0, 1]),
        "brier_score": metrics.brier_score_loss,
        "calibration_error": calibration_error,
    }


def class_measures(classes):
    """Predictions are rows of probabilities, one for each class."""
    def one_hot(t):
        return (t[:, None] == np.arange(len(classes))[None, :]).astype(int)

    labels = {name: (lambda t, p, of=of: of(t, p.argmax(axis=1))) for name, of in label_measures("macro").items()}
    return {
        **labels,
        "roc_auc": lambda t, p: metrics.roc_auc_score(t, p, multi_class="ovr"),
        "pr_auc": lambda t, p: metrics.average_precision_score(one_hot(t), p, average="macro"),
        "log_loss": lambda t, p: metrics.log_loss(t, p, labels=range(len(classes))),
        "brier_score": lambda t, p: np.mean(((p - one_hot(t)) ** 2).sum(axis=1)),
        "calibration_error": lambda t, p: calibration_error((p.argmax(axis=1) == t).astype(int), p.max(axis=1)),
    }


# Data ----------------------------------------------------------------------------------------------------------


def regression(random):
    target = random.normal(20, 6, 80).round(3)
    return {
        "name": "regression", "task": "regression", "production": ["prediction"], "candidate": ["candidate"],
        "truth": target, "columns": {"target": floats(target)},
        "predictions": ((target + random.normal(0.4, 2, 80)).round(3), (target + random.normal(0, 1.6, 80)).round(3)),
        "measures": regression_measures(),
    }


def labels(random):
    target = random.randint(0, 2, 90)
    predictions = tuple(np.where(random.uniform(size=90) < share, target, 1 - target) for share in (0.7, 0.85))
    return {
        "name": "labels", "task": "classification", "production": ["prediction"], "candidate": ["candidate"],
        "truth": target, "columns": {"target": objects(map(str, target))}, "predictions": predictions,
        "measures": label_measures("binary", 1),
    }


def probability(random):
    target = random.randint(0, 2, 100)
    predictions = tuple((1 / (1 + np.exp(-(scale * (target - 0.5) + random.normal(0, 1, 100))))).round(2)
                        for scale in (1.0, 2.5))
    return {
        "name": "probability", "task": "classification", "production": ["prediction"], "candidate": ["candidate"],
        "truth": target, "columns": {"target": objects(map(str, target))}, "predictions": predictions,
        "measures": probability_measures(),
    }


def classes(random):
    names = ["cat", "dog", "eel"]
    target = random.randint(0, 3, 90)

    def rows(strength):
        weights = np.exp(random.normal(0, 1, (90, 3)) + strength * (target[:, None] == np.arange(3)[None, :]))
        return weights / weights.sum(axis=1, keepdims=True)

    return {
        "name": "classes", "task": "classification", "production": names, "candidate": [f"new_{n}" for n in names],
        "truth": target, "columns": {"target": objects(names[t] for t in target)},
        "predictions": (rows(0.8), rows(1.4)), "measures": class_measures(names),
    }


def encoded_columns(data):
    columns = dict(data["columns"])
    for names, values in zip((data["production"], data["candidate"]), data["predictions"]):
        for number, name in enumerate(names):
            column = values if values.ndim == 1 else values[:, number]
            columns[name] = objects(map(str, column)) if data["name"] == "labels" else floats(column)
    return {"columns": [{"name": name, **sample} for name, sample in columns.items()]}


# Intervals -----------------------------------------------------------------------------------------------------


def difference(measure, data):
    truth, (production, candidate) = data["truth"], data["predictions"]

    def statistic(rows):
        return measure(truth[rows], candidate[rows]) - measure(truth[rows], production[rows])

    return statistic


def interval(statistic, n, resamples):
    return bootstrap((np.arange(n),), statistic, n_resamples=resamples, vectorized=False, paired=True,
                     confidence_level=LEVEL, method="percentile", random_state=np.random.default_rng(SEED))


def compared(data, name, measure):
    n = len(data["truth"])
    every_row = np.arange(n)
    result = interval(difference(measure, data), n, RESAMPLES)
    found = {
        "production": measure(data["truth"], data["predictions"][0]),
        "candidate": measure(data["truth"], data["predictions"][1]),
        "difference": difference(measure, data)(every_row),
        "lower": result.confidence_interval.low,
        "upper": result.confidence_interval.high,
        "differences": result.bootstrap_distribution,
    }
    if name in ("mean_abs_error", "f1", "roc_auc"):
        many = interval(difference(measure, data), n, MANY_RESAMPLES)
        found["many"] = {"lower": many.confidence_interval.low, "upper": many.confidence_interval.high,
                         "standard_error": many.standard_error}
    return {key: value.tolist() if isinstance(value, np.ndarray) else value for key, value in found.items()}


def comparison():
    random = np.random.RandomState(5)
    cases = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for data in (regression(random), labels(random), probability(random), classes(random)):
            n = len(data["truth"])
            draws = np.random.default_rng(SEED).integers(0, n, (RESAMPLES, n))
            cases.append({
                "name": data["name"], "task": data["task"], "production": data["production"],
                "candidate": data["candidate"], "data": encoded_columns(data), "level": LEVEL,
                "draws": draws.tolist(),
                "measures": {name: compared(data, name, of) for name, of in data["measures"].items()},
            })
    return {"cases": cases}
