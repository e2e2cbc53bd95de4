"""Evidently's classification metrics and tests, and scikit-learn's numbers for what Evidently lacks."""

import json
import logging
import math
import warnings

import numpy as np
from evidently import ColumnMapping
from evidently import metrics as evidently_metrics
from evidently import tests as evidently_tests
from evidently.report import Report
from evidently.test_suite import TestSuite
from sklearn import metrics as sklearn_metrics

from fixture_io import error_text, floats, ints, objects, to_series
from metric_fixtures import encoded_frame, frame

NAN, INF = math.nan, math.inf


# Data sets -----------------------------------------------------------------------------------------------------


def outcome(rng, n, strength, rate=0.4):
    """A binary truth and a probability that knows something of it."""
    truth = (rng.random(n) < rate).astype(int)
    logit = strength * (truth - 0.5) + rng.normal(0, 1, n)
    return truth, 1 / (1 + np.exp(-logit))


def named(truth, positive="churn", negative="stay"):
    return [positive if t else negative for t in truth]


def multi_outcome(rng, n, labels, strength):
    truth = rng.integers(0, len(labels), n)
    logits = rng.normal(0, 1, (n, len(labels)))
    logits[np.arange(n), truth] += strength
    shares = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    return [labels[t] for t in truth], shares


def binary_labels(seed, n, strength, as_names):
    truth, probability = outcome(np.random.default_rng(seed), n, strength)
    predicted = (probability >= 0.5).astype(int)
    encode = (lambda values: objects(named(values))) if as_names else ints
    return {"target": encode(truth), "prediction": encode(predicted)}


def binary_probability(seed, n, strength, digits=None, column="prediction", as_names=False, inverted=False):
    truth, probability = outcome(np.random.default_rng(seed), n, strength)
    if digits is not None:
        probability = np.round(probability, digits)
    return {
        "target": objects(named(truth)) if as_names else ints(truth),
        column: floats(1 - probability if inverted else probability),
    }


def binary_two_columns(seed, n, strength):
    truth, probability = outcome(np.random.default_rng(seed), n, strength)
    return {"target": objects(named(truth)), "stay": floats(1 - probability), "churn": floats(probability)}


def with_gaps(seed, n, strength):
    truth, probability = outcome(np.random.default_rng(seed), n, strength)
    label = objects(None if i % 13 == 5 else t for i, t in enumerate(named(truth)))
    gaps = {7: NAN, 11: INF, 23: -INF}
    return {"target": label, "churn": floats(gaps.get(i, p) for i, p in enumerate(probability))}


def multi_labels(seed, n, strength, labels):
    rng = np.random.default_rng(seed)
    truth, shares = multi_outcome(rng, n, labels, strength)
    return {"target": objects(truth), "prediction": objects(labels[i] for i in shares.argmax(axis=1))}


def multi_codes(seed, n, strength):
    rng = np.random.default_rng(seed)
    labels = list(range(11))
    truth, shares = multi_outcome(rng, n, labels, strength)
    return {"target": ints(truth), "prediction": ints(labels[i] for i in shares.argmax(axis=1))}


def multi_probabilities(seed, n, strength, digits=None):
    labels = ["cat", "dog", "eel"]
    truth, shares = multi_outcome(np.random.default_rng(seed), n, labels, strength)
    if digits is not None:
        shares = np.round(shares, digits)
    return {"target": objects(truth), **{label: floats(shares[:, i]) for i, label in enumerate(labels)}}


def dataset(name, reference, current, **mapping):
    return {
        "name": name,
        "reference": reference,
        "current": current,
        "mapping": {"target": "target", "task": "classification", **mapping},
    }


