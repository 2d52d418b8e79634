"""A label with a role of the type scale, a tone, and the fixed line height that keeps rows still between languages."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from agent_desk.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from agent_desk.ui.theme import Role, Tone


class TextLabel(QLabel):
    """Text in a role and a tone.

    A single line keeps the line height of its role whatever the script and elides at the right when it is given too
    little room (the whole text is then its tool tip). A wrapping label is a paragraph with that line height.
    """

    def __init__(
        self,
        text: str = "",
        role: Role = "body",
        tone: Tone = "text",
        *,
        wrap: bool = False,
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._plain = ""
        self._role: Role = role
        self._wrap = wrap
        self._elide = elide
        self._leading: int | None = None
        self._html = ""
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

    def set_text(self, text: str) -> None:
        """Show plain text; line breaks are kept in a paragraph."""
        self._plain = text
        if self._wrap:
            self._paragraph(escape(text).replace("\n", "<br>"))
        else:
            self._show_line()

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

    def _show_line(self) -> None:
        if not self._elide:
            self.setText(self._plain)
            return
        shown = self.fontMetrics().elidedText(self._plain, Qt.TextElideMode.ElideRight, max(self.width(), 8))
        self.setText(shown)
        self.setToolTip(self._plain if shown != self._plain else "")
        self.setAccessibleName(self._plain)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide again."""
        super().resizeEvent(event)
        if self._elide:
            self._show_line()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._plain:
            if self._elide:
                self._show_line()
            elif self._wrap:
                self._paragraph(self._html)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Width of the whole text, height of the role's line."""
        hint = super().sizeHint()
        if self._wrap:
            return hint
        width = self.fontMetrics().horizontalAdvance(self._plain) + 1 if self._elide else hint.width()
        return QSize(width, theme.line_height(self._role))

    def minimumSizeHint(self) -> QSize:
        """A line never gets lower than its role's line."""
        hint = super().minimumSizeHint()
        if self._wrap:
            return hint
        return QSize(24 if self._elide else hint.width(), theme.line_height(self._role))
