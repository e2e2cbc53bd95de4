"""The quality preset, and DuckDB's SUMMARIZE of the current file beside it."""

from bench import attempt, median
from jobs.presets import KINDS, Preset
from tables import Target, megabytes, seconds

THREADS = 2


class Quality(Preset):
    tools = (*Preset.tools, "duckdb")

    def run(self, bench):
        data = super().run(bench)
        data["duckdb"] = attempt(lambda: self._duckdb(bench))
        return data

    @staticmethod
    def _duckdb(bench):
        folder, cold = bench.two_files(), []
        for _ in range(bench.choose(5, 1)):
            cold.append(bench.python("duckdb_summarize", folder, THREADS, 0, needs=("duckdb",)))
        done = bench.python("duckdb_summarize", folder, THREADS, bench.choose(7, 2), needs=("duckdb",))
        warm = done.of("memory")
        return {
            "memory_s": median(line["run_s"] for line in warm),
            "memory_cpu_s": median(line["run_cpu_s"] for line in warm),
            "memory_rss_mb": done.rss_mb,
            "wall_s": median(run.wall_s for run in cold),
            "cpu_s": median(run.cpu_s for run in cold),
            "rss_mb": median(run.rss_mb for run in cold),
        }

    def warm_rows(self, data):
        return [*super().warm_rows(data), self._duckdb_row(data["duckdb"], "memory_s", "memory_cpu_s", "memory_rss_mb")]

    def cold_rows(self, data):
        return [*super().cold_rows(data), self._duckdb_row(data["duckdb"], "wall_s", "cpu_s", "rss_mb")]

    @staticmethod
    def _duckdb_row(duckdb, wall, cpu, memory):
        name = f"DuckDB's `SUMMARIZE` of current alone, {THREADS} threads"
        if "not_run" in duckdb:
            return [name, f"not run: {duckdb['not_run']}", "", "", "", "", ""]
        return [name, seconds(duckdb[wall]), seconds(duckdb[cpu]), megabytes(duckdb[memory]), "", "", ""]

    def targets(self, data):
        yield from super().targets(data)
        for jdk, side in data["driftlib"].items():
            for kind, words in KINDS:
                yield self._no_slower(f"`{self.help}`, warm, {words}, {jdk}", data["duckdb"], side[kind]["run_s"])

    @staticmethod
    def _no_slower(work, duckdb, ours):
        goal = "no slower than DuckDB's `SUMMARIZE` of current, in memory"
        if "not_run" in duckdb:
            return Target.not_run(work, goal, duckdb["not_run"])
        found = f"{seconds(ours)} against {seconds(duckdb['memory_s'])}"
        return Target(work, goal, found, ours <= duckdb["memory_s"])
