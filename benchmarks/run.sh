#!/usr/bin/env bash
# Runs the benchmarks with the agent and prints tables; builds first what is missing or older than its sources.
#   benchmarks/run.sh                       all of GradientBenchmark, PlainCodeBenchmark, ScalingBenchmark, and the launch
#   benchmarks/run.sh Gradient              the benchmarks whose names contain this; any option of JMH may follow
#   benchmarks/run.sh Gradient -p workload=DOT,FFT -i 10
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
if [[ ${1:-} != launch ]]; then
  "$java" -javaagent:"$agent"='scope=com.legacy.**' -cp "$jar" dev.kinkajou.benchmarks.Report "$@"
fi
if [[ $# -eq 0 || $1 == launch ]]; then
  exec "$java" -cp "$jar" dev.kinkajou.benchmarks.StartUp "$agent"
fi
