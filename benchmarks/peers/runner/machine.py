"""What the runs run on."""

import os
import platform
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from process import Failed


@dataclass(frozen=True)
class Jdk:
    """A Java runtime, and how the tables call it."""

    java: str
    name: str
    version: int

    @staticmethod
    def at(home):
        java = str(Path(home) / "bin" / "java") if home else "java"
        try:
            told = subprocess.run([java, "-XshowSettings:properties", "-version"], capture_output=True, text=True)
        except OSError as error:
            raise Failed(f"JDK must be at {home or 'the path'}, but: {error}") from error
        properties = dict(re.findall(r"^\s+(\S+) = (.*)$", told.stderr, re.MULTILINE))
        build = "Temurin" if properties.get("java.vendor") == "Eclipse Adoptium" else "OpenJDK"
        version = properties["java.version"]
        return Jdk(java, f"{build} {version}", int(re.match(r"\d+", version).group()))


def describe():
    """Processor, cores, memory and system."""
    return {
        "processor": _first("/proc/cpuinfo", r"model name\s*: (.*)") or platform.processor() or platform.machine(),
        "cores": os.cpu_count(),
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30),
        "system": f"{_first('/etc/os-release', r'PRETTY_NAME=.(.*).') or platform.system()}, {platform.machine()}",
    }


def load():
    """How many processes were running or waiting in the last minute, on average."""
    return os.getloadavg()[0]


def _first(file, pattern):
    found = re.search(pattern, Path(file).read_text()) if Path(file).exists() else None
    return found.group(1).strip() if found else None
