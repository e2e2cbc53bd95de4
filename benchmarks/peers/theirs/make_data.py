"""Writes REF.parquet and CUR.parquet: the same 21 columns twice, in CUR some of them drifted.

usage: make_data.py ROWS OUT_DIR
"""

import sys

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

SEED = 20260101
DAY_MS = 86_400_000
MONTH_DAYS = 30


class Columns:
    """Columns of random values; drift is 0 in the reference and 1 in current."""

    def __init__(self, random, rows, drift):
        self.random, self.rows, self.drift = random, rows, drift

    def normal(self, mean=0.0, deviation=1.0):
        return self.random.normal(mean, deviation, self.rows)

    def chance(self, probability):
        return self.random.random(self.rows) < probability

    def with_missing(self, share):
        return pa.array(self.normal(), mask=self.chance(share))

    def labels(self, prefix, codes):
        names = np.array([f"{prefix}{code}" for code in range(codes.max() + 1)], dtype=object)
        return pa.array(names[codes], pa.string())

    def zipf_labels(self, prefix, count, exponent, rotated=0):
        """The label on rank r with a probability in proportion to r^-exponent; rotated gives the ranks to other labels."""
        weights = np.arange(1, count + 1, dtype=float) ** -exponent
        codes = self.random.choice(count, size=self.rows, p=weights / weights.sum())
        return self.labels(prefix, (codes + rotated) % count)

    def times(self):
        first = np.datetime64("2026-01-01", "ms") + np.timedelta64(MONTH_DAYS * DAY_MS * self.drift, "ms")
        return first + self.random.integers(0, MONTH_DAYS * DAY_MS, self.rows).astype("timedelta64[ms]")

    def numbers(self):
        drift, random, rows = self.drift, self.random, self.rows
        return {
            "normal": self.normal(),
            "normal_shifted": self.normal(mean=0.25 * drift),
            "normal_scaled": self.normal(deviation=1 + 0.3 * drift),
            "lognormal": np.exp(self.normal()),
            "lognormal_shifted": np.exp(self.normal(mean=0.2 * drift)),
            "exponential": random.exponential(2.0, rows),
            "uniform": random.random(rows),
            "student_t": random.standard_t(3, rows),
            "mixture": self.normal() + 4 * self.chance(0.3 + 0.2 * drift),
            "missing_2pct": self.with_missing(0.02),
            "missing_grows": self.with_missing(0.02 + 0.2 * drift),
            "constant": np.full(rows, 3.5),
            "int_small": random.integers(0, 4, rows),
            "int_wide": random.integers(0, 1_000_000, rows),
            "int_counts": random.poisson(3 + 0.5 * drift, rows),
            "int_zero_inflated": np.where(self.chance(0.4), random.poisson(5, rows), 0),
        }

    def categories(self):
        return {
            "cat_2": self.labels("v", self.chance(0.4 + 0.1 * self.drift).astype(int)),
            "cat_8": self.zipf_labels("c", 8, 1.0),
            "cat_300": self.zipf_labels("z", 300, 1.1, rotated=20 * self.drift),
            "cat_20000": self.zipf_labels("h", 20_000, 1.05),
        }

    def table(self):
        return pa.table({**self.numbers(), **self.categories(), "at": self.times()})


rows, out = int(sys.argv[1]), sys.argv[2]
random = np.random.default_rng(SEED)
for drift, name in enumerate(("REF", "CUR")):
    pq.write_table(Columns(random, rows, drift).table(), f"{out}/{name}.parquet", compression="snappy")
