"""Evidently's classifiers that tell current from reference: of texts and of embeddings.

Computed without AVX-512, see learning_fixtures.py. TextDomainClassifierDriftMetric trains without a seed, so what it
would say is put together from its own parts, with the seeded classifier of the stat tests.
"""

import numpy as np
import pandas as pd
from evidently.calculations.stattests import abs_text_content_drift_stat_test
from evidently.calculations.stattests import perc_text_content_drift_stat_test
from evidently.core import ColumnType
from evidently.metrics.data_drift import embedding_drift_methods as methods
from evidently.metrics.data_drift.text_domain_classifier_drift_metric import TextDomainClassifierDriftMetric
from evidently.utils import data_drift_utils
from sklearn.model_selection import train_test_split

from fixture_io import error_text
from text_samples import corpora, failing_corpora


# Texts ---------------------------------------------------------------------------------------------------------


def text_case(name, reference, current):
    case = {"name": name, "reference": reference, "current": current}
    reference, current = pd.Series(reference), pd.Series(current)
    try:
        for test in [perc_text_content_drift_stat_test, abs_text_content_drift_stat_test]:
            for threshold in [None, 0.6]:
                result = test(reference, current, ColumnType.Text, threshold)
                suffix = "" if threshold is None else "_0.6"
                case[test.name + suffix] = [float(result.drift_score), bool(result.drifted)]
        case["typical"] = typical(reference, current)
        case["random_classifier_95_percentile"] = chance(reference, current)
    except ValueError as error:
        case["error"] = error_text(error)
    return case


def chance(reference, current):
    labels = np.repeat([0, 1], [len(reference), len(current)])
    _, test_labels = train_test_split(labels, test_size=0.5, random_state=42, shuffle=True)
    return float(TextDomainClassifierDriftMetric.roc_auc_random_classifier_percentile(test_labels))


def typical(reference, current):
    """Examples and words; equal ones are in no defined order, so all of them are sorted by score and then by name."""
    texts = pd.concat([reference, current], ignore_index=True)
    labels = pd.Series(np.repeat([0, 1], [len(reference), len(current)]))
    halves = train_test_split(texts, labels, test_size=0.5, random_state=42, shuffle=True)
    _, probabilities, pipeline = data_drift_utils.roc_auc_domain_classifier(*halves)
    examples = pd.DataFrame({"row": halves[1].index, "label": halves[3], "p": probabilities})
    current_examples = examples[examples.label == 1].sort_values(["p", "row"], ascending=[False, True])
    reference_examples = examples[examples.label == 0].sort_values(["p", "row"])
    weights = sorted(zip(pipeline["classification"].coef_[0], pipeline["vectorization"].get_feature_names_out()))
    return {
        "current_examples": [texts[row] for row in current_examples.row[:10]],
        "reference_examples": [texts[row] for row in reference_examples.row[:10]],
        "current_words": [word for weight, word in sorted(weights, key=lambda w: (-w[0], w[1])) if weight > 0][:25],
        "reference_words": [word for weight, word in weights if weight < 0][:25],
    }


# Embeddings ----------------------------------------------------------------------------------------------------


def vectors():
    """(name, reference, current)"""
    rng = np.random.default_rng(3)

    def sample(rows, features, shift=0.0, scale=1.0):
        spread = scale * np.linspace(2, 0.5, features)
        return np.round(rng.normal(size=(rows, features)) * spread + shift, 4)

    yield "no_drift", sample(40, 3), sample(50, 3)
    yield "drift", sample(40, 4), sample(30, 4, shift=1.5)
    yield "slight_drift", sample(60, 5), sample(45, 5, shift=0.2)
    yield "wider", sample(30, 3), sample(30, 3, scale=3)
    yield "more_features_than_rows", sample(9, 12), sample(7, 12, shift=0.4)
    yield "single_component", sample(25, 1), sample(31, 1, shift=0.3)
    yield "two_rows_each", sample(2, 3), sample(2, 3, shift=1)


METHODS = {
    "model": lambda: methods.model(),
    "model_bootstrap": lambda: methods.model(bootstrap=True),
    "model_pca": lambda: methods.model(pca_components=2, threshold=0.7),
    "distance_euclidean": lambda: methods.distance(),
    "distance_cosine": lambda: methods.distance(dist="cosine"),
    "distance_cityblock": lambda: methods.distance(dist="cityblock"),
    "distance_chebyshev": lambda: methods.distance(dist="chebyshev", threshold=0.5),
    "distance_bootstrap": lambda: methods.distance(bootstrap=True),
    "distance_cosine_bootstrap": lambda: methods.distance(dist="cosine", bootstrap=True, quantile_probability=0.8),
    "distance_pca": lambda: methods.distance(pca_components=2),
    "ratio": lambda: methods.ratio(),
    "ratio_ks": lambda: methods.ratio(component_stattest="ks", component_stattest_threshold=0.05, threshold=0.3),
    "ratio_pca": lambda: methods.ratio(pca_components=2),
    "mmd": lambda: methods.mmd(),
    "mmd_bootstrap": lambda: methods.mmd(bootstrap=True, quantile_probability=0.95),
    "mmd_pca": lambda: methods.mmd(pca_components=2),
}


def embedding_result(method, reference, current):
    try:
        score, detected, name = method()(pd.DataFrame(current), pd.DataFrame(reference))
        return {"drift_score": float(score), "drift_detected": bool(detected), "method_name": name}
    except (ValueError, ZeroDivisionError) as error:
        return {"error": error_text(error)}


def range_at_last_digit(reference, current):
    """How far the area of model_pca moves where the last digit of coordinates is changed: no other PCA can do better."""
    reference, current = methods.get_pca_df(pd.DataFrame(reference), pd.DataFrame(current), 2)
    rng = np.random.default_rng(0)
    areas = []
    for _ in range(40):
        near = [side * (1 + rng.choice([-1, 0, 1], side.shape) * np.finfo(float).eps) for side in (current, reference)]
        areas.append(float(methods.model()(*near)[0]))
    return [min(areas), max(areas)]


def embedding_case(name, reference, current):
    # Two vectors vary in one direction only, so their second principal component is whatever the solver returns.
    usable = {key: method for key, method in METHODS.items() if len(reference) > 2 or "pca" not in key}
    case = {
        "name": name,
        "reference": reference.tolist(),
        "current": current.tolist(),
        "methods": {key: embedding_result(method, reference, current) for key, method in usable.items()},
    }
    if len(reference) > 2 and reference.shape[1] > 1:
        case["methods"]["model_pca"]["range"] = range_at_last_digit(reference, current)
    return case


def domain():
    return {
        "texts": [text_case(*corpus) for corpus in [*corpora(), *failing_corpora()]],
        "embeddings": [embedding_case(*sample) for sample in vectors()],
    }
