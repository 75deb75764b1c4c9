#!/usr/bin/env bash
# Mutation testing of one room of the library with the tests of that room:
#   benchmarks/mutation/run.sh Comparison [report-folder]
#   benchmarks/mutation/run.sh Networks/Backbones
# It works in a copy, with one process of low priority, and prints the score and the mutants that no test noticed.
set -eu
room=$1
here=$(cd "$(dirname "$0")/../.." && pwd)
report=$(mkdir -p "${2:-mutation-report}" && cd "${2:-mutation-report}" && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
(cd "$here" && git ls-files -z | grep -zv '^graphs/pictures\|^benchmarks/peers' | tar --null -T - -cf - 2>/dev/null) | tar -xf - -C "$copy"
cd "$copy"
git init -q .
# Only the tests of the room stay; what they share stays too.
find tests/CityNetworks.Tests -name '*Tests.cs' -not -path "tests/CityNetworks.Tests/$room/*" -delete
printf -- '-p:RunAnalyzers=false\n-p:TreatWarningsAsErrors=false\n' > Directory.Build.rsp
dotnet tool restore > /dev/null
cd tests/CityNetworks.Tests
cat > stryker-config.json <<CONFIG
{
  "stryker-config": {
    "project": "CityNetworks.csproj",
    "test-runner": "mtp",
    "coverage-analysis": "off",
    "concurrency": 1,
    "mutate": ["$room/**/*.cs"],
    "reporters": ["json", "cleartext"]
  }
}
CONFIG
nice -n 19 dotnet dotnet-stryker --output "$report"
