"""What to say: the script in four parts, the one in hand marked, those behind ticked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from agent_desk.domain.case import Channel
from agent_desk.ui import theme
from agent_desk.ui.case.script_texts import PARTS, Script, part_names
from agent_desk.ui.widgets.card import Section
from agent_desk.ui.widgets.keycap import KeyHintRow
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.ui.case.negotiation import Outcome

_MARKS = re.compile(r"<[^>]+>")
_OFFER = 2
#: Least width of the name of a part: four of them go into the narrow column.
_TAB = 56


class _PartTab(QPushButton):
    """One part: its name over a bar; a tick once it is behind."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.behind = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_TAB, theme.scaled(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = self.isChecked()
        ink = colours.accent if shown else colours.text2
        painter.setFont(theme.font(12, 600 if shown else 400))
        width = painter.fontMetrics().horizontalAdvance(self.text())
        lead = 18 if self.behind else 0
        x = max(0, (self.width() - width - lead) // 2)
        line = theme.scaled(20)
        if self.behind:
            theme.paint_icon(painter, QRect(x, (line - 14) // 2, 14, 14), "tick", colours.ok)
        painter.setPen(QColor(ink))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(QRect(x + lead, 0, width + 2, line), middle, self.text())
        bar = colours.accent if shown else colours.ok_line if self.behind else colours.line
        painter.fillRect(QRect(0, self.height() - 4, self.width() - 4, 3), QColor(bar))
        if self.hasFocus():
            theme.stroke_round(painter, self.rect().adjusted(0, 0, -4, -5), 4, colours.accent, width=2)
        painter.end()


class ScriptPanel(Section):
    """The section.

    Signals:
        part_changed: Another part is shown (0 to 3).
    """

    part_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._part = 0
        self._texts: tuple[tuple[str, ...], ...] = ((),) * PARTS
        self.keys = KeyHintRow()
        self.add_title_widget(self.keys)
        tabs = QHBoxLayout()
        tabs.setSpacing(4)
        tabs.setContentsMargins(0, 0, 0, 0)
        self._tabs = [_PartTab() for _ in range(PARTS)]
        group = QButtonGroup(self)
        for index, tab in enumerate(self._tabs):
            group.addButton(tab, index)
            tabs.addWidget(tab)
        self.body.addLayout(tabs)
        self._labels = [TextLabel("", "body", "text", wrap=True) for _ in range(5)]
        inner = QWidget()
        inner.setProperty("kind", "scroll")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for label in self._labels:
            label.set_leading(21)
            column.addWidget(label)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.add(scroll, 1)
        group.idClicked.connect(self.show_part)

    @property
    def part(self) -> int:
        """The part shown."""
        return self._part

    @property
    def plain_texts(self) -> tuple[str, ...]:
        """What is shown, without marks."""
        return tuple(label.plain_text for label in self._labels if not label.isHidden())

    def show_script(self, script: Script, channel: Channel, outcome: Outcome) -> None:
        """Show the texts with the figures of an offer."""
        self.set_title(self.tr("Letter draft") if channel is Channel.LETTER else self.tr("Call script"))
        self.keys.set_hints((("F3", self.tr("next")),))
        for tab, name in zip(self._tabs, part_names(channel), strict=True):
            tab.setText(name)
            tab.setAccessibleName(name)
        self.show_offer(script, outcome)

    def show_offer(self, script: Script, outcome: Outcome) -> None:
        """Show other figures; cheap, it follows the hand."""
        offer = script.offer(outcome.weighed, is_offer=outcome.is_offer)
        parts = (script.opening(), script.listening(), offer, script.closing())
        self._texts = tuple(tuple(part) for part in parts)
        self._show()

    def show_part(self, part: int) -> None:
        """Show a part; those before it are behind."""
        if part != self._part:
            self._part = part
            self.part_changed.emit(part)
        self._show()

    def set_part(self, part: int) -> None:
        """Show a part without telling anybody."""
        self._part = part
        self._show()

    def show_next(self) -> None:
        """Show the next part; after the last one, stay."""
        self.show_part(min(self._part + 1, PARTS - 1))

    def show_offer_part(self) -> None:
        """The offer is being made: its part comes up, unless the call is further on."""
        if self._part < _OFFER:
            self.show_part(_OFFER)

    def _show(self) -> None:
        for index, tab in enumerate(self._tabs):
            tab.setChecked(index == self._part)
            tab.behind = index < self._part
            tab.update()
        self._show_texts(self._texts[self._part])

    def _show_texts(self, texts: Sequence[str]) -> None:
        for index, label in enumerate(self._labels):
            shown = index < len(texts)
            label.setVisible(shown)
            if shown:
                label.set_marked_text(texts[index], _MARKS.sub("", texts[index]))
