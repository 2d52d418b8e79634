#!/usr/bin/env bash
# Makes .venv from requirements.lock and installs the desk into it as an editable package. `make setup` calls it when
# something changed. Where something of the system is missing it says so in one sentence with the one line to run.
set -euo pipefail
cd "$(dirname "$0")/.."

sudo=""
[ "$(id -u)" = 0 ] || sudo="sudo "

stop() {
  printf '%s\n' "$1" >&2
  exit 1
}

suits() { # is this a Python that the locked packages have wheels for?
  command -v "$1" >/dev/null 2>&1 &&
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' >/dev/null 2>&1
}

venv_package() { # Debian's own python3 has python3-venv; another release beside it has one of its own
  [ "$python" = python3 ] && echo python3-venv || echo "${python##*/}-venv"
}

python=""
for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11 python; do
  if suits "$candidate"; then
    python=$candidate
    break
  fi
done
[ -n "$python" ] ||
  stop "Python 3.11 to 3.14 was not found: run \`${sudo}apt-get install -y python3 python3-venv\`, or name one with \`make setup PYTHON=/path/to/python\`."

if ! suits .venv/bin/python || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
  "$python" -c 'import ensurepip, venv' >/dev/null 2>&1 ||
    stop "Python's venv module is missing: run \`${sudo}apt-get install -y $(venv_package)\`, then the same command again."
  echo "Making .venv with $("$python" --version) ..."
  rm -rf .venv
  "$python" -m venv .venv
fi

pip=(.venv/bin/python -m pip --disable-pip-version-check --quiet install)
echo "Installing the locked packages (some 150 MB the first time) ..."
"${pip[@]}" --require-hashes -r requirements.lock ||
  stop "The locked packages could not be installed: the lines above say which one and why; the package index must be reachable the first time."
"${pip[@]}" --no-deps --editable . ||
  stop "The desk itself could not be installed into .venv: the lines above say why."

.venv/bin/python tools/system_libraries.py
touch .venv/.stamp
echo "Set up. The command is .venv/bin/agent-desk; \`make help\` lists the rest."
