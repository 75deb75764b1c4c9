#!/bin/sh
# Publishes citynet with all it needs (the file and its native libraries, so that nothing is unpacked at run time) and builds its image. build.sh [NAME]; with PUBLISH_ONLY=yes it stops before the image.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
context="$here/../../../artifacts/container"
dotnet publish "$here/.." -c Release -r "linux-$(uname -m | sed 's/x86_64/x64/;s/aarch64/arm64/')" --self-contained \
  -p:PublishSingleFile=true -p:DebugType=none -p:PublishDocumentationFiles=false -o "$context/publish"
cp "$here/Dockerfile" "$context/"
[ "${PUBLISH_ONLY:-no}" = no ] || exit 0
exec "$(command -v docker || command -v podman)" build -t "${1:-citynet:latest}" "$context"
