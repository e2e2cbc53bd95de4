"""The profile of a file of a million rows, by whylogs and by driftlib."""

from bench import attempt, median
from tables import megabytes, ratio, seconds, table

KINDS = (("memory", "warm, rows in memory"), ("file", "warm, from the file"))
WARMING_UP = 2


class Profiles:
    name = "profiles"
    tools = ("whylogs", "pandas", "pyarrow", "DuckDB JDBC")
    help = "a file of 1M rows into a profile, beside whylogs"

    def run(self, bench):
        folder, runs = bench.two_files(), bench.choose(3, 1)
        theirs = attempt(lambda: self._side(
            bench.python("whylogs_profile", folder, runs, needs=("whylogs", "pandas", "pyarrow")), 0))
        ours = {jdk.name: self._side(bench.java(jdk, "peers.ProfileRun", folder, WARMING_UP + runs, heap="2g"), WARMING_UP)
                for jdk in bench.jdks}
        return {"rows": bench.rows(), "whylogs": theirs, "driftlib": ours}

    @staticmethod
    def _side(done, skipped):
        return {"parquet": {key: done.lines[0][key] for key in ("run_s", "run_cpu_s")}, "rss_mb": done.rss_mb,
                **{kind: {key: median(line[key] for line in done.of(kind)[skipped:]) for key in ("run_s", "run_cpu_s")}
                   for kind, _ in KINDS if done.of(kind)}}

    def render(self, data):
        theirs = data["whylogs"]
        rows = [self._row("whylogs", theirs, kind, words) for kind, words in KINDS if kind in theirs]
        if "not_run" in theirs:
            rows.append(["whylogs", f"not run: {theirs['not_run']}", "", "", "", ""])
        for jdk, ours in data["driftlib"].items():
            for kind, words in KINDS:
                rows.append(self._row(f"driftlib, {jdk}", ours, kind, words, theirs.get("memory")))
        return table(["", "wall", "CPU", "peak memory of the process", "whylogs / driftlib, wall", "CPU"], rows)

    @staticmethod
    def _row(name, side, kind, words, theirs=None):
        times = side[kind]
        ratios = [ratio(theirs[key], times[key]) if theirs else "" for key in ("run_s", "run_cpu_s")]
        return [f"{name}, {words}", seconds(times["run_s"]), seconds(times["run_cpu_s"]), megabytes(side["rss_mb"]), *ratios]

    def targets(self, data):
        return []
