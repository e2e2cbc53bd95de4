"""NannyML's estimates of model quality without true values: DLE for regression, CBPE for classification.

Run with an interpreter that has requirements-nannyml.txt, for NannyML needs other versions than Evidently:

    .venv-nannyml/bin/python nannyml_fixtures.py
"""

import contextlib
import io
import json
import logging
import math
import pathlib
import warnings

import numpy as np
import pandas as pd
from nannyml import CBPE, DLE
from nannyml.calibration import IsotonicCalibrator, needs_calibration
from sklearn.isotonic import IsotonicRegression

FIXTURES = pathlib.Path(__file__).resolve().parent.parent / "resources" / "fixtures"
LOSSES = ["mae", "mape", "mse", "rmse", "msle", "rmsle"]
SCORES = [
    "roc_auc",
    "f1",
    "precision",
    "recall",
    "specificity",
    "accuracy",
    "average_precision",
    "confusion_matrix",
]
COLUMNS = {
    "value": "value",
    "sampling_error": "sampling_error",
    "realized": "realized",
    "upper_confidence_boundary": "upper_confidence_boundary",
    "lower_confidence_boundary": "lower_confidence_boundary",
    "upper_threshold": "upper_threshold",
    "lower_threshold": "lower_threshold",
    "alert": "alert",
}


def rounded(values, digits=4):
    """Few digits, so that the fixture stays small; the rounded numbers are what NannyML gets."""
    return np.round(np.asarray(values, dtype=float), digits)


# Regression ----------------------------------------------------------------------------------------------------


def trips(n, seed, far, noise):
    """A trip's duration grows with its distance; the error of the model grows with it too, and depends on the zone."""
    random = np.random.RandomState(seed)
    distance = rounded(random.gamma(2.0, far, n) + 0.2, 3)
    zone = random.choice(["A", "B", "C", "D"], n, p=[0.4, 0.3, 0.2, 0.1])
    spread = np.select([zone == "A", zone == "B", zone == "C"], [0.5, 1.0, 2.0], 3.0)
    target = rounded(3 + 4 * distance + noise * spread * (0.4 + 0.3 * distance) * random.standard_normal(n), 3)
    return pd.DataFrame(
        {
            "distance": distance,
            "passengers": random.randint(1, 7, n),
            "zone": zone,
            "prediction": rounded(3.2 + 3.9 * distance, 3),
            "target": np.maximum(target, 0.1),
            "at": pd.Timestamp("2024-01-01") + pd.to_timedelta(np.arange(n) * 4, unit="min"),
        }
    )


def errors_model(estimator, metric, data):
    """What the fitted LightGBM of a metric predicts for each row."""
    features = data[["distance", "passengers", "zone", "prediction"]].copy()
    encoder = estimator._categorical_encoders["zone"]
    features["zone"] = encoder.transform(features["zone"].astype("object").to_numpy().reshape(-1, 1)).ravel() + 1
    found = next(m for m in estimator.metrics if m.column_name == metric)
    return found._dee_model.predict(features)


def chunks(result, names):
    rows = []
    for _, row in result.to_df().iterrows():
        entry = {
            "key": row[("chunk", "key")],
            "start_index": int(row[("chunk", "start_index")]),
            "end_index": int(row[("chunk", "end_index")]),
            "period": row[("chunk", "period")],
        }
        for name in names:
            entry[name] = {
                ours: plain(row[(name, theirs)]) for ours, theirs in COLUMNS.items() if (name, theirs) in row.index
            }
        rows.append(entry)
    return rows


def plain(value):
    if value is None:
        return None
    if isinstance(value, (bool, np.bool_)):
        return bool(value)
    number = float(value)
    return number if math.isfinite(number) else None


def regression_data():
    reference = trips(1600, 11, 1.2, 1.0)
    current = pd.concat([trips(400, 12, 1.2, 1.0), trips(400, 13, 2.4, 1.0)], ignore_index=True)
    current["at"] = pd.Timestamp("2024-01-06") + pd.to_timedelta(np.arange(len(current)) * 4, unit="min")
    return reference, current


