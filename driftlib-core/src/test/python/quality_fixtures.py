"""Evidently's data integrity and data quality metrics on small data sets."""

import json
import logging
import math
import warnings

import numpy as np
import pandas as pd
from evidently.core import ColumnType

from fixture_io import bools, datetimes, error_text, floats, ints, objects
from metric_fixtures import dataset, described_dataset, dirty_columns, hours, make_metric, run_report

NAN, INF = math.nan, math.inf


# Data sets -----------------------------------------------------------------------------------------------------


def trip_columns(n, a, b, shift):
    position = [(a * i + b) % 89 for i in range(n)]
    return {
        "target": floats(3.5 + p * 0.37 + (p * p) % 7 + shift for p in position),
        "prediction": floats(3.1 + p * 0.39 + p % 5 for p in position),
        "datetime": hours(n, "2024-01-01T00:00:00", 31),
        "distance": floats(NAN if p % 23 == 0 else p * p / 700 + shift for p in position),
        "speed": floats(NAN if p % 19 == 0 else 40 - (p % 13) * 1.5 for p in position),
        "items": ints((p * 3) % 11 for p in position),
        "vendor": ints(1 + p % 3 for p in position),
        "payment": objects(["card", "cash", "card", "none", "card"][p % 5] for p in position),
        "zone": objects(None if p % 29 == 0 else f"Z{math.isqrt(p % 64)}" for p in position),
        "constant": floats(1.5 for _ in position),
    }


