#!/bin/sh
# Builds citynet for machines without .NET: publish.sh [RUNTIME…], by default linux-x64 osx-arm64 win-x64, each into artifacts/publish/RUNTIME: the program with all
# it needs in one file, and beside it the native library that draws PDF and PNG (so that nothing is unpacked at run time; without it all else works).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out="$here/../../artifacts/publish"
[ $# -gt 0 ] || set -- linux-x64 osx-arm64 win-x64
for runtime in "$@"; do
  rm -rf "$out/$runtime"
  dotnet publish "$here" -c Release -r "$runtime" --self-contained \
    -p:PublishSingleFile=true -p:DebugType=none -p:PublishDocumentationFiles=false -o "$out/$runtime"
  rm -f "$out/$runtime/aspnetcorev2_inprocess.dll" # for IIS alone
done
for runtime in "$@"; do
  du -sk "$out/$runtime" | awk -v runtime="$runtime" '{ printf "%s: %.0f MB\n", runtime, $1 / 1024 }'
done
