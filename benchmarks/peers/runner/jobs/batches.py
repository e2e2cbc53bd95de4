"""Files that are larger than the heap, in batches: by driftlib, and one of them by DuckDB, aggregated and as a profile."""

from tables import Target, megabytes, ratio, seconds, table

DUCKDB_THREADS = 2
DUCKDB_MB = 4096
REFERENCE_ROWS = 1_000_000
MINUTES = 10


class Batches:
    name = "batches"
    tools = ("DuckDB JDBC",)
    help = "5M rows of 200 columns in a heap of 1 GB, 100M rows of 7 columns in one of 512 MB; makes 10 GB of files"

    def run(self, bench):
        return {
            "wide": self._wide(bench, bench.choose(5_000_000, 20_000), bench.choose(200, 40)),
            "long": self._long(bench, bench.choose(100_000_000, 200_000)),
        }

    @staticmethod
    def _file(bench, kind, rows, columns, seed):
        """A file of the given size, made where it is not there yet."""
        file = bench.work / f"{kind}-{rows}x{columns}-{seed}.parquet"
        if not file.exists():
            unfinished = file.with_suffix(".part")
            bench.java(bench.jdks[0], "scale.MakeFile", kind, unfinished, rows, columns, seed)
            unfinished.rename(file)
        return file

    def _wide(self, bench, rows, columns):
        file = self._file(bench, "mixed", rows, columns, 1)
        done = bench.java(bench.jdks[0], "scale.WideProfile", file, heap="1g")
        return {"rows": rows, "columns": columns, "file_mb": file.stat().st_size / 1e6, "jdk": bench.jdks[0].name,
                "profile_s": done.lines[0]["profile_s"], "report_s": done.lines[0]["report_s"], **_process(done)}

    def _long(self, bench, rows):
        reference = self._file(bench, "taxi", min(rows, REFERENCE_ROWS), 7, 0)
        current = self._file(bench, "taxi", rows, 7, 1)
        done = bench.java(bench.jdks[0], "scale.LongDrift", current, reference, heap="512m")
        line = done.lines[0]
        return {"rows": rows, "columns": 7, "file_mb": current.stat().st_size / 1e6, "jdk": bench.jdks[0].name,
                "reference_s": line["reference_s"], "current_s": line["current_s"], "report_s": line["report_s"],
                **_process(done), "duckdb": self._duckdb(bench, "aggregate", current),
                "duckdb_profile": self._duckdb(bench, "profile", current)}

    @staticmethod
    def _duckdb(bench, what, file):
        done = bench.java(bench.jdks[0], "scale.DuckDbAggregate", what, file, DUCKDB_THREADS, DUCKDB_MB, heap="512m")
        line = done.lines[0]
        return {"aggregate_s": line["aggregate_s"], "aggregate_cpu_s": line["aggregate_cpu_s"], **_process(done)}

    def render(self, data):
        wide, long = data["wide"], data["long"]
        duckdb = {"aggregating the same current columns: no quantiles, no counts of different values": long["duckdb"]}
        if "duckdb_profile" in long:
            duckdb["computing what a profile knows of the same current columns"] = long["duckdb_profile"]
        return table(
            ["", "wall", "CPU", "of it", "heap: peak, limit", "peak memory of the process"],
            [
                [f"quality of {wide['rows']:,} rows x {wide['columns']} columns, {wide['file_mb']:,.0f} MB of Parquet",
                 *_cells(wide, f"profile {seconds(wide['profile_s'])}, report {seconds(wide['report_s'])}")],
                [f"drift of {long['rows']:,} rows x {long['columns']} columns, {long['file_mb']:,.0f} MB of Parquet",
                 *_cells(long, f"reference {seconds(long['reference_s'])}, current {seconds(long['current_s'])}, "
                               f"report {seconds(long['report_s'])}")],
                *([f"DuckDB {what}", *_cells(side, f"queries {seconds(side['aggregate_s'])}")] for what, side in duckdb.items()),
            ],
        ) + f"\n\ndriftlib and DuckDB run within {long['jdk']}, DuckDB with {DUCKDB_THREADS} threads."

    def targets(self, data):
        wide, long = data["wide"], data["long"]
        yield Target(f"quality of {wide['rows']:,} rows x {wide['columns']} columns in batches, heap of 1 GB", "minutes",
                     seconds(wide["wall_s"]), wide["wall_s"] < MINUTES * 60)
        work = f"drift of {long['rows']:,} rows x {long['columns']} columns in batches, heap of 512 MB"
        aggregate_s = long["duckdb"]["aggregate_s"]
        yield Target(work, "no slower than DuckDB aggregating them", f"{ratio(long['current_s'], aggregate_s)} times its time",
                     long["current_s"] <= aggregate_s)


def _process(done):
    return {"wall_s": done.wall_s, "cpu_s": done.cpu_s, "rss_mb": done.rss_mb,
            "heap_mb": done.lines[0]["heap_peak_mb"], "heap_limit_mb": done.lines[0]["heap_limit_mb"]}


def _cells(side, parts):
    return [seconds(side["wall_s"]), seconds(side["cpu_s"]), parts,
            f"{side['heap_mb']:,.0f}, {megabytes(side['heap_limit_mb'])}", megabytes(side["rss_mb"])]
