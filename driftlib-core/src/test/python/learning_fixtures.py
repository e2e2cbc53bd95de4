"""NumPy's legacy random numbers, scikit-learn's TF-IDF, stochastic gradient descent and principal components, and SciPy's
density of points.

These are computed in a process of their own, in which NumPy may not use AVX-512: its logarithm differs there in the
last digit of every fifth number, and stochastic gradient descent carries that to other weights.
"""

import numpy as np
from scipy.stats import gaussian_kde
from sklearn.decomposition import PCA
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import SGDClassifier

from text_samples import corpora

BIG = 2**31 - 1


def random_state(seed):
    rng = np.random.RandomState(seed)
    return {
        "seed": seed,
        "uniform": rng.random_sample(7).tolist(),
        "digits": rng.randint(0, 10, 20).tolist(),
        "integers": rng.randint(1, BIG, 5).tolist(),
        "one": int(rng.randint(5, 6)),
        "permutation": rng.permutation(30).tolist(),
        "permutation_of_one": rng.permutation(1).tolist(),
        "with_replacement": rng.choice(17, 12).tolist(),
        "sample": rng.choice(100, 6, replace=False).tolist(),
        "uniform_after": float(rng.random_sample()),
    }


def dense_rows():
    """(name, rows, labels)"""
    rng = np.random.default_rng(5)
    for name, rows, features, shift, scale in [
        ("apart", 40, 3, 2.0, 1.0),
        ("overlapping", 60, 5, 0.3, 1.0),
        ("same", 50, 2, 0.0, 1.0),
        ("large_values", 30, 4, 1.0, 50.0),
        ("many_features", 12, 20, 0.5, 1.0),
    ]:
        labels = np.arange(rows) % 3 > 0
        values = scale * (rng.normal(size=(rows, features)) + shift * labels[:, None])
        yield name, np.round(values, 6), labels
    yield "constant", np.ones((10, 2)), np.arange(10) % 2 == 0
    yield "zeros", np.zeros((8, 2)), np.arange(8) % 3 == 0


def learned(classifier, rows, labels):
    classifier.fit(rows, labels)
    return {
        "weights": classifier.coef_[0].tolist(),
        "intercept": float(classifier.intercept_[0]),
        "probabilities": classifier.predict_proba(rows)[:, 1].tolist(),
    }


def dense_case(name, rows, labels):
    return {
        "name": name,
        "rows": rows.tolist(),
        "labels": labels.tolist(),
        "log_l2": learned(SGDClassifier(loss="log_loss", random_state=42), rows, labels),
        "log_l2_seed_7": learned(SGDClassifier(loss="log_loss", random_state=7, alpha=0.01, max_iter=8), rows, labels),
        "huber_l1": learned(
            SGDClassifier(alpha=0.0001, max_iter=50, penalty="l1", loss="modified_huber", random_state=42), rows, labels
        ),
    }


def text_case(name, reference, current):
    texts = reference + current
    labels = np.arange(len(texts)) >= len(reference)
    vectorizer = TfidfVectorizer(sublinear_tf=True, max_df=0.5, stop_words="english")
    rows = vectorizer.fit_transform(texts)
    classifier = SGDClassifier(alpha=0.0001, max_iter=50, penalty="l1", loss="modified_huber", random_state=42)
    return {
        "name": name,
        "texts": texts,
        "first_positive": len(reference),
        "terms": vectorizer.get_feature_names_out().tolist(),
        "sums": rows.sum(axis=1).A1.tolist(),
        "first_row": [[int(i), float(v)] for i, v in zip(rows[0].indices, rows[0].data)],
        "huber_l1": learned(classifier, rows, labels),
    }


def planes():
    """Principal components, whose signs are free, and a density of points."""
    rng = np.random.default_rng(8)
    for rows, features in [(40, 3), (12, 20), (6, 6), (30, 1)]:
        values = np.round(rng.normal(size=(rows, features)) * np.linspace(3, 0.5, features) + 10, 4)
        components = min(2, features)
        yield {
            "rows": values.tolist(),
            "components": components,
            "sizes": np.abs(PCA(components, svd_solver="full").fit_transform(values)).tolist(),
        }


def densities():
    rng = np.random.default_rng(9)
    for size in [3, 10, 200]:
        points = np.round(rng.normal(size=(2, size)) * [[1], [5]] + [[0], [100]], 4)
        points[1] += points[0]
        at = np.round(np.c_[points[:, :3], points.mean(axis=1) + [[2], [9]]], 4)
        yield {"x": points[0].tolist(), "y": points[1].tolist(), "at": at.T.tolist(), "density": gaussian_kde(points)(at).tolist()}


def learning():
    return {
        "planes": list(planes()),
        "densities": list(densities()),
        "random_state": [random_state(seed) for seed in [0, 1, 24, 42, 9999, 123456789, BIG]],
        "dense": [dense_case(*sample) for sample in dense_rows()],
        "text": [text_case(*corpus) for corpus in corpora()],
    }
