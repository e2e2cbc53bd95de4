"""Evidently's tests over data, its test generators and its presets.

A case is one test on one data set, run alone. Evidently rounds the statistics of a column to two decimals and drift
scores to three before it tests them; where that matters, "unrounded" holds what the same test gives without.
"""

import contextlib
import inspect
import itertools
import json
import logging
import warnings
from unittest import mock

import numpy as np
import pandas as pd
from evidently import ColumnMapping, metric_preset, test_preset
from evidently import metrics as evidently_metrics
from evidently import tests as evidently_tests
from evidently.calculations import data_quality
from evidently.metrics.base_metric import generate_column_metrics
from evidently.test_suite import TestSuite
from evidently.tests import data_drift_tests
from evidently.tests.base_test import TestValueCondition, generate_column_tests
from evidently.tests.utils import approx
from evidently.utils.data_preprocessing import create_data_definition
from evidently.utils.generators import BaseGenerator

import metric_fixtures
from fixture_io import FIXTURES, bools, datetimes, encode, floats, generated, ints, objects
from metric_fixtures import NAN, dataset, encoded_frame, frame

TIMESTAMP = "2026-01-31T10:00:00"
OPERATORS = ["eq", "gt", "gte", "lt", "lte", "not_eq", "is_in", "not_in"]


# Data sets -----------------------------------------------------------------------------------------------------