def dle_case(name, chunking, timestamp=None):
    reference, current = regression_data()
    estimator = DLE(
        feature_column_names=["distance", "passengers", "zone"],
        y_pred="prediction",
        y_true="target",
        timestamp_column_name=timestamp,
        metrics=LOSSES,
        **chunking,
    )
    with contextlib.redirect_stdout(io.StringIO()):
        estimator.fit(reference)
        result = estimator.estimate(current)
    models = {}
    for metric, model in (("mae", "mae"), ("mape", "mape"), ("mse", "mse"), ("msle", "msle")):
        models[model] = {
            "reference": list(rounded(errors_model(estimator, metric, reference), 12)),
            "current": list(rounded(errors_model(estimator, metric, current), 12)),
        }
    return {
        "name": name,
        "chunking": chunking,
        "timestamp": timestamp,
        "chunks": chunks(result, LOSSES),
        "row_estimates": models if name == "by_size" else None,
    }


def frame(data):
    columns = []
    for name in data.columns:
        values = data[name]
        if pd.api.types.is_datetime64_any_dtype(values):
            columns.append({"name": name, "dtype": "datetime64[ns]", "values": [v.isoformat() for v in values]})
        elif pd.api.types.is_integer_dtype(values):
            columns.append({"name": name, "dtype": "int64", "values": [int(v) for v in values]})
        elif pd.api.types.is_float_dtype(values):
            columns.append({"name": name, "dtype": "float64", "values": [float(v) for v in values]})
        else:
            columns.append({"name": name, "dtype": "object", "values": [str(v) for v in values]})
    return {"columns": columns}


# Classification ------------------------------------------------------------------------------------------------


def distinct(probabilities, random):
    """No two equal: NannyML leaves the order of equal ones to the sorting."""
    found = rounded(np.clip(probabilities, 0.002, 0.998), 7)
    while len(np.unique(found)) < len(found):
        found = rounded(np.clip(found + random.uniform(-1e-6, 1e-6, len(found)), 0.001, 0.999), 7)
    return found


def binary(n, seed, shift, distortion):
    """Probabilities that are right where distortion is 1, and too bold or too shy elsewhere."""
    random = np.random.RandomState(seed)
    logit = random.normal(shift, 1.4, n)
    truth = 1 / (1 + np.exp(-logit))
    target = (random.uniform(size=n) < truth).astype(int)
    probability = distinct(1 / (1 + np.exp(-distortion * logit)), random)
    lowest = int(np.argmin(probability))
    target[lowest] = 0
    return pd.DataFrame({"probability": probability, "predicted": (probability >= 0.5).astype(int), "target": target})


def tied(n, seed):
    """Probabilities of two digits: many are equal."""
    data = binary(n, seed, -0.4, 1.0)
    data["probability"] = rounded(data["probability"], 2)
    data["predicted"] = (data["probability"] >= 0.5).astype(int)
    return data


def binary_case(name, distortion, chunking, metrics, shift=-0.4):
    reference = binary(1500, 21, shift, distortion)
    current = pd.concat([binary(400, 22, shift, distortion), binary(350, 23, shift + 1.2, distortion)], ignore_index=True)
    return estimated(name, reference, current, chunking, metrics)


def estimated(name, reference, current, chunking, metrics):
    estimator = CBPE(
        metrics=metrics,
        y_pred_proba="probability",
        y_pred="predicted",
        y_true="target",
        problem_type="classification_binary",
        **chunking,
    )
    np.random.seed(0)
    estimator.fit(reference)
    result = estimator.estimate(current)
    names = [n for m in estimator.metrics for n in m.column_names]
    return {
        "name": name,
        "chunking": chunking,
        "needs_calibration": bool(estimator.needs_calibration),
        "reference": frame(reference),
        "current": frame(current),
        "chunks": chunks(result, names),
    }


CLASSES = ["ant", "bee", "cat"]


def multiclass(n, seed, distortion, tilt):
    random = np.random.RandomState(seed)
    logits = random.normal(0, 1.2, (n, 3)) + np.asarray(tilt)
    truth = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    drawn = [int(np.searchsorted(np.cumsum(row), random.uniform() * 0.999999)) for row in truth]
    target = [CLASSES[i] for i in drawn]
    bold = np.exp(distortion * logits)
    probabilities = rounded(bold / bold.sum(axis=1, keepdims=True), 10)
    probabilities[:, 2] = rounded(1 - probabilities[:, 0] - probabilities[:, 1], 10)
    assert all(len(np.unique(column)) == n for column in probabilities.T)
    data = pd.DataFrame({clazz: probabilities[:, i] for i, clazz in enumerate(CLASSES)})
    data["predicted"] = [CLASSES[i] for i in probabilities.argmax(axis=1)]
    data["target"] = target
    for clazz in CLASSES:
        lowest = int(data[clazz].to_numpy().argmin())
        if data.loc[lowest, "target"] == clazz:
            data.loc[lowest, "target"] = next(c for c in CLASSES if c != clazz)
    return data


