"""The Python packages of the other tools, in an environment of their own."""

import json
import subprocess
import sys

from process import Missing

VERSIONS = """
import importlib.metadata, json, sys
def version(name):
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None
print(json.dumps({name: version(name) for name in sys.argv[1:]}))
"""


class Packages:
    """What requirements.txt asks for; installs what is not there, and remembers what cannot be had."""

    def __init__(self, folder, requirements, say):
        self.python = folder / "bin" / "python"
        self.required = dict(line.split("==") for line in requirements.read_text().split())
        self.reasons = {}
        if not self.python.exists():
            say(f"making {folder}")
            self._call(sys.executable, "-m", "venv", "--clear", folder)
        if self._wanting():
            say(f"installing {', '.join(self._wanting())}")
            self._install("-r", requirements)
        for name, version in self._wanting().items():
            # One by one: what cannot be had may be one of them alone.
            error = self._install(f"{name}=={version}")
            if error:
                self.reasons[name] = error
        for name, version in self._wanting().items():
            reason = self.reasons.setdefault(name, "pip did not install it")
            say(f"missing: {name} {version}: {reason}")
        self.versions = {name: version for name, version in self.required.items() if name not in self.reasons}

    def need(self, *names):
        """Raises Missing where one of the packages is not there."""
        for name in names:
            if name in self.reasons:
                raise Missing(f"{name} {self.required[name]} could not be installed")

    def _wanting(self):
        """The required packages that are not installed, or in another version."""
        if not self.python.exists():
            return dict(self.required)
        found = subprocess.run([self.python, "-c", VERSIONS, *self.required], capture_output=True, text=True)
        installed = json.loads(found.stdout) if found.returncode == 0 else {}
        return {name: version for name, version in self.required.items() if installed.get(name) != version}

    def _install(self, *what):
        return self._call(self.python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--retries", "1",
                          "--timeout", "20", *what)

    @staticmethod
    def _call(*command):
        """The last line that a command says as it fails, or nothing."""
        try:
            done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
        except OSError as error:
            return str(error)
        said = (done.stdout + done.stderr).strip().splitlines()
        return None if done.returncode == 0 else (said[-1] if said else f"ended with {done.returncode}")
