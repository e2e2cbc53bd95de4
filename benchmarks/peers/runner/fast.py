"""Java processes that start fast, as docs/fast-start.md says: DuckDB's library beside its jar, and an archive of classes."""

import platform
import re
import shutil
import zipfile

import process
from process import Failed

# Of a process that ends within seconds: the quick compiler alone, and no flight recorder.
OPTIONS = ("-XX:TieredStopAtLevel=1", "-Djfr.unsupported.vm=true", "-Xlog:disable")
SYSTEM = platform.system().lower().replace("darwin", "macos")
PROCESSOR = {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())
LIBRARY = f"libduckdb_java.so_{SYSTEM}_{PROCESSOR}"


class Home:
    """A folder of all jars, made anew, and the archives of classes of what runs from it."""

    def __init__(self, folder, target):
        self.folder = folder
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        own = [jar for jar in target.glob("benchmarks-*.jar") if not re.search(r"-(sources|javadoc|tests)\.jar$", jar.name)]
        for jar in [*own, *(target / "lib").glob("*.jar")]:
            if jar.name.startswith("duckdb_jdbc"):
                self._without_libraries(jar)
            else:
                shutil.copy2(jar, folder)

    def _without_libraries(self, jar):
        with zipfile.ZipFile(jar) as whole, zipfile.ZipFile(self.folder / jar.name, "w", zipfile.ZIP_DEFLATED) as slim:
            if LIBRARY not in whole.namelist():
                raise Failed(f"{jar.name} must hold {LIBRARY}, but does not")
            whole.extract(LIBRARY, self.folder)
            for entry in whole.infolist():
                if not entry.filename.startswith("libduckdb_java"):
                    slim.writestr(entry, whole.read(entry))

    def command(self, jdk, main, trained_on, options):
        """The command up to the main class, with an archive that a run on other arguments made, where there is none yet."""
        words = [main.split(".")[-1], jdk.name, *(str(word) for word in trained_on[:1] if str(word).isalpha())]
        archive = self.folder / ("-".join(re.sub(r"\W+", "-", word) for word in words) + ".jsa")
        path = ":".join(str(jar) for jar in sorted(self.folder.glob("*.jar")))
        command = [jdk.java, *options, *OPTIONS, "--enable-native-access=ALL-UNNAMED", "-cp", path, main]
        if not archive.exists():
            process.run([command[0], f"-XX:ArchiveClassesAtExit={archive}", *command[1:], *trained_on], cwd=self.folder)
        return [command[0], f"-XX:SharedArchiveFile={archive}", *command[1:]]