def multiclass_case(name, distortion, chunking, metrics):
    reference = multiclass(1200, 31, distortion, [0.5, 0, -0.4])
    current = pd.concat(
        [multiclass(350, 32, distortion, [0.5, 0, -0.4]), multiclass(300, 33, distortion, [-0.8, 0.6, 0.4])],
        ignore_index=True,
    )
    estimator = CBPE(
        metrics=metrics,
        y_pred_proba={clazz: clazz for clazz in CLASSES},
        y_pred="predicted",
        y_true="target",
        problem_type="classification_multiclass",
        **chunking,
    )
    np.random.seed(0)
    estimator.fit(reference)
    result = estimator.estimate(current)
    names = [n for m in estimator.metrics for n in m.column_names]
    return {
        "name": name,
        "chunking": chunking,
        "calibrated": {c: type(k).__name__ == "IsotonicCalibrator" for c, k in estimator._calibrators.items()},
        "reference": frame(reference),
        "current": frame(current),
        "chunks": chunks(result, names),
    }


# Isotonic regression -------------------------------------------------------------------------------------------


def isotonic_cases():
    random = np.random.RandomState(41)
    samples = {
        "ascending": ([0.1, 0.2, 0.5, 0.9], [0, 0, 1, 1]),
        "descending": ([0.1, 0.2, 0.5, 0.9], [1, 1, 0, 0]),
        "ties": ([0.1, 0.1, 0.5, 0.5, 0.5, 0.9], [0, 1, 0, 0, 1, 1]),
        "one": ([0.4], [1]),
        "noisy": (rounded(random.uniform(size=120), 2), (random.uniform(size=120) < 0.4).astype(int)),
        "numbers": (rounded(random.normal(size=60), 3), rounded(random.normal(size=60), 3)),
    }
    for name, (x, y) in samples.items():
        x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        at = np.linspace(x.min() - 0.1, x.max() + 0.1, 33)
        model = IsotonicRegression(out_of_bounds="clip", increasing=True).fit(x, y)
        yield {"name": name, "x": list(x), "y": list(y), "at": list(at), "predicted": [float(v) for v in model.predict(at)]}


def calibration_need_cases():
    for seed, distortion in [(1, 1.0), (2, 1.0), (3, 2.5), (4, 0.4), (5, 1.1), (6, 1.3), (7, 0.9), (8, 1.0), (9, 0.7)]:
        data = binary(600, 50 + seed, -0.3, distortion)
        yield {
            "probability": list(data["probability"]),
            "target": [int(t) for t in data["target"]],
            "needed": bool(
                needs_calibration(data["target"].to_numpy(), data["probability"].to_numpy(), IsotonicCalibrator())
            ),
        }


# All -----------------------------------------------------------------------------------------------------------


def write(name, content):
    path = FIXTURES / name
    path.write_text(json.dumps(content, indent=None, separators=(",", ":"), allow_nan=False) + "\n", encoding="utf-8")
    print(f"{name}: {path.stat().st_size / 1024:.0f} KiB")


def main():
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    reference, current = regression_data()
    write(
        "nannyml_regression.json",
        {
            "reference": frame(reference),
            "current": frame(current),
            "cases": [
                dle_case("by_size", {"chunk_size": 200}),
                dle_case("by_number", {"chunk_number": 7}),
                dle_case("by_day", {"chunk_period": "D"}, timestamp="at"),
            ]
        },
    )
    without_matrix = [s for s in SCORES if s != "confusion_matrix"]
    write(
        "nannyml_classification.json",
        {
            "binary": [
                binary_case("calibrated", 1.0, {"chunk_size": 250}, SCORES),
                binary_case("bold", 2.5, {"chunk_size": 250}, SCORES),
                binary_case("mostly_positive", 0.5, {"chunk_number": 5}, without_matrix, shift=1.0),
            ],
            "tied": estimated("tied", tied(1500, 24), tied(750, 25), {"chunk_size": 250}, without_matrix),
            "multiclass": [
                multiclass_case("calibrated", 1.0, {"chunk_size": 200}, SCORES),
                multiclass_case("bold", 2.0, {"chunk_number": 5}, SCORES),
            ],
            "isotonic": list(isotonic_cases()),
            "needs_calibration": list(calibration_need_cases()),
        },
    )


if __name__ == "__main__":
    main()
