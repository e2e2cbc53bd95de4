"""DuckDB's SUMMARIZE of CUR.parquet: from the file once, and then from a table in memory.

usage: duckdb_summarize.py DIR THREADS RUNS
"""

import sys

from measured import Measured

start = Measured("parquet")
import duckdb

folder, threads, runs = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
connection = duckdb.connect(config={"threads": threads})
start.seconds("import")
file = f"read_parquet('{folder}/CUR.parquet')"


def summarize(source):
    return connection.execute(f"SUMMARIZE SELECT * FROM {source}").fetchall()


summarize(file)
start.seconds("run").print()
if runs:
    connection.execute(f"CREATE TABLE current AS SELECT * FROM {file}")
for _ in range(runs):
    measured = Measured("memory")
    summarize("current")
    measured.seconds("run").print()
