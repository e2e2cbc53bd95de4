"""docs/benchmarks.md: what the template says, with the tables of the results in it."""

import json
import re

import jobs
from bench import HERE, ROOT
from tables import table

TEMPLATE = HERE / "template.md"
RESULTS = HERE / "results"
DOCUMENT = ROOT / "docs" / "benchmarks.md"
GENERATED = ("<!-- Written by benchmarks/peers/run from benchmarks/peers/template.md and benchmarks/peers/results:"
             " change those. -->\n\n")


def files(results, document):
    """The document and its pictures: path to text."""
    known = _read(results)
    texts = {document: GENERATED + re.sub(r"\{\{(\w+)\}\}", lambda found: _part(found[1], known), TEMPLATE.read_text())}
    for name, result in _run(known).items():
        pictures = getattr(jobs.BY_NAME[name], "pictures", lambda data: {})
        for picture, text in pictures(result["data"]).items():
            texts[document.parent / picture] = text
    return texts


def write(results=RESULTS, document=DOCUMENT):
    for file, text in files(results, document).items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)


def outdated(results=RESULTS, document=DOCUMENT):
    """The files that are not what the template and the results give."""
    return [file for file, text in files(results, document).items() if not file.exists() or file.read_text() != text]


def _read(results):
    known = {}
    for job in jobs.ALL:
        file = results / f"{job.name}.json"
        if file.exists():
            known[job.name] = json.loads(file.read_text())
            if "not_run" in known[job.name]["data"]:
                continue
            try:
                job.render(known[job.name]["data"])
            except KeyError:
                known[job.name]["data"] = {"not_run": "the kept result is of an earlier form"}
    return known


def _run(known):
    return {name: result for name, result in known.items() if "not_run" not in result["data"]}


def _part(name, known):
    if name == "targets":
        return _targets(known)
    if name not in known:
        return "Not run yet."
    result = known[name]
    if "not_run" in result["data"]:
        return f"Not run: {result['data']['not_run']}."
    return f"{jobs.BY_NAME[name].render(result['data'])}\n\n{_provenance(result)}"


def _targets(known):
    run = _run(known)
    rows = [target.cells for job in jobs.ALL if job.name in run for target in job.targets(run[job.name]["data"])]
    return table(["work", "target", "found", ""], rows) if rows else "Not run yet."


def _provenance(result):
    machine = result["machine"]
    versions = ", ".join(f"{name} {version}" for name, version in result["versions"].items())
    return (f"<sub>{result['date']}, `{result['command']}`: {machine['processor']}, {machine['cores']} cores,"
            f" {machine['memory_gib']} GiB; {machine['system']}; {', '.join(result['jdks'])}; {versions}."
            f" Load before: {result['load']:.1f}.</sub>")
