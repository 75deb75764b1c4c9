#!/bin/sh
# Publishes citynet for this machine's kind of processor and builds its image: build.sh [NAME]; with PUBLISH_ONLY=yes it stops before the image.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
artifacts="$here/../../../artifacts"
runtime="linux-$(uname -m | sed 's/x86_64/x64/;s/aarch64/arm64/')"
"$here/../publish.sh" "$runtime"
mkdir -p "$artifacts/container"
rm -rf "$artifacts/container/publish"
cp -r "$artifacts/publish/$runtime" "$artifacts/container/publish"
cp "$here/Dockerfile" "$artifacts/container/"
[ "${PUBLISH_ONLY:-no}" = no ] || exit 0
exec "$(command -v docker || command -v podman)" build -t "${1:-citynet:latest}" "$artifacts/container"
