"""Writes the sketches that Spark makes of rows that every test can make again.

    pip install "pyspark>=4.1,<5"        # and a JDK that this Spark runs on
    python spark_sketches.py ../resources/io/github/driftlib/datasketches/spark.json

Row i of n has p = (i * 7919) mod 100003, which is another whole number for each i < 100003. Its columns are
p / 100 (double), the same moved by 2 %, p (bigint), the float of p / 100, and a label: 'zone-' and
floor(sqrt(p)) mod 400, so that no label is as frequent as another. The sketches of KLL differ from run to run, as
their coins do; what a test holds must hold for any of them.
"""

import base64
import json
import sys

import pyspark
from pyspark.sql import SparkSession
from pyspark.sql import functions as f

ROWS = 100_000

AGGREGATES = {
    "kll_double": "kll_sketch_agg_double(x)",
    "kll_double_moved": "kll_sketch_agg_double(moved)",
    "kll_double_4000": "kll_sketch_agg_double(x, 4000)",
    "kll_double_4000_moved": "kll_sketch_agg_double(moved, 4000)",
    "kll_double_one": "kll_sketch_agg_double(x) filter (where p = 5)",
    "kll_double_none": "kll_sketch_agg_double(x) filter (where p < 0)",
    "kll_float": "kll_sketch_agg_float(y)",
    "kll_bigint": "kll_sketch_agg_bigint(p)",
    "kll_bigint_one": "kll_sketch_agg_bigint(p) filter (where p = 5)",
    "hll": "hll_sketch_agg(p)",
    "hll_14": "hll_sketch_agg(zone, 14)",
    "hll_few": "hll_sketch_agg(p) filter (where p < 7)",
    "theta": "theta_sketch_agg(p)",
    "theta_few": "theta_sketch_agg(p) filter (where p < 7)",
    "top_k": "approx_top_k_accumulate(zone, 1000)",
    "top_k_small": "approx_top_k_accumulate(zone, 100)",
    "top_k_nulls": "approx_top_k_accumulate(if(p % 10 < 3, null, zone), 1000)",
    "top_k_int": "approx_top_k_accumulate(cast(floor(sqrt(p)) as int), 1000)",
    "top_k_bigint": "approx_top_k_accumulate(floor(sqrt(p)), 1000)",
}


def stored(value):
    """Bytes as base64; a struct, as of approx_top_k_accumulate, field by field."""
    if value is None:
        return None
    if isinstance(value, (bytes, bytearray)):
        return base64.b64encode(bytes(value)).decode("ascii")
    if hasattr(value, "asDict"):
        return {name: stored(field) for name, field in value.asDict().items()}
    return value


def main(path):
    spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    rows = (
        spark.range(ROWS)
        .select(((f.col("id") * 7919) % 100003).alias("p"))
        .select(
            "p",
            (f.col("p") / 100).alias("x"),
            (f.col("p") / 100 * 1.02).alias("moved"),
            (f.col("p") / 100).cast("float").alias("y"),
            f.concat(f.lit("zone-"), (f.floor(f.sqrt("p")) % 400).cast("string")).alias("zone"),
        )
    )
    found = rows.repartition(3).selectExpr(*[f"{e} as {name}" for name, e in AGGREGATES.items()]).first()
    sketches = {name: {"aggregate": AGGREGATES[name], "value": stored(found[name])} for name in AGGREGATES}
    with open(path, "w", encoding="utf-8") as out:
        json.dump({"spark": pyspark.__version__, "rows": ROWS, "sketches": sketches}, out, indent=1)
        out.write("\n")


if __name__ == "__main__":
    main(sys.argv[1])
