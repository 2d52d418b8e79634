"""Pages one under the other on a shaded ground, with zoom; only pages in sight are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from agent_desk.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent, QWheelEvent

    from agent_desk.ui.pdf_pages import Paper

Fit = Literal["width", "page", "free"]
_GAP: Final = 16
_SCREEN: Final = 96 / 72
_STEPS: Final = (25, 33, 50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400)
_MOST_ON_FIT: Final = 140
_KEPT: Final = 12


class PaperView(QAbstractScrollArea):
    """The view.

    Signals:
        zoomed: The zoom in percent, after any change.
        page_changed: Index of the page at the top.
    """

    zoomed = Signal(int)
    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper: Paper | None = None
        self._fit: Fit = "width"
        self._percent = 100
        self._drawn: dict[tuple[int, int, float], QImage] = {}
        self._page = 0
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(40)
        self.verticalScrollBar().valueChanged.connect(self._tell_page)

    @property
    def percent(self) -> int:
        """The zoom: 100 is the paper's own size."""
        return self._percent

    @property
    def page(self) -> int:
        """Index of the page at the top."""
        return self._page

    @property
    def fit(self) -> Fit:
        """What the zoom follows."""
        return self._fit

    def set_paper(self, paper: Paper | None) -> None:
        """Show other pages; the place is kept when it exists in them."""
        self._paper = paper
        self._drawn.clear()
        self._lay_out()
        self.setAccessibleDescription(paper.text(0) if paper is not None and paper.page_count else "")
        self.viewport().update()

    def set_fit(self, fit: Fit) -> None:
        """Follow the width or the whole page, or stay as it is."""
        self._fit = fit
        self._lay_out()

    def set_percent(self, percent: int) -> None:
        """Zoom to a percentage."""
        self._fit = "free"
        self._percent = min(max(percent, _STEPS[0]), _STEPS[-1])
        self._lay_out()

    def zoom_in(self) -> None:
        """The next larger step."""
        self.set_percent(next((step for step in _STEPS if step > self._percent), _STEPS[-1]))

    def zoom_out(self) -> None:
        """The next smaller step."""
        self.set_percent(next((step for step in reversed(_STEPS) if step < self._percent), _STEPS[0]))

    def _pixels(self, page: int) -> tuple[int, int]:
        assert self._paper is not None
        size = self._paper.size(page)
        scale = _SCREEN * self._percent / 100
        return round(size.width() * scale), round(size.height() * scale)

    def _pages(self) -> list[QRect]:
        """Where each page lies on the whole ground."""
        if self._paper is None:
            return []
        places: list[QRect] = []
        top = _GAP
        for page in range(self._paper.page_count):
            width, height = self._pixels(page)
            left = max(_GAP, (self.viewport().width() - width) // 2)
            places.append(QRect(left, top, width, height))
            top += height + _GAP
        return places

    def _lay_out(self) -> None:
        if self._paper is not None and self._paper.page_count:
            self._follow()
        places = self._pages()
        height = places[-1].bottom() + 1 + _GAP if places else 0
        width = max((place.width() + 2 * _GAP for place in places), default=0)
        room = self.viewport().size()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, height - room.height()))
        bar.setPageStep(room.height())
        self.horizontalScrollBar().setRange(0, max(0, width - room.width()))
        self.horizontalScrollBar().setPageStep(room.width())
        self.viewport().update()
        self.zoomed.emit(self._percent)

    def _follow(self) -> None:
        assert self._paper is not None
        if self._fit == "free":
            return
        size = self._paper.size(0) * _SCREEN
        across = (self.viewport().width() - 2 * _GAP) / size.width()
        down = (self.viewport().height() - 2 * _GAP) / size.height()
        share = across if self._fit == "width" else min(across, down)
        self._percent = min(max(int(share * 100), _STEPS[0]), _MOST_ON_FIT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room."""
        super().resizeEvent(event)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            event.accept()
        else:
            super().wheelEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pages in sight."""
        colours = theme.tokens()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(colours.shade))
        shift = (-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for page, place in enumerate(self._pages()):
            there = place.translated(*shift)
            if there.intersects(self.viewport().rect()):
                painter.drawImage(there, self._image(page))
        painter.end()

    def _image(self, page: int) -> QImage:
        assert self._paper is not None
        ratio = self.devicePixelRatioF()
        key = (page, self._percent, ratio)
        found = self._drawn.get(key)
        if found is None:
            while len(self._drawn) >= _KEPT:
                del self._drawn[next(iter(self._drawn))]
            found = self._paper.image(page, _SCREEN * self._percent / 100 * ratio)
            found.setDevicePixelRatio(ratio)
            self._drawn[key] = found
        return found

    def _tell_page(self) -> None:
        top = self.verticalScrollBar().value() + self.viewport().height() // 3
        page = max((index for index, place in enumerate(self._pages()) if place.top() <= top), default=0)
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
