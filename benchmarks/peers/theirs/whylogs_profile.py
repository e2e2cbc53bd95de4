"""whylogs' profile of CUR.parquet: from the file, and then of the frame in memory.

usage: whylogs_profile.py DIR RUNS
"""

import sys

from measured import Measured

start = Measured("parquet")
import pandas
import whylogs

folder, runs = sys.argv[1], int(sys.argv[2])
start.seconds("import")
frame = pandas.read_parquet(f"{folder}/CUR.parquet")
start.seconds("read")
whylogs.log(frame).view().serialize()
start.seconds("run").print()
for _ in range(runs):
    measured = Measured("memory")
    whylogs.log(frame).view().serialize()
    measured.seconds("run").print()