def datasets():
    yield dataset(
        "binary_labels", binary_labels(1, 80, 2, False), binary_labels(2, 61, 1.2, False), prediction="prediction"
    )
    yield dataset(
        "binary_names",
        binary_labels(3, 60, 2, True),
        binary_labels(4, 45, 1.5, True),
        prediction="prediction",
        pos_label="churn",
    )
    yield dataset(
        "binary_probability",
        binary_probability(5, 130, 2),
        binary_probability(6, 97, 1.3),
        prediction="prediction",
    )
    yield dataset(
        "binary_probability_ties",
        binary_probability(7, 120, 2, digits=1),
        binary_probability(8, 90, 1.3, digits=1),
        prediction="prediction",
    )
    yield dataset(
        "binary_column_of_positive",
        binary_probability(9, 60, 2, column="churn", as_names=True),
        binary_probability(10, 50, 1.5, column="churn", as_names=True),
        prediction="churn",
        pos_label="churn",
    )
    yield dataset(
        "binary_column_of_negative",
        binary_probability(11, 60, 2, column="stay", as_names=True, inverted=True),
        binary_probability(12, 50, 1.5, column="stay", as_names=True, inverted=True),
        prediction="stay",
        pos_label="churn",
    )
    yield dataset(
        "binary_two_columns",
        binary_two_columns(13, 60, 2),
        binary_two_columns(14, 50, 1.5),
        prediction=["stay", "churn"],
        pos_label="churn",
    )
    yield dataset(
        "gaps", with_gaps(15, 60, 2), with_gaps(16, 50, 1.5), prediction="churn", pos_label="churn"
    )
    animals = ["cat", "dog", "eel"]
    yield dataset(
        "multi_labels",
        multi_labels(17, 70, 1.5, [*animals, "fox"]),
        multi_labels(18, 60, 1, animals),
        prediction="prediction",
    )
    yield dataset("multi_codes", multi_codes(19, 120, 2.5), multi_codes(20, 110, 2), prediction="prediction")
    yield dataset(
        "multi_probabilities", multi_probabilities(21, 110, 1.5), multi_probabilities(22, 90, 1), prediction=animals
    )
    yield dataset(
        "multi_probability_ties",
        multi_probabilities(23, 80, 1.5, digits=1),
        multi_probabilities(24, 70, 1, digits=1),
        prediction=animals,
    )


def has_probabilities(data):
    prediction = data["mapping"]["prediction"]
    return isinstance(prediction, list) or data["current"][prediction]["dtype"] == "float64"


def is_binary(data):
    return data["name"].startswith("binary") or data["name"] == "gaps"


def classes(data):
    target = to_series(data["current"]["target"]).dropna()
    return sorted(target.unique().tolist())


# Cases ---------------------------------------------------------------------------------------------------------

CUTS = [{}, {"probas_threshold": 0.3}, {"probas_threshold": 0.8}, {"k": 1}, {"k": 20}, {"k": 1000}]
LABEL_METRICS = ["ClassificationQualityMetric", "ClassificationQualityByClass", "ClassificationConfusionMatrix"]
CURVES = {"ClassificationRocCurve": "roc_curve", "ClassificationPRCurve": "pr_curve"}


def cases(data):
    probabilities = has_probabilities(data)
    for metric in LABEL_METRICS:
        for cut in CUTS if probabilities and is_binary(data) else CUTS[:2]:
            yield metric, cut
    yield "ClassificationDummyMetric", {}
    if probabilities and data["name"] != "gaps":
        yield "ClassificationPRTable", {}
        yield "ClassificationRocCurve", {}
        yield "ClassificationPRCurve", {}
        yield "ClassificationLiftCurve", {}
        yield "ClassificationClassSeparationPlot", {}


def run(kind, data, parts, with_reference):
    suite = kind(parts)
    suite.run(
        reference_data=frame(data["reference"]) if with_reference else None,
        current_data=frame(data["current"]),
        column_mapping=ColumnMapping(**data["mapping"]),
    )
    return suite


def case(data, metric, parameters, with_reference):
    entry = {"dataset": data["name"], "with_reference": with_reference, "metric": metric, "parameters": parameters}
    try:
        asked = getattr(evidently_metrics, metric)(**parameters)
        report = run(lambda parts: Report(metrics=parts), data, [asked], with_reference)
        if metric in CURVES:
            result = curves(asked.get_result(), CURVES[metric])
        elif metric == "ClassificationLiftCurve":
            result = lift_curves(asked.get_result())
        elif metric == "ClassificationClassSeparationPlot":
            result = separation(asked.get_result())
        else:
            result = json.loads(report.json())["metrics"][0]["result"]
            result.pop("columns", None)
        return {**entry, "result": result}
    except Exception as error:
        return {**entry, "error": error_text(error)}


def sides(result, field):
    for side in ("current", "reference"):
        value = getattr(result, f"{side}_{field}")
        if value is not None:
            yield f"{side}_{field}", value


def curves(result, field):
    """The points as they are drawn; the first threshold of a ROC curve is infinite."""
    return {
        name: {str(label): {part: list(getattr(curve, part)) for part in vars(curve) if part != "type"}
               for label, curve in by_label.items()}
        for name, by_label in sides(result, field)
    }


def lift_curves(result):
    """Only the counts and what Evidently takes from them without rounding; one label, for the others are wrong."""
    return {
        name: {
            str(label): {part: list(getattr(curve, part)) for part in ("count", "tp", "fp")}
            for label, curve in list(by_label.items())[:1]
        }
        for name, by_label in sides(result, "lift_curve")
    }


def separation(result):
    """Quantiles of the probability of each class among its members and among the others."""
    return {
        side: {
            str(label): table.to_dict(orient="list")
            for label, table in getattr(result, side).items()
        }
        for side in ("current", "reference")
        if getattr(result, side) is not None
    }


