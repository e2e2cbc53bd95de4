"""Evidently's regression metrics, plots and tests on small data sets, and the numbers of scikit-learn, NumPy and SciPy."""

import json
import logging
import math
import warnings

import numpy as np
import pandas as pd
from evidently import ColumnMapping
from evidently import metrics as evidently_metrics
from evidently import tests as evidently_tests
from evidently.metric_preset import RegressionPreset
from evidently.report import Report
from evidently.test_preset import RegressionTestPreset
from evidently.test_suite import TestSuite
from evidently.tests.utils import approx
from scipy.stats import gaussian_kde, probplot
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score

from fixture_io import datetimes, error_text, floats, generated, ints, objects, to_series

NAN, INF = math.nan, math.inf
TESTS = (
    "TestValueMAE",
    "TestValueRMSE",
    "TestValueMAPE",
    "TestValueMeanError",
    "TestValueAbsMaxError",
    "TestValueR2Score",
)
PLOTS = (
    "RegressionPredictedVsActualPlot",
    "RegressionErrorPlot",
    "RegressionAbsPercentageErrorPlot",
)


# Data sets -----------------------------------------------------------------------------------------------------


def hours(n, step):
    first = pd.Timestamp("2024-01-01T00:00:00")
    return datetimes((first + pd.Timedelta(minutes=step * i)).isoformat() for i in range(n))


def wave(i):
    """A deterministic number in about [-1, 1] that is never tied."""
    return math.sin(1.7 * i * i + 0.3 * i)


def trip_columns(n, phase, shift):
    """Positive targets, a numerical and a categorical feature, a time; no ties."""
    distance = [0.5 + 4.5 * (1 + wave(i + phase)) for i in range(n)]
    target = [3 + 2.4 * d + 1.5 * wave(3 * i + phase + 7) for i, d in enumerate(distance)]
    zones = ["A", "A", "A", "B", "B", "C"]
    return {
        "target": floats(target),
        "prediction": floats(2.5 + 2.5 * d + shift for d in distance),
        "distance": floats(distance),
        "passengers": floats(NAN if i % 11 == 0 else 1 + (i * 7 + phase) % 5 + 0.5 * wave(i) for i in range(n)),
        "zone": objects(zones[int(d * 7) % 6] for d in distance),
        "pickup": hours(n, 37),
    }


def signed_columns(n, phase):
    """Targets of both signs, and two that are 0."""
    target = [0.0 if i in (5, 17) else 4 * wave(i + phase) for i in range(n)]
    return {
        "y": floats(target),
        "model": floats(0.9 * t + 0.4 * wave(2 * i + 1) for i, t in enumerate(target)),
        "feature": floats(wave(i) + t for i, t in enumerate(target)),
    }


def dirty_columns(n, phase):
    clean = trip_columns(n, phase, 0.25)
    spoiled = {5: NAN, 9: INF, 14: -INF}
    target = [spoiled.get(i % 23, v) for i, v in enumerate(clean["target"]["values"])]
    prediction = [spoiled.get((i + 3) % 29, v) for i, v in enumerate(clean["prediction"]["values"])]
    distance = [INF if i % 19 == 4 else v for i, v in enumerate(clean["distance"]["values"])]
    zone = [None if i % 17 == 2 else v for i, v in enumerate(clean["zone"]["values"])]
    return {
        "target": floats(target),
        "prediction": floats(prediction),
        "distance": floats(distance),
        "zone": objects(zone),
    }


def whole_columns(n, a):
    """Few whole numbers, so many ties in target, prediction and error."""
    return {
        "target": ints(1 + (a * i) % 8 for i in range(n)),
        "prediction": ints(1 + (a * i + (i % 3) - 1 + (i % 7 == 0)) % 8 for i in range(n)),
        "level": ints((a * i) % 9 for i in range(n)),
    }


def dataset(name, reference, current, **mapping):
    return {"name": name, "reference": reference, "current": current, "mapping": {"task": "regression", **mapping}}


def pair(target, prediction):
    return {"target": floats(target), "prediction": floats(prediction)}


