"""The shell: its help, and a page of two small CSV files, each a process of its own, beside Evidently."""

import random
import shutil
import time
from pathlib import Path

import process
from bench import ROOT, attempt, maven, median
from process import Failed
from tables import Target, ratio, seconds, table

DRIFTLIB = ROOT / "driftlib-cli" / "target" / "dist" / "driftlib"
REPORT = ("report", "-r", "january.csv", "-d", "february.csv", "-o", "html=report.html")
CASES = {"help": ("--help",), "report": REPORT}
GOALS = {"report": 1.0}
SEED = 20260101
LONGEST_LAYOUT_SECONDS = 120


class Shell:
    name = "shell"
    tools = ("evidently", "pandas")
    help = "driftlib --help and a page of two small files, beside Evidently"

    def run(self, bench):
        folder, runs = bench.work / "shell", bench.choose(9, 1)
        folder.mkdir(exist_ok=True)
        chance = random.Random(SEED)
        for name, rows in (("january", 2_000), ("february", 1_500)):
            (folder / f"{name}.csv").write_text(_trips(chance, rows))
        theirs = attempt(lambda: _middle(
            [bench.python("evidently_page", folder, needs=("evidently", "pandas")) for _ in range(bench.choose(4, 1))]))
        # A module that it stands on has tests that others read.
        maven("-pl", "driftlib-cli", "-am", "package", "-Dmaven.test.skip=false", "-DskipTests")
        return {"runs": runs, "evidently": theirs, "driftlib": {jdk.name: self._side(bench, jdk, folder, runs) for jdk in bench.jdks}}

    @staticmethod
    def _side(bench, jdk, folder, runs):
        home = (f"JAVA_HOME={Path(jdk.java).parent.parent}",) if "/" in jdk.java else ()
        bench.say(f"driftlib on {jdk.name}")
        cache = folder / "cache"
        shutil.rmtree(cache, ignore_errors=True)
        command = ["env", *home, f"XDG_CACHE_HOME={cache}", DRIFTLIB]
        process.run([*command, "--help"], cwd=folder)
        _wait(lambda: list(cache.glob("driftlib/*/classes.aot")) + list(cache.glob("driftlib/*/classes.jsa")))
        return {case: _middle([process.run([*command, *words], cwd=folder) for _ in range(runs + 1)])
                for case, words in CASES.items()}

    def render(self, data):
        theirs = data["evidently"]
        rows = []
        for jdk, ours in data["driftlib"].items():
            for case, words in CASES.items():
                wall, processor = ours[case]["run_s"], ours[case]["run_cpu_s"]
                times = ratio(theirs["run_s"], wall) if case == "report" and "run_s" in theirs else ""
                rows.append([f"`driftlib {' '.join(words)}`, {jdk}", seconds(wall), seconds(processor), times])
        rows.append(["Evidently, the same page", f"not run: {theirs['not_run']}", "", ""] if "not_run" in theirs else
                    ["Evidently, the same page", seconds(theirs["run_s"]), seconds(theirs["run_cpu_s"]), ""])
        return table(["a process, from start to end", "wall", "CPU", "Evidently / driftlib, wall"], rows)

    def targets(self, data):
        for jdk, ours in data["driftlib"].items():
            for case, goal in GOALS.items():
                took = ours[case]["run_s"]
                yield Target(f"shell: a page of two small files, {jdk}", f"at most {goal:g} s", seconds(took), took <= goal)


def _wait(done):
    """Until the first run has laid the program out for those after it."""
    last = time.monotonic() + LONGEST_LAYOUT_SECONDS
    while not done():
        if time.monotonic() > last:
            raise Failed(f"the start script must lay the program out within {LONGEST_LAYOUT_SECONDS} s, but did not")
        time.sleep(0.1)


def _middle(runs):
    """The median of all runs but the first."""
    counted = runs[1:] or runs
    return {"run_s": median(run.wall_s for run in counted), "run_cpu_s": median(run.cpu_s for run in counted)}


def _trips(chance, rows):
    """Trips as CSV: two numbers, a label, and what a model said of the minutes."""
    lines = ["fare,zone,minutes,model"]
    for _ in range(rows):
        minutes = chance.lognormvariate(2.4, 0.5)
        lines.append(f"{3 + 0.7 * minutes:.2f},z{chance.randrange(8)},{minutes:.1f},{minutes + chance.gauss(0, 3):.1f}")
    return "\n".join(lines) + "\n"
