#!/usr/bin/env bash
# Measures plain evaluations and gradients and prints tables; builds first what is missing or older than its sources.
#   benchmarks/run.sh                       all workloads by JMH, written to docs/performance.md; long
#   benchmarks/run.sh --quick               all workloads in a few minutes, printed
#   benchmarks/run.sh --quick gmm lstm      those whose names contain this
#   benchmarks/run.sh --quick --options abs0=1 --options abs0=0 --jdk HOME gmm     with these options of the agent, on this JDK
#   benchmarks/run.sh jmh Plain -i 10       the other benchmarks (PlainCode, Boundary, Scaling); any option of JMH may follow
#   benchmarks/run.sh launch                what the agent adds to Hello world
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
agent=$root/agent/target/kinkajou-agent.jar
jar=$root/benchmarks/target/benchmarks.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

is_built() {
  [[ -f $agent && -f $jar ]] &&
    [[ -z $(find "$root"/pom.xml "$root"/{api,agent,benchmarks}/{pom.xml,src/main} -newer "$jar" -type f -print -quit) ]]
}

if ! is_built; then
  echo "building (once; the first time Maven may have to download its plugins)"
  mvn --quiet --batch-mode --file "$root/pom.xml" --projects benchmarks --also-make -DskipTests package
fi
case ${1:-} in
  launch)
    exec "$java" -cp "$jar" dev.kinkajou.benchmarks.StartUp "$agent" ;;
  jmh)
    exec "$java" -javaagent:"$agent"='scope=com.legacy.**' -cp "$jar" dev.kinkajou.benchmarks.Report "${@:2}" ;;
  *)
    exec "$java" -Dagent="$agent" -Ddocs="$root/docs" -cp "$jar" dev.kinkajou.benchmarks.Compare "$@" ;;
esac
