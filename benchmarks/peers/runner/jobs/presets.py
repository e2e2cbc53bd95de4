"""A preset over two files, by Evidently and by driftlib: warm, data in memory; and cold, from Parquet to JSON."""

import agreement
from bench import attempt, median
from tables import Target, megabytes, ratio, seconds, table

MAIN = "peers.PresetRun"
NEEDS = ("evidently", "numpy", "scipy", "pandas", "pyarrow")
# Runs of a warm process that are not counted.
WARMING_UP = 3


class Preset:
    """One job for each preset; warm_target and cold_target say how many times faster driftlib is to be."""

    def __init__(self, name, help, preset, warm_target=None, cold_target=None, memory_share=None):
        self.name, self.help, self.preset = name, help, preset
        self.warm_target, self.cold_target, self.memory_share = warm_target, cold_target, memory_share

    def run(self, bench):
        folder = bench.two_files()
        rounds = bench.choose(2, 1)
        theirs, ours, compared = [], {jdk.name: {"cold": []} for jdk in bench.jdks}, 0
        their_json, our_json = bench.work / f"{self.name}-evidently.json", bench.work / f"{self.name}-driftlib.json"
        for _ in range(rounds):
            side = attempt(lambda: self._theirs(bench, folder, their_json))
            theirs.append(side)
            for jdk in bench.jdks:
                for _ in range(bench.choose(3, 1)):
                    ours[jdk.name]["cold"].append(self._cold(bench, jdk, folder, our_json))
                if "not_run" not in side:
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
        return {"run_s": done.lines[0]["run_s"], "wall_s": done.wall_s, "cpu_s": done.cpu_s, "rss_mb": done.rss_mb}

    def _cold(self, bench, jdk, folder, json):
        done = bench.java(jdk, MAIN, self.preset, folder, json, 0, heap="1g")
        line = done.lines[0]
        return {"wall_s": done.wall_s, "cpu_s": done.cpu_s, "rss_mb": done.rss_mb, "read_s": line["read_s"],
                "run_s": line["run_s"], "heap_mb": line["heap_peak_mb"], "heap_limit_mb": line["heap_limit_mb"]}

    def _with_warm(self, bench, jdk, folder, json, side):
        runs = WARMING_UP + bench.choose(11, 1)
        done = bench.java(jdk, MAIN, self.preset, folder, json, runs)
        both, current = (done.of(name)[WARMING_UP:] for name in ("both", "current"))
        return {
            "cold": _medians(side["cold"]),
            "both": {"run_s": median(line["run_s"] for line in both), "cpu_s": median(line["run_cpu_s"] for line in both)},
            "current": {"run_s": median(line["run_s"] for line in current),
                        "cpu_s": median(line["run_cpu_s"] for line in current)},
            "rss_mb": done.rss_mb,
            "heap_mb": both[-1]["heap_peak_mb"],
            "heap_limit_mb": both[-1]["heap_limit_mb"],
        }

    def render(self, data):
        return "\n\n".join([*self._agreement(data), table(["warm, data in memory", "wall", "CPU", "Evidently / driftlib"],
                                                          [*self._warm_rows(data), *self.more_warm_rows(data)]),
                            table(["cold: start, read Parquet, compute, write JSON, end", "wall", "CPU",
                                   "peak memory of the process", "heap: peak, limit", "Evidently / driftlib"],
                                  [*self._cold_rows(data), *self.more_cold_rows(data)])])

    @staticmethod
    def _agreement(data):
        if not data["compared"]:
            return []
        return [f"{data['compared']:,} numbers were compared, and are the same on both sides."]

    def more_warm_rows(self, data):
        return []

    def more_cold_rows(self, data):
        return []

    def _warm_rows(self, data):
        theirs = data["evidently"]
        yield (["Evidently", seconds(theirs["run_s"]), "", ""] if "run_s" in theirs
               else ["Evidently", f"not run: {theirs['not_run']}", "", ""])
        for jdk, side in data["driftlib"].items():
            for kind, words in (("both", "nothing summarised before"), ("current", "reference summarised before")):
                yield [f"driftlib, {jdk}, {words}", seconds(side[kind]["run_s"]), seconds(side[kind]["cpu_s"]),
                       _ratio(theirs, "run_s", side[kind]["run_s"])]

    def _cold_rows(self, data):
        theirs = data["evidently"]
        yield (["Evidently", seconds(theirs["wall_s"]), seconds(theirs["cpu_s"]), megabytes(theirs["rss_mb"]), "", ""]
               if "wall_s" in theirs else ["Evidently", f"not run: {theirs['not_run']}", "", "", "", ""])
        for jdk, side in data["driftlib"].items():
            cold = side["cold"]
            yield [f"driftlib, {jdk}", seconds(cold["wall_s"]), seconds(cold["cpu_s"]), megabytes(cold["rss_mb"]),
                   f"{cold['heap_mb']:,.0f}, {megabytes(cold['heap_limit_mb'])}", _ratio(theirs, "wall_s", cold["wall_s"])]

    def targets(self, data):
        theirs, title = data["evidently"], f"`{self.help}`"
        goals = [
            (self.warm_target, "warm, data in memory", "run_s", lambda side: side["both"]["run_s"]),
            (self.cold_target, "cold, from Parquet to JSON", "wall_s", lambda side: side["cold"]["wall_s"]),
        ]
        for jdk, side in data["driftlib"].items():
            for goal, words, key, ours in goals:
                if goal:
                    yield _faster(f"{title}, {words}, {jdk}", goal, theirs, key, ours(side))
            if self.memory_share:
                yield self._memory(f"{title}, peak memory of the cold process, {jdk}", theirs, side["cold"]["rss_mb"])

    def _memory(self, work, theirs, ours):
        goal = f"at most 1/{self.memory_share} of Evidently's"
        if "not_run" in theirs:
            return Target.not_run(work, goal, theirs["not_run"])
        return Target(work, goal, f"1/{ratio(theirs['rss_mb'], ours)}", theirs["rss_mb"] >= self.memory_share * ours)


def _faster(work, times, theirs, key, ours):
    goal = f"{times} times faster than Evidently"
    if "not_run" in theirs:
        return Target.not_run(work, goal, theirs["not_run"])
    return Target(work, goal, f"{ratio(theirs[key], ours)} times", theirs[key] >= times * ours)


def _ratio(theirs, key, ours):
    return ratio(theirs[key], ours) if key in theirs else ""


def _medians(sides):
    return {key: median(side[key] for side in sides) for key in sides[0]}
