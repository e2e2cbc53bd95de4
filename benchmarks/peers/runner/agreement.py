"""Whether both sides found the same numbers."""

import json
import math
from pathlib import Path

from process import Failed

RELATIVE = 1e-9
# Evidently rounds what it says of a column to two decimals.
ROUNDED = 0.005 + 1e-9
SUMMARY = "ColumnSummaryMetric"
# Of values that are equally frequent each side names another one.
ANY = {"most_common", "most_common_percentage"}


def reports(theirs, ours):
    """How many numbers of two reports in JSON were compared; fails where one differs."""
    theirs, ours = (_numbers(json.loads(Path(file).read_text())) for file in (theirs, ours))
    shared = [key for key in theirs if key in ours and key[-1] not in ANY]
    return _same((key, theirs[key], ours[key], key[0].startswith(SUMMARY)) for key in shared)


def lines(theirs, ours):
    """How many numbers of two files of lines, with commas between the numbers, were compared."""
    theirs, ours = (Path(file).read_text().split() for file in (theirs, ours))
    if len(theirs) != len(ours):
        raise Failed(f"both sides must give as many lines, but gave {len(theirs)} and {len(ours)}")
    return _same(
        (f"line {i}", float(expected), float(actual), False)
        for i, (one, other) in enumerate(zip(theirs, ours), 1)
        for expected, actual in zip(_cells(one), _cells(other))
    )


def _cells(line):
    return [cell for cell in line.split(",") if not cell.isalpha()]


def _same(compared):
    count = 0
    for key, expected, actual, rounded in compared:
        count += 1
        if not math.isclose(expected, actual, rel_tol=RELATIVE, abs_tol=ROUNDED if rounded else 1e-12):
            raise Failed(f"{key} must be the same on both sides, but was {expected} and {actual}")
    if count == 0:
        raise Failed("both sides must have numbers in common, but have none")
    return count


def _numbers(report):
    numbers = {}
    for metric in report["metrics"]:
        name = metric["metric"]
        column = metric["result"].get("column_name")
        _collect(metric["result"], (f"{name} {column}" if column else name,), numbers)
    return numbers


def _collect(tree, path, numbers):
    if isinstance(tree, dict):
        for key, value in tree.items():
            _collect(value, (*path, key), numbers)
    elif isinstance(tree, list):
        for i, value in enumerate(tree):
            _collect(value, (*path, i), numbers)
    elif isinstance(tree, (int, float)):
        numbers[path] = float(tree)
