"""The single values and counts of Evidently 0.7, on the data sets of quality.json.

Its own environment, for both versions of Evidently have one name:

    python3.11 -m venv .venv-0.7
    .venv-0.7/bin/pip install -r requirements-0.7.txt
    .venv-0.7/bin/python quality_new_api_fixtures.py
"""

import json
import logging
import math
import warnings

import pandas as pd
from evidently import DataDefinition, Dataset, Report
from evidently import metrics as evidently_metrics

import fixture_io

STATISTICS = ["MinValue", "MaxValue", "MeanValue", "MedianValue", "StdValue", "SumValue"]
WORDS = {"NaN": math.nan, "Infinity": math.inf, "-Infinity": -math.inf}


def frame(encoded):
    columns = {}
    for column in encoded["columns"]:
        values = column["values"]
        if column["dtype"] == "float64":
            values = [WORDS.get(value, value) for value in values]
        if column["dtype"] == "object":
            # As objects, None equals None, and a missing label would equal another one.
            values = [math.nan if value is None else value for value in values]
        columns[column["name"]] = pd.Series(values, dtype=column["dtype"])
    return pd.DataFrame(columns)


def definition(data):
    kinds = {"num": [], "cat": [], "datetime": []}
    for name, kind in data["definition"]["columns"].items():
        kinds.get(kind, []).append(name)
    return DataDefinition(
        numerical_columns=kinds["num"], categorical_columns=kinds["cat"], datetime_columns=kinds["datetime"]
    )


def column_cases(name):
    if name == "trips":
        for column in ("target", "distance", "items", "constant"):
            for statistic in STATISTICS:
                yield statistic, {"column": column}
            for quantile in (0.1, 0.5, 0.95):
                yield "QuantileValue", {"column": column, "quantile": quantile}
            yield "InRangeValueCount", {"column": column, "left": 2, "right": 9}
            yield "OutRangeValueCount", {"column": column, "left": 2, "right": 9}
        for column in ("payment", "zone", "vendor", "items"):
            yield "UniqueValueCount", {"column": column}
            yield "MissingValueCount", {"column": column}
        yield "CategoryCount", {"column": "payment", "category": "card"}
        yield "CategoryCount", {"column": "payment", "categories": ["card", "none"]}
        yield "CategoryCount", {"column": "zone", "category": "Z3"}
        yield "CategoryCount", {"column": "vendor", "category": 2}
        yield "InListValueCount", {"column": "payment", "values": ["card", "cash"]}
        yield "OutListValueCount", {"column": "payment", "values": ["card", "cash"]}
        yield "InListValueCount", {"column": "zone", "values": ["Z2", "Z5"]}
        yield "OutListValueCount", {"column": "zone", "values": ["Z2", "Z5"]}
        yield "InListValueCount", {"column": "items", "values": [1, 2]}
    if name == "dirty":
        for column in ("nan", "clean", "integers_with_nan", "text_gaps", "dates"):
            yield "MissingValueCount", {"column": column}


def data_cases():
    for metric in (
        ["RowCount", "ColumnCount", "DuplicatedRowCount", "DuplicatedColumnsCount", "AlmostDuplicatedColumnsCount"]
        + ["AlmostConstantColumnsCount", "ConstantColumnsCount", "EmptyRowsCount", "EmptyColumnsCount"]
        + ["DatasetMissingValueCount"]
    ):
        yield metric, {}


def value_of(result):
    """A number, {count, share} or {counts, shares}."""
    if hasattr(result, "shares"):
        return {"counts": labels(result.counts), "shares": labels(result.shares)}
    if hasattr(result, "count"):
        return {"count": result.count.value, "share": result.share.value}
    return {"value": result.value}


def labels(values):
    """A missing value is among the labels, with 0."""
    return [
        {"label": each if isinstance(each, str) else float(each), "value": value.value}
        for each, value in values.items()
        if not pd.isnull(each) and each != "nan"
    ]


def on_one_side(encoded, meaning, metric, parameters):
    asked = getattr(evidently_metrics, metric)(**parameters)
    snapshot = Report([asked]).run(Dataset.from_pandas(frame(encoded), data_definition=meaning), None)
    return value_of(next(iter(snapshot.metric_results.values())))


def case(data, metric, parameters):
    return {
        "dataset": data["name"],
        "metric": metric,
        "parameters": parameters,
        "current": on_one_side(data["current"], definition(data), metric, parameters),
        "reference": on_one_side(data["reference"], definition(data), metric, parameters),
    }


def quality_new_api():
    logging.disable(logging.ERROR)
    datasets = json.loads((fixture_io.FIXTURES / "quality.json").read_text(encoding="utf-8"))["datasets"]
    cases = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for data in datasets:
            for metric, parameters in [*column_cases(data["name"]), *data_cases()]:
                cases.append(case(data, metric, parameters))
    return {"cases": cases}


if __name__ == "__main__":
    fixture_io.fix_hash_seed()
    fixture_io.write("quality_new_api.json", quality_new_api())
