"""One dressed application for every test of the window; offscreen unless a platform is chosen."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from agent_desk.ui import theme
from agent_desk.ui.application import create_application

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application object, dressed once."""
    return create_application(["agent-desk-tests"])


@pytest.fixture(autouse=True)
def _light_and_english(qapp: QApplication) -> Iterator[None]:
    """Every test starts light, at 100 %, in English, and leaves no window behind."""
    QLocale.setDefault(QLocale("en"))
    if theme.tokens().is_dark or theme.text_percent() != 100:
        theme.apply(qapp)
    yield
    left = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    for widget in left:
        widget.close()
    assert not left, f"windows left open: {left}"
