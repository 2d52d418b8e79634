"""Goes to every page and state that ``tools/shots.py`` takes pictures of, and looks for text that is cut.

Conventions of this file: a text is cut when its widget has less room than the text needs and neither shows an ellipsis
with the whole text as its tool tip nor breaks into lines; also when its widget reaches out of what it stands in, or
lies over a neighbour. What scrolls may reach out that way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QLabel,
    QMainWindow,
    QScrollArea,
    QToolButton,
    QWidget,
)

from agent_desk.ui.widgets.choice_box import ChoiceBox
from agent_desk.ui.widgets.text_label import TextLabel
from tests.ui.layouts.listener import silences_of
from tools.shots import SIZES, Look, Photographer

if TYPE_CHECKING:
    from tools.hands import Hands

_SLACK: Final = 1  # rounding of font widths
_LEAST: Final = 20  # narrower is as if it were not there
_NEVER: Final = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


#: Scenes that are examined in every look; what is seldom in the looks as designed alone, to keep the test short.
ORDINARY: Final = frozenset(
    (
        "sign-in",
        "queue",
        "case",
        "closed case",
        "offers",
        "answered",
        "wrap-up",
        "channels",
        "approvals",
        "agreements",
        "read-back",
        "import",
        "first run",
        "settings",
        "further pages",
        "administration",
        "fault",
    )
)


class Longer(QTranslator):
    """Makes every text of the program longer, as a language might."""

    def __init__(self, percent: int) -> None:
        super().__init__()
        self.percent = percent

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's own name
        return False

    def translate(self, _context: str, source: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        """The text and so many percent of its words again; placeholders stay whole."""
        words = source.split(" ")
        wanted, more = len(source) * (self.percent - 100) // 100, ""
        for word in words * 2:
            if len(more) >= wanted:
                break
            more += f" {word}"
        return source + more


class Examiner(Photographer):
    """Looks instead of taking pictures."""

    faults: list[str]
    silences: list[str]
    strict = False

    def examine(self, look: Look, percent: int, longer: Longer | None) -> list[str]:
        """What is cut anywhere in a look, one line a fault; in the texts as they are nothing is shortened either."""
        self.faults, self.failed = [], []
        self.silences = []
        self.strict = longer is None and percent == 100 and look.size in SIZES
        self.only = frozenset() if self.strict else ORDINARY
        self.themes.set_text_percent(percent)
        if longer is not None:
            QApplication.installTranslator(longer)
        try:
            self.all_in(look)
        finally:
            if longer is not None:
                QApplication.removeTranslator(longer)
            self.themes.set_text_percent(100)
        return sorted(set(self.faults)) + self.failed

    def take(self, hands: Hands, name: str) -> None:
        """Look at the window and at what stands over it."""
        hands.settle()
        window = hands.window
        if isinstance(window, QMainWindow) and (window.width(), window.height()) != self.look.size:
            self.faults.append(f"{name}: the window is {window.width()}x{window.height()}")
        for top in (window, *(over for over in QApplication.topLevelWidgets() if over is not window)):
            over = isinstance(top, QDialog) or top.windowType() is Qt.WindowType.Popup
            if top.isVisible() and (top is window or over):
                self.faults += [f"{name}: {fault}" for fault in faults_of(top, strict=self.strict)]
                if self.strict:
                    self.silences += [f"{name}: {fault}" for fault in silences_of(top)]


def faults_of(top: QWidget, *, strict: bool = False) -> list[str]:
    """What is cut in a window; with ``strict`` also what is shortened where nothing has to be."""
    found = []
    shown = [widget for widget in top.findChildren(QWidget) if _is_in_sight(widget, top)]
    for widget in shown:
        text = _text(widget)
        if not text:
            continue
        what = f"{type(widget).__name__} in {_place(widget)} “{text[:40]}”"
        if _is_cut(widget, text, strict=strict):
            found.append(f"{what} has {widget.width()}x{widget.height()} of {_needs(widget)}")
        out = _reaches_out(widget, top)
        if out:
            found.append(f"{what} {out}")
    return found


def _is_in_sight(widget: QWidget, top: QWidget) -> bool:
    return widget.isVisible() and widget.width() > 0 and widget.window() is top


def _text(widget: QWidget) -> str:
    plain = getattr(widget, "plain_text", None)
    if isinstance(plain, str):
        return plain
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
        return ""
    if isinstance(widget, QAbstractButton | QLabel):
        return widget.text()
    return ""


def _needs(widget: QWidget) -> str:
    hint = widget.sizeHint()
    return f"{hint.width()}x{hint.height()}"


def _is_cut(widget: QWidget, text: str, *, strict: bool) -> bool:
    if isinstance(widget, ChoiceBox):  # measures itself as if it were chosen, and says what it cuts when it is painted
        return False
    may_elide = isinstance(widget, TextLabel) and widget.takes_what_is_left
    told = text in widget.toolTip() and (may_elide or not strict)
    if widget.width() < _LEAST and widget.sizeHint().width() > _LEAST:
        return True
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + _SLACK
    letters = widget.fontMetrics().ascent() + widget.fontMetrics().descent()
    if widget.height() + _SLACK < min(widget.minimumSizeHint().height(), letters):
        return True
    return widget.width() + _SLACK < widget.sizeHint().width() and not told


def _reaches_out(widget: QWidget, top: QWidget) -> str:
    """Is it cut by one of the widgets it stands in?"""
    inner, within = widget, widget.parentWidget()
    while within is not None:
        rect = QRect(inner.mapTo(within, QPoint()), inner.size())
        area = within.parentWidget()
        scrolls = isinstance(area, QAbstractScrollArea)
        room = within.rect()
        aside = isinstance(area, QScrollArea) and area.horizontalScrollBarPolicy() is not _NEVER
        if aside:
            pass
        elif rect.left() < -_SLACK or rect.right() > room.right() + _SLACK:
            return f"reaches out of {type(within).__name__} sideways"
        if not scrolls and (rect.top() < -_SLACK or rect.bottom() > room.bottom() + _SLACK):
            return f"reaches out of {type(within).__name__} by {rect.bottom() - room.bottom()} below"
        if within is top:
            return ""
        inner = within
        within = area
        if scrolls and isinstance(area, QScrollArea):
            inner, within = area, area.parentWidget()
    return ""


def _place(widget: QWidget) -> str:
    parent = widget.parentWidget()
    names: list[str] = []
    while parent is not None and len(names) < 2:
        name = type(parent).__name__
        if not name.startswith("Q"):
            names.append(name)
        parent = parent.parentWidget()
    return " in ".join(names)
