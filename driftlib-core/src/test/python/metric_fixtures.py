"""Evidently's drift, missing-value, quantile and summary metrics on small data sets."""

import datetime
import json
import logging
import math
import warnings

import numpy as np
import pandas as pd
from evidently import ColumnMapping
from evidently import metrics as evidently_metrics
from evidently.core import ColumnType
from evidently.report import Report
from evidently.utils.data_preprocessing import create_data_definition

from fixture_io import bools, datetimes, error_text, floats, generated, ints, objects, to_series

NAN, INF = math.nan, math.inf
QUANTILES = [0.05, 0.25, 0.5, 0.9, 1.0]
USER_MISSING_VALUES = (
    [["n/a"], [None], [""], ["n/a", -1, None], [-1], ["-1"], ["nan"], ["null"]]
    + [[INF], [-INF, INF], [0.0, ""], []]
)


# Data sets -----------------------------------------------------------------------------------------------------


def hours(n, start, step):
    first = pd.Timestamp(start)
    return datetimes((first + pd.Timedelta(hours=step * i)).isoformat() for i in range(n))


def mixed_columns(n, a, b, shift):
    """One column of each kind, without gaps."""
    position = [(a * i + b) % 101 for i in range(n)]
    return {
        "distance": floats(p * p / 700 + shift for p in position),
        "items": ints(p // 4 for p in position),
        "passengers": ints(1 + p % 4 for p in position),
        "six_levels": ints(p % 6 for p in position),
        "flag": bools(p % 3 == 0 for p in position),
        "payment": objects(["card", "cash", "card", "none", "card"][p % 5] for p in position),
        "pickup": hours(n, "2024-01-01T00:00:00", 7),
    }


def mapped_columns(n, a, b, shift):
    position = [(a * i + b) % 97 for i in range(n)]
    comments = ["good ride", "too slow", "", "driver was kind", "would book again"]
    return {
        "id": ints(1000 + i for i in range(n)),
        "pickup": hours(n, "2024-02-01T06:30:00", 5),
        "fare": floats(3.5 + p * 0.37 + shift for p in position),
        "predicted_fare": floats(3.1 + p * 0.39 for p in position),
        "zone": ints(1 + p % 17 for p in position),
        "tip": floats(round(p * 0.113, 3) for p in position),
        "comment": objects(comments[p % 5] for p in position),
        "ignored": floats(p / 3 for p in position),
    }


def dirty_columns(n, a, b):
    position = [(a * i + b) % 89 for i in range(n)]
    return {
        "nan_and_inf": floats(
            NAN if p % 7 == 0 else INF if p % 11 == 0 else -INF if p % 17 == 0 else p / 7 for p in position
        ),
        "nan": floats(NAN if p % 5 == 0 else p * 1.25 for p in position),
        "clean": floats(p * 0.01 + 0.003 for p in position),
        "sentinel": ints(-1 if p % 9 == 0 else p for p in position),
        "text_gaps": objects(
            None if p % 8 == 0 else "" if p % 6 == 0 else "n/a" if p % 10 == 0 else "abc"[p % 3] for p in position
        ),
        "integers_with_nan": floats(NAN if p % 13 == 0 else p % 10 for p in position),
        "dates": datetimes(None if p % 12 == 0 else f"2024-03-{1 + p % 28:02d}T00:00:00" for p in position),
    }


def classification_columns(n, a, b, labels):
    position = [(a * i + b) % 83 for i in range(n)]
    return {
        "target": ints(p % 3 for p in position),
        "prediction": ints((p + (p % 10 == 0)) % 3 for p in position),
        "score": floats(p / 83 for p in position),
        "city": objects(labels[p % len(labels)] for p in position),
    }


def probability_columns(n, a, b):
    position = [(a * i + b) % 83 for i in range(n)]
    names = ["cat", "dog", "eel"]
    return {
        "animal": objects(names[p % 3] for p in position),
        "cat": floats((p % 7 + 1) / 20 for p in position),
        "dog": floats((p % 5 + 1) / 20 for p in position),
        "eel": floats(1 - (p % 7 + p % 5 + 2) / 20 for p in position),
        "weight": floats(p * 0.5 for p in position),
    }


def dataset(name, reference, current, **mapping):
    return {"name": name, "reference": reference, "current": current, "mapping": mapping}


def datasets():
    yield dataset("mixed", mixed_columns(40, 37, 0, 0.0), mixed_columns(31, 53, 11, 1.5))
    mapped = mapped_columns(60, 35, 4, 0.0), mapped_columns(45, 41, 9, 6.0)
    mapping = {
        "target": "fare",
        "prediction": "predicted_fare",
        "datetime": "pickup",
        "id": "id",
        "task": "regression",
        "numerical_features": ["tip"],
        "categorical_features": ["zone"],
    }
    yield dataset("mapped", *mapped, **mapping)
    yield dataset("mapped_with_text", *mapped, **mapping, text_features=["comment"])
    yield dataset("dirty", dirty_columns(50, 31, 1), dirty_columns(40, 45, 3), target="clean")
    yield dataset(
        "classification",
        classification_columns(36, 29, 0, ["Oslo", "Bergen", "Bodø"]),
        classification_columns(30, 31, 7, ["Oslo", "Bergen", "Tromsø", "Hamar"]),
        target="target",
        prediction="prediction",
    )
    yield dataset(
        "probabilities",
        probability_columns(30, 29, 0),
        probability_columns(24, 31, 7),
        target="animal",
        prediction=["cat", "dog", "eel"],
        task="classification",
    )
    payments = ["card", "cash", "none", "app"]
    yield dataset(
        "large_reference",
        {
            "distance": generated(7919, 0, 10007, 1200, 1000),
            "zone": generated(91, 3, 251, 1200, 1, 1, "int64"),
            "passengers": generated(7, 0, 5, 1200, 1, 1, "int64"),
            "payment": generated(3, 1, 4, 1200, dtype="object", labels=payments),
            "fare": generated(6101, 5, 9973, 1200, 200, 2.5),
        },
        {
            "distance": generated(7919, 4000, 10007, 60, 900, 0.2),
            "zone": generated(77, 3, 257, 60, 1, 1, "int64"),
            "passengers": generated(3, 1, 4, 60, 1, 1, "int64"),
            "payment": generated(1, 0, 3, 60, dtype="object", labels=payments),
            "fare": generated(6101, 50, 9973, 60, 200, 2.5),
        },
        target="fare",
        categorical_features=["zone", "payment"],
    )
    finite = [i * 0.7 for i in range(20)]
    yield dataset(
        "inf_without_null",
        {"with_inf": floats([*finite, INF]), "finite": floats(finite + [5])},
        {"with_inf": floats([*finite[5:], 30, -INF]), "finite": floats(finite[3:])},
    )
    yield dataset(
        "tiny",
        {"one": floats([2.0]), "empty": floats([NAN]), "word": objects(["a"]), "only_inf": floats([INF])},
        {"one": floats([3.5]), "empty": floats([NAN]), "word": objects(["b"]), "only_inf": floats([1.0])},
    )
    yield dataset(
        "types_differ",
        {
            "level": ints([1, 2, 3, 4, 5, 6] * 4),
            "few": ints([1, 2, 3] * 8),
            "number": floats(i / 2 for i in range(24)),
        },
        {"level": floats([1, 2, 3, NAN] * 5), "few": floats([1, 2, NAN, 4] * 5), "number": ints(range(20))},
    )


# Cases ---------------------------------------------------------------------------------------------------------


def column_drift_cases(data):
    skipped = {"comment", *date_columns(data)}
    for column in data["current"]:
        if column not in skipped:
            yield "ColumnDriftMetric", {"column_name": column}


def column_summary_cases(data):
    for column in data["current"]:
        if column not in (data["mapping"].get("text_features") or []):
            yield "ColumnSummaryMetric", {"column_name": column}


def date_columns(data):
    return [name for name, sample in data["current"].items() if sample["dtype"].startswith("datetime")]


def common_cases(data):
    yield from column_drift_cases(data)
    yield from column_summary_cases(data)
    if data["mapping"].get("text_features"):
        yield "DatasetDriftMetric", {"columns": ["fare", "predicted_fare", "zone", "tip"]}
    else:
        yield "DatasetDriftMetric", {}
    yield "DatasetMissingValuesMetric", {}


def quantile_cases(columns, quantiles=QUANTILES):
    for column in columns:
        for quantile in quantiles:
            yield "ColumnQuantileMetric", {"column_name": column, "quantile": quantile}


def override_cases(numerical, categorical, other):
    for stat_test in ("wasserstein", "jensenshannon", "psi", "ks"):
        yield "ColumnDriftMetric", {"column_name": numerical, "stattest": stat_test}
    for stat_test in ("jensenshannon", "psi", "chisquare", "z"):
        yield "ColumnDriftMetric", {"column_name": categorical, "stattest": stat_test}
    yield "ColumnDriftMetric", {"column_name": numerical, "stattest_threshold": 0.9}
    yield "ColumnDriftMetric", {"column_name": numerical, "stattest": "psi", "stattest_threshold": 0.9}
    yield "ColumnDriftMetric", {"column_name": numerical, "stattest_threshold": 0.0}
    yield "ColumnDriftMetric", {"column_name": categorical, "stattest": "ks"}
    yield "ColumnDriftMetric", {"column_name": numerical, "stattest": "no_such_test"}
    yield "ColumnDriftMetric", {"column_name": "no_such_column"}
    for parameters in (
        {"columns": [numerical, categorical]},
        {"columns": [numerical, "no_such_column"]},
        {"drift_share": 0.1},
        {"drift_share": 0.9},
        {"drift_share": 0.0},
        {"stattest": "psi"},
        {"stattest": "ks"},
        {"num_stattest": "wasserstein"},
        {"cat_stattest": "jensenshannon"},
        {"num_stattest": "psi", "cat_stattest": "psi"},
        {"per_column_stattest": {numerical: "wasserstein", categorical: "psi"}},
        {"stattest": "psi", "per_column_stattest": {numerical: "ks"}},
        {"stattest_threshold": 0.5},
        {"num_stattest_threshold": 0.9},
        {"cat_stattest_threshold": 0.9},
        {"per_column_stattest_threshold": {numerical: 0.99, other: 0.0}},
        {"stattest_threshold": 0.0, "cat_stattest_threshold": 0.9},
        {"num_stattest": "wasserstein", "num_stattest_threshold": 0.4, "columns": [numerical, other]},
    ):
        yield "DatasetDriftMetric", parameters


def missing_value_cases(user_values):
    for values in user_values:
        for replace in (True, False):
            yield "DatasetMissingValuesMetric", {"missing_values": values, "replace": replace}


def specific_cases(name):
    if name == "mixed":
        yield from override_cases("distance", "payment", "items")
        yield from quantile_cases(["distance", "items", "passengers"])
        yield from quantile_cases(["payment", "pickup", "flag", "no_such_column"], [0.5])
        yield from quantile_cases(["distance"], [0.0, 1.5])
        yield "ColumnDriftMetric", {"column_name": "pickup"}
        yield "ColumnSummaryMetric", {"column_name": "no_such_column"}
    if name == "mapped":
        yield from override_cases("tip", "zone", "fare")
        yield from quantile_cases(["fare", "zone"])
        yield "DatasetDriftMetric", {"columns": ["fare", "zone", "id"]}
        yield "DatasetDriftMetric", {"columns": ["fare", "predicted_fare", "zone", "tip", "ignored"]}
    if name == "dirty":
        yield from quantile_cases(["nan_and_inf", "nan", "clean", "sentinel"])
        yield from missing_value_cases(USER_MISSING_VALUES)
        yield "DatasetDriftMetric", {"columns": ["nan_and_inf", "nan", "clean", "text_gaps"]}
        yield "DatasetDriftMetric", {"columns": ["clean", "dates"]}
    if name == "large_reference":
        yield from override_cases("distance", "zone", "fare")
        yield from quantile_cases(["distance"])
    if name == "tiny":
        yield from quantile_cases(["one", "empty", "only_inf"], [0.5])
        yield "DatasetDriftMetric", {"columns": ["one", "word"]}
        yield "DatasetDriftMetric", {"columns": ["one", "only_inf"]}
        yield "DatasetDriftMetric", {"columns": []}


def cases_without_reference(data):
    yield from column_summary_cases(data)
    yield "DatasetMissingValuesMetric", {}
    if data["name"] == "mixed":
        yield "ColumnQuantileMetric", {"column_name": "distance", "quantile": 0.5}
        yield "ColumnDriftMetric", {"column_name": "distance"}
        yield "DatasetDriftMetric", {}


# Results -------------------------------------------------------------------------------------------------------


def frame(columns):
    return pd.DataFrame({name: to_series(sample) for name, sample in columns.items()})


def run_report(data, metrics, with_reference=True, timestamp=None):
    report = Report(metrics=metrics)
    report.run(
        reference_data=frame(data["reference"]) if with_reference else None,
        current_data=frame(data["current"]),
        column_mapping=ColumnMapping(**data["mapping"]),
        timestamp=timestamp,
    )
    return report


def make_metric(name, parameters):
    return getattr(evidently_metrics, name)(**parameters)


def case(data, metric, parameters, with_reference):
    result = {"dataset": data["name"], "with_reference": with_reference, "metric": metric, "parameters": parameters}
    try:
        report = run_report(data, [make_metric(metric, parameters)], with_reference)
        # json() holds the same values as as_dict(), with the keys and labels as they are written
        result["result"] = json.loads(report.json())["metrics"][0]["result"]
    except Exception as error:
        return {**result, "error": error_text(error)}
    if metric == "ColumnSummaryMetric":
        result["unrounded"] = unrounded_summary(data, result["result"], with_reference)
    return result


def unrounded_summary(data, result, with_reference):
    sides = {"current": data["current"], "reference": data["reference"] if with_reference else None}
    return {
        side: unrounded_characteristics(to_series(columns[result["column_name"]]), ColumnType(result["column_type"]))
        for side, columns in sides.items()
        if columns is not None
    }


def unrounded_characteristics(values, column_type):
    """The numbers that Evidently rounds; most_common_ties counts the values that share the first place."""
    rows = len(values)
    counts = values.value_counts(dropna=False)
    found = {
        "missing_percentage": 100 * values.isnull().sum() / rows,
        "unique_percentage": 100 * values.nunique() / rows,
        "most_common_percentage": 100 * counts.iloc[0] / rows,
        "most_common_ties": (counts == counts.iloc[0]).sum(),
    }
    if column_type == ColumnType.Numerical:
        numbers = values.astype(float)
        found.update(
            mean=numbers.mean(),
            std=numbers.std(),
            min=numbers.min(),
            p25=numbers.quantile(0.25),
            p50=numbers.quantile(0.5),
            p75=numbers.quantile(0.75),
            max=numbers.max(),
            infinite_percentage=100 * np.isinf(numbers).sum() / rows,
            most_common=float(counts.index[0]),
        )
    return found


def definition(data, with_reference):
    """What Evidently infers about the columns; all lists sorted by name."""
    reference = frame(data["reference"]) if with_reference else None
    inferred = create_data_definition(reference, frame(data["current"]), ColumnMapping(**data["mapping"]))
    prediction = inferred.prediction_columns

    def described(column):
        return None if column is None else {"name": column.column_name, "type": column.column_type.value}

    return {
        "columns": {name: column.column_type.value for name, column in inferred.columns.items()},
        "feature_columns": {
            kind.value: sorted(inferred.get_column_names(kind, features_only=True))
            for kind in (ColumnType.Numerical, ColumnType.Categorical, ColumnType.Datetime, ColumnType.Text)
        },
        "target": described(inferred.target),
        "predicted_values": described(prediction.predicted_values) if prediction else None,
        "prediction_probas": [described(c) for c in prediction.prediction_probas or []] if prediction else [],
        "id_column": described(inferred.id_column),
        "datetime_column": described(inferred.datetime_column),
        "task": inferred.task,
    }


def encoded_frame(columns):
    return {"columns": [{"name": name, **sample} for name, sample in columns.items()]}


def described_dataset(data):
    return {
        "name": data["name"],
        "reference": encoded_frame(data["reference"]),
        "current": encoded_frame(data["current"]),
        "mapping": data["mapping"],
        "definition": definition(data, with_reference=True),
        "definition_without_reference": definition(data, with_reference=False),
    }


def whole_reports(all_data):
    """Raw json() texts. Only one missing value is asked for: the order of several is not stable in Python."""
    for name, timestamp in (
        ("mixed", datetime.datetime(2026, 1, 31, 10, 0, 0)),
        ("dirty", datetime.datetime(2026, 1, 31, 10, 0, 0, 123400)),
    ):
        data = all_data[name]
        columns = {"mixed": ["distance", "payment", "flag"], "dirty": ["nan", "text_gaps", "integers_with_nan"]}[name]
        cases = [("ColumnDriftMetric", {"column_name": column}) for column in columns]
        cases += [("ColumnSummaryMetric", {"column_name": column}) for column in [*columns, *date_columns(data)]]
        cases += [("ColumnQuantileMetric", {"column_name": columns[0], "quantile": 0.5})]
        cases += [("DatasetDriftMetric", {"columns": columns})]
        cases += [("DatasetMissingValuesMetric", {"missing_values": [None]})]
        report = run_report(data, [make_metric(*c) for c in cases], timestamp=timestamp)
        yield {
            "dataset": name,
            "timestamp": timestamp.isoformat(),
            "metrics": [{"metric": metric, "parameters": parameters} for metric, parameters in cases],
            "report_json": report.json(),
        }


def metrics():
    all_data = {data["name"]: data for data in datasets()}
    cases = []
    logging.disable(logging.ERROR)
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        for name, data in all_data.items():
            for metric, parameters in [*common_cases(data), *specific_cases(name)]:
                cases.append(case(data, metric, parameters, with_reference=True))
            for metric, parameters in cases_without_reference(data):
                cases.append(case(data, metric, parameters, with_reference=False))
        for number, each in enumerate(cases):
            each["name"] = f"{number:03d}_{each['dataset']}_{each['metric']}"
        return {
            "datasets": [described_dataset(data) for data in all_data.values()],
            "cases": cases,
            "reports": list(whole_reports(all_data)),
        }
