"""A real start of the desk in a process of its own, on a store that is damaged: ``STORE SHOT``.

Presses keys only: Enter on what has the focus, until the desk is there; says as JSON what was seen on the way.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from agent_desk.__main__ import main
from agent_desk.ui.damage import DamageWindow
from agent_desk.ui.desk_window import DeskWindow

_LOOK_MS = 100


class Visitor:
    """Looks at what is on the screen and presses Enter."""

    def __init__(self, shot: str) -> None:
        """Begin to look as soon as the application runs."""
        self._shot = shot
        self.seen: list[str] = []
        self._clock = QTimer()
        self._clock.setInterval(_LOOK_MS)
        self._clock.timeout.connect(self._look)
        self._clock.start()

    def _look(self) -> None:
        windows = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
        for window in windows:
            if isinstance(window, DamageWindow):
                self._press(window, others=len(windows) - 1)
            elif isinstance(window, DeskWindow):
                self.seen.append("desk")
                self._clock.stop()
                window.close()

    def _press(self, window: DamageWindow, others: int) -> None:
        focus = next((button for button in window.findChildren(QWidget) if button.hasFocus()), None)
        if focus is None or not focus.isVisible():
            return
        self.seen.append(f"{window.windowTitle()} / {focus.accessibleName()} / {others} other windows")
        window.grab().save(self._shot)
        QTest.keyClick(focus, Qt.Key.Key_Return)


if __name__ == "__main__":
    store, shot = sys.argv[1:]
    application = QApplication(["agent-desk"])
    visitor = Visitor(shot)
    sys.argv = ["agent-desk", "run", f"--store={store}", "--language=en"]
    status = main()
    sys.stdout.write(json.dumps({"seen": visitor.seen, "status": status}) + "\n")
