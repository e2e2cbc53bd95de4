"""Checks that both sides found the same numbers, and prints their times side by side as a Markdown table.

usage: compare.py WORK_DIR     (evidently.json, cold-*.json, warm-*.json, the numbers of each day, and *.wall in seconds)
"""

import glob
import json
import math
import statistics
import sys

work = sys.argv[1]


def numbers(name):
    return [[float(value) for value in line.split(",")] for line in open(f"{work}/{name}.csv")]


def read(pattern):
    runs = [json.load(open(path)) for path in sorted(glob.glob(f"{work}/{pattern}"))]
    return {key: statistics.median(run[key] for run in runs) for key in runs[0]}


def wall(pattern):
    return statistics.median(float(open(path).read()) for path in glob.glob(f"{work}/{pattern}"))


theirs, ours = numbers("evidently"), numbers("driftlib")
assert len(theirs) == len(ours), "both sides must have the same days"
for day, (expected, actual) in enumerate(zip(theirs, ours)):
    for e, a in zip(expected, actual):
        assert math.isclose(e, a, rel_tol=1e-9), f"day {day}: Evidently has {e}, driftlib {a}"

evidently, cold, warm = read("evidently-*.json"), read("cold-*.json"), read("warm-*.json")
rows = [
    ("loop, warm, reference summarised before", evidently["loop_s"], warm["warm_s"]),
    ("loop, warm, reference new", evidently["loop_s"], warm["warm_new_reference_s"]),
    ("loop, the first in a fresh process", evidently["loop_s"], cold["cold_s"]),
    ("whole process: start, read, loop once", wall("evidently-*.wall"), wall("cold-*.wall")),
]
print(f"{len(ours)} days, the same numbers to 1e-9. Seconds, medians of the runs.\n")
print("| | Evidently | driftlib | ratio |\n|---|---|---|---|")
for name, their_s, our_s in rows:
    print(f"| {name} | {their_s:.3f} | {our_s:.4f} | {their_s / our_s:.0f} |")
