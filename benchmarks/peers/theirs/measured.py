"""Seconds and memory of this process, printed as the Java side prints them: one JSON object a run."""

import json
import resource
import sys
import time


class Measured:
    def __init__(self, run):
        self.fields = {"run": run}
        self.wall, self.cpu = time.perf_counter(), time.process_time()

    def seconds(self, name):
        """Adds seconds, of the clock and of all processors, since the last such call."""
        wall, cpu = time.perf_counter(), time.process_time()
        self.fields[f"{name}_s"], self.fields[f"{name}_cpu_s"] = wall - self.wall, cpu - self.cpu
        self.wall, self.cpu = wall, cpu
        return self

    def print(self):
        unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
        self.fields["resident_peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit
        print(json.dumps(self.fields), flush=True)
