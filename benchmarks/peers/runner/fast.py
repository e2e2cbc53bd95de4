"""Java processes that start fast, as docs/fast-start.md says: DuckDB's library beside its jar, and an archive of classes."""

import re
import shutil

import process

# Of a process that ends within seconds: the quick compiler alone, and no flight recorder.
OPTIONS = ("-XX:TieredStopAtLevel=1", "-Djfr.unsupported.vm=true", "-Xlog:disable")
UNPACKED = "io.github.driftlib.duckdb.UnpackedDriver"
# From this version on Java keeps more of a run than its classes.
FIRST_WITH_CACHE = 25


class Home:
    """A folder of all jars, made anew, and the archives of classes of what runs from it."""

    def __init__(self, folder, target):
        self.folder = folder
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        own = [jar for jar in target.glob("benchmarks-*.jar") if not re.search(r"-(sources|javadoc|tests)\.jar$", jar.name)]
        for jar in [*own, *(target / "lib").glob("*.jar")]:
            shutil.copy2(jar, folder)
        self.unpacked = False

    def command(self, jdk, main, trained_on, options):
        """The command up to the main class, with an archive that a run on other arguments made, where there is none yet."""
        if not self.unpacked:
            process.run([jdk.java, "-cp", f"{self.folder}/*", UNPACKED, self.folder])
            self.unpacked = True
        with_cache = jdk.version >= FIRST_WITH_CACHE
        used, ending = ("AOTCache", "aot") if with_cache else ("SharedArchiveFile", "jsa")
        words = [main.split(".")[-1], jdk.name, *(str(word) for word in trained_on[:1] if str(word).isalpha())]
        archive = self.folder / ("-".join(re.sub(r"\W+", "-", word) for word in words) + f".{ending}")
        path = ":".join(str(jar) for jar in sorted(self.folder.glob("*.jar")))
        command = [jdk.java, *options, *OPTIONS, "--enable-native-access=ALL-UNNAMED", "-cp", path, main]
        if not archive.exists():
            names = archive.with_suffix(".names")
            made = f"-XX:AOTCacheOutput={archive}" if with_cache else f"-XX:DumpLoadedClassList={names}"
            process.run([command[0], made, *command[1:], *trained_on], cwd=self.folder)
            if not with_cache:
                process.run([command[0], "-Xshare:dump", f"-XX:SharedClassListFile={names}", f"-XX:SharedArchiveFile={archive}",
                             "-Xlog:disable", "-cp", path], cwd=self.folder)
        return [command[0], f"-XX:{used}={archive}", *command[1:]]
