"""A month of daily taxi reports, by Evidently and by driftlib."""

import agreement
from bench import Missing, attempt, median
from jobs.presets import NEEDS
from tables import faster, megabytes, ratio, seconds, table

FIRST_DAY = "2022-02-01"
DAYS = 28
MONTHS = ("green_tripdata_2022-01.parquet", "green_tripdata_2022-02.parquet")
KINDS = (
    ("current", "loop, warm, reference summarised before"),
    ("both", "loop, warm, reference new"),
    ("first", "loop, the first in a fresh process"),
)
# What ends the names of the figures of a process that is laid out to start fast.
FAST = "_fast"
PROCESS = "whole process: start, read, loop once, end"
ROWS = (*KINDS, (f"first{FAST}", f"{KINDS[-1][1]}, laid out"), ("wall_s", PROCESS), (f"wall_s{FAST}", f"{PROCESS}, laid out"))
# Warm loops of each kind in a process, and how many of them are not counted: until then the virtual machine compiles.
LOOPS = 36
WARMING_UP = 24
# As many as results have in which the number does not stand.
WARMED_UP_BEFORE = 3
# How many times faster than theirs a loop is to be.
TARGETS = {"current": 100, "first": 20, f"first{FAST}": 20}


class Taxi:
    name = "taxi"
    tools = (*NEEDS, "scikit-learn", "DuckDB JDBC")
    help = "the daily reports of a month of taxi trips; needs DATA_DIR"

    def run(self, bench):
        days = bench.choose(DAYS, 3)
        files = self._files(bench)
        their_numbers, our_numbers = bench.work / "taxi-evidently.csv", bench.work / "taxi-driftlib.csv"
        theirs, ours, compared = [], {jdk.name: [] for jdk in bench.jdks}, 0
        for _ in range(bench.choose(3, 1)):
            side = attempt(lambda: bench.python(
                "taxi_evidently", files, FIRST_DAY, days, their_numbers, needs=NEEDS))
            theirs.append(side)
            for jdk in bench.jdks:
                cold, warm = (bench.java(jdk, "peers.TaxiLoop", files, FIRST_DAY, days, our_numbers, loops)
                              for loops in (0, bench.choose(LOOPS, 3)))
                few = (files, FIRST_DAY, 3, bench.work / "few.csv", 0)
                fast = bench.fast_java(jdk, "peers.TaxiLoop", files, FIRST_DAY, days, our_numbers, 0, trained_on=few,
                                       options=("-XX:+UseSerialGC", "-Xmn400m"))
                ours[jdk.name].append((cold, warm, fast))
                if not isinstance(side, dict):
                    compared = agreement.lines(their_numbers, our_numbers)
        warming_up = bench.choose(WARMING_UP, 1)
        return {
            "days": days,
            "warming_up": warming_up,
            "compared": compared,
            "evidently": theirs[0] if isinstance(theirs[0], dict) else {
                "first": median(done.lines[0]["run_s"] for done in theirs),
                "wall_s": median(done.wall_s for done in theirs),
                "rss_mb": median(done.rss_mb for done in theirs)},
            "driftlib": {jdk: self._medians(runs, warming_up) for jdk, runs in ours.items()},
        }

    @staticmethod
    def _files(bench):
        if bench.trips is None:
            raise Missing("no DATA_DIR with " + " and ".join(MONTHS) + " was given")
        files = bench.work / "taxi"
        if not (files / "current.parquet").exists():
            files.mkdir(exist_ok=True)
            bench.python("taxi_prepare", bench.trips, files, needs=(*NEEDS, "scikit-learn"))
        return files

    @staticmethod
    def _medians(runs, warming_up):
        cold, warm, fast = zip(*runs)
        compiled = {name: [line["run_s"] for done in warm for line in done.of(name)[warming_up:]]
                    for name in ("current", "both")}
        return {
            **{name: median(values) for name, values in compiled.items()},
            **{key + suffix: median(of(done) for done in processes)
               for suffix, processes in (("", cold), (FAST, fast))
               for key, of in (("first", lambda done: done.lines[0]["run_s"]), ("wall_s", lambda done: done.wall_s),
                               ("rss_mb", lambda done: done.rss_mb))},
        }

    def render(self, data):
        theirs = data["evidently"]
        head = ["", "Evidently"]
        for jdk in data["driftlib"]:
            head += [f"driftlib, {jdk}", "ratio"]
        rows = []
        for key, words in ROWS:
            if not all(key in ours for ours in data["driftlib"].values()):
                continue
            expected = theirs.get("wall_s" if key.startswith("wall_s") else "first")
            row = [words, seconds(expected) if expected else "not run"]
            for ours in data["driftlib"].values():
                row += [seconds(ours[key]), ratio(expected, ours[key]) if expected else ""]
            rows.append(row)
        memory = [megabytes(theirs["rss_mb"]) if "rss_mb" in theirs else "not run"]
        for ours in data["driftlib"].values():
            memory += [megabytes(ours["rss_mb"]), ratio(theirs["rss_mb"], ours["rss_mb"]) if "rss_mb" in theirs else ""]
        rows.append(["peak memory of that process", *memory])
        said = [f"Evidently was not run: {theirs['not_run']}."] if "not_run" in theirs else [
            f"{data['days']} days; {data['compared']} numbers were compared, and are the same on both sides."]
        said.append(f"A loop is warm after {data.get('warming_up', WARMED_UP_BEFORE)} of its kind that are not counted.")
        return "\n\n".join([*said, table(head, rows)])

    def targets(self, data):
        for jdk, ours in data["driftlib"].items():
            for key, words in ROWS:
                if key in TARGETS and key in ours:
                    yield faster(f"month of taxi days, {words}, {jdk}", TARGETS[key], data["evidently"], "first", ours[key])
