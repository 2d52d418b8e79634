"""Two panes whose border can be moved; a double click on it gives the second pane its own width back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from agent_desk.ui.kept_layout import KeptLayout

_REST: Final = 1000


class _Handle(QSplitterHandle):
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        splitter = self.splitter()
        assert isinstance(splitter, KeptSplitter)
        splitter.reset()
        event.accept()


class KeptSplitter(QSplitter):
    """A splitter of a growing pane and a side pane; the side pane's width is kept for its person."""

    def __init__(self, layout: KeptLayout, place: str, width: int, parent: QWidget | None = None) -> None:
        """Make the splitter; add the growing pane first.

        Args:
            layout: Where the width is kept.
            place: Under which name.
            width: Of the side pane, before anybody moves it.
            parent: Qt's parent.
        """
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._layout = layout
        self._place = place
        self._width = width
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.splitterMoved.connect(self._keep)

    def createHandle(self) -> QSplitterHandle:
        """A handle that resets."""
        return _Handle(self.orientation(), self)

    def put(self, growing: QWidget, side: QWidget) -> None:
        """Take the two panes and give them the widths that were kept."""
        self.addWidget(growing)
        self.addWidget(side)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        (width,) = self._layout.numbers(self._place, 1) or (self._width,)
        self._share(width)

    def reset(self) -> None:
        """Give the side pane its own width back."""
        self._layout.forget(self._place)
        self._share(self._width)

    def _share(self, width: int) -> None:
        rest = sum(self.sizes()) - width
        self.setSizes([rest if rest > 0 else _REST, width])

    def _keep(self, _position: int, _index: int) -> None:
        self._layout.keep(self._place, [self.sizes()[1]])
