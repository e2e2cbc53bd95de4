"""Kolmogorov-Smirnov and Wasserstein on two unsorted samples, by SciPy and by driftlib, and the sorts alone."""

import agreement
from bench import attempt, median
from tables import faster, megabytes, ratio, seconds, table

COLUMN = "normal_shifted"
TESTS = {"ks": ("Kolmogorov-Smirnov", 4), "wasserstein": ("Wasserstein", 10)}
WARMING_UP = 10


class Samples:
    name = "samples"
    tools = ("numpy", "scipy", "pyarrow", "DuckDB JDBC")
    help = "KS and Wasserstein, 1M against 1M, beside SciPy, and the sorts alone"

    def run(self, bench):
        folder = bench.two_files()
        their_scores, our_scores = bench.work / "scores-scipy.csv", bench.work / "scores-driftlib.csv"
        runs = bench.choose(15, 2)
        theirs = attempt(lambda: self._medians(bench.python(
            "scipy_tests", folder, COLUMN, their_scores, runs, needs=("scipy", "numpy", "pyarrow")), runs // 3))
        ours = {}
        for jdk in bench.jdks:
            done = bench.java(jdk, "peers.SampleTests", folder, COLUMN, our_scores, WARMING_UP + runs)
            ours[jdk.name] = self._medians(done, WARMING_UP)
        compared = 0 if "not_run" in theirs else agreement.lines(their_scores, our_scores)
        return {"rows": bench.rows(), "compared": compared, "scipy": theirs, "driftlib": ours}

    @staticmethod
    def _medians(done, skipped):
        names = {line["run"]: None for line in done.lines}
        times = {name: median([line["run_s"] for line in done.of(name)][skipped:]) for name in names}
        return {**times, "rss_mb": done.rss_mb}

    def render(self, data):
        theirs = data["scipy"]
        rows = [["SciPy; `np.sort`", *(seconds(theirs[key]) for key in ("ks", "wasserstein", "sorts")), "", megabytes(theirs["rss_mb"])]
                if "ks" in theirs else ["SciPy", f"not run: {theirs['not_run']}", "", "", "", ""]]
        for jdk, ours in data["driftlib"].items():
            rows.append([f"driftlib, {jdk}", *(self._cell(theirs, ours, key) for key in ("ks", "wasserstein", "sorts")),
                         seconds(ours["sorts_jdk"]), megabytes(ours["rss_mb"])])
        return table(["", "Kolmogorov-Smirnov", "Wasserstein", "two sorts alone", "two `Arrays.sort`", "peak memory of the process"], rows)

    @staticmethod
    def _cell(theirs, ours, key):
        text = seconds(ours[key])
        if key in theirs and key != "sorts":
            text += f", {ratio(theirs[key], ours[key])} times faster"
        if key != "sorts":
            text += f", {ours[key] / ours['sorts']:.1f} × the sorts"
        return text

    def targets(self, data):
        theirs = data["scipy"]
        for jdk, ours in data["driftlib"].items():
            for key, (name, times) in TESTS.items():
                yield faster(f"{name}, nothing cached, {jdk}", times, theirs, key, ours[key])
