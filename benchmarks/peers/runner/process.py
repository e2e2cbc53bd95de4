"""Processes, with what they took and printed."""

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

LONGEST_SECONDS = 3600
SHOWN_ERROR_LINES = 15


class Missing(Exception):
    """Something cannot be run here, for a reason that is not its own."""


class Failed(Exception):
    """Something that could be run failed."""


@dataclass
class Finished:
    """What a process took, start and end included, and the JSON objects that it printed."""

    wall_s: float
    cpu_s: float
    rss_mb: int
    lines: list

    def of(self, run):
        """The objects of the runs of a name."""
        return [line for line in self.lines if line["run"] == run]


def run(command, cwd=None):
    """Runs a command to its end."""
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as errors:
        start = time.monotonic()
        process = subprocess.Popen([str(part) for part in command], stdout=out, stderr=errors, cwd=cwd)
        usage = _wait(process, start)
        wall_s = time.monotonic() - start
        out.seek(0)
        if process.returncode != 0:
            errors.seek(0)
            tail = "".join((out.readlines() + errors.readlines())[-SHOWN_ERROR_LINES:])
            raise Failed(f"{os.path.basename(str(command[0]))} ended with {process.returncode}:\n{tail}")
        lines = [json.loads(line) for line in out if line.startswith("{")]
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return Finished(wall_s, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // unit, lines)


def _wait(process, start):
    """Waits for the end, and says what the process used; ends it where it takes too long."""
    try:
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                process.returncode = os.waitstatus_to_exitcode(status)
                return usage
            if time.monotonic() - start > LONGEST_SECONDS:
                raise Failed(f"{process.args[0]} took longer than {LONGEST_SECONDS} s")
            time.sleep(0.005)
    finally:
        if process.returncode is None:
            process.kill()
            process.wait()
