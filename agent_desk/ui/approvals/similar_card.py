"""How like requests were decided: a dot for each, by what was asked; shown only where there are some."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_desk.domain.policy.pack import Measure
from agent_desk.ui import theme
from agent_desk.ui.approvals.units import told
from agent_desk.ui.widgets.card import Card
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.services.decide_request import Review
    from agent_desk.services.precedents import Precedent
    from agent_desk.wording.words import Words

_DOT: Final = 8
_STEP: Final = 11
_AXIS: Final = 20


class DotPlot(QWidget):
    """Stacks of dots over the values asked for; crosses were rejected; this request has a dashed line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stacks: tuple[tuple[str, int, int], ...] = ()
        self._here = -1
        self._here_words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_stacks(self, stacks: Sequence[tuple[str, int, int]], here: int, here_words: str, spoken: str) -> None:
        """Show stacks.

        Args:
            stacks: Words under the axis, how many were granted, how many rejected; ascending.
            here: Index of the stack this request stands at.
            here_words: Over the dashed line.
            spoken: The picture in words.
        """
        self._stacks = tuple(stacks)
        self._here = here
        self._here_words = here_words
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the highest stack."""
        most = max((granted + rejected for _, granted, rejected in self._stacks), default=1)
        return QSize(320, min(theme.scaled(190), most * _STEP + theme.scaled(_AXIS + 34)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dots."""
        if not self._stacks:
            return
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = self.height() - theme.scaled(_AXIS)
        wide = self.width() / len(self._stacks)
        painter.setFont(theme.font(12))
        for index, (words, granted, rejected) in enumerate(self._stacks):
            x = (index + 0.5) * wide
            here = index == self._here
            room = max(1, (base - theme.scaled(24)) / max(1, granted + rejected))
            step = min(_STEP, room)
            top = base - (granted + rejected) * step
            if here:
                line = theme.pen(colours.accent, 1.4)
                line.setDashPattern([3, 3])
                painter.setPen(line)
                painter.drawLine(QPointF(x, theme.scaled(20)), QPointF(x, max(theme.scaled(20), top - 4)))
                painter.setFont(theme.font(12, 600))
                width = painter.fontMetrics().horizontalAdvance(self._here_words)
                left = min(max(0, round(x - width / 2)), self.width() - width)
                painter.drawText(QRect(left, 0, width + 2, theme.scaled(18)), _FREE, self._here_words)
            for dot in range(granted + rejected):
                middle = QPointF(x, base - (dot + 0.5) * step - 2)
                if dot < granted:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(QColor(colours.accent if here else colours.text2))
                    painter.drawEllipse(middle, min(_DOT, step - 1) / 2, min(_DOT, step - 1) / 2)
                else:
                    painter.setPen(theme.pen(colours.bad, 1.8))
                    half = min(_DOT, step - 1) / 2 - 0.5
                    painter.drawLine(middle - QPointF(half, half), middle + QPointF(half, half))
                    painter.drawLine(middle - QPointF(half, -half), middle + QPointF(half, -half))
            painter.setFont(theme.font(12, 600 if here else 400))
            painter.setPen(QColor(colours.accent if here else colours.text2))
            under = QRect(round(x - wide / 2), base + 2, round(wide), theme.scaled(_AXIS - 2))
            painter.drawText(under, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextDontClip, words)
        painter.fillRect(QRectF(0, base, self.width(), 1.4), QColor(colours.control))
        painter.end()


_FREE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip


class SimilarCard(Card):
    """The plot with its sentence; hidden without precedents."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self.plot = DotPlot()
        self._sentence = TextLabel("", "secondary", "text2", wrap=True)
        self.add(self._sentence)
        self.add(self.plot)
        self.hide()

    def show_review(self, review: Review) -> None:
        """Show how requests for the same reason and of the same kind were decided."""
        found: Precedent | None = review.precedent
        self.setVisible(found is not None)
        if found is None:
            return
        self.set_title(self.tr("How similar cases were decided"))
        values = sorted({value for value, _ in found.decided} | {found.asked})
        stacks = [
            (
                self._words.percent(value) if found.measure is Measure.SHARE else f"{int(value)}",
                sum(granted for at, granted in found.decided if at == value),
                sum(not granted for at, granted in found.decided if at == value),
            )
            for value in values
        ]
        granted = sum(granted for _, granted in found.decided)
        text = self.tr("{reason}, {kind}: {granted} granted, {rejected} rejected").format(
            reason=self._words.reason(review.request.reason),
            kind=self._words.concession(found.kind),
            granted=granted,
            rejected=len(found.decided) - granted,
        )
        self._sentence.set_text(text)
        asked = told(self._words, found.kind, found.measure, found.asked)
        here = self.tr("this request, {value}").format(value=asked)
        self.plot.set_stacks(stacks, values.index(found.asked), here, text)
