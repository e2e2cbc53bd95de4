"""What a job has at hand: data, other tools, the Java side."""

import re
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import fast
import process
from process import Failed, Missing

HERE = Path(__file__).resolve().parent.parent
ROOT = HERE.parent.parent
FEW_ROWS = 20_000
PACKAGE = "io.github.driftlib.benchmarks."
CLASSES = [ROOT / "benchmarks" / "target" / "classes", ROOT / "benchmarks" / "target" / "lib" / "*"]


@dataclass
class Bench:
    """The surroundings of all jobs of a run."""

    quick: bool
    work: Path
    packages: object
    jdks: list
    trips: Path = None
    started: float = field(default_factory=time.monotonic)
    job: str = ""
    home: fast.Home = None

    def say(self, text):
        minutes, seconds = divmod(int(time.monotonic() - self.started), 60)
        print(f"[{minutes:3d}:{seconds:02d}] {self.job + ': ' if self.job else ''}{text}", file=sys.stderr, flush=True)

    def choose(self, full, quick):
        """A size or a number of runs."""
        return quick if self.quick else full

    def python(self, script, *arguments, needs=()):
        """Runs a script of the other side."""
        self.packages.need(*needs)
        self.say(f"{script}{_word(arguments)}")
        return process.run([self.packages.python, HERE / "theirs" / f"{script}.py", *arguments], cwd=self.work)

    def java(self, jdk, main, *arguments, heap="2g", options=()):
        """Runs a main class, named within the package of the benchmarks."""
        self.say(f"{main.split('.')[-1]}{_word(arguments)} on {jdk.name}")
        return process.run([jdk.java, f"-Xmx{heap}", *options, "--enable-native-access=ALL-UNNAMED", "-cp", self.classpath(),
                            PACKAGE + main, *arguments], cwd=self.work)

    def fast_java(self, jdk, main, *arguments, trained_on, heap="2g", options=()):
        """Runs a main class from a home that is laid out to start fast, with the classes of an earlier run on other arguments."""
        self.home = self.home or fast.Home(self.work / "fast", ROOT / "benchmarks" / "target")
        self.say(f"{main.split('.')[-1]}{_word(arguments)} on {jdk.name}, laid out")
        command = self.home.command(jdk, PACKAGE + main, trained_on, (f"-Xmx{heap}", *options))
        return process.run([*command, *arguments], cwd=self.work)

    def jmh(self, pattern, results, *options):
        """Runs the benchmarks whose names match, and writes the results as JSON."""
        self.say(f"JMH {pattern}")
        time = self.choose("200ms", "10ms")
        process.run([self.jdks[0].java, "--enable-native-access=ALL-UNNAMED", "-cp", self.classpath(),
                     "org.openjdk.jmh.Main", "-f", "1", "-wi", self.choose("2", "1"), "-i", self.choose("3", "1"),
                     "-w", time, "-r", time, "-foe", "true", "-prof", "gc", "-jvmArgs", "-Xmx3g",
                     "-rf", "json", "-rff", results, *options, pattern], cwd=self.work)

    @staticmethod
    def classpath():
        return ":".join(str(entry) for entry in CLASSES)

    def versions(self, tools):
        """The versions of packages that were found, and of libraries of the Java side."""
        build = dict(re.findall(r"<(\w+)\.version>([^<]+)<", (ROOT / "pom.xml").read_text()))
        build.update(re.findall(r"<(deequ)\.version>([^<]+)<", (HERE / "spark" / "deequ.pom.xml").read_text()))
        libraries = {"DuckDB JDBC": build["duckdb"], "JMH": build["jmh"], "Spark": build["spark"], "Deequ": build["deequ"]}
        known = {**self.packages.versions, **libraries}
        return {tool: known[tool] for tool in tools if tool in known}

    def two_files(self, rows=None):
        """The folder of REF.parquet and CUR.parquet, which are made where they are not there yet."""
        rows = rows or self.rows()
        folder = self.work / f"rows-{rows}"
        if not (folder / "CUR.parquet").exists():
            unfinished = self.work / f"rows-{rows}.part"
            unfinished.mkdir(parents=True, exist_ok=True)
            self.python("make_data", rows, unfinished, needs=("numpy", "pyarrow"))
            unfinished.rename(folder)
        return folder

    def rows(self):
        return self.choose(1_000_000, FEW_ROWS)


def maven(*arguments):
    """Builds something of the Java side, without a network where there is none."""
    for offline in ((), ("-o",)):
        done = subprocess.run(["./mvnw", "-q", "-B", "-ntp", *offline, "-Dmaven.test.skip=true", "-Dspotless.check.skip=true",
                               *map(str, arguments)], cwd=ROOT, capture_output=True, text=True)
        if done.returncode == 0:
            return
    raise Failed("the Java side must build, but:\n" + "\n".join((done.stdout + done.stderr).splitlines()[-15:]))


def _word(arguments):
    """The first argument, where it says what is done."""
    first = str(arguments[0])
    return f" {first}" if first.isalpha() else ""


def median(values):
    return statistics.median(values)


def attempt(side):
    """What a side gives, or why it was not run."""
    try:
        return side()
    except Missing as missing:
        return {"not_run": str(missing)}


__all__ = ["Bench", "Failed", "Missing", "attempt", "maven", "median", "HERE", "ROOT"]
