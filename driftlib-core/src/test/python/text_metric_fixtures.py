"""Evidently's metrics of text descriptors and of text columns.

Evidently correlates the descriptors of the reference with the features of current, so what they are in the reference is
taken from a run in which the reference is current. Its drift of descriptors counts any share of drifted descriptors as
drift, so that verdict is left out.
"""

import json

import numpy as np
import pandas as pd
from evidently import ColumnMapping
from evidently import metrics
from evidently.descriptors import NonLetterCharacterPercentage, TextLength, WordCount
from evidently.report import Report

from text_samples import corpora

DESCRIPTORS = {
    "length": TextLength,
    "not letters": NonLetterCharacterPercentage,
    "words": WordCount,
}


def frame(texts, seed):
    rng = np.random.default_rng(seed)
    length = np.array([len(text) for text in texts], dtype=float)
    return pd.DataFrame(
        {
            "text": texts,
            "fare": np.round(length / 4 + rng.normal(size=len(texts)), 3),
            "distance": np.round(rng.gamma(2, size=len(texts)), 2),
        }
    )


def run(metric, reference, current):
    mapping = ColumnMapping(text_features=["text"], numerical_features=["fare", "distance"])
    report = Report(metrics=[metric])
    report.run(reference_data=reference, current_data=current, column_mapping=mapping)
    return without_types(json.loads(report.json())["metrics"][0]["result"])


def without_types(value):
    """Evidently writes the names of its own classes into nested results."""
    if isinstance(value, list):
        return [without_types(item) for item in value]
    if isinstance(value, dict):
        return {key: without_types(item) for key, item in value.items() if key != "type"}
    return value


def drift(reference, current):
    descriptors = {name: descriptor() for name, descriptor in DESCRIPTORS.items()}
    result = run(metrics.TextDescriptorsDriftMetric("text", descriptors=descriptors), reference, current)
    return {
        "number_of_columns": result["number_of_columns"],
        "number_of_drifted_columns": result["number_of_drifted_columns"],
        "share_of_drifted_columns": result["share_of_drifted_columns"],
        "drift_by_columns": {
            name: {key: column[key] for key in ["stattest_name", "drift_score", "drift_detected", "stattest_threshold"]}
            for name, column in result["drift_by_columns"].items()
        },
    }


def correlations(reference, current):
    def side(of):
        descriptors = {name: descriptor() for name, descriptor in DESCRIPTORS.items()}
        return run(metrics.TextDescriptorsCorrelationMetric("text", descriptors=descriptors), reference, of)["current"]

    return {"current": side(current), "reference": side(reference)}


def distribution(reference, current):
    descriptors = {name: descriptor() for name, descriptor in DESCRIPTORS.items()}
    metric = metrics.TextDescriptorsDistribution("text", descriptors=descriptors)
    run(metric, reference, current)
    result = metric.get_result()
    sides = {"current": result.current, "reference": result.reference}
    return {
        side: {name: {"x": list(bars.x), "y": list(bars.y)} for name, bars in distributions.items()}
        for side, distributions in sides.items()
    }


def column_drift(reference, current):
    """Without the two distributions, which are null for texts, and empty in the library."""
    result = run(metrics.ColumnDriftMetric("text"), reference, current)
    return {key: value for key, value in result.items() if key not in ("current", "reference")}


def text_metrics():
    cases = []
    for number, (name, reference, current) in enumerate(corpora()):
        if name not in ("praise_against_blame", "slight_drift", "odd_size"):
            continue
        sides = [frame(reference, number), frame(current, 100 + number)]
        cases.append(
            {
                "name": name,
                "reference": sides[0].to_dict("list"),
                "current": sides[1].to_dict("list"),
                "drift": drift(*sides),
                "correlations": correlations(*sides),
                "distribution": distribution(*sides),
                "column_drift": column_drift(*sides),
            }
        )
    return {"cases": cases}
