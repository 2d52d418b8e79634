"""``python -m agent_desk`` and the ``agent-desk`` command: arguments, exit code, nothing else."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the program."""
    from agent_desk.bootstrap import main as start

    return start(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
