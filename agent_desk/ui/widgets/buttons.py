"""Push buttons: primary, secondary, danger, link, choice; with an icon, a keycap inside, and a blocked state.

A blocked button keeps label and place, shows the barred circle, and can still be focused and pressed: it then says
``blocked`` instead of ``clicked``, and whoever listens leads to the first thing that blocks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.keycap import HEIGHT as CAP_HEIGHT
from agent_desk.ui.widgets.keycap import cap_width, key_text, paint_cap

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

Kind = Literal["primary", "secondary", "danger", "link"]

HEIGHT: Final = 34
COMPACT_HEIGHT: Final = 30
_PADDING: Final[dict[str, int]] = {"primary": 16, "secondary": 12, "danger": 12, "link": 4}
_ICON: Final = 16
_GAP: Final = 8
_LEAST_WORDS: Final = 56
_WIDEST_PRIMARY: Final = 280


class DeskButton(QPushButton):
    """A button of the desk, painted from the tokens.

    Signals:
        blocked: Pressed while it is blocked.
    """

    blocked = Signal()

    def __init__(
        self,
        text: str = "",
        *,
        kind: Kind = "secondary",
        icon: str = "",
        key: str = "",
        note: str = "",
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a button.

        Args:
            text: What will happen, in words; ``set_text`` changes it.
            kind: One filled (primary) button a screen.
            icon: A drawing before the words.
            key: The shortcut printed as a cap; the shortcut itself belongs to the page.
            note: Secondary words at the far end, for full-width choices.
            compact: 30 high inside cards and panels instead of 34.
            parent: Qt's parent.
        """
        super().__init__(text, parent)
        self._kind: Kind = kind
        self._icon_name = icon
        self._key = key_text(key) if key else ""
        self._note = note
        self._compact = compact
        self._why = ""
        self._tip = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor if kind == "link" else Qt.CursorShape.ArrowCursor)
        self.setAutoDefault(False)
        self._describe()

    @property
    def kind(self) -> Kind:
        """Which kind of button this is."""
        return self._kind

    def set_text(self, text: str) -> None:
        """Say something else; the primary button's words follow what will happen."""
        if text != self.text():
            self.setText(text)
            self._describe()
            self.updateGeometry()

    def set_icon(self, name: str) -> None:
        """Show another drawing, or none."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def set_key(self, key: str) -> None:
        """Print another shortcut, or none."""
        self._key = key_text(key) if key else ""
        self._describe()
        self.updateGeometry()

    def set_note(self, note: str) -> None:
        """Say other secondary words at the far end."""
        self._note = note
        self._describe()
        self.updateGeometry()
        self.update()

    def set_blocked(self, why: str) -> None:
        """Block with a reason, or free with an empty one."""
        if why != self._why:
            self._why = why
            self._describe()
            self.updateGeometry()
            self.update()

    @property
    def is_blocked(self) -> bool:
        """True while pressing only asks what is missing."""
        return bool(self._why)

    def activate(self) -> None:
        """What Ctrl+Enter does: press, or ask what blocks."""
        if not self.isEnabled():
            return
        if self._why:
            self.blocked.emit()
        else:
            self.click()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A blocked button asks instead of acting."""
        if self._why and self.rect().contains(event.position().toPoint()):
            self.setDown(False)
            self.blocked.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does; a blocked button asks instead of acting."""
        pressing = event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if pressing and plain and (self._why or event.key() != Qt.Key.Key_Space):
            self.activate()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As wide as its parts; the height of its kind."""
        width = 2 * _PADDING[self._kind] + self._font_metrics().horizontalAdvance(self.text())
        if self._icon_name or self._why:
            width += _ICON + _GAP - (2 if not self.text() else 0)
        if self._key:
            width += 12 + cap_width(self._key) - (6 if self._kind != "primary" else 4)
        width += self._note_width()
        height = 24 if self._kind == "link" else COMPACT_HEIGHT if self._compact else HEIGHT
        return QSize(width + 2, theme.scaled(height))

    def minimumSizeHint(self) -> QSize:
        """Words elide where there is little room, the primary's last; what is cut is the tool tip."""
        hint = self.sizeHint()
        if self._kind == "primary" and hint.width() <= theme.scaled(_WIDEST_PRIMARY):
            return hint
        advance = self._font_metrics().horizontalAdvance(self.text())
        return QSize(hint.width() - max(0, advance - theme.scaled(_LEAST_WORDS)) - self._note_width(), hint.height())

    def setToolTip(self, tip: str) -> None:
        """Say more of it; a button whose words are cut says them first."""
        self._tip = tip
        words = self.text() if self.width() < self.sizeHint().width() - self._note_width() else ""
        note = self._note if self.width() < self.sizeHint().width() else ""
        super().setToolTip("\n".join(part for part in (words, note, self._why, tip) if part))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what is cut."""
        super().resizeEvent(event)
        self.setToolTip(self._tip)

    def _font_metrics(self) -> QFontMetrics:
        return QFontMetrics(theme.font(13, 600 if self._kind == "primary" else 400))

    def _note_width(self) -> int:
        return 24 + QFontMetrics(theme.font(12)).horizontalAdvance(self._note) if self._note else 0

    def _describe(self) -> None:
        self.setAccessibleName(self.text())
        parts = (self._why, self._note, self._key)
        self.setAccessibleDescription(", ".join(part for part in parts if part))
        self.setToolTip(self._tip)

    def _colours(self) -> tuple[str, str, str]:
        """Ink, fill and edge; an empty string is none."""
        colours = theme.tokens()
        raised = self.underMouse() and self.isEnabled()
        if not self.isEnabled():
            return (
                colours.text3,
                "" if self._kind == "link" else colours.sunken,
                ("" if self._kind == "link" else colours.line),
            )
        if self._why:
            return colours.text2, colours.sunken, colours.control
        match self._kind:
            case "primary":
                return colours.on_accent, colours.accent_hover if raised or self.isDown() else colours.accent, ""
            case "danger":
                return colours.bad, colours.bad_soft if raised or self.isDown() else colours.surface, colours.bad_line
            case "link":
                return colours.accent, "", ""
            case _:
                fill = colours.sel if self.isDown() else colours.sunken if raised else colours.surface
                return colours.text, fill, colours.control

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box, icon, words, note and cap."""
        colours = theme.tokens()
        ink, fill, edge = self._colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = self.rect()
        if fill:
            theme.fill_round(painter, rect, 6, fill)
        if edge:
            theme.stroke_round(painter, rect, 6, edge)
        on_accent = self._kind == "primary" and not self._why and self.isEnabled()
        if self.hasFocus():
            if on_accent:
                theme.stroke_round(painter, rect.adjusted(2, 2, -2, -2), 4, colours.on_accent, width=2)
            else:
                theme.stroke_round(painter, rect, 6, colours.accent, width=2)
        self._paint_words(painter, ink, on_accent=on_accent)
        painter.end()

    def _paint_words(self, painter: QPainter, ink: str, *, on_accent: bool) -> None:
        colours = theme.tokens()
        bold = self._kind == "primary"
        painter.setFont(theme.font(13, 600 if bold else 400))
        text = self.text()
        icon = "barred-circle" if self._why else self._icon_name
        lead = (_ICON + (_GAP if text else 0)) if icon else 0
        cap = cap_width(self._key) if self._key else 0
        padding = _PADDING[self._kind]
        end = self.width() - (8 if cap else padding)
        if cap:
            at = QPoint(end - cap, (self.height() - theme.scaled(CAP_HEIGHT)) // 2)
            paint_cap(painter, at, self._key, on_accent=on_accent, boxed=bool(self._why))
            end -= cap + 4
            painter.setFont(theme.font(13, 600 if bold else 400))
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(8, end - padding - lead + 2))
        advance = painter.fontMetrics().horizontalAdvance(text)
        if self._note or self._kind == "link":
            x = padding
        else:
            x = max(padding, padding + (end - padding - lead - advance) // 2)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        if icon:
            theme.paint_icon(painter, QRect(x, (self.height() - _ICON) // 2, _ICON, _ICON), icon, ink)
        painter.setPen(QColor(ink))
        painter.drawText(QRect(x + lead, 0, advance + 2, self.height()), middle | Qt.AlignmentFlag.AlignLeft, text)
        if self._kind == "link" and self.underMouse() and self.isEnabled():
            y = self.height() // 2 + theme.scaled(8)
            painter.drawLine(x + lead, y, x + lead + advance, y)
        if self._note:
            painter.setFont(theme.font(12))
            painter.setPen(QColor(ink if on_accent else colours.text2))
            left = x + lead + advance + _GAP
            note = painter.fontMetrics().elidedText(self._note, Qt.TextElideMode.ElideRight, max(0, end - left))
            painter.drawText(QRect(left, 0, end - left, self.height()), middle | Qt.AlignmentFlag.AlignRight, note)