def datasets():
    yield dataset("trips", trip_columns(90, 0, 0.0), trip_columns(70, 500, 0.8), datetime="pickup")
    yield dataset("trips_without_time", trip_columns(60, 41, 0.1), trip_columns(200, 900, 0.2))
    yield dataset("signed", signed_columns(60, 3), signed_columns(45, 77), target="y", prediction="model")
    yield dataset("dirty", dirty_columns(80, 11), dirty_columns(66, 301))
    yield dataset("whole_numbers", whole_columns(48, 5), whole_columns(56, 11))
    yield dataset("better", trip_columns(40, 5, 2.0), trip_columns(40, 205, 0.0), datetime="pickup")
    yield dataset("perfect", pair([1.5, 2, 4, 8, 9], [1.5, 2, 4, 8, 9]), pair([3.5, 1, 2, 7], [3.5, 1, 2, 7]))
    yield dataset("constant_target", pair([5] * 6, [4, 5, 6, 5, 4.5, 5.25]), pair([5] * 6, [4.5, 5, 6.5, 5, 4.5, 5.75]))
    yield dataset("three_rows", pair([1, 2, 4], [1.5, 1.75, 4.5]), pair([2, 3, 7], [2.25, 2.5, 8]))
    yield dataset("one_row", pair([2], [2.5]), pair([3], [2.5]))
    yield dataset(
        "large",
        {
            "target": generated(7919, 0, 10007, 3000, 100, 1),
            "prediction": generated(7919, 40, 10007, 3000, 101, 1.5),
            "hour": generated(7, 3, 24, 3000, 1, 0, "int64"),
        },
        {
            "target": generated(7919, 500, 10007, 2000, 90, 2),
            "prediction": generated(7919, 580, 10007, 2000, 91, 2.5),
            "hour": generated(5, 1, 24, 2000, 1, 0, "int64"),
        },
    )


# Running Evidently ---------------------------------------------------------------------------------------------


def frame(columns):
    return pd.DataFrame({name: to_series(sample) for name, sample in columns.items()})


def run(data, metrics, with_reference, raw_data=False):
    report = Report(metrics=metrics, options={"render": {"raw_data": raw_data}})
    report.run(
        reference_data=frame(data["reference"]) if with_reference else None,
        current_data=frame(data["current"]),
        column_mapping=ColumnMapping(**data["mapping"]),
    )
    return report


def attempt(compute):
    try:
        return compute()
    except Exception as error:
        return {"error": error_text(error)}


