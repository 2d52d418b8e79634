"""``python -m agent_desk`` and the ``agent-desk`` command: arguments, exit code, nothing else."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Run the program; where it opens a window, something is to be seen before the rest is brought in."""
    frame = None
    if _opens_a_window(sys.argv[1:]):
        gc.disable()  # until the desk is up; see ui.tasks.begin_start
        from agent_desk.settings import kept_theme
        from agent_desk.ui.opening import has_display, show_opening

        frame = show_opening(sys.argv[:1], kept_theme()) if has_display() else None
    from agent_desk.bootstrap import main as start

    try:
        return start(sys.argv[1:])
    finally:
        if frame is not None:
            frame.close()


def _opens_a_window(arguments: list[str]) -> bool:
    """No command, or ``run`` alone with options that need no reading; anything else answers in words first."""
    words = [item for item in arguments if not item.startswith("-")]
    return not arguments or (words[:1] == ["run"] and not {"-h", "--help"} & set(arguments))


if __name__ == "__main__":
    sys.exit(main())
