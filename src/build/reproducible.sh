#!/usr/bin/env bash
# Builds what is published twice, from two clones of the last commit, and compares the bytes; then looks at what lies beside the jars.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
modules=.,bom,api,agent,junit,weaver
work=$(mktemp -d)
trap 'rm -r -f "$work"' EXIT

build() {
  local clone=$1
  shift
  git clone --quiet --no-hardlinks "$root" "$work/$clone"
  # Not offline: the SBOM plugin would leave its work undone.
  mvn --quiet --batch-mode --no-transfer-progress --file "$work/$clone/pom.xml" --activate-profiles release \
    --projects "$modules" -DskipTests "$@"
}

# What would be published of a build, with a checksum each.
artifacts() {
  local clone=$1
  cd "$work/$clone"
  find . -path '*/target/*' -type f \( -name 'kinkajou-*.jar' -o -name 'bom.json' -o -name 'bom.xml' \) -print0 |
    sort -z | xargs -0 sha256sum
}

build a-clone package
# Elsewhere, and at another time of another zone; with the first build in the place of a published version.
TZ=Pacific/Auckland build a-clone-with-another-name verify \
  -Dprevious.jar="$(echo "$work"/a-clone/api/target/kinkajou-api-*[^sc].jar)"
diff <(artifacts a-clone) <(artifacts a-clone-with-another-name) ||
  { echo "two builds of one commit differ" >&2; exit 1; }

for jar in "$work"/a-clone/{api,agent,junit,weaver}/target/kinkajou-*-{sources,javadoc}.jar; do
  [[ -s $jar ]] || { echo "no $jar" >&2; exit 1; }
done
for library in asm asm-tree asm-analysis asm-commons; do
  grep -q "pkg:maven/org.ow2.asm/$library@" "$work/a-clone/agent/target/bom.json" ||
    { echo "the SBOM of the agent does not name $library, which is in its jar" >&2; exit 1; }
done
echo "two builds of one commit gave the same $(artifacts a-clone | wc -l) files"
