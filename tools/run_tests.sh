#!/usr/bin/env bash
# Runs pytest with the arguments given; inside a throw-away PostgreSQL where the server is installed, so that the store
# tests run on both engines. An address in AGENT_DESK_TEST_POSTGRES is used as it is.
set -euo pipefail
cd "$(dirname "$0")/.."

export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
tests=(.venv/bin/python -m pytest "$@")

if [ -n "${AGENT_DESK_TEST_POSTGRES:-}" ]; then
  echo "The store tests run on SQLite and on the PostgreSQL of AGENT_DESK_TEST_POSTGRES."
  exec "${tests[@]}"
fi
if ! command -v pg_virtualenv >/dev/null 2>&1; then
  echo "PostgreSQL is not installed here: the store tests run on SQLite alone (\`apt-get install -y postgresql\` brings both)."
  exec "${tests[@]}"
fi
echo "The store tests run on SQLite and on a throw-away PostgreSQL."
status=$(mktemp)
trap 'rm -f "$status"' EXIT
# pg_virtualenv tells where its server is in the PG* variables; it would print the server's log after a failed test, so
# the outcome goes past it through a file.
# shellcheck disable=SC2016 # expanded inside pg_virtualenv
inside='export AGENT_DESK_TEST_POSTGRES="postgresql://$PGUSER:$PGPASSWORD@$PGHOST:$PGPORT/$PGDATABASE"
"${@:2}" || code=$?
echo "${code:-0}" >"$1"'
# Nobody pulls the plug on tests, so that the server need not wait for its disk; the full harness measures, and waits.
fsync=off
[ "${AGENT_DESK_RELIABILITY:-}" = full ] && fsync=on
pg_virtualenv -t -i "--encoding=UTF8 --locale=C.UTF-8" -o "fsync=$fsync" bash -c "$inside" tests "$status" "${tests[@]}" ||
  echo "The throw-away PostgreSQL failed." >&2
code=$(cat "$status")
exit "${code:-1}"