def quality(data, with_reference):
    metric = evidently_metrics.RegressionQualityMetric()
    report = run(data, [metric], with_reference)
    result = json.loads(report.json())["metrics"][0]["result"]
    del result["columns"]
    normality = result["error_normality"]
    # the medians are checked at their ends and in the middle; the sample quantiles are the sorted errors
    for axis in ("order_statistic_medians_x", "order_statistic_medians_y"):
        values = normality[axis]
        normality[axis] = {"n": len(values), "some": [values[0], values[len(values) // 3], values[-1]]}
    full = metric.get_result()
    result["plots"] = {
        "vals_for_plots": {
            name: {
                side: interval_series(getattr(getattr(full.vals_for_plots, name), side))
                for side in ("current", "reference")
            }
            for name in ("r2_score", "rmse", "mean_abs_error", "mean_abs_perc_error")
        },
        "me_hist_for_plot": both_sides(full.me_hist_for_plot, histogram),
    }
    return result


def interval_series(series):
    return None if series is None else {"bins": series.bins, "values": [v if v is not None else NAN for v in series.values]}


def both_sides(result, encode, current="current", reference="reference"):
    reference_value = getattr(result, reference)
    return {
        "current": encode(getattr(result, current)),
        "reference": None if reference_value is None else encode(reference_value),
    }


def histogram(data):
    return {"x": [float(x) for x in data.x], "count": [int(c) for c in data.count]}


def dummy(data, with_reference):
    report = run(data, [evidently_metrics.RegressionDummyMetric()], with_reference)
    return json.loads(report.json())["metrics"][0]["result"]


def error_distribution(data, with_reference):
    metric = evidently_metrics.RegressionErrorDistribution()
    run(data, [metric], with_reference)
    return both_sides(metric.get_result(), histogram, "current_bins", "reference_bins")


def error_normality(data, with_reference):
    metric = evidently_metrics.RegressionErrorNormality()
    run(data, [metric], with_reference)
    return both_sides(
        metric.get_result(), lambda df: df.to_dict("list"), "current_theoretical", "reference_theoretical"
    )


def top_error(data, with_reference):
    metric = evidently_metrics.RegressionTopErrorMetric()
    run(data, [metric], with_reference)
    return both_sides(metric.get_result(), lambda side: side.mean_err_per_group)


def over_time(name, data, with_reference):
    metric = getattr(evidently_metrics, name)()
    run(data, [metric], with_reference)
    result = metric.get_result()

    def lines(side):
        return {line: points(df) for line, df in side.items()}

    return {"x_name": result.x_name, "x_name_ref": result.x_name_ref, **both_sides(result, lines)}


def points(df):
    x = df["per"]
    return {
        "per": [t.isoformat() for t in x] if str(x.dtype).startswith("datetime") else [int(v) for v in x],
        "mean": list(df["mean"]),
        "std": list(df["std"]),
    }


def density(data, with_reference):
    """Evidently's contour: a Gaussian kernel density on 30 x 30 points; only its corners and middle are kept."""
    metric = evidently_metrics.RegressionPredictedVsActualScatter()
    run(data, [metric], with_reference)
    result = metric.get_result()
    if not result.agg_data:
        return {"agg_data": False}

    def side(scatter):
        z, x, y = scatter.data
        return {"x": [x[0], x[-1]], "y": [y[0], y[-1]], "z": [list(z[i][::7]) for i in (0, 9, 14, 20, 29)]}

    return {"agg_data": True, **both_sides(result, side)} if with_reference else {
        "agg_data": True,
        "current": side(result.current),
        "reference": None,
    }


def bias_table(data, with_reference, **parameters):
    metric = evidently_metrics.RegressionErrorBiasTable(**parameters)
    report = run(data, [metric], with_reference, raw_data=True)
    return json.loads(report.json())["metrics"][0]["result"]


def metric_case(data, metric, parameters, with_reference, compute):
    return {
        "dataset": data["name"],
        "metric": metric,
        "parameters": parameters,
        "with_reference": with_reference,
        **({"result": found} if "error" not in (found := attempt(compute)) else found),
    }


def metric_cases(data):
    for with_reference in (True, False):
        def case(metric, compute, parameters=None):
            return metric_case(data, metric, parameters or {}, with_reference, compute)

        yield case("RegressionQualityMetric", lambda: quality(data, with_reference))
        yield case("RegressionDummyMetric", lambda: dummy(data, with_reference))
        yield case("RegressionErrorDistribution", lambda: error_distribution(data, with_reference))
        yield case("RegressionErrorNormality", lambda: error_normality(data, with_reference))
        yield case("RegressionTopErrorMetric", lambda: top_error(data, with_reference))
        yield case("RegressionPredictedVsActualScatter", lambda: density(data, with_reference))
        for name in PLOTS:
            if with_reference or data["name"].startswith("trips"):
                yield case(name, lambda name=name: over_time(name, data, with_reference))
        for parameters in ({}, {"top_error": 0.2}, {"columns": ["distance", "zone"], "top_error": 0.1}):
            if with_reference and (not parameters or data["name"] in ("trips", "dirty")):
                yield case("RegressionErrorBiasTable", lambda: bias_table(data, with_reference, **parameters), parameters)


# Tests ---------------------------------------------------------------------------------------------------------


def test_cases(data):
    for name in TESTS:
        for with_reference in (True, False):
            for conditions in ({}, {"lt": 1.5}, {"gte": 0, "lte": 2}, {"eq": "approx(1, relative=0.5)"}):
                if conditions and (data["name"] != "trips" or not with_reference):
                    continue
                yield {
                    "dataset": data["name"],
                    "test": name,
                    "with_reference": with_reference,
                    "conditions": conditions,
                    **run_test(data, name, with_reference, conditions),
                }


def run_test(data, name, with_reference, conditions):
    parsed = {k: approx(1, relative=0.5) if isinstance(v, str) else v for k, v in conditions.items()}
    suite = TestSuite(tests=[getattr(evidently_tests, name)(**parsed)])
    suite.run(
        reference_data=frame(data["reference"]) if with_reference else None,
        current_data=frame(data["current"]),
        column_mapping=ColumnMapping(**data["mapping"]),
    )
    result = json.loads(suite.json())["tests"][0]
    return {k: result[k] for k in ("name", "description", "status", "group", "parameters") if k in result}


# Presets -------------------------------------------------------------------------------------------------------


def presets(data):
    report = run(data, [RegressionPreset()], True)
    suite = TestSuite(tests=[RegressionTestPreset()])
    suite.run(
        reference_data=frame(data["reference"]),
        current_data=frame(data["current"]),
        column_mapping=ColumnMapping(**data["mapping"]),
    )
    return {
        "RegressionPreset": [m["metric"] for m in json.loads(report.json())["metrics"]],
        "RegressionTestPreset": [t["name"] for t in json.loads(suite.json())["tests"]],
    }


# What is right, from other sources -----------------------------------------------------------------------------


def complete(columns, mapping):
    rows = frame(columns)
    rows = pd.DataFrame(
        {"y": rows[mapping.get("target", "target")], "p": rows[mapping.get("prediction", "prediction")]}
    ).astype(float)
    return rows.replace([INF, -INF], NAN).dropna()


def best_constant_for_percentage(y):
    """The target that, given for all rows, has the least mean |c - y| / |y|: every target is tried."""
    known = y[y != 0]
    losses = [np.mean(np.abs(c - known) / np.abs(known)) for c in known]
    return float(known[int(np.argmin(losses))]), float(100 * np.min(losses))


def percentage(prediction, y):
    """Rows with a target of 0 have no percentage error and are left out."""
    return np.abs(prediction - y)[y != 0] / np.abs(y[y != 0])


def right_numbers(data, side):
    rows = complete(data[side], data["mapping"])
    y, p = rows["y"].to_numpy(), rows["p"].to_numpy()
    error = p - y
    absolute = percentage(p, y)
    constant, loss = best_constant_for_percentage(y) if (y != 0).any() else (None, None)
    return {
        "rows": len(y),
        "zero_targets": int((y == 0).sum()),
        "mean_error": error.mean(),
        "mean_abs_error": mean_absolute_error(y, p),
        "rmse": math.sqrt(mean_squared_error(y, p)),
        "r2_score": r2_score(y, p) if len(y) > 1 else NAN,
        "abs_error_max": np.abs(error).max(),
        "mean_abs_perc_error": 100 * absolute.mean(),
        "abs_perc_error_std": absolute.std(ddof=1) if len(absolute) > 1 else NAN,
        "mean_abs_perc_error_constant": constant,
        "mean_abs_perc_error_default": loss,
    }


def dummy_by_reference(data):
    """Each constant of the reference, given for the rows of current."""
    reference = complete(data["reference"], data["mapping"])["y"].to_numpy()
    current = complete(data["current"], data["mapping"])["y"].to_numpy()
    constant, _ = best_constant_for_percentage(reference)
    return {
        "mean_abs_error_by_ref": np.abs(np.median(reference) - current).mean(),
        "rmse_by_ref": math.sqrt(np.mean((reference.mean() - current) ** 2)),
        "mean_abs_perc_error_by_ref": 100 * percentage(constant, current).mean(),
        "abs_error_max_by_ref": np.abs(np.median(reference) - current).max(),
    }


def right(data):
    return {
        "dataset": data["name"],
        "current": right_numbers(data, "current"),
        "reference": right_numbers(data, "reference"),
        "by_reference": dummy_by_reference(data),
    }


# Mathematics ---------------------------------------------------------------------------------------------------


def normal_plots():
    for name, sample in (
        ("two", floats([1, 3])),
        ("three", floats([3, 1, 2])),
        ("ten", generated(7, 3, 10, 10, 3)),
        ("ties", generated(37, 0, 5, 40)),
        ("constant", floats([2.5] * 6)),
        ("thousand", generated(7919, 17, 10007, 1000, 100)),
        ("five_thousand", generated(7919, 17, 100003, 5000, 1000)),
    ):
        (x, y), (slope, intercept, r) = probplot(to_series(sample).to_numpy())
        yield {
            "name": name,
            "sample": sample,
            "medians": [x[0], x[len(x) // 3], x[-1]],
            "slope": slope,
            "intercept": intercept,
            "r": r,
        }


def densities():
    """scipy.stats.gaussian_kde with Scott's bandwidth in two dimensions, weights as repeated points."""
    x = to_series(generated(37, 0, 101, 80, 10)).to_numpy()
    y = 0.6 * x + to_series(generated(53, 11, 97, 80, 30)).to_numpy()
    kernel = gaussian_kde(np.vstack([x, y]))
    points = [(0.5, 1.0), (5.0, 4.5), (9.9, 8.0), (-2.0, 12.0)]
    return {"x": list(x), "y": list(y), "points": points, "density": [float(kernel(p)[0]) for p in points]}


def regression():
    all_data = list(datasets())
    logging.disable(logging.ERROR)
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
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
            "metrics": [case for data in all_data for case in metric_cases(data)],
            "tests": [case for data in all_data for case in test_cases(data)],
            "right": [right(data) for data in all_data],
            "presets": presets(all_data[0]),
        }


def regression_mathematics():
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        return {
            "normal_plots": list(normal_plots()),
            "density": densities(),
        }


def encoded_frame(columns):
    return {"columns": [{"name": name, **sample} for name, sample in columns.items()]}
