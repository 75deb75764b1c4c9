#!/bin/sh
# Builds the guide and the reference of the library as a static site in artifacts/site/html; a warning (a broken link) is an error.
set -eu
cd "$(dirname "$0")/../.."
dotnet tool restore
dotnet build src/CityNetworks -c Release -v quiet
rm -rf artifacts/site
dotnet docfx metadata docfx.json --warningsAsErrors
dotnet docfx build docfx.json --warningsAsErrors
