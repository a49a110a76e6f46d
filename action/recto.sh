#!/bin/sh
# Runs Recto from the folder it lies in. The first run builds it.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
if [ ! -f "$home/dist/recto.js" ]; then
  (cd "$home" && npm ci --no-audit --no-fund && npm run build) >&2
fi
exec node "$home/dist/recto.js" "$@"
