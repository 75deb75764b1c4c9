#!/usr/bin/env bash
# Writes the outputs of all commands on the bundled data sets, all bundled scenarios and 20 seeded random data sets, so that two builds can be compared:
#   benchmarks/golden/outputs.sh path/to/citynet.dll before   (or a program: path/to/citynet)
#   (change the code and build)
#   benchmarks/golden/outputs.sh path/to/citynet.dll after && diff -r before after
# By moving code alone no byte may change.
set -u
program=$(realpath "$1")
case $program in
    *.dll) citynet() { dotnet "$program" "$@"; } ;;
    *) citynet() { "$program" "$@"; } ;;
esac
out=$2
sets=${3:-20}
here=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$out"
out=$(realpath "$out")

# Two options had other names before one grammar for all commands.
named() { if citynet "$1" --help | grep -q -- "$2 "; then echo "$2"; else echo "$3"; fi; }
networks=$(named structure --draws --runs)
active=$(named spread --random-seeds --random-active)

# Standard output, standard error and exit code of a command.
run() {
    local name=$1
    shift
    citynet "$@" > "$out/$name.out" 2> "$out/$name.err"
    echo "exit $?" >> "$out/$name.err"
}

tables() {
    local name=$1
    shift
    run "$name-describe" describe "$@" --format csv
    run "$name-centrality" centrality --window all --mode both --format csv "$@"
    run "$name-ties" ties --window all --format csv "$@"
    run "$name-structure" structure "$networks" 50 --format csv "$@"
    run "$name-compare" compare --format csv "$@"
    run "$name-paths" paths --format csv "$@"
    run "$name-spread" spread --model si "$active" 1 --p 0.2 --runs 100 --format csv "$@"
}

tables mercocities
tables davis --data "$here/graphs/davis-southern-women"
for scenario in "$here"/graphs/scenarios/*.jsonc; do
    name=$(basename "$scenario" .jsonc)
    run "simulate-$name" simulate --scenario "$name" --runs 200 --out "$out/simulate-$name"
    run "removed-$name" counterfactual --scenario "$name" --remove-city pergamino --runs 100 --format csv
    run "seeds-$name" seeds --scenario "$name" --budget 1 --runs 50 --format csv
done
for (( seed = 1; seed <= sets; seed++ )); do
    mkdir -p "$out/random"
    awk -v seed="$seed" 'BEGIN {
        srand(seed); print "city,event,period,role"
        cities = 2 + int(rand() * 9); periods = 1 + int(rand() * 4)
        split("host participant presenter coordinator", roles, " ")
        for (row = 0; row < 5 + int(rand() * 30); row++) {
            event = int(rand() * 12)
            key = int(rand() * cities) "," event
            if (!(key in seen)) { seen[key] = 1; split(key, part, ","); print "c" part[1] ",e" event "," 2000 + event % periods "," roles[1 + int(rand() * 4)] }
        }
    }' > "$out/random/$seed.csv"
    first=$(awk -F, 'NR > 1 { print $3 }' "$out/random/$seed.csv" | sort | head -1)
    printf '{ "policy": "p", "initial": ["c0"], "start": "%s", "mechanisms": { "baseline": { "rate": 0.05 }, "learning": { "rate": 0.4 }, "mimicry": { "rate": 0.2, "memory": 0.8 } } }\n' "$first" > "$out/random/$seed.jsonc"
    tables "random-$seed" --data "$out/random/$seed.csv"
    run "random-$seed-simulate" simulate --data "$out/random/$seed.csv" --scenario "$out/random/$seed.jsonc" --runs 100 --out "$out/random-$seed-simulate"
done