def class_columns(n, a, b):
    position = [(a * i + b) % 83 for i in range(n)]
    return {
        "target": objects(["yes", "no", "maybe"][(p * p) % 3] for p in position),
        "prediction": objects(["yes", "no"][(p // 5) % 2] for p in position),
        "city": objects(["Oslo", "Bergen", "Bodø"][p % 3] for p in position),
        "size": ints(p % 4 for p in position),
        "weekend": bools(p % 7 == 0 for p in position),
    }


def repeated_columns(n, a, b):
    """Columns and rows that are the same, nearly the same, constant or empty."""
    position = [(a * i + b) % 20 for i in range(n)]
    empty = {3, 17, 18}

    def gaps(values, none):
        return [none if i in empty else value for i, value in enumerate(values)]

    amounts = [p * 1.5 for p in position]
    labels = ["abc"[p % 3] for p in position]
    return {
        "amount": floats(gaps(amounts, NAN)),
        "amount_again": floats(gaps(amounts, NAN)),
        "amount_96": floats(gaps([-1.0 if i == 5 else v for i, v in enumerate(amounts)], NAN)),
        "amount_60": floats(gaps([v + 0.5 if i % 3 == 0 else v for i, v in enumerate(amounts)], NAN)),
        "whole": floats(gaps(position, NAN)),
        "label": objects(gaps(labels, None)),
        "label_again": objects(gaps(labels, None)),
        "label_90": objects(gaps(["z" if i % 10 == 4 else v for i, v in enumerate(labels)], None)),
        "one_label": objects(gaps(["same"] * n, None)),
        "almost_one": objects(gaps(["other" if i == 8 else "same" for i in range(n)], None)),
        "empty": floats([NAN] * n),
        "empty_again": floats([NAN] * n),
        "day": datetimes(gaps([f"2024-03-{1 + p:02d}T00:00:00" for p in position], None)),
        "day_again": datetimes(gaps([f"2024-03-{1 + p:02d}T00:00:00" for p in position], None)),
    }


def whole_columns(n, shift):
    return {
        "code": ints((i * 7) % 10 + shift for i in range(n)),
        "code_again": ints((i * 7) % 10 + shift for i in range(n)),
        "code_95": ints(99 if i == 0 else (i * 7) % 10 + shift for i in range(n)),
        "as_float": floats((i * 7) % 10 + shift for i in range(n)),
        "flag": bools(i % 2 == 0 for i in range(n)),
    }


def text_columns(n, start):
    words = ["ride", "cab", "late", "kind driver", "", "again"]
    return {
        "id": ints(range(start, start + n)),
        "code": objects(["AB-12", "ab-12", "AB-1", "XAB-12", "AB-123", None][(i * i + start) % 6] for i in range(n)),
        "number": floats(NAN if i % 9 == 0 else (i * 7 % 5) + 0.5 for i in range(n)),
        "mail": objects(["a@b.org", "a@b", "@b.org", "x.y@z.com", "none"][(i * 3 + i // 5) % 5] for i in range(n)),
        "comment": objects(words[(i * 5 + start) % 6] + f" {i % 7}" for i in range(n)),
    }


def datasets():
    yield dataset(
        "trips",
        trip_columns(60, 35, 4, 0.0),
        trip_columns(45, 41, 9, 1.0),
        task="regression",
        numerical_features=["distance", "speed", "items", "constant"],
        categorical_features=["vendor", "payment", "zone"],
    )
    yield dataset(
        "classes",
        class_columns(60, 29, 0),
        class_columns(48, 31, 7),
        task="classification",
        numerical_features=[],
        categorical_features=["city", "size", "weekend"],
    )
    yield dataset("dirty", dirty_columns(50, 31, 1), dirty_columns(40, 45, 3))
    yield dataset("repeated", repeated_columns(60, 7, 3), repeated_columns(45, 3, 1))
    yield dataset("whole", whole_columns(20, 0), whole_columns(25, 1), numerical_features=["code", "code_again"])
    yield dataset("texts", text_columns(30, 0), text_columns(25, 3), id="id", text_features=["comment"])
    yield dataset(
        "tiny",
        {"one": floats([2.0]), "empty": floats([NAN]), "word": objects(["a"]), "target": floats([1.0])},
        {"one": floats([3.5]), "empty": floats([NAN]), "word": objects(["b"]), "target": floats([2.0])},
    )


# Cases ---------------------------------------------------------------------------------------------------------


def whole_data_cases(name):
    yield "DatasetSummaryMetric", {}
    if name not in ("texts", "tiny", "dirty"):
        yield "DatasetCorrelationsMetric", {}
    for metric in ("ConflictTargetMetric", "ConflictPredictionMetric", "DataQualityStabilityMetric"):
        yield metric, {}
    if name in ("repeated", "whole"):
        for duplicated, constant in ((0.5, 0.5), (0.6, 0.9), (0.9, 0.95), (1.0, 1.0)):
            parameters = {"almost_duplicated_threshold": duplicated, "almost_constant_threshold": constant}
            yield "DatasetSummaryMetric", parameters


def column_cases(data):
    dates = [name for name, sample in data["current"].items() if sample["dtype"].startswith("datetime")]
    for column in data["current"]:
        yield "ColumnMissingValuesMetric", {"column_name": column}
        if column not in dates:
            yield "ColumnValueListMetric", {"column_name": column}
    if data["name"] == "dirty":
        for values in (["n/a"], [-1], [None], ["n/a", None], [INF]):
            for replace in (True, False):
                for column in ("text_gaps", "sentinel", "nan_and_inf"):
                    yield (
                        "ColumnMissingValuesMetric",
                        {"column_name": column, "missing_values": values, "replace": replace},
                    )


def trip_cases():
    for column, values in (
        ("payment", ["card", "app"]),
        ("zone", ["Z1", "Z2"]),
        ("vendor", [1, 2, 7]),
        ("items", [0, 10]),
        ("distance", [0.0]),
    ):
        yield "ColumnValueListMetric", {"column_name": column, "values": values}
    for column in ("distance", "speed", "items", "target", "payment", "no_such_column"):
        yield "ColumnValueRangeMetric", {"column_name": column}
        yield "ColumnValueRangeMetric", {"column_name": column, "left": 2, "right": 9.5}
        yield "ColumnValueRangeMetric", {"column_name": column, "left": 3}
    yield "ColumnValueRangeMetric", {"column_name": "distance", "left": 30, "right": 40}
    for column, category in (
        ("payment", "card"),
        ("payment", "app"),
        ("zone", "Z3"),
        ("vendor", 2),
        ("no_such_column", "a"),
    ):
        yield "ColumnCategoryMetric", {"column_name": column, "category": category}
    for column in ("target", "distance", "items", "vendor", "zone", "constant", "datetime", "no_such_column"):
        yield "ColumnCorrelationsMetric", {"column_name": column}
    for column in ("distance", "items", "payment", "zone", "constant"):
        yield "ColumnDistributionMetric", {"column_name": column}
        yield "ColumnSummaryMetric", {"column_name": column}
    yield "ColumnSummaryMetric", {"column_name": "datetime"}
    yield "ColumnQuantileMetric", {"column_name": "distance", "quantile": 0.9}
    for x, y in (
        ("distance", "payment"),
        ("zone", "speed"),
        ("vendor", "payment"),
        ("zone", "payment"),
        ("datetime", "distance"),
        ("items", "datetime"),
        ("datetime", "zone"),
        ("payment", "datetime"),
        ("no_such_column", "payment"),
    ):
        yield "ColumnInteractionPlot", {"x_column": x, "y_column": y}


def specific_cases(name):
    if name == "trips":
        yield from trip_cases()
    if name == "classes":
        for column in ("target", "prediction", "city", "size"):
            yield "ColumnCorrelationsMetric", {"column_name": column}
        yield "ColumnCategoryMetric", {"column_name": "target", "category": "maybe"}
        yield "ColumnSummaryMetric", {"column_name": "city"}
    if name == "dirty":
        for column in ("nan", "clean", "integers_with_nan"):
            yield "ColumnValueRangeMetric", {"column_name": column}
        yield "ColumnValueRangeMetric", {"column_name": "nan_and_inf", "left": 1, "right": 9}
        yield "ColumnDistributionMetric", {"column_name": "nan_and_inf"}
        for column in ("nan_and_inf", "nan"):
            yield "ColumnCorrelationsMetric", {"column_name": column}
    if name == "texts":
        for column, pattern in (
            ("code", r"AB-\d{2}"),
            ("code", r"^[A-Z]{2}-\d{2}$"),
            ("code", r".*12"),
            ("code", r"nothing"),
            ("mail", r"[^@\s]+@[^@\s]+\.[a-z]{2,}"),
            ("number", r"\d\.5"),
            ("id", r"1"),
            ("no_such_column", r"a"),
        ):
            yield "ColumnRegExpMetric", {"column_name": column, "reg_exp": pattern}
        yield "ColumnRegExpMetric", {"column_name": "comment", "reg_exp": r"kind|late", "top": 3}
    if name == "tiny":
        for metric in ("ColumnValueRangeMetric", "ColumnCorrelationsMetric", "ColumnDistributionMetric"):
            yield metric, {"column_name": "one"}
        yield "ColumnRegExpMetric", {"column_name": "word", "reg_exp": ""}
        yield "ColumnRegExpMetric", {"column_name": "word", "reg_exp": "a", "top": 0}
        yield "ColumnValueListMetric", {"column_name": "word", "values": []}


def cases(data):
    yield from whole_data_cases(data["name"])
    yield from column_cases(data)
    yield from specific_cases(data["name"])


# Results -------------------------------------------------------------------------------------------------------


def plain(value):
    """Any part of a result as JSON can hold it: numbers, strings, lists and dictionaries."""
    if isinstance(value, pd.DataFrame):
        return {str(column): plain(value[column]) for column in value if str(value[column].dtype) != "period"}
    if isinstance(value, (pd.Series, np.ndarray, list, tuple)):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, (pd.Timestamp, pd.Period, ColumnType)):
        return str(value.value if isinstance(value, ColumnType) else value)
    if isinstance(value, np.generic):
        return value.item()
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    return {name: plain(getattr(value, name)) for name in getattr(value, "__fields__", {}) if name != "type"}


def plot_data(metric, result):
    """What Evidently draws, where we draw from the same numbers."""
    if metric == "ColumnSummaryMetric":
        plots = result.plot_data
        by_target = plots.data_by_target
        return {
            "bins_for_hist": plain(plots.bins_for_hist),
            "data_in_time": time_data(plots.data_in_time),
            "data_by_target": None if by_target is None else {
                "box_data": plain(by_target.box_data), "count_data": plain(by_target.count_data)
            },
            "counts_of_values": plain(plots.counts_of_values),
        }
    if metric in ("ColumnDistributionMetric",):
        return {"current": plain(result.current), "reference": plain(result.reference)}
    if metric in ("ColumnQuantileMetric", "ColumnValueRangeMetric"):
        sides = {"current": result.current, "reference": result.reference}
        return {name: None if side is None else plain(side.distribution) for name, side in sides.items()}
    if metric == "DatasetCorrelationsMetric":
        sides = {"current": result.current, "reference": result.reference}
        return {
            name: None if side is None else {k: matrix(m) for k, m in side.correlation.items()}
            for name, side in sides.items()
        }
    if metric == "ColumnInteractionPlot":
        names = ["current", "reference", "current_boxes", "reference_boxes", "prefix", "x_type", "y_type"]
        return {name: plain(getattr(result, name)) for name in names}
    return None


def time_data(in_time):
    if in_time is None:
        return None
    plots = in_time.data_for_plots
    return {"freq": in_time.freq, "current": plain(plots.current), "reference": plain(plots.reference)}


def matrix(frame):
    return {"columns": list(frame.columns), "values": [list(row) for row in frame.to_numpy().tolist()]}


def case(data, metric, parameters, with_reference):
    result = {"dataset": data["name"], "with_reference": with_reference, "metric": metric, "parameters": parameters}
    try:
        report = run_report(data, [make_metric(metric, parameters)], with_reference)
        # json() holds the same values as as_dict(), with the keys and labels as they are written
        result["result"] = json.loads(report.json())["metrics"][0]["result"]
        plots = plot_data(metric, report._first_level_metrics[0].get_result())
    except Exception as error:
        return {**result, "error": error_text(error)}
    return result if plots is None else {**result, "plots": plots}


def quality():
    all_data = list(datasets())
    found = []
    logging.disable(logging.ERROR)
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        for with_reference in (True, False):
            for data in all_data:
                for metric, parameters in cases(data):
                    found.append(case(data, metric, parameters, with_reference))
        for number, each in enumerate(found):
            each["name"] = f"{number:03d}_{each['dataset']}_{each['metric']}"
        return {"datasets": [described_dataset(data) for data in all_data], "cases": found}
