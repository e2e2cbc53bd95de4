"""Each stat test and each summary alone, by JMH, with what an operation allocates."""

import json

from tables import digits, table

ALLOCATION = "gc.alloc.rate.norm"
STAT_TESTS = ("summarised", "fresh", "noiseFloor")
# A p-value has no noise floor.
DISTANCES = "wasserstein,jensenshannon,psi,kl_div,hellinger,ed"


class Parts:
    name = "parts"
    tools = ("JMH",)
    help = "each stat test and each summary alone (JMH), with allocation"

    def run(self, bench):
        results = bench.work / "jmh.json"
        measured = []
        sizes = bench.choose("10000,1000000", "1000")
        for pattern, *parameters in self._selections(sizes, bench.choose("1000,10000", "100")):
            bench.jmh(pattern, results, *(option for parameter in parameters for option in ("-p", parameter)))
            measured += [self._compact(result) for result in json.loads(results.read_text())]
        return {"jdk": bench.jdks[0].name, "results": measured}

    @staticmethod
    def _selections(sizes, texts):
        yield "StatTestBenchmark.(summarised|fresh)", f"rows={sizes}"
        yield "StatTestBenchmark.noiseFloor", f"rows={sizes}", f"test={DISTANCES}"
        yield "StatTestBenchmark.baseline", f"rows={sizes}", "test=ks,chisquare"
        yield "TextTestBenchmark", f"rows={texts}"
        yield "(Number|Label|Pair)SummaryBenchmark|ProfileBenchmark|MissingValuesBenchmark|RowTypeBenchmark", f"rows={sizes}"

    @staticmethod
    def _compact(result):
        benchmark, method = result["benchmark"].split(".")[-2:]
        allocated = result["secondaryMetrics"].get(ALLOCATION) or result["secondaryMetrics"].get("·" + ALLOCATION)
        return {
            "benchmark": benchmark.removesuffix("Benchmark"),
            "method": method,
            **{key: value for key, value in result["params"].items()},
            "us": float(f"{result['primaryMetric']['score']:.4g}"),
            "bytes": float(f"{allocated['score']:.4g}"),
        }

    def render(self, data):
        return "\n\n".join([
            f"Microseconds an operation on one thread, {data['jdk']}, and in brackets what it allocates.",
            self._stat_tests([r for r in data["results"] if r["benchmark"] == "StatTest"]),
            self._summaries([r for r in data["results"] if r["benchmark"] != "StatTest"]),
        ])

    @staticmethod
    def _stat_tests(results):
        sizes = sorted({int(r["rows"]) for r in results})
        cells = {(r.get("test"), int(r["rows"]), r["method"]): _cell(r) for r in results}
        head = ["stat test"]
        for rows in sizes:
            head += [f"{rows:,}: summarised", "fresh", "noise floor"]
        tests = dict.fromkeys(r["test"] for r in results if r["method"] != "baseline")
        lines = [[f"`{test}`", *(cells.get((test, rows, method), "") for rows in sizes for method in STAT_TESTS)]
                 for test in tests]
        for test, words in (("ks", "baseline: reading numbers"), ("chisquare", "baseline: reading labels")):
            lines.append([words, *(cell for rows in sizes for cell in ("", cells[test, rows, "baseline"], ""))])
        return table(head, lines)

    @staticmethod
    def _summaries(results):
        parts = {}
        for r in results:
            name = f"{_words(r['benchmark'])}: {'`' + r['test'] + '` ' if 'test' in r else ''}{_words(r['method'])}"
            parts.setdefault(name, []).append((int(r["rows"]), _cell(r)))
        most = max(len(cells) for cells in parts.values())
        return table(["summary", *(["rows", "µs"] * most)],
                     [[name, *(text for rows, cell in sorted(cells) for text in (f"{rows:,}", cell))]
                      for name, cells in parts.items()])

    def targets(self, data):
        return []


def _words(name):
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()


def _cell(result):
    return f"{digits(result['us'])} ({_bytes(result['bytes'])})"


def _bytes(count):
    for unit in ("B", "kB", "MB"):
        if count < 999.5:
            return f"{count:.0f} {unit}"
        count /= 1000
    return f"{digits(count)} GB"
