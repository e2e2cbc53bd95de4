"""The quality preset, and DuckDB's SUMMARIZE of the current file beside it."""

from bench import attempt, median
from jobs.presets import Preset
from tables import Target, megabytes, seconds

THREADS = 2


class Quality(Preset):
    def run(self, bench):
        data = super().run(bench)
        data["duckdb"] = attempt(lambda: self._duckdb(bench))
        return data

    @staticmethod
    def _duckdb(bench):
        folder, cold = bench.two_files(), []
        for _ in range(bench.choose(5, 1)):
            cold.append(bench.python("duckdb_summarize", folder, THREADS, 0, needs=("duckdb",)))
        warm = bench.python("duckdb_summarize", folder, THREADS, bench.choose(7, 2)).of("memory")
        return {
            "memory_s": median(line["run_s"] for line in warm),
            "memory_cpu_s": median(line["run_cpu_s"] for line in warm),
            "wall_s": median(done.wall_s for done in cold),
            "cpu_s": median(done.cpu_s for done in cold),
            "rss_mb": median(done.rss_mb for done in cold),
        }

    def more_warm_rows(self, data):
        name, duckdb = f"DuckDB's `SUMMARIZE` of current alone, {THREADS} threads", data["duckdb"]
        if "not_run" in duckdb:
            return [[name, f"not run: {duckdb['not_run']}", "", ""]]
        return [[name, seconds(duckdb["memory_s"]), seconds(duckdb["memory_cpu_s"]), ""]]

    def more_cold_rows(self, data):
        name, duckdb = f"DuckDB's `SUMMARIZE` of current alone, {THREADS} threads", data["duckdb"]
        if "not_run" in duckdb:
            return [[name, f"not run: {duckdb['not_run']}", "", "", "", ""]]
        return [[name, seconds(duckdb["wall_s"]), seconds(duckdb["cpu_s"]), megabytes(duckdb["rss_mb"]), "", ""]]

    def targets(self, data):
        yield from super().targets(data)
        for jdk, side in data["driftlib"].items():
            for kind, words in (("current", "reference summarised before"), ("both", "nothing summarised before")):
                yield self._no_slower(f"`{self.help}`, warm, {words}, {jdk}", data["duckdb"], side[kind]["run_s"])

    @staticmethod
    def _no_slower(work, duckdb, ours):
        goal = "no slower than DuckDB's `SUMMARIZE` of current, in memory"
        if "not_run" in duckdb:
            return Target.not_run(work, goal, duckdb["not_run"])
        found = f"{seconds(ours)} against {seconds(duckdb['memory_s'])}"
        return Target(work, goal, found, ours <= duckdb["memory_s"])
