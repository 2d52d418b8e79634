"""A label with a role of the type scale, a tone, and the fixed line height that keeps rows still between languages."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from agent_desk.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from agent_desk.ui.theme import Role, Tone

_LONGEST_FIGURE: Final = 15  # letters: an amount, a date, a count with its unit
_LEAST: Final = 40  # of other words, in pixels at 100 % text size


class TextLabel(QLabel):
    """Text in a role and a tone.

    A single line keeps the line height of its role whatever the script and elides at the right when it is given too
    little room (the whole text is then its tool tip); a short figure is never cut. A line made with ``elide`` takes
    what is left by others, every other one its whole width while there is any. A wrapping label is a paragraph.
    """

    def __init__(
        self,
        text: str = "",
        role: Role = "body",
        tone: Tone = "text",
        *,
        wrap: bool = False,
        elide: bool = False,
        least: int = _LEAST,
        parent: QWidget | None = None,
    ) -> None:
        """Make a label.

        Args:
            text: What it says.
            role: Of the type scale.
            tone: Colour.
            wrap: Break into lines.
            elide: Take what others leave.
            least: Of a line that is not a figure, so many pixels at 100 % text size stay whatever happens.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._plain = ""
        self._role: Role = role
        self._wrap = wrap
        self._elide = elide
        self._least = least
        self._leading: int | None = None
        self._html = ""
        self._tip = ""
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        if wrap:
            self.setWordWrap(True)
            self.setTextFormat(Qt.TextFormat.RichText)
            self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        else:
            self.setTextFormat(Qt.TextFormat.PlainText)
            across = QSizePolicy.Policy.Ignored if elide else QSizePolicy.Policy.Preferred
            self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    @property
    def plain_text(self) -> str:
        """The whole text, without elision or marks."""
        return self._plain

    @property
    def takes_what_is_left(self) -> bool:
        """Is it meant to be shortened when others need the room?"""
        return self._elide

    def set_text(self, text: str) -> None:
        """Show plain text; line breaks are kept in a paragraph."""
        self._plain = text
        if self._wrap:
            self._paragraph(escape(text).replace("\n", "<br>"))
        else:
            self._show_line()
            self.updateGeometry()  # what is shown may be as short as it was

    def set_marked_text(self, html: str, plain: str) -> None:
        """Show a paragraph with marks of emphasis.

        Args:
            html: Text already escaped, with ``<b>`` or ``<span>`` in it.
            plain: The same words without marks, for assistive technology.
        """
        self._plain = plain
        self._paragraph(html)
        self.setAccessibleName(plain)

    def set_tone(self, tone: Tone) -> None:
        """Change the tone; cheap when it is the same."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def set_role(self, role: Role) -> None:
        """Change the role; cheap when it is the same."""
        if role != self._role:
            self._role = role
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)
            self.updateGeometry()

    def set_leading(self, pixels: int) -> None:
        """Use another line height for a paragraph, in pixels at 100 % text size."""
        self._leading = pixels
        if self._wrap:
            self._paragraph(self._html)

    def _paragraph(self, html: str) -> None:
        self._html = html
        height = theme.scaled(self._leading) if self._leading else theme.line_height(self._role)
        self.setText(f'<div style="line-height:{height}px;-qt-line-height-type:fixed">{html}</div>')

    def setToolTip(self, tip: str) -> None:
        """Say more of it; a line that is cut says its whole text first."""
        self._tip = tip
        cut = not self._wrap and self.text() != self._plain
        super().setToolTip("\n".join(part for part in (self._plain if cut else "", tip) if part))

    def _show_line(self) -> None:
        shown = self._plain
        if self._elide or self.width() < self._whole_width():
            margins = self.contentsMargins()
            room = max(self.width() - margins.left() - margins.right(), 8)
            shown = self.fontMetrics().elidedText(self._plain, Qt.TextElideMode.ElideRight, room)
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(self._tip)
        if self._elide:
            self.setAccessibleName(self._plain)

    def _whole_width(self) -> int:
        margins = self.contentsMargins()
        return self.fontMetrics().horizontalAdvance(self._plain) + margins.left() + margins.right()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide again."""
        super().resizeEvent(event)
        if not self._wrap:
            self._show_line()

    def showEvent(self, event: QShowEvent) -> None:
        """The font may have become another one since the text was set."""
        super().showEvent(event)
        if not self._wrap:
            self._show_line()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and self._plain:
            if self._wrap:
                self._paragraph(self._html)
            else:
                self._show_line()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Width of the whole text, height of the role's line."""
        if self._wrap:
            return super().sizeHint()
        return QSize(self._whole_width() + 1, theme.line_height(self._role))

    def minimumSizeHint(self) -> QSize:
        """A line never gets lower than its role's line, and a figure never narrower than it is."""
        if self._wrap:
            return super().minimumSizeHint()
        is_figure = len(self._plain) <= _LONGEST_FIGURE and any(sign.isdigit() for sign in self._plain)
        width = self._whole_width() + 1
        least = width if is_figure and not self._elide else min(width, theme.scaled(self._least))
        return QSize(24 if self._elide else least, theme.line_height(self._role))
