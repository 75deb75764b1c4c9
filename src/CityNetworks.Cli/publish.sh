#!/bin/sh
# Builds citynet for machines without .NET, each build in a folder of artifacts/publish:
#   publish.sh native      for machines like this one: machine code alone, for its processor; needs clang and zlib (Debian: clang zlib1g-dev).
#   publish.sh [RUNTIME…]  for any machine of the runtime, by default linux-x64 osx-arm64 win-x64: the program with all it needs in one file, compiled ahead.
# Beside the program lies the native library that draws PDF and PNG (so that nothing is unpacked at run time; without it all else works).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out="$here/../../artifacts/publish"
[ $# -gt 0 ] || set -- linux-x64 osx-arm64 win-x64
for runtime in "$@"; do
  rm -rf "$out/$runtime"
  case $runtime in
    native) kind="-r $(dotnet --info | awk '/^ *RID:/ { print $2 }') -p:PublishAot=true" ;;
    *) kind="-r $runtime --self-contained -p:PublishSingleFile=true" ;;
  esac
  # shellcheck disable=SC2086 # several words
  dotnet publish "$here" -c Release $kind -p:DebugType=none -p:PublishDocumentationFiles=false -o "$out/$runtime"
  rm -f "$out/$runtime/aspnetcorev2_inprocess.dll" # for IIS alone
done
for runtime in "$@"; do
  du -sk "$out/$runtime" | awk -v runtime="$runtime" '{ printf "%s: %.0f MB\n", runtime, $1 / 1024 }'
done
