"""What proves the hardship: a tile for each piece, to be opened and read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from agent_desk.domain.errors import InputError
from agent_desk.ui import theme
from agent_desk.ui.pdf_pages import paper_of
from agent_desk.ui.widgets.card import Card
from agent_desk.ui.widgets.flow_layout import FlowLayout
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from agent_desk.domain.evidence import EvidenceRecord
    from agent_desk.services.decide_request import Review
    from agent_desk.ui.theme import Tone
    from agent_desk.wording.words import Words

_PAPER: Final = (140, 84)


class EvidenceTile(QPushButton):
    """A sheet, its name, and who saw it."""

    def __init__(self, record: EvidenceRecord, name: str, state: str, tone: Tone, icon: str) -> None:
        """Show a piece of proof.

        Args:
            record: The piece.
            name: What it is.
            state: Who saw it, or why it does not count.
            tone: Of the state.
            icon: Of the state.
        """
        super().__init__()
        self.record = record
        self._name = name
        self._state = state
        self._tone: Tone = tone
        self._icon_name = icon
        self._image: QImage | None = None
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setAccessibleDescription(state)
        if record.has_file:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_file(self, data: bytes) -> None:
        """Show the top of the first page, small; a file that cannot be drawn keeps its icon."""
        try:
            paper = paper_of(data, self.record.media_type)
        except InputError:
            return
        width = _PAPER[0] - 4
        scale = width / paper.size(0).width()
        self._image = paper.image(0, scale * self.devicePixelRatioF()).copy(
            0, 0, round(width * self.devicePixelRatioF()), round((_PAPER[1] - 4) * self.devicePixelRatioF())
        )
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """The sheet and two lines."""
        words = max(
            QFontMetrics(theme.font(12, 600)).horizontalAdvance(self._name),
            QFontMetrics(theme.font(12)).horizontalAdvance(self._state) + 20,
        )
        return QSize(min(max(_PAPER[0], words + 2), 220), _PAPER[1] + 6 + 2 * theme.scaled(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint sheet and words."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        sheet = QRect(0, 0, *_PAPER)
        has_file = self.record.has_file
        theme.stroke_round(painter, sheet, 6, colours.control, fill=colours.surface if has_file else colours.sunken)
        if self._image is not None:
            painter.drawImage(sheet.adjusted(2, 2, -2, -2), self._image)
        else:
            box = QRect(sheet.center().x() - 12, sheet.center().y() - 12, 24, 24)
            theme.paint_icon(painter, box, "document" if has_file else "eye", colours.text2)
        if self.hasFocus():
            theme.stroke_round(painter, sheet, 6, colours.accent, width=2)
        elif self.underMouse() and has_file:
            theme.stroke_round(painter, sheet, 6, colours.accent)
        line = theme.scaled(18)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.setFont(theme.font(12, 600))
        painter.setPen(QColor(colours.text))
        shown = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(QRect(0, _PAPER[1] + 5, self.width(), line), middle, shown)
        ink = colours.tone(self._tone)
        theme.paint_icon(painter, QRect(-1, _PAPER[1] + 6 + line, 16, 16), self._icon_name, ink)
        painter.setFont(theme.font(12))
        painter.setPen(QColor(colours.text2 if self._tone == "ok" else ink))
        state = painter.fontMetrics().elidedText(self._state, Qt.TextElideMode.ElideRight, self.width() - 20)
        painter.drawText(QRect(20, _PAPER[1] + 5 + line, self.width(), line), middle, state)
        painter.end()


class EvidenceCard(Card):
    """The tiles.

    Signals:
        opened: The evidence record whose file is to be read.
    """

    opened = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self._room = QWidget()
        self._flow = FlowLayout(self._room, gap=22, row_gap=10)
        self._none = TextLabel("", "body", "text2", wrap=True)
        self.add(self._room)
        self.add(self._none)
        self.tiles: list[EvidenceTile] = []

    def show_review(self, review: Review) -> None:
        """Show the proof on file."""
        self.set_title(self.tr("Evidence"))
        for tile in self.tiles:
            self._flow.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = [self._tile(review, record) for record in review.context.evidence]
        for tile in self.tiles:
            self._flow.addWidget(tile)
            tile.show()
        files = sum(tile.record.has_file for tile in self.tiles)
        self.set_note(self.tr("click a sheet to read it") if files else "")
        self._room.setVisible(bool(self.tiles))
        self._none.setVisible(not self.tiles)
        self._none.set_text(self.tr("No proof is on file."))
        self._room.updateGeometry()

    def _tile(self, review: Review, record: EvidenceRecord) -> EvidenceTile:
        words = self._words
        name = words.evidence_kind(record.kind)
        if not record.is_good_on(review.context.as_of):
            text = self.tr("Good until {date}").format(date=words.date(record.good_until))
            tile = EvidenceTile(record, name, text, "bad", "warning")
        else:
            who = review.names.get(record.seen_by, record.seen_by)
            source = self.tr("Seen by {name}") if record.has_file else self.tr("Seen by {name}, no file")
            tile = EvidenceTile(record, name, source.format(name=who), "ok", "tick-circle")
        tile.clicked.connect(lambda: self.opened.emit(record))
        return tile
