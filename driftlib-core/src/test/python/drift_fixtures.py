"""Evidently's drift tables and value plots on the data sets of metric_fixtures."""

import warnings

import numpy as np

from fixture_io import error_text
from metric_fixtures import case, datasets, make_metric, run_report


def table_cases(name):
    if name in ("mixed", "dirty", "classification", "large_reference", "types_differ"):
        yield "DataDriftTable", {}
    if name == "probabilities":
        yield "DataDriftTable", {"columns": ["animal", "weight"]}
    if name == "mapped_with_text":
        yield "DataDriftTable", {"columns": ["fare", "predicted_fare", "zone", "tip"]}
    if name == "large_reference":
        yield "DataDriftTable", {"stattest": "psi"}
        yield "DataDriftTable", {"num_stattest": "wasserstein", "cat_stattest_threshold": 0.9}
        yield "DataDriftTable", {"per_column_stattest": {"distance": "ed"}, "stattest_threshold": 0.3}


def plot_columns(name):
    return {
        "mixed": ["distance", "items"],
        "mapped": ["tip", "fare"],
        "dirty": ["nan_and_inf", "clean"],
        "large_reference": ["distance", "zone"],
    }.get(name, [])


def value_plot(data, column):
    found = {"dataset": data["name"], "column": column}
    try:
        metric = make_metric("ColumnValuePlot", {"column_name": column})
        run_report(data, [metric])
        result = metric.get_result()
    except Exception as error:
        return {**found, "error": error_text(error)}
    lines = {"current": result.current["current"], "reference": result.reference["reference"]}
    return {
        **found,
        "datetime_column_name": result.datetime_column_name,
        "prefix": result.prefix,
        **{side: encoded_line(line) for side, line in lines.items()},
    }


def encoded_line(line):
    return {
        "per": [str(period) for period in line["per"]],
        "mean": line["mean"].tolist(),
        "std": [None if np.isnan(std) else std for std in line["std"]],
    }


def drift():
    cases, plots = [], []
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        for data in datasets():
            cases += [case(data, *each, with_reference=True) for each in table_cases(data["name"])]
            plots += [value_plot(data, column) for column in plot_columns(data["name"])]
    return {"cases": cases, "value_plots": plots}