# What scikit-learn says ----------------------------------------------------------------------------------------


def class_scores(data, side):
    """Truth and the probability of each class, of the rows that have both."""
    columns = frame(data[side]).replace([INF, -INF], NAN).dropna()
    prediction = data["mapping"]["prediction"]
    positive = data["mapping"].get("pos_label", 1)
    if isinstance(prediction, list):
        return columns["target"], {label: columns[label] for label in prediction}
    score = columns[prediction]
    if prediction in columns["target"].unique() and prediction != positive:
        score = 1 - score
    negative = [label for label in columns["target"].unique() if label != positive][0]
    return columns["target"], {positive: score, negative: 1 - score}


def calibration_error(right, confidence):
    """Expected calibration error over ten bins (a, b] of equal width."""
    bins = np.clip(np.ceil(confidence * 10) - 1, 0, 9)
    return sum(
        abs(right[bins == b].mean() - confidence[bins == b].mean()) * (bins == b).mean()
        for b in range(10)
        if (bins == b).any()
    )


def probability_quality(data, side):
    truth, scores = class_scores(data, side)
    labels = list(scores)
    members = {label: (truth == label).to_numpy().astype(int) for label in labels}
    table = np.column_stack([scores[label] for label in labels])
    squared = sum((scores[label].to_numpy() - members[label]) ** 2 for label in labels)
    result = {
        "average_precision_by_class": {
            str(label): sklearn_metrics.average_precision_score(members[label], scores[label]) for label in labels
        },
        "roc_auc_by_class": {str(label): sklearn_metrics.roc_auc_score(members[label], scores[label]) for label in labels},
    }
    if is_binary(data):
        positive = data["mapping"].get("pos_label", 1)
        brier = sklearn_metrics.brier_score_loss(members[positive], scores[positive])
        right, confidence = members[positive], scores[positive].to_numpy()
        pr_auc = result["average_precision_by_class"][str(positive)]
    else:
        brier = squared.mean()
        right = (np.array(labels)[table.argmax(axis=1)] == truth.to_numpy()).astype(int)
        confidence = table.max(axis=1)
        pr_auc = np.mean(list(result["average_precision_by_class"].values()))
    result.update(pr_auc=pr_auc, brier_score=brier, calibration_error=calibration_error(right, confidence))
    result["rows"] = len(truth)
    return result


# Tests ---------------------------------------------------------------------------------------------------------

LABEL_TESTS = ["TestAccuracyScore", "TestPrecisionScore", "TestRecallScore", "TestF1Score"]
RATE_TESTS = ["TestTPR", "TestTNR", "TestFPR", "TestFNR"]
CLASS_TESTS = ["TestPrecisionByClass", "TestRecallByClass", "TestF1ByClass"]


def test_cases(data):
    probabilities = has_probabilities(data)
    label_tests = LABEL_TESTS + (RATE_TESTS if is_binary(data) else [])
    for name in label_tests:
        yield name, {}
        if probabilities and is_binary(data):
            yield name, {"probas_threshold": 0.3}
            yield name, {"k": 20}
        yield name, {"gt": 0.9}
        yield name, {"gte": 0.2, "lt": 0.7}
    for name in ("TestRocAuc", "TestLogLoss"):
        yield name, {}
        if probabilities:
            yield name, {"lt": 0.9}
    for name in CLASS_TESTS:
        for label in classes(data)[:2]:
            yield name, {"label": label}
        yield name, {"label": classes(data)[0], "gt": 0.5}


def test_case(data, name, parameters, with_reference):
    entry = {"dataset": data["name"], "with_reference": with_reference, "test": name, "parameters": parameters}
    suite = run(lambda parts: TestSuite(tests=parts), data, [getattr(evidently_tests, name)(**parameters)], with_reference)
    result = json.loads(suite.json())["tests"][0]
    return {**entry, "status": result["status"], "name": result["name"], "result": result.get("parameters")}


def classification():
    all_data = list(datasets())
    logging.disable(logging.ERROR)
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        both = (True, False)
        return {
            "datasets": [
                {
                    "name": data["name"],
                    "reference": encoded_frame(data["reference"]),
                    "current": encoded_frame(data["current"]),
                    "mapping": data["mapping"],
                }
                for data in all_data
            ],
            "cases": [case(data, *each, with_reference=True) for data in all_data for each in cases(data)],
            "tests": [
                test_case(data, *each, with_reference=side) for data in all_data for each in test_cases(data) for side in both
            ],
            "probability_quality": [
                {"dataset": data["name"], "side": side, **probability_quality(data, side)}
                for data in all_data
                if has_probabilities(data)
                for side in ("current", "reference")
            ],
        }
