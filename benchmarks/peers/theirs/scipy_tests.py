"""Kolmogorov-Smirnov and Wasserstein by SciPy on a column of REF.parquet and CUR.parquet, and what sorting the two takes.

usage: scipy_tests.py DIR COLUMN SCORES_FILE RUNS
"""

import sys

import numpy as np
import pyarrow.parquet as pq
from measured import Measured
from scipy.stats import ks_2samp, wasserstein_distance

folder, column, scores_file, runs = *sys.argv[1:4], int(sys.argv[4])
reference, current = (
    pq.read_table(f"{folder}/{name}.parquet", columns=[column])[column].to_numpy() for name in ("REF", "CUR")
)
WORK = {
    "ks": lambda: ks_2samp(reference, current).pvalue,
    "wasserstein": lambda: wasserstein_distance(reference, current),
    "sorts": lambda: (np.sort(reference), np.sort(current)),
}
for _ in range(runs):
    for name, work in WORK.items():
        measured = Measured(name)
        work()
        measured.seconds("run").print()
with open(scores_file, "w") as file:
    # driftlib's distance is in standard deviations of the reference, as Evidently's is.
    file.write(f"ks,{WORK['ks']()!r}\nwasserstein,{WORK['wasserstein']() / np.std(reference)!r}\n")
