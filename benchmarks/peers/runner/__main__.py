"""Runs driftlib beside other tools, and writes docs/benchmarks.md."""

import argparse
import datetime
import json
import os
import re
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True

import document
import jobs
import machine
from bench import HERE, Bench, maven
from packages import Packages
from process import Failed, Missing

EPILOG = "jobs:\n" + "\n".join(f"  {job.name:9} {job.help}" for job in jobs.ALL) + """

Packages of other tools go into benchmarks/peers/.venv, data and intermediate files into
benchmarks/peers/work (or --work); both may be deleted. What cannot be had, as packages without
a network, is named, and its rows say "not run". Results are kept in benchmarks/peers/results, a
file a job; the document is written from all of them after each job.

The exit code is not 0 where something failed that could be run, or a number differs between
the two sides."""


def options():
    parser = argparse.ArgumentParser(prog="benchmarks/peers/run", description=__doc__, epilog=EPILOG,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", metavar="JOB|DATA_DIR",
                        help="jobs by name, all of them where none is named; and the folder that holds "
                             "green_tripdata_2022-01.parquet and -02, for taxi")
    parser.add_argument("--quick", action="store_true",
                        help="20,000 rows, one run: to see that all works; writes work/quick/benchmarks.md instead")
    parser.add_argument("--java", action="append", metavar="JDK_HOME",
                        help="a JDK to run on, in place of JAVA_HOME or the path; several times for several (jobs that "
                             "take long use the first)")
    parser.add_argument("--resume", action="store_true", help="leave out the jobs that the last run finished")
    parser.add_argument("--work", type=Path, default=HERE / "work", metavar="DIR", help="for data; needs 20 GB")
    parser.add_argument("--render", action="store_true", help="only write the document again, from the kept results")
    parser.add_argument("--check", action="store_true", help="only say whether the document is what the results give")
    chosen = parser.parse_intermixed_args()
    chosen.jobs = [jobs.BY_NAME[name] for name in chosen.what if name in jobs.BY_NAME] or jobs.ALL
    folders = [Path(name) for name in chosen.what if name not in jobs.BY_NAME]
    for folder in folders:
        if not all((folder / month).exists() for month in jobs.taxi.MONTHS):
            parser.error(f"'{folder}' is neither a job nor a folder with {' and '.join(jobs.taxi.MONTHS)}")
    chosen.trips = folders[0].resolve() if folders else None
    return chosen


def command(chosen):
    words = ["benchmarks/peers/run", *(job.name for job in chosen.jobs if chosen.jobs is not jobs.ALL)]
    words += ["--java JDK_HOME"] * len(chosen.java or ())
    return " ".join(words + (["--quick"] if chosen.quick else []) + (["DATA_DIR"] if chosen.trips else []))


def perform(job, bench, chosen, results):
    """Runs a job, keeps its result and writes the document; gives whether it succeeded."""
    bench.job = job.name
    load, start = machine.load(), time.monotonic()
    try:
        data = job.run(bench)
    except Failed as problem:
        bench.say(f"failed: {problem}")
        return False
    except Missing as problem:
        bench.say(f"not run: {problem}")
        data = {"not_run": str(problem)}
    taken = time.monotonic() - start
    result = {"date": datetime.date.today().isoformat(), "command": command(chosen), "machine": machine.describe(),
              "jdks": [jdk.name for jdk in bench.jdks], "versions": bench.versions(job.tools),
              "load": round(load, 1), "seconds": round(taken), "data": data}
    results.mkdir(parents=True, exist_ok=True)
    (results / f"{job.name}.json").write_text(_text(_rounded(result)))
    bench.say(f"done in {taken:.0f} s")
    return True


def _text(value):
    """JSON with an object of plain values on one line."""
    return re.sub(r"\{[^{}\[\]]*\}", lambda found: " ".join(found[0].split()), json.dumps(value, indent=1)) + "\n"


def _rounded(value):
    if isinstance(value, dict):
        return {key: _rounded(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_rounded(part) for part in value]
    return float(f"{value:.5g}") if isinstance(value, float) else value


def main():
    chosen = options()
    if chosen.check:
        stale = document.outdated()
        print("\n".join(f"{file} must be what `benchmarks/peers/run --render` writes" for file in stale) or "up to date")
        return 1 if stale else 0
    if chosen.render:
        document.write()
        return 0
    work = chosen.work.resolve() / ("quick" if chosen.quick else "full")
    work.mkdir(parents=True, exist_ok=True)
    done = work / "done.json"
    finished = json.loads(done.read_text()) if chosen.resume and done.exists() else []
    bench = Bench(chosen.quick, work, None, [], chosen.trips)
    bench.jdks = [machine.Jdk.at(home) for home in chosen.java or [os.environ.get("JAVA_HOME")]]
    bench.packages = Packages(HERE / ".venv", HERE / "requirements.txt", bench.say)
    bench.say("building the Java side")
    maven("-pl", "benchmarks", "-am", "package")
    results, page = ((work / "results", work / "benchmarks.md") if chosen.quick
                     else (document.RESULTS, document.DOCUMENT))
    failed = []
    for job in chosen.jobs:
        if job.name in finished:
            continue
        if perform(job, bench, chosen, results):
            finished.append(job.name)
            done.write_text(json.dumps(finished))
            document.write(results, page)
        else:
            failed.append(job.name)
    bench.job = ""
    bench.say(f"failed: {', '.join(failed)}" if failed else f"done: {page}")
    return 1 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as problem:
        sys.exit(str(problem))
    except KeyboardInterrupt:
        sys.exit("interrupted; --resume goes on where it was")
