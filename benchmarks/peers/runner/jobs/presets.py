"""A preset over two files, by Evidently and by driftlib: warm, data in memory; and cold, from Parquet to JSON."""

import agreement
from bench import FEW_ROWS, attempt, median
from tables import Target, faster, megabytes, ratio, seconds, table

MAIN = "peers.PresetRun"
NEEDS = ("evidently", "numpy", "scipy", "pandas", "pyarrow")
KINDS = (("both", "nothing summarised before"), ("current", "reference summarised before"))
COLD = (("cold", ""), ("fast", ", laid out"))
# The collector for work in batches.
COLLECTOR = ("-XX:+UseParallelGC",)
# Laid out: room for all that is made on the way, so that nothing is collected.
FAST_OPTIONS = ("-XX:+UseSerialGC", "-Xmn1300m")
FAST_HEAP = "1700m"
# Sorting writes to a thousand places at once, which are on fewer pages; does nothing where the system has no large ones.
LARGE_PAGES = "-XX:+UseTransparentHugePages"
# Where memory counts: the data sets and all that is remembered of them; a larger one makes no run faster.
HEAP, YOUNG = "900m", "400m"
LARGE_HEAP, LARGE_YOUNG = "2g", "1g"
# Little more than the two data sets take: summaries go with each collection, which one thread does.
SMALL_HEAP = "350m"
SMALL_HEAP_OPTIONS = ("-XX:+UseSerialGC", "-XX:SoftRefLRUPolicyMSPerMB=0")
# Runs of a warm process that are not counted: until then each takes less than the one before, for it compiles less.
WARMING_UP = 16
# As many as results have in which the number does not stand.
WARMED_UP_BEFORE = 3
# How small a part of their memory driftlib is to take where it gives up no speed.
DEFAULT_SHARE = 2


