#!/usr/bin/env bash
# Compares the outputs of two commits byte by byte: builds both, runs outputs.sh with each, and lists the outputs that differ.
#   benchmarks/golden/compare.sh 5c8f218 HEAD [number of random data sets, 20 by default]
# The exit code is 0 if no byte differs, 1 if one does, 2 if a commit does not build. GOLDEN_KEEP names a folder to keep the outputs in.
set -euo pipefail
[ $# -ge 2 ] || { sed -n 2,4p "$0" >&2; exit 2; }
sets=${3:-20}
here=$(cd "$(dirname "$0")/../.." && pwd)
work=${GOLDEN_KEEP:-$(mktemp -d)}
mkdir -p "$work"
work=$(realpath "$work")

clean() {
    for side in before after; do
        git -C "$here" worktree remove --force "$work/tree-$side" 2> /dev/null || true
    done
    [ -n "${GOLDEN_KEEP:-}" ] || rm -rf "$work"
}
trap clean EXIT

# Both commits run today's commands, from today's script; only the program differs.
side() {
    git -C "$here" worktree add --quiet --detach "$work/tree-$1" "$2"
    dotnet build "$work/tree-$1/src/CityNetworks.Cli" --verbosity quiet -p:RunAnalyzers=false --output "$work/program-$1" > "$work/build-$1.log" 2>&1 ||
        { grep error "$work/build-$1.log" | sort -u | head -5 >&2; echo "$2 does not build." >&2; exit 2; }
    # Each writes to a place of the same name, for manifests and messages hold paths.
    rm -rf "$work/outputs"
    bash "$here/benchmarks/golden/outputs.sh" "$work/program-$1/citynet.dll" "$work/outputs" "$sets"
    mv "$work/outputs" "$work/$1"
}
side before "$1"
side after "$2"

# What tells the build or the moment, and not the result, is not compared.
find "$work/before" "$work/after" -type f -exec sed -i -E \
    -e 's/"(created|started|finished|toolVersion|commit|build)": *"[^"]*"/"\1": ""/g' -e 's/citynet [0-9]+\.[0-9]+\.[0-9]+[-+.0-9a-z]*/citynet VERSION/g' {} +
count=$(find "$work/after" -type f | wc -l)
if diff -rq "$work/before" "$work/after"; then
    echo "$count outputs: no byte differs."
else
    echo "$count outputs: those above differ. With GOLDEN_KEEP=folder they are kept for diff -r." >&2
    exit 1
fi
