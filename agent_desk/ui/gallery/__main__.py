"""Write the pictures: ``python -m agent_desk.ui.gallery DIR``."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from agent_desk.ui import theme
from agent_desk.ui.application import create_application

if TYPE_CHECKING:
    from collections.abc import Sequence


from agent_desk.ui.gallery.wall import wall


def main(arguments: Sequence[str]) -> int:
    """Write the pictures; returns the exit status."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    target = Path(arguments[1] if len(arguments) > 1 else "build/gallery")
    target.mkdir(parents=True, exist_ok=True)
    app = create_application(arguments[:1])
    for name, dark in (("light", False), ("dark", True)):
        theme.apply(app, dark=dark)
        frame = wall()
        frame.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        frame.show()
        app.processEvents()
        file = target / f"gallery-{name}.png"
        frame.grab().save(str(file))
        sys.stdout.write(f"{file}\n")
        frame.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv))
