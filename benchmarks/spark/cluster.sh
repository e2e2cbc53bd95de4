#!/usr/bin/env bash
# Runs the example of the taxi months on a standalone cluster of Spark: a master and some workers, each a process of its
# own, all on loopback. Spark's distribution comes from PyPI. The pages must be those that one process makes. What was
# found goes into docs/spark.md.
#   benchmarks/spark/cluster.sh <folder of months> [workers]
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
months="$(cd "${1:?the folder of months must be given}" && pwd)"
workers="${2:-3}"
work="$root/benchmarks/target/spark"
version="$(sed -n 's|.*<spark.version>\(.*\)</spark.version>.*|\1|p' "$root/pom.xml")"
mkdir -p "$work"
rm -rf "$work"/worker-*

if [ ! -x "$work/venv/bin/pip" ]; then
    python3 -m venv "$work/venv"
    "$work/venv/bin/pip" install --quiet "pyspark==$version"
fi
export SPARK_HOME="$(echo "$work"/venv/lib/python3*/site-packages/pyspark)"
export SPARK_LOCAL_IP=127.0.0.1

"$root/mvnw" -B -ntp -q -f "$root/pom.xml" -pl driftlib-examples/taxi-spark -am package dependency:copy-dependencies -DskipTests \
    -DincludeScope=runtime -DoutputDirectory="$work/jars" -Dmdep.useSubDirectoryPerArtifact=false
jars="$(find "$work/jars" "$root"/driftlib-{core,html,spark}/target -maxdepth 1 -name '*.jar' \
    ! -name '*-sources.jar' ! -name '*-javadoc.jar' ! -name '*-tests.jar' | sort -u | paste -sd,)"
job="$(ls "$root"/driftlib-examples/taxi-spark/target/taxi-spark-*.jar | grep -v sources | head -n 1)"

pids=()
stop() {
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    wait 2>/dev/null || true
}
trap stop EXIT

"$SPARK_HOME/bin/spark-class" org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 7077 --webui-port 18080 \
    >"$work/master.log" 2>&1 &
pids+=($!)
for worker in $(seq "$workers"); do
    "$SPARK_HOME/bin/spark-class" org.apache.spark.deploy.worker.Worker --cores 1 --memory 1g --host 127.0.0.1 \
        --webui-port "$((18080 + worker))" --work-dir "$work/worker-$worker" spark://127.0.0.1:7077 \
        >"$work/worker-$worker.log" 2>&1 &
    pids+=($!)
done
for _ in $(seq 60); do
    [ "$(grep -c 'Registering worker' "$work/master.log" 2>/dev/null || true)" = "$workers" ] && break
    sleep 1
done
[ "$(grep -c 'Registering worker' "$work/master.log")" = "$workers" ] || { echo "the workers did not come" >&2; exit 1; }

submit() { # master, folder
    rm -rf "$2"
    "$SPARK_HOME/bin/spark-submit" --master "$1" --conf spark.ui.enabled=false --conf spark.executor.memory=512m \
        --class io.github.driftlib.examples.spark.TaxiMonths --jars "$jars" "$job" "$months" "$2" 2>"$work/submit.log"
}

echo "== $workers workers"
SECONDS=0
submit spark://127.0.0.1:7077 "$work/cluster-pages"
together=$SECONDS
executors="$(find "$work"/worker-*/app-* -maxdepth 1 -mindepth 1 -type d 2>/dev/null | wc -l)"
echo "$together s, $executors executors, each a process"
[ "$executors" -ge 2 ] || { echo "there must be several executors" >&2; exit 1; }
echo "== one process"
SECONDS=0
submit "local[1]" "$work/local-pages"
alone=$SECONDS
echo "$alone s"
diff -r "$work/cluster-pages" "$work/local-pages"
echo "the pages are the same, byte by byte"

java="$("${JAVA_HOME:+$JAVA_HOME/bin/}java" -version 2>&1 | sed -n '1s/.*"\(.*\)".*/\1/p')"
python3 - "$root/docs/spark.md" "$(cat <<TEXT
On $(date +%F) ($(uname -s), $(nproc) processors, JDK $java, Spark $version, $(find "$months" -name '*.parquet' | wc -l) months of trips) $executors executors
made the same pages as one process, byte by byte. The cluster took $together s and one process $alone s.
TEXT
)" <<'PYTHON'
import re
import sys

file, found = sys.argv[1:]
with open(file) as document:
    text = document.read()
begin, end = "<!-- cluster: begin -->", "<!-- cluster: end -->"
with open(file, "w") as document:
    document.write(re.sub(f"{begin}.*{end}", lambda _: f"{begin}\n{found}\n{end}", text, flags=re.DOTALL))
PYTHON
