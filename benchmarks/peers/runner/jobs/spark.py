"""Profiles of a Spark frame on one core, by Deequ on its Spark and by driftlib on ours, by partitions and by columns."""

from pathlib import Path

import process
from bench import HERE, Failed, Missing, attempt, maven, median
from tables import digits, ratio, seconds, table

SOURCES = HERE / "spark"
DEEQU = SOURCES / "deequ.pom.xml"
COLUMNS = 7
# Partitions and columns: one of both varies.
CASES = ((4, 7), (1, 7), (16, 7), (64, 7), (4, 14), (4, 28))
WARMING_UP = 1
# What Spark's own scripts give to every JVM.
OPENED = ("lang", "lang.invoke", "lang.reflect", "io", "net", "nio", "util", "util.concurrent", "util.concurrent.atomic")
OPTIONS = (*(f"--add-opens=java.base/java.{name}=ALL-UNNAMED" for name in OPENED),
           *(f"--add-opens=java.base/sun.{name}=ALL-UNNAMED"
             for name in ("nio.ch", "nio.cs", "security.action", "util.calendar")),
           "-Djdk.reflect.useDirectMethodHandle=false", "-Djava.net.preferIPv4Stack=true")
MANY_ROWS = 1e12
ROWS_A_PARTITION = 1e7


class Spark:
    name = "spark"
    tools = ("Spark", "Deequ")
    help = "profiles of a Spark frame on one core, beside Deequ, by partitions and by columns"

    def run(self, bench):
        jdk = bench.jdks[0]
        rows, runs = bench.choose(400_000, 20_000), bench.choose(2, 1)
        cases = CASES if not bench.quick else CASES[:2]
        file = bench.work / f"taxi-{rows}x{COLUMNS}-1.parquet"
        if not file.exists():
            bench.java(jdk, "scale.MakeFile", "taxi", file, rows, COLUMNS, 1)
        theirs = attempt(lambda: self._runs(bench, jdk, "DeequProfiles", _deequ(bench), file, runs, cases))
        return {"rows": rows, "jdk": jdk.name, "cases": [list(case) for case in cases], "deequ": theirs,
                "driftlib": self._runs(bench, jdk, "DriftlibProfiles", _driftlib(bench), file, runs, cases)}

    @staticmethod
    def _runs(bench, jdk, main, jars, file, runs, cases):
        classes = bench.work / "spark" / main
        classes.mkdir(parents=True, exist_ok=True)
        path = f"{classes}:{jars}/*"
        javac = Path(jdk.java).with_name("javac") if "/" in jdk.java else "javac"
        process.run([javac, "-nowarn", "-d", classes, "-cp", path, SOURCES / "ProfileRuns.java", SOURCES / f"{main}.java"])
        bench.say(f"{main} on {jdk.name}")
        done = process.run([jdk.java, "-Xmx2g", *OPTIONS, "-cp", path, main, file, WARMING_UP + runs,
                            *(f"{partitions}:{columns}" for partitions, columns in cases)], cwd=bench.work)
        sides = {}
        for partitions, columns in cases:
            lines = done.of(f"{partitions}:{columns}")[WARMING_UP:]
            sides[f"{partitions}:{columns}"] = {
                "run_s": median(line["run_s"] for line in lines), "cpu_s": median(line["run_cpu_s"] for line in lines),
                "size": lines[0]["size"]}
        return {**sides, "rss_mb": done.rss_mb}

    def render(self, data):
        theirs, rows = data["deequ"], []
        for partitions, columns in data["cases"]:
            case = f"{partitions}:{columns}"
            ours, other = data["driftlib"][case], theirs.get(case)
            rows.append([partitions, columns,
                         *([seconds(other["run_s"]), _rate(data, other)] if other else [f"not run: {theirs['not_run']}", ""]),
                         seconds(ours["run_s"]), _rate(data, ours),
                         ratio(other["cpu_s"], ours["cpu_s"]) if other else "", f"{ours['size'] / 1e3:,.0f} kB"])
        head = ["partitions", "columns", "Deequ", "rows a second of CPU", "driftlib", "rows a second of CPU",
                "Deequ / driftlib, CPU", "profile of all rows"]
        return f"{table(head, rows)}\n\n{self._projection(data)}"

    @staticmethod
    def _projection(data):
        partitions, columns = data["cases"][0]
        ours = data["driftlib"][f"{partitions}:{columns}"]
        hours = MANY_ROWS / data["rows"] * ours["cpu_s"] / 3600
        profiles = MANY_ROWS / ROWS_A_PARTITION
        return (f"On paper, from the first row: 10^12 rows of {columns} columns take {hours:,.0f} hours of one core, so"
                f" {digits(hours / 1000)} hours of a thousand. In partitions of ten million rows they are {profiles:,.0f} profiles of"
                f" about {ours['size'] / 1e3:,.0f} kB, {digits(profiles * ours['size'] / 1e9)} GB that travel once. Executors merge 32 of"
                " them at a time, so a thirty-second of that goes to the driver. It was not run.")

    def targets(self, data):
        return []


def _rate(data, side):
    return f"{data['rows'] / side['cpu_s']:,.0f}"


def _deequ(bench):
    jars = bench.work / "spark" / "deequ"
    bench.say("fetching Deequ")
    try:
        maven("-f", DEEQU, "dependency:copy-dependencies", f"-DoutputDirectory={jars}")
    except Failed as problem:
        raise Missing("Deequ could not be fetched") from problem
    return jars


def _driftlib(bench):
    jars = bench.work / "spark" / "driftlib"
    bench.say("fetching Spark")
    maven("-pl", "driftlib-examples/taxi-spark", "-am", "package", "dependency:copy-dependencies",
          "-DincludeScope=compile", f"-DoutputDirectory={jars}")
    return jars
