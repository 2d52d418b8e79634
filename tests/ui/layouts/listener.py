"""What a screen reader is told of a window: the tree of ``QAccessible``, and the sentences of lists and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QFrame, QHeaderView, QLabel, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = QAccessible.Text.Name
_DESCRIPTION = QAccessible.Text.Description
_NOTHING: Final = {QAccessible.Role.NoRole, QAccessible.Role.Client}
#: Painted parts that stand beside the words they belong to and say nothing of their own.
_DECORATION: Final = {"IconMark", "_Mark", "_Logo", "Skeleton", "Avatar", "PhaseSwatch"}
_LEAST_WORDS: Final = 2


def silences_of(top: QWidget) -> list[str]:
    """Whatever can be used or seen in a window and is not told."""
    return [fault for widget in _in_sight(top) for fault in _faults(widget)]


def _in_sight(top: QWidget) -> Iterator[QWidget]:
    for widget in (top, *top.findChildren(QWidget)):
        if widget.isVisible() and widget.window() is top and widget.width() and widget.height():
            yield widget


def _faults(widget: QWidget) -> Iterator[str]:
    what = f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
    told = QAccessible.queryAccessibleInterface(widget)
    name = told.text(_NAME)
    takes_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isEnabled() and not widget.focusProxy()
    if takes_focus and not _is_inside(widget):
        if not name.strip():
            yield f"{what} takes the focus and has no name"
        if told.role() in _NOTHING and not isinstance(widget, QAbstractScrollArea):
            yield f"{what} “{name}” takes the focus and has no role"
    elif _is_painted(widget) and not (name.strip() or told.text(_DESCRIPTION).strip()):
        yield f"{what} is painted and says nothing"
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from _wordless_rows(widget, what)


def _is_inside(widget: QWidget) -> bool:
    """Is it a part of a control that Qt made, such as the line in a combo box?"""
    return type(widget).__name__.startswith("qt_") or widget.objectName().startswith("qt_")


def _is_painted(widget: QWidget) -> bool:
    """Does it draw itself, with nothing in it that could speak?"""
    kind = type(widget)
    own = kind.__module__.startswith("agent_desk.") and "paintEvent" in vars(kind)
    plain = isinstance(widget, QLabel | QAbstractScrollArea) or kind is QFrame
    speaks = bool(widget.findChild(QWidget))
    return own and not plain and not speaks and kind.__name__ not in _DECORATION


def _wordless_rows(view: QAbstractItemView, what: str) -> Iterator[str]:
    model = view.model()
    for row in range(min(3, model.rowCount())):
        index = model.index(row, 0)
        text = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole)
        if not isinstance(text, str) or len(text) < _LEAST_WORDS:
            yield f"{what}: row {row} says {text!r}"