class Preset:
    """One job for each preset; warm_target and cold_target say how many times faster driftlib is to be, warm in CPU time
    too, and memory_share how small a part of their memory it is to take in a small heap."""

    tools = (*NEEDS, "DuckDB JDBC")

    def __init__(self, name, title, preset, warm_target=None, cold_target=None, memory_share=None):
        self.name, self.help, self.preset = name, title, preset
        self.warm_target, self.cold_target, self.memory_share = warm_target, cold_target, memory_share

    def run(self, bench):
        folder = bench.two_files()
        rounds = bench.choose(2, 1)
        theirs, ours, compared = [], {jdk.name: {"cold": [], "fast": []} for jdk in bench.jdks}, 0
        their_json, our_json = bench.work / f"{self.name}-evidently.json", bench.work / f"{self.name}-driftlib.json"
        for _ in range(rounds):
            side = attempt(lambda: self._theirs(bench, folder, their_json))
            theirs.append(side)
            for jdk in bench.jdks:
                for run in range(2 * bench.choose(3, 1)):
                    kind = ("cold", "fast")[run % 2]
                    ours[jdk.name][kind].append(self._cold(bench, jdk, folder, our_json, kind))
                    if run < 2 and "not_run" not in side:
                        compared = agreement.reports(their_json, our_json)
        for jdk in bench.jdks:
            ours[jdk.name] = self._with_warm(bench, jdk, folder, our_json, ours[jdk.name])
        return {
            "rows": bench.rows(),
            "compared": compared,
            "evidently": theirs[0] if "not_run" in theirs[0] else _medians(theirs),
            "driftlib": ours,
        }

    def _theirs(self, bench, folder, json):
        done = bench.python("evidently_preset", self.preset, folder, json, needs=NEEDS)
        line = done.lines[0]
        return {"run_s": line["run_s"], "run_cpu_s": line["run_cpu_s"], "wall_s": done.wall_s, "cpu_s": done.cpu_s,
                "rss_mb": done.rss_mb}

    def _cold(self, bench, jdk, folder, json, kind="cold"):
        if kind == "cold":
            done = bench.java(jdk, MAIN, self.preset, folder, json, 0, heap="1g", options=COLLECTOR)
        else:
            few = (self.preset, bench.two_files(FEW_ROWS), bench.work / "few.json", 0)
            done = bench.fast_java(jdk, MAIN, self.preset, folder, json, 0, trained_on=few, heap=FAST_HEAP,
                                   options=FAST_OPTIONS)
        line = done.lines[0]
        return {"wall_s": done.wall_s, "cpu_s": done.cpu_s, "rss_mb": done.rss_mb, "read_s": line["read_s"],
                "run_s": line["run_s"], "heap_limit_mb": line["heap_limit_mb"]}

    def _with_warm(self, bench, jdk, folder, json, side):
        heap, young = (HEAP, YOUNG) if self.memory_share else (LARGE_HEAP, LARGE_YOUNG)
        # One thread collects, and what a run makes has room until it is done.
        options = ("-XX:+UseSerialGC", f"-Xmn{young}", LARGE_PAGES)
        warm = {**{kind: _medians(runs) for kind, runs in side.items()},
                **self._warm_process(bench, jdk, folder, json, heap, options)}
        if self.memory_share:
            warm["small"] = self._warm_process(bench, jdk, folder, json, SMALL_HEAP, SMALL_HEAP_OPTIONS)
        return warm

    def _warm_process(self, bench, jdk, folder, json, heap, options):
        runs = WARMING_UP + bench.choose(7, 1)
        done = bench.java(jdk, MAIN, self.preset, folder, json, runs, heap=heap, options=options)
        return {
            **{kind: self._warm(done.of(kind)[WARMING_UP:]) for kind, _ in KINDS},
            "rss_mb": done.rss_mb,
            "heap_limit_mb": done.lines[-1]["heap_limit_mb"],
            "warming_up": WARMING_UP,
            "large_pages": LARGE_PAGES in options,
        }

    @staticmethod
    def _warm(lines):
        return {"run_s": median(line["run_s"] for line in lines), "cpu_s": median(line["run_cpu_s"] for line in lines)}

    def render(self, data):
        measured = ["wall", "CPU", "peak memory of the process", "limit of the heap"]
        ratios = ["Evidently / driftlib, wall", "CPU"]
        return "\n\n".join([
            *_agreement(data),
            table([self._warm_words(data), *measured, *ratios], self.warm_rows(data)),
            table(["cold, from Parquet to JSON", *measured, *ratios], self.cold_rows(data)),
        ])

    @staticmethod
    def _warm_words(data):
        runs = {side.get("warming_up", WARMED_UP_BEFORE) for side in data["driftlib"].values()}
        pages = ", large pages" if all(side.get("large_pages") for side in data["driftlib"].values()) else ""
        return f"warm, data in memory; Java after {', '.join(map(str, sorted(runs)))} runs{pages}"

    def warm_rows(self, data):
        theirs = data["evidently"]
        rows = [_their_row("Evidently", theirs, "run_s", "run_cpu_s")]
        for jdk, ours in data["driftlib"].items():
            for kind, words in KINDS:
                rows.append(self._warm_row(f"driftlib, {jdk}, {words}", theirs, ours, kind))
            if "small" in ours:
                rows.append(self._warm_row(f"driftlib, {jdk}, {KINDS[0][1]}, small heap", theirs, ours["small"], KINDS[0][0]))
        return rows

    @staticmethod
    def _warm_row(name, theirs, process, kind):
        return [name, seconds(process[kind]["run_s"]), seconds(process[kind]["cpu_s"]), *_memory(process),
                _ratio(theirs, "run_s", process[kind]["run_s"]), _ratio(theirs, "run_cpu_s", process[kind]["cpu_s"])]

    def cold_rows(self, data):
        theirs = data["evidently"]
        rows = [_their_row("Evidently", theirs, "wall_s", "cpu_s")]
        for jdk, ours in data["driftlib"].items():
            for kind, words in COLD:
                if kind in ours:
                    cold = ours[kind]
                    rows.append([f"driftlib, {jdk}{words}", seconds(cold["wall_s"]), seconds(cold["cpu_s"]), *_memory(cold),
                                 _ratio(theirs, "wall_s", cold["wall_s"]), _ratio(theirs, "cpu_s", cold["cpu_s"])])
        return rows

    def targets(self, data):
        theirs = data["evidently"]
        for jdk, ours in data["driftlib"].items():
            work = f"`{self.help}`, {{}}, {jdk}"
            if self.warm_target:
                warm = work.format("warm, data in memory")
                yield faster(warm, self.warm_target, theirs, "run_s", ours["both"]["run_s"])
                yield faster(f"{warm}, CPU time", self.warm_target, theirs, "run_cpu_s", ours["both"]["cpu_s"])
            if self.cold_target:
                for kind, words in COLD:
                    if kind in ours:
                        yield faster(work.format(f"cold, from Parquet to JSON{words}"), self.cold_target, theirs, "wall_s",
                                     ours[kind]["wall_s"])
            if self.memory_share:
                yield self._smaller(work.format("warm, peak memory"), DEFAULT_SHARE, theirs, ours["rss_mb"])
                yield self._smaller(work.format("peak memory, small heap"), self.memory_share, theirs, ours["small"]["rss_mb"])

    @staticmethod
    def _smaller(work, share, theirs, ours):
        goal = f"at most 1/{share} of Evidently's"
        if "not_run" in theirs:
            return Target.not_run(work, goal, theirs["not_run"])
        return Target(work, goal, f"1/{ratio(theirs['rss_mb'], ours)}", theirs["rss_mb"] >= share * ours)


def _agreement(data):
    """The sentence on what was compared, where it was."""
    count = data["compared"]
    return [f"{count:,} numbers were compared, and are the same on both sides."] if count else []


def _their_row(name, side, wall, cpu):
    if "not_run" in side:
        return [name, f"not run: {side['not_run']}", "", "", "", "", ""]
    return [name, seconds(side[wall]), seconds(side[cpu]), megabytes(side["rss_mb"]), "", "", ""]


def _memory(side):
    return [megabytes(side["rss_mb"]), megabytes(side["heap_limit_mb"])]


def _ratio(theirs, key, ours):
    return ratio(theirs[key], ours) if key in theirs else ""


def _medians(sides):
    return {key: median(side[key] for side in sides) for key in sides[0]}
