"""Shared encoding of samples, data sets and numbers for the fixture scripts."""

import json
import math
import os
import pathlib
import subprocess
import sys

import numpy as np
import pandas as pd

FIXTURES = pathlib.Path(__file__).resolve().parent.parent / "resources" / "fixtures"


def fix_hash_seed():
    """Restart with a fixed string hash seed: Evidently sums over Python sets, so the last digits depend on it."""
    if os.environ.get("PYTHONHASHSEED") != "0":
        os.environ["PYTHONHASHSEED"] = "0"
        os.execv(sys.executable, [sys.executable, *sys.argv])


def plainly(module, function):
    """The JSON of a fixture function, computed without NumPy's AVX-512 code, whose logarithms have other last digits."""
    script = f"import json, {module}; from fixture_io import encode; print(json.dumps(encode({module}.{function}())))"
    environment = dict(os.environ, NPY_DISABLE_CPU_FEATURES="AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL")
    here = pathlib.Path(__file__).resolve().parent
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", script], env=environment, cwd=here, stdout=subprocess.PIPE, check=True
    )
    return json.loads(done.stdout)


def generated(a, b, m, n, divisor=1.0, shift=0.0, dtype="float64", labels=None):
    """x_i = ((a*i + b) mod m)/divisor + shift for i in 0..n-1; with labels, x_i = labels[(a*i + b) mod m]."""
    parameters = {"a": a, "b": b, "m": m, "divisor": float(divisor), "shift": float(shift), "n": n}
    sample = {"dtype": dtype, "generator": parameters}
    if labels is not None:
        sample["labels"] = labels
    return sample


def listed_sample(values, dtype):
    return {"dtype": dtype, "values": values}


def floats(values):
    return listed_sample([float(v) for v in values], "float64")


def ints(values):
    return listed_sample([int(v) for v in values], "int64")


def objects(values):
    return listed_sample(list(values), "object")


def bools(values):
    return listed_sample([bool(v) for v in values], "bool")


def datetimes(values):
    """ISO strings; None becomes NaT."""
    return listed_sample(list(values), "datetime64[ns]")


def to_series(sample):
    if "values" in sample:
        return pd.Series(sample["values"], dtype=sample["dtype"])
    g = sample["generator"]
    remainders = [(g["a"] * i + g["b"]) % g["m"] for i in range(g["n"])]
    if "labels" in sample:
        return pd.Series([sample["labels"][r] for r in remainders], dtype=sample["dtype"])
    return pd.Series([r / g["divisor"] + g["shift"] for r in remainders]).astype(sample["dtype"])


def encode(value):
    """JSON-ready copy: NaN and infinities become strings, None stays null."""
    if isinstance(value, dict):
        return {encode_key(k): encode(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [encode(v) for v in value]
    if isinstance(value, np.generic):
        return encode(value.item())
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else ("Infinity" if value > 0 else "-Infinity")
    return value


def encode_key(key):
    return key if isinstance(key, str) else json.dumps(key)


def error_text(error):
    return f"{type(error).__name__}: {error}"


def render(value, indent=""):
    """JSON with sorted keys; every flat list or small flat object on one line, so that diffs stay readable."""
    flat_line = json.dumps(value, sort_keys=True, ensure_ascii=False, allow_nan=False)
    if not isinstance(value, (dict, list)):
        return flat_line
    items = list(value.values()) if isinstance(value, dict) else value
    is_flat = not any(isinstance(item, (dict, list)) and item for item in items)
    if is_flat and (isinstance(value, list) or len(flat_line) <= 160):
        return flat_line
    deeper = indent + " "
    if isinstance(value, list):
        body = [deeper + render(item, deeper) for item in value]
    else:
        body = [f"{deeper}{json.dumps(k, ensure_ascii=False)}: {render(value[k], deeper)}" for k in sorted(value)]
    opening, closing = "[]" if isinstance(value, list) else "{}"
    return opening + "\n" + ",\n".join(body) + "\n" + indent + closing


def write(name, content):
    FIXTURES.mkdir(parents=True, exist_ok=True)
    path = FIXTURES / name
    path.write_text(render(encode(content)) + "\n", encoding="utf-8")
    print(f"{name}: {path.stat().st_size / 1024:.0f} KiB")
