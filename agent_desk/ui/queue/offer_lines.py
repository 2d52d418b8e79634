"""What may be offered on a case, one line a kind: a mark for the verdict, its name, how far it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.ui.widgets.action_bar import IconMark
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.services.negotiate import OptionLimits
    from agent_desk.ui.theme import Tone
    from agent_desk.wording.words import Words

Line = tuple[str, str, "Tone", str]


class OfferLines(QWidget):
    """The lines."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._lines: tuple[Line, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(5)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Name, how far, tone and drawing of each line."""
        return self._lines

    def set_options(self, options: Sequence[OptionLimits], currency: str) -> None:
        """Show what a role may grant."""
        self.set_lines([self._line(option, currency) for option in options])

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show lines made elsewhere."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for name, limit, tone, icon in self._lines:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(6)
            right = TextLabel(limit, "secondary", "text2")
            right.setAccessibleName(f"{name}: {limit}")
            row.addWidget(IconMark(icon, tone, 16))
            row.addWidget(TextLabel(name, "secondary", elide=True), 1)
            row.addWidget(right)
            self._column.addWidget(line)

    def _line(self, option: OptionLimits, currency: str) -> Line:
        name = self._words.concession(option.kind)
        if not option.is_open:
            return name, self.tr("not allowed"), "bad", "barred-circle"
        if option.own is not None:
            text = self.tr("up to {limit}").format(limit=self._words.measure(option.measure, option.own, currency))
            return name, text, "ok", "tick-circle"
        return name, self.tr("supervisor"), "warn", "needs-approval"