def order_columns(n, a, b, gap, repeated):
    """Orders with gaps at every gap-th place, a constant, a pair of equal columns, and `repeated` rows twice."""
    position = [(a * i + b) % 71 for i in range(n)]
    position += position[:repeated]
    rows = range(len(position))
    return {
        "price": floats(p * 1.25 + 3 for p in position),
        "predicted_price": floats(p * 1.2 + 4 + p % 3 for p in position),
        "weight": floats(NAN if p % gap == 0 else p * 0.31 + p % 4 for p in position),
        "rate": floats(0.003 + p * 0.0001 for p in position),
        "pieces": ints(p // 3 for p in position),
        "pieces_again": ints(p // 3 for p in position),
        "currency": objects("EUR" for _ in rows),
        "channel": objects(None if p % gap == 1 else ["web", "app", "shop"][p % 3] for p in position),
        "gift": bools(p % 4 == 0 for p in position),
        "ordered": datetimes(f"2024-05-{1 + p % 28:02d}T00:00:00" for p in position),
        "note": objects(None if p % gap == 2 else "" if p % 19 == 0 else f"N-{p:03d}" for p in position),
    }


def conflicting_columns(targets, predictions):
    return {
        "target": ints(targets),
        "prediction": ints(predictions),
        "x": floats([1.5, 1.5, 1.5, 2.5, 2.5, 3.5, 4.5, 4.5, 4.5, 5.5]),
        "y": objects("aaabbcdddd"),
    }


def gappy_columns(n, gap, empty_rows, empty_column):
    def gaps(values):
        return [None if i % gap == 0 or i < empty_rows else v for i, v in enumerate(values)]

    return {
        "number": floats(NAN if v is None else v for v in gaps([i * 0.5 for i in range(n)])),
        "label": objects(gaps(["k", "l", "m", "k"][i % 4] for i in range(n))),
        "nothing": floats(NAN if empty_column or i < empty_rows else i for i in range(n)),
    }


def embedding_columns(n, a, b, shift):
    position = [(a * i + b) % 59 for i in range(n)]
    return {
        "size": floats(p / 7 for p in position),
        "kind": objects("uvw"[p % 3] for p in position),
        "e1": floats(p % 11 + shift for p in position),
        "e2": floats(p % 13 - shift for p in position),
        "e3": floats((p * 7) % 17 for p in position),
    }


ORDERS = {"target": "price", "prediction": "predicted_price", "task": "regression", "datetime": "ordered"}


def datasets():
    borrowed = {data["name"]: data for data in metric_fixtures.datasets()}
    for name in ("mixed", "mapped", "dirty", "classification", "types_differ"):
        yield borrowed[name]
    yield dataset("orders", order_columns(60, 35, 4, 9, 4), order_columns(45, 41, 9, 6, 5), **ORDERS)
    yield dataset("improved_orders", order_columns(45, 41, 9, 6, 5), order_columns(60, 35, 4, 90, 0), **ORDERS)
    yield dataset(
        "conflicts",
        conflicting_columns([0, 0, 0, 1, 1, 1, 0, 0, 1, 1], [0, 0, 1, 1, 1, 0, 2, 1, 0, 1]),
        conflicting_columns([0, 0, 1, 1, 1, 0, 2, 1, 0, 0], [1, 1, 1, 0, 0, 1, 1, 1, 1, 0]),
        task="classification",
    )
    yield dataset("gaps", gappy_columns(40, 8, 2, False), gappy_columns(30, 4, 3, True))
    embeddings = {"small": ["e1", "e2", "e3"]}
    for name, shift in (("embeddings_alike", 0.0), ("embeddings_apart", 6.0)):
        yield dataset(
            name,
            embedding_columns(50, 37, 0, 0.0),
            embedding_columns(40, 23, 5, shift),
            embeddings=embeddings,
        )
    yield dataset(
        "large",
        {"distance": generated(7919, 0, 10007, 1200, 1000), "zone": generated(91, 3, 251, 1200, 1, 1, "int64")},
        {"distance": generated(7919, 4000, 10007, 60, 900, 0.2), "zone": generated(77, 3, 257, 60, 1, 1, "int64")},
        categorical_features=["zone"],
    )


COLUMNS = {
    "mixed": ["distance", "payment", "pickup"],
    "mapped": ["fare", "zone"],
    "dirty": ["nan", "sentinel", "text_gaps"],
    "classification": ["target", "score", "city"],
    "types_differ": ["level", "number"],
    "orders": ["weight", "rate", "pieces", "channel", "gift"],
    "improved_orders": ["weight", "channel"],
    "conflicts": ["x", "y"],
    "gaps": ["number", "label", "nothing"],
    "embeddings_alike": [],
    "embeddings_apart": [],
    "large": ["distance", "zone"],
}
CATEGORY = {"payment": "card", "zone": 3, "text_gaps": "a", "city": "Oslo", "channel": "web", "y": "b", "label": "k"}
REG_EXP = {"payment": "ca", "text_gaps": "[ab]", "city": "B", "channel": "web|app", "currency": "E", "note": "N-0"}


# Cases ---------------------------------------------------------------------------------------------------------

DATASET_TESTS = [
    "TestNumberOfColumns",
    "TestNumberOfRows",
    "TestNumberOfDifferentMissingValues",
    "TestNumberOfMissingValues",
    "TestShareOfMissingValues",
    "TestNumberOfColumnsWithMissingValues",
    "TestShareOfColumnsWithMissingValues",
    "TestNumberOfRowsWithMissingValues",
    "TestShareOfRowsWithMissingValues",
    "TestNumberOfConstantColumns",
    "TestNumberOfEmptyColumns",
    "TestNumberOfDuplicatedColumns",
    "TestNumberOfEmptyRows",
    "TestNumberOfDuplicatedRows",
    "TestColumnsType",
    "TestConflictTarget",
    "TestConflictPrediction",
    "TestTargetPredictionCorrelation",
    "TestHighlyCorrelatedColumns",
    "TestTargetFeaturesCorrelations",
    "TestPredictionFeaturesCorrelations",
    "TestCorrelationChanges",
    "TestShareOfDriftedColumns",
    "TestNumberOfDriftedColumns",
]
COLUMN_TESTS = [
    "TestColumnNumberOfDifferentMissingValues",
    "TestColumnNumberOfMissingValues",
    "TestColumnShareOfMissingValues",
    "TestColumnAllConstantValues",
    "TestColumnAllUniqueValues",
    "TestColumnValueMin",
    "TestColumnValueMax",
    "TestColumnValueMean",
    "TestColumnValueMedian",
    "TestColumnValueStd",
    "TestNumberOfUniqueValues",
    "TestUniqueValuesShare",
    "TestMostCommonValueShare",
    "TestMeanInNSigmas",
    "TestValueRange",
    "TestNumberOfOutRangeValues",
    "TestShareOfOutRangeValues",
    "TestValueList",
    "TestNumberOfOutListValues",
    "TestShareOfOutListValues",
    "TestColumnDrift",
]


def default_cases(name):
    for test in DATASET_TESTS:
        yield test, {}
    for column in COLUMNS[name]:
        for test in COLUMN_TESTS:
            yield test, {"column_name": column}
        yield "TestColumnQuantile", {"column_name": column, "quantile": 0.25}
        if column in CATEGORY:
            yield "TestCategoryCount", {"column_name": column, "category": CATEGORY[column]}
            yield "TestCategoryShare", {"column_name": column, "category": CATEGORY[column]}
        if column in REG_EXP:
            yield "TestColumnRegExp", {"column_name": column, "reg_exp": REG_EXP[column]}


def near(value, **tolerance):
    return {"approx": {"value": value, **tolerance}}


def dataset_condition_cases():
    for test, conditions in {
        "TestNumberOfColumns": [{"eq": 11}, {"not_eq": 11}, {"is_in": [10, 11]}, {"not_in": [10, 11]}],
        "TestNumberOfRows": [
            {"gt": 50},
            {"gte": 50},
            {"lt": 50},
            {"lte": 50},
            {"gt": 10, "lt": 20},
            {"gte": 50, "lte": 60, "not_eq": 55, "is_in": [50, 51], "not_in": [49]},
            {"eq": near(48, relative=0.1)},
            {"eq": near(48, absolute=1)},
            {"eq": near(48)},
            {"gt": near(49, absolute=1)},
            {"gte": near(52, absolute=1)},
            {"gte": near(51, absolute=1)},
            {"lt": near(51, absolute=1)},
            {"lte": near(49, absolute=1)},
            {"lte": near(48, absolute=1)},
        ],
        "TestNumberOfDifferentMissingValues": [{"lte": 2}, {"missing_values": [None]}, {"missing_values": ["web", 0]}],
        "TestNumberOfMissingValues": [
            {"lt": 100},
            {"missing_values": [None, "web"], "replace": True},
            {"missing_values": ["web"], "replace": False, "gt": 3},
        ],
        "TestShareOfMissingValues": [{"lt": 0.01}, {"lte": near(0.04, relative=0.5)}, {"missing_values": ["app"]}],
        "TestNumberOfColumnsWithMissingValues": [{"eq": 3}, {"missing_values": ["EUR"]}],
        "TestShareOfColumnsWithMissingValues": [{"gt": 0.2}],
        "TestNumberOfRowsWithMissingValues": [{"lt": 5}, {"missing_values": ["EUR"], "replace": False}],
        "TestShareOfRowsWithMissingValues": [{"lt": 0.5}],
        "TestNumberOfConstantColumns": [{"lt": 1}, {"eq": 1}],
        "TestNumberOfEmptyColumns": [{"gt": 0}],
        "TestNumberOfDuplicatedColumns": [{"lt": 1}, {"is_in": [1, 2]}],
        "TestNumberOfEmptyRows": [{"lte": 0}],
        "TestNumberOfDuplicatedRows": [{"lt": 5}, {"lte": 5}],
        "TestTargetPredictionCorrelation": [{"gt": 0.99}, {"method": "spearman"}, {"method": "kendall", "gt": 0.5}],
        "TestHighlyCorrelatedColumns": [{"lt": 0.9}, {"method": "kendall"}, {"method": "cramer_v"}],
        "TestTargetFeaturesCorrelations": [{"lt": 0.9}, {"method": "spearman"}, {"method": "cramer_v", "lt": 0.9}],
        "TestPredictionFeaturesCorrelations": [{"lt": 0.9}, {"method": "spearman"}],
        "TestCorrelationChanges": [
            {"corr_diff": 0.02},
            {"corr_diff": 0.02, "method": "spearman", "lt": 50},
            {"corr_diff": 0.02, "column_name": "weight"},
            {"corr_diff": 0.001, "method": "cramer_v"},
        ],
        "TestShareOfDriftedColumns": [
            {"lt": 0.01},
            {"columns": ["price", "weight"]},
            {"stattest": "psi", "stattest_threshold": 0.01},
            {"num_stattest": "wasserstein", "cat_stattest": "jensenshannon", "cat_stattest_threshold": 0.5},
        ],
        "TestNumberOfDriftedColumns": [
            {"lt": 1},
            {"columns": ["price", "weight"]},
            {"columns": ["price", "weight", "rate", "channel"], "per_column_stattest": {"weight": "psi"}},
            {"per_column_stattest_threshold": {"weight": 0.99}, "num_stattest": "ks", "eq": 1},
        ],
    }.items():
        for condition in conditions:
            yield test, condition


def column_condition_cases():
    for test, conditions in {
        "TestColumnNumberOfDifferentMissingValues": [{"lt": 1}, {"missing_values": [None, 0.0, 1.31]}],
        "TestColumnNumberOfMissingValues": [{"lte": 9}, {"missing_values": [1.31], "replace": False}],
        "TestColumnShareOfMissingValues": [{"lt": 0.1}, {"lt": near(0.2, absolute=0.05)}],
        "TestColumnValueMin": [{"eq": 1.31}, {"gt": 5}],
        "TestColumnValueMax": [{"lt": 25}, {"lte": near(22, relative=0.1)}],
        "TestColumnValueMean": [{"eq": near(12, relative=0.1)}, {"gte": 11, "lte": 12}],
        "TestColumnValueMedian": [{"gt": 11}, {"eq": near(11.6, absolute=0.5)}],
        "TestColumnValueStd": [{"lt": 6}, {"gt": 6}],
        "TestNumberOfUniqueValues": [{"eq": 38}, {"gt": 10}],
        "TestUniqueValuesShare": [{"lt": 0.5}, {"gt": 0.5}],
        "TestMostCommonValueShare": [{"lt": 0.1}, {"gt": 0.1}],
        "TestMeanInNSigmas": [{"n_sigmas": 1}, {"n_sigmas": 3}],
        "TestValueRange": [{"left": 1}, {"right": 20}, {"left": 1, "right": 20}, {"left": -5, "right": 50}],
        "TestNumberOfOutRangeValues": [{"left": 1, "right": 20}, {"left": 1, "right": 20, "lt": 5}, {"lt": 3}],
        "TestShareOfOutRangeValues": [{"left": 1, "right": 20}, {"left": 1, "right": 20, "lt": 0.5}, {"left": 3}],
        "TestColumnQuantile": [{"quantile": 0.9, "lt": 20}, {"quantile": 1.0, "eq": near(23, relative=0.05)}],
        "TestColumnDrift": [
            {"stattest": "psi"},
            {"stattest": "wasserstein", "stattest_threshold": 0.01},
            {"stattest_threshold": 0.999},
        ],
    }.items():
        for condition in conditions:
            yield test, {"column_name": "weight", **condition}
    channel = {"column_name": "channel"}
    for test in ("TestValueList", "TestNumberOfOutListValues", "TestShareOfOutListValues"):
        yield test, {**channel, "values": ["web", "app"]}
        yield test, {**channel, "values": ["web", "app", "shop", None]}
        yield test, {"column_name": "pieces", "values": [1, 2, 3]}
    yield "TestNumberOfOutListValues", {**channel, "values": ["web"], "lt": 40}
    yield "TestShareOfOutListValues", {**channel, "values": ["web"], "gt": 0.9}
    yield "TestCategoryCount", {**channel, "category": "app", "gt": 10}
    yield "TestCategoryCount", {**channel, "category": "absent"}
    yield "TestCategoryShare", {**channel, "category": "app", "lt": 0.1}
    yield "TestColumnRegExp", {**channel, "reg_exp": "web", "lt": 20}
    yield "TestColumnRegExp", {**channel, "reg_exp": "we", "gte": 20}
    yield "TestColumnAllConstantValues", {"column_name": "currency"}
    yield "TestColumnAllUniqueValues", {"column_name": "note"}


def specific_cases(name):
    if name == "orders":
        yield from dataset_condition_cases()
        yield from column_condition_cases()
        for test, parameters in default_cases(name):
            if parameters.get("column_name", "weight") == "weight":
                yield test, {**parameters, "is_critical": False}
        for test in COLUMN_TESTS:
            yield test, {"column_name": "no_such_column"}
    if name.startswith("embeddings"):
        yield "TestEmbeddingsDrift", {"embeddings_name": "small"}
        yield "TestEmbeddingsDrift", {"embeddings_name": "small", "is_critical": False}
        yield "TestEmbeddingsDrift", {"embeddings_name": "no_such_set"}


# Results -------------------------------------------------------------------------------------------------------


class NumpyWithoutRounding:
    def __getattr__(self, name):
        return getattr(np, name)

    @staticmethod
    def round(value, *_):
        return value


@contextlib.contextmanager
def nothing_rounded():
    exact = NumpyWithoutRounding()
    with mock.patch.object(data_quality, "np", exact), mock.patch.object(data_drift_tests, "np", exact):
        yield


def with_approx(parameters):
    """The parameters with each {"approx": ...} as the object Evidently wants."""
    return {
        name: approx(**value["approx"]) if isinstance(value, dict) and "approx" in value else value
        for name, value in parameters.items()
    }


def make_test(name, parameters):
    return getattr(evidently_tests, name)(**with_approx(parameters))


def run_suite(data, tests, with_reference):
    suite = TestSuite(tests=tests)
    suite.run(
        reference_data=frame(data["reference"]) if with_reference else None,
        current_data=frame(data["current"]),
        column_mapping=ColumnMapping(**data["mapping"]),
        timestamp=pd.Timestamp(TIMESTAMP),
    )
    return suite


def outcome(data, test, parameters, with_reference):
    try:
        suite = run_suite(data, [make_test(test, parameters)], with_reference)
    except Exception as error:
        return {"status": "ERROR", "description": f"{type(error).__name__}: {error}"}
    result = json.loads(suite.json())["tests"][0]
    kept = {"status": result["status"]}
    if result["status"] == "ERROR":
        kept["description"] = result["description"]
    if result["parameters"]:
        kept["parameters"] = result["parameters"]
    return kept


def case(data, test, parameters, with_reference):
    result = {"dataset": data["name"], "with_reference": with_reference, "test": test, "parameters": parameters}
    result["result"] = outcome(data, test, parameters, with_reference)
    with nothing_rounded():
        unrounded = outcome(data, test, parameters, with_reference)
    if json.dumps(encode(unrounded)) != json.dumps(encode(result["result"])):
        result["unrounded"] = unrounded
    return result


def cases(data):
    for test, parameters in default_cases(data["name"]):
        for with_reference in (True, False):
            yield case(data, test, parameters, with_reference)
    for test, parameters in specific_cases(data["name"]):
        yield case(data, test, parameters, needs_reference(test, parameters))


def needs_reference(test, parameters):
    """Without a condition of its own a test asks the reference; drift always does."""
    return "Drift" in test or "Changes" in test or not any(operator in parameters for operator in OPERATORS)


def titles():
    for test in [*DATASET_TESTS, *COLUMN_TESTS, "TestColumnQuantile", "TestCategoryCount", "TestCategoryShare"]:
        yield title(test)
    yield title("TestColumnRegExp")
    yield title("TestEmbeddingsDrift")


def title(test):
    found = getattr(evidently_tests, test)
    return {"test": test, "name": found.name, "group": found.group}


# Conditions ----------------------------------------------------------------------------------------------------


def conditions():
    """Every operator with a number and with approx, at and just beside each bound."""
    expectations = [7, 0.1, 0, -2.5, 1e-13]
    expectations += [near(v, **t) for v in (10, 0.3, 0, -4) for t in ({}, {"relative": 0.1}, {"absolute": 0.5})]
    expectations += [near(10, relative=0.1, absolute=2), near(1e300, relative=0.5), near(0, relative=0.1)]
    for operator, expected in itertools.product(OPERATORS[:5], expectations):
        yield condition_row({operator: expected}, interesting_values(expected))
    yield condition_row({"not_eq": 7}, [7, 7.0000001, 0])
    yield condition_row({"is_in": [1, 2.5]}, [1, 2.5, 2, 0])
    yield condition_row({"not_in": [1, 2.5]}, [1, 2.5, 2, 0])
    yield condition_row({"gt": 1, "lt": 3}, [1, 2, 3])
    yield condition_row({"gte": 1, "lte": near(3, relative=0.1), "not_eq": 2}, [1, 2, 3, 3.3, 3.4])
    yield condition_row({"eq": near(2, absolute=1), "not_in": [2], "is_in": [1, 2, 3]}, [1, 2, 3])


def interesting_values(expected):
    if isinstance(expected, dict):
        wanted = approx(**expected["approx"])
        places = [wanted.value - wanted.tolerance, wanted.value, wanted.value + wanted.tolerance]
    else:
        places = [expected]
    values = [np.nextafter(place, side) for place in places for side in (-np.inf, np.inf)]
    return sorted({float(v) for v in [*places, *values, 0.0, -1e9, 1e9]})


def condition_row(expected, values):
    condition = TestValueCondition(**with_approx(expected))
    return {
        "condition": expected,
        "text": str(condition),
        "values": values,
        "holds": [bool(condition.check_value(value)) for value in values],
    }


# Generators and presets ----------------------------------------------------------------------------------------


def described(item):
    """The class of a generated test or metric and those of its parameters that were set."""
    parameters = {"type": type(item).__name__}
    for name in inspect.signature(type(item).__init__).parameters:
        value = getattr(item, name, None)
        if name not in ("self", "options", "is_critical", "missing_values", "replace") and value is not None:
            parameters[name] = getattr(value, "display_name", value)
    return parameters


def expanded(items, definition):
    for item in items:
        if isinstance(item, BaseGenerator):
            yield from expanded(item.generate(definition), definition)
        else:
            yield described(item)


GENERATORS = [
    ("TestAllFeaturesValueDrift", {}),
    ("TestAllFeaturesValueDrift", {"columns": ["weight", "channel"], "num_stattest": "psi", "cat_stattest": "z"}),
    ("TestAllFeaturesValueDrift", {"stattest": "psi", "per_column_stattest": {"weight": "ks"}}),
    ("TestAllFeaturesValueDrift", {"num_stattest_threshold": 0.2, "per_column_stattest_threshold": {"weight": 0.4}}),
    ("TestCustomFeaturesValueDrift", {"features": ["weight", "channel"], "stattest": "psi"}),
    ("TestCustomFeaturesValueDrift", {"features": ["weight"], "per_column_stattest_threshold": {"weight": 0.4}}),
    ("TestAllColumnsShareOfMissingValues", {}),
    ("TestAllColumnsShareOfMissingValues", {"columns": ["weight", "note"]}),
    ("TestAllColumnsMostCommonValueShare", {}),
    ("TestAllColumnsMostCommonValueShare", {"columns": ["note"]}),
    ("TestCatColumnsOutOfListValues", {}),
    ("TestCatColumnsOutOfListValues", {"columns": ["weight", "channel"]}),
    ("TestNumColumnsOutOfRangeValues", {}),
    ("TestNumColumnsOutOfRangeValues", {"columns": ["weight", "channel"]}),
    ("TestNumColumnsMeanInNSigmas", {}),
    ("TestNumColumnsMeanInNSigmas", {"columns": ["weight", "channel"]}),
]
TEST_PRESETS = [
    ("DataStabilityTestPreset", {}),
    ("DataStabilityTestPreset", {"columns": ["weight", "channel", "note"]}),
    ("DataQualityTestPreset", {}),
    ("DataQualityTestPreset", {"columns": ["weight", "channel"]}),
    ("DataDriftTestPreset", {}),
    ("DataDriftTestPreset", {"columns": ["weight", "channel"], "drift_share": 0.4, "stattest": "psi"}),
    ("DataDriftTestPreset", {"num_stattest": "ks", "per_column_stattest_threshold": {"price": 0.3}}),
    ("NoTargetPerformanceTestPreset", {}),
    ("NoTargetPerformanceTestPreset", {"columns": ["weight", "channel"], "drift_share": 0.4, "num_stattest": "psi"}),
]
METRIC_PRESETS = [
    ("DataDriftPreset", {}),
    ("DataDriftPreset", {"columns": ["weight", "channel"], "drift_share": 0.4, "stattest": "psi"}),
    ("DataQualityPreset", {}),
    ("DataQualityPreset", {"columns": ["weight", "channel"]}),
    ("TargetDriftPreset", {}),
    ("TargetDriftPreset", {"stattest": "psi", "num_stattest_threshold": 0.3}),
    ("TextEvals", {"column_name": "note"}),
]
COLUMN_CHOICES = [None, "all", "num", "cat", "text", "features", ["weight", "note"]]


def expansion(kind, name, parameters, items, data, definition):
    return {
        "kind": kind,
        "name": name,
        "parameters": parameters,
        "dataset": data["name"],
        "expanded": list(expanded(items, definition)),
    }


def expansions(data):
    definition = create_data_definition(
        frame(data["reference"]), frame(data["current"]), ColumnMapping(**data["mapping"])
    )

    def fits(parameters):
        named = [*(parameters.get("columns") or []), *(parameters.get("features") or [])]
        return all(name in definition.columns for name in named)

    for name, parameters in filter(lambda each: fits(each[1]), GENERATORS):
        generator = getattr(evidently_tests, name)(**parameters)
        yield expansion("generator", name, parameters, [generator], data, definition)
    for name, parameters in filter(lambda each: fits(each[1]), TEST_PRESETS):
        items = getattr(test_preset, name)(**parameters).generate_tests(definition, None)
        yield expansion("test_preset", name, parameters, items, data, definition)
    for name, parameters in filter(lambda each: fits(each[1]), METRIC_PRESETS):
        items = getattr(metric_preset, name)(**parameters).generate_metrics(definition, None)
        yield expansion("metric_preset", name, parameters, items, data, definition)
    for columns in COLUMN_CHOICES:
        if isinstance(columns, list) and not fits({"columns": columns}):
            continue
        tests = generate_column_tests(evidently_tests.TestNumberOfUniqueValues, columns, {"gt": 2})
        yield expansion("column_tests", "TestNumberOfUniqueValues", {"columns": columns}, [tests], data, definition)
        metrics = generate_column_metrics(evidently_metrics.ColumnSummaryMetric, columns, skip_id_column=True)
        yield expansion("column_metrics", "ColumnSummaryMetric", {"columns": columns}, [metrics], data, definition)


def preset_data(all_data):
    yield all_data["orders"]
    yield {**all_data["mapped"], "mapping": {**all_data["mapped"]["mapping"], "text_features": ["comment"]}}
    yield all_data["classification"]
    yield all_data["embeddings_alike"]
    borrowed = {data["name"]: data for data in metric_fixtures.datasets()}
    yield borrowed["probabilities"]


# Whole suites --------------------------------------------------------------------------------------------------


def whole_suites(all_data):
    chosen = [
        ("TestNumberOfRows", {"eq": near(400, relative=0.1)}),
        ("TestNumberOfRows", {"lt": 400, "is_in": [50, 60]}),
        ("TestShareOfMissingValues", {}),
        ("TestColumnShareOfMissingValues", {"column_name": "weight", "is_critical": False}),
        ("TestColumnDrift", {"column_name": "weight"}),
        ("TestShareOfDriftedColumns", {"columns": ["weight", "channel"]}),
        ("TestColumnValueMean", {"column_name": "channel"}),
        ("TestNumberOfConstantColumns", {}),
        ("TestColumnAllConstantValues", {"column_name": "currency"}),
        ("TestMeanInNSigmas", {"column_name": "pieces"}),
    ]
    for with_reference in (True, False):
        suite = run_suite(all_data["orders"], [make_test(*each) for each in chosen], with_reference)
        yield {
            "dataset": "orders",
            "with_reference": with_reference,
            "timestamp": TIMESTAMP,
            "tests": [{"test": test, "parameters": parameters} for test, parameters in chosen],
            "suite_json": suite.json(),
        }


def tests():
    all_data = {data["name"]: data for data in datasets()}
    logging.disable(logging.ERROR)
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        preset_sets = list(preset_data(all_data))
        return {
            "datasets": [
                {
                    "name": data["name"],
                    "reference": encoded_frame(data["reference"]),
                    "current": encoded_frame(data["current"]),
                    "mapping": data["mapping"],
                }
                for data in all_data.values()
            ],
            "preset_datasets": [
                {
                    "name": data["name"],
                    "reference": encoded_frame(data["reference"]),
                    "current": encoded_frame(data["current"]),
                    "mapping": data["mapping"],
                }
                for data in preset_sets
                if data["name"] not in all_data or data["mapping"] != all_data[data["name"]]["mapping"]
            ],
            "titles": list(titles()),
            "cases": [each for data in all_data.values() for each in cases(data)],
            "conditions": list(conditions()),
            "expansions": [each for data in preset_sets for each in expansions(data)],
            "suites": list(whole_suites(all_data)),
        }


def write(name, content):
    """Like fixture_io.write, but an entry of a list stays on one line."""
    lines = []
    for section, entries in encode(content).items():
        rows = [json.dumps(row, sort_keys=True, ensure_ascii=False, allow_nan=False) for row in entries]
        lines.append(f' "{section}": [\n  ' + ",\n  ".join(rows) + "\n ]")
    path = FIXTURES / name
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    print(f"{name}: {path.stat().st_size / 1024:.0f} KiB")
