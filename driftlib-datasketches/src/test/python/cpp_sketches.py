"""Writes the sketches that the C++ core of DataSketches makes, which PostgreSQL's and DuckDB's extensions store.

    pip install "datasketches>=5.2"
    python cpp_sketches.py ../resources/io/github/driftlib/datasketches/cpp.json

Row i of 20,000 has p = (i * 7919) mod 100003. Its columns are p / 100, p, and the label 'zone-' and floor(sqrt(p)) mod
400, as in spark_sketches.py. PostgreSQL writes these bytes in base64 where a sketch becomes text, DuckDB as a BLOB.
"""

import base64
import importlib.metadata
import json
import math
import sys

import datasketches as ds

ROWS = 20_000


def made(sketch, values):
    for value in values:
        sketch.update(value)
    return sketch


def main(path):
    p = [i * 7919 % 100003 for i in range(ROWS)]
    x = [v / 100 for v in p]
    zones = ["zone-" + str(math.isqrt(v) % 400) for v in p]
    texts = ds.PyStringsSerDe()
    theta = made(ds.update_theta_sketch(lg_k=10), p)
    sketches = {
        "kll_double": made(ds.kll_doubles_sketch(200), x).serialize(),
        "kll_double_one": made(ds.kll_doubles_sketch(200), x[1:2]).serialize(),
        "kll_double_none": ds.kll_doubles_sketch(200).serialize(),
        "kll_float": made(ds.kll_floats_sketch(200), x).serialize(),
        "kll_text": made(ds.kll_items_sketch(200), zones).serialize(texts),
        "kll_text_few": made(ds.kll_items_sketch(200), zones[:30]).serialize(texts),
        "kll_text_one": made(ds.kll_items_sketch(200), zones[:1]).serialize(texts),
        "kll_text_none": ds.kll_items_sketch(200).serialize(texts),
        "quantiles_double": made(ds.quantiles_doubles_sketch(128), x).serialize(),
        "quantiles_double_few": made(ds.quantiles_doubles_sketch(128), x[:30]).serialize(),
        "quantiles_double_none": ds.quantiles_doubles_sketch(128).serialize(),
        "quantiles_text": made(ds.quantiles_items_sketch(128), zones).serialize(texts),
        "req_float": made(ds.req_floats_sketch(12), x).serialize(),
        "req_float_few": made(ds.req_floats_sketch(12), x[:3]).serialize(),
        "req_float_none": ds.req_floats_sketch(12).serialize(),
        "tdigest_double": made(ds.tdigest_double(100), x).serialize(),
        "tdigest_double_one": made(ds.tdigest_double(100), x[1:2]).serialize(),
        "tdigest_double_none": ds.tdigest_double(100).serialize(),
        "tdigest_float": made(ds.tdigest_float(100), x).serialize(),
        "tdigest_float_one": made(ds.tdigest_float(100), x[1:2]).serialize(),
        "frequent_strings": made(ds.frequent_strings_sketch(8), zones).serialize(),
        "frequent_strings_all": made(ds.frequent_strings_sketch(10), zones).serialize(),
        "frequent_strings_none": ds.frequent_strings_sketch(8).serialize(),
        "cpc": made(ds.cpc_sketch(11), p).serialize(),
        "cpc_few": made(ds.cpc_sketch(11), p[:7]).serialize(),
        "cpc_none": ds.cpc_sketch(11).serialize(),
        "theta": theta.compact().serialize(),
        "theta_few": made(ds.update_theta_sketch(lg_k=10), p[:7]).compact().serialize(),
        "theta_none": ds.update_theta_sketch(lg_k=10).compact().serialize(),
    }
    for kind in (ds.tgt_hll_type.HLL_4, ds.tgt_hll_type.HLL_6, ds.tgt_hll_type.HLL_8):
        name = str(kind).rsplit(".", 1)[-1].lower()
        hll = made(ds.hll_sketch(11, kind), p)
        sketches[name] = hll.serialize_compact()
        sketches[name + "_updatable"] = hll.serialize_updatable()
    sketches["hll_few"] = made(ds.hll_sketch(11), p[:7]).serialize_compact()
    sketches["hll_none"] = ds.hll_sketch(11).serialize_compact()
    with open(path, "w", encoding="utf-8") as out:
        version = importlib.metadata.version("datasketches")
        texts = {name: base64.b64encode(bytes(value)).decode("ascii") for name, value in sketches.items()}
        json.dump({"datasketches": version, "rows": ROWS, "sketches": texts}, out, indent=1)
        out.write("\n")


if __name__ == "__main__":
    main(sys.argv[1])
