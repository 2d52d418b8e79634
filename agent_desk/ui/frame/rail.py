"""The rail at the left: exclusive actions for the pages, with a count where people wait."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from agent_desk.ui import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

WIDTH: Final = 72
_ITEM: Final = QSize(60, 54)


class RailButton(QToolButton):
    """One page on the rail: icon over its name, a mark when it is the shown one, and a count."""

    def __init__(self, action: QAction, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDefaultAction(action)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._icon = icon
        self._count = 0
        self.setFixedSize(WIDTH, _ITEM.height() + 4)

    def set_count(self, count: int) -> None:
        """Show how many things wait; 0 shows nothing."""
        self._count = count
        self.describe()
        self.update()

    def describe(self) -> None:
        """Say name and count to assistive technology."""
        self.setAccessibleName(self.text())
        count = self._count
        waiting = QCoreApplication.translate("Rail", "%n waiting", "", count) if count else ""
        self.setAccessibleDescription(waiting)

    def sizeHint(self) -> QSize:
        """The fixed size of an item."""
        return QSize(WIDTH, _ITEM.height() + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the item."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF((WIDTH - _ITEM.width()) / 2, 2, _ITEM.width(), _ITEM.height())
        shown = self.isChecked()
        if shown or (self.underMouse() and self.isEnabled()):
            painter.setPen(Qt.PenStyle.NoPen)
            fill = QColor(colours.rail_active)
            if not shown:
                fill.setAlpha(130)
            painter.setBrush(fill)
            painter.drawRoundedRect(box, 8, 8)
        if shown:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.rail_mark))
            painter.drawRoundedRect(QRectF(-2, box.center().y() - 17, 5, 34), 2, 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.pen(colours.rail_mark, 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)
        colour = colours.rail_on if shown else colours.rail_text if self.isEnabled() else colours.rail_off
        text = self.text()
        top = int(box.y()) + (9 if text else 17)
        theme.paint_icon(painter, QRect((WIDTH - 20) // 2, top, 20, 20), self._icon, colour)
        painter.setFont(theme.font(11, 600 if shown else 400))
        painter.setPen(QColor(colour))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        shown_text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, WIDTH - 4)
        painter.drawText(QRect(0, int(box.y()) + 31, WIDTH, 16), flags, shown_text)
        if self._count:
            self._paint_count(painter, top)
        painter.end()

    def _paint_count(self, painter: QPainter, top: int) -> None:
        colours = theme.tokens()
        text = str(self._count) if self._count < 100 else "99+"
        painter.setFont(theme.font(11, 600))
        width = max(16, painter.fontMetrics().horizontalAdvance(text) + 8)
        rect = QRectF(WIDTH / 2 + 5, top - 6, width, 16)
        painter.setPen(theme.pen(colours.rail_active if self.isChecked() else colours.rail, 1.5))
        painter.setBrush(QColor(colours.badge))
        painter.drawRoundedRect(rect, 8, 8)
        painter.setPen(QColor(colours.on_badge))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


class Rail(QToolBar):
    """The rail. Its actions are exclusive; the window connects each to its page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self.setMovable(False)
        self.setFloatable(False)
        self.setOrientation(Qt.Orientation.Vertical)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setFixedWidth(WIDTH)
        self._group = QActionGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, RailButton] = {}
        self._items: dict[str, QAction] = {}
        self.addWidget(_Logo())
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._spacer = self.addWidget(spacer)
        self.retranslate()

    def add_item(self, key: str, icon: str, *, bottom: bool = False, checkable: bool = True) -> QAction:
        """Add an item and return its action.

        Args:
            key: A stable name.
            icon: A drawing's name.
            bottom: Below the space, where settings and help stand.
            checkable: False for an action that shows no page (help).
        """
        action = QAction(self)
        action.setCheckable(checkable)
        if checkable:
            self._group.addAction(action)
        button = RailButton(action, icon)
        self._buttons[key] = button
        self._items[key] = self.addWidget(button) if bottom else self.insertWidget(self._spacer, button)
        if bottom and "help" in self._items and key != "help":
            self.insertAction(self._items["help"], self._items[key])
        return action

    def button(self, key: str) -> RailButton:
        """An item by its key."""
        return self._buttons[key]

    def set_item_visible(self, key: str, visible: bool) -> None:
        """Show an item or leave it out."""
        self._items[key].setVisible(visible)

    def set_count(self, key: str, count: int) -> None:
        """Show a count at an item; 0 removes it."""
        self._buttons[key].set_count(count)

    def retranslate(self) -> None:
        """Set the names again."""
        self.setAccessibleName(QCoreApplication.translate("Rail", "Pages"))
        self.setWindowTitle(self.accessibleName())
        for button in self._buttons.values():
            button.describe()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate on a change of language."""
        super().changeEvent(event)
        if event.type() == event.Type.LanguageChange:
            self.retranslate()


class _Logo(QWidget):
    """The mark of the desk."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(WIDTH, 54)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        theme.paint_icon(painter, QRect((WIDTH - 28) // 2, 10, 28, 28), "logo", "#000000")
        painter.end()
