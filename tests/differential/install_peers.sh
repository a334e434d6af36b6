#!/usr/bin/env bash
# install_peers.sh FOLDER: other engines of DynamoDB's protocol, from npm, for tests that talk to them over it.
# Does nothing where they are there already. Where they cannot be had, the last line says why, and the status is 1.
set -euo pipefail
folder=$1
peers=(dynalite@4.0.0 @dynoxide/linux-x64@1.2.1)

stamp="$folder/installed"
[ "$(cat "$stamp" 2>/dev/null)" != "${peers[*]}" ] || exit 0
command -v npm >/dev/null || { echo "npm is not installed"; exit 1; }
[ "$(uname -sm)" = "Linux x86_64" ] || { echo "the peers are programs for Linux on x86-64"; exit 1; }
mkdir -p "$folder"
npm install --prefix "$folder" --no-audit --no-fund --no-save --fetch-retries 1 --fetch-timeout 20000 "${peers[@]}" \
    >"$folder/npm.log" 2>&1 || { echo "npm could not fetch them (see $folder/npm.log)"; exit 1; }
echo "${peers[*]}" >"$stamp"
