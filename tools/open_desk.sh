#!/usr/bin/env bash
# Opens the desk on the bundled sample, where there is a display to open it on.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "$(uname -s)" = Linux ] && [ -z "${QT_QPA_PLATFORM:-}" ]; then
  if [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
    sudo=""
    [ "$(id -u)" = 0 ] || sudo="sudo "
    install=""
    command -v xvfb-run >/dev/null 2>&1 || install=" (after \`${sudo}apt-get install -y xvfb xauth\`)"
    echo "Everything is set up, but there is no display to open the window on: run \`xvfb-run -a make run\`${install} or \`QT_QPA_PLATFORM=offscreen make run\`." >&2
    exit 1
  fi
  [ -n "${WAYLAND_DISPLAY:-}" ] || .venv/bin/python tools/system_libraries.py --display
fi
exec .venv/bin/agent-desk run --sample "$@"
