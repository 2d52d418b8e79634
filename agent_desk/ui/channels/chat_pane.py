"""The chat: what was written, how long the borrower waits, and the line that is being written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from agent_desk.domain.chat import ChatLine, ChatSide, Patience
from agent_desk.ui import theme
from agent_desk.ui.channels.figure_tint import FigureTint
from agent_desk.ui.channels.text_bar import TextBar
from agent_desk.ui.moment_text import clock_text
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.chips import ChipRow, ChipSpec
from agent_desk.ui.widgets.lines import IconLine
from agent_desk.ui.widgets.notice_box import NoticeBox
from agent_desk.ui.widgets.scroll_pane import ScrollPane
from agent_desk.ui.widgets.segmented import SegmentedControl
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.services.keep_chats import OpenChat, Transcript
    from agent_desk.services.keep_texts import Texting

#: Narrower, neither lines nor letters are read well.
_LEAST: Final = 340
#: Time, edges and air beside the text of a line.
_MARGINS: Final = 44 + 24 + 24

#: Of the field, and of the same in a pane that is lower than this.
_FIELD: Final = 92
_LOW_FIELD: Final = 48
_ROOMY: Final = 620


class Bubble(QWidget):
    """One line: the borrower's at the left, ours at the right."""

    def __init__(self, line: ChatLine, clock: str, spoken: str) -> None:
        super().__init__()
        self._line = line
        self._clock = clock
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _laid_out(self, width: int) -> QTextDocument:
        document = QTextDocument()
        document.setDefaultFont(theme.font(13))
        document.setDocumentMargin(0)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        document.setPlainText(self._line.text)
        document.setTextWidth(max(60, width - _MARGINS))
        return document

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as its lines at this width."""
        super().resizeEvent(event)
        self.setFixedHeight(round(self._laid_out(self.width()).size().height()) + 16)

    def sizeHint(self) -> QSize:
        """One line, until it has a width."""
        return QSize(240, theme.scaled(34))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint time, bubble and text."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(11))
        painter.setPen(QColor(colours.text2))
        painter.drawText(QRect(0, 7, 40, 18), Qt.TextFlag.TextDontClip, self._clock)
        text = self._laid_out(self.width())
        ours = self._line.side is ChatSide.DESK
        width = round(text.idealWidth()) + 22
        box = QRect(self.width() - width - 1 if ours else 44, 2, width, self.height() - 5)
        edge, fill = (colours.accent, colours.accent_soft) if ours else (colours.line, colours.sunken)
        theme.stroke_round(painter, box, 8, edge, width=1, fill=fill)
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, QColor(colours.text))
        context.palette = palette
        painter.translate(box.left() + 11, box.top() + 5)
        text.documentLayout().draw(painter, context)
        painter.end()


class ChatPane(QFrame):
    """The pane.

    Signals:
        sent: A side and what it wrote (``ChatSide``, text).
        offer_wanted: Put the offer into the line.
        list_wanted: Put in what to send.
        other_wanted: Another chat (loan number).
        next_wanted: The next chat in which somebody waits.
    """

    sent = Signal(object, str)
    offer_wanted = Signal()
    list_wanted = Signal()
    other_wanted = Signal(str)
    next_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "surface")
        self.setMinimumWidth(_LEAST)
        self._zone = "UTC"
        self._inserted = ""
        self._transcript: Transcript | None = None
        self._texting: Texting | None = None
        self._title = TextLabel("", "title")
        self.others = ChipRow()
        self.texts = TextBar(self)
        self.lines = ScrollPane(margin=14, gap=4)
        self.waits = IconLine("", "clock", "text2", size=13)
        self.side = SegmentedControl()
        self.field = QPlainTextEdit()
        self.field.setFixedHeight(theme.scaled(_FIELD))
        self.field.installEventFilter(self)
        self.tint = FigureTint(self.field.document())
        self.offer = DeskButton(compact=True)
        self.list = DeskButton(compact=True)
        self.send = DeskButton(compact=True, icon="enter")
        self._is_fine = True
        self.wording = NoticeBox()
        self.wording.hide()
        self.problem = TextLabel("", "secondary", "bad", wrap=True)
        self.problem.hide()
        self._build()
        self.side.changed.connect(lambda _key: self._word_field())
        self.offer.clicked.connect(self.offer_wanted)
        self.list.clicked.connect(self.list_wanted)
        self.send.clicked.connect(self.submit)
        self.others.chosen.connect(self.other_wanted)
        self.retranslate()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 6)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.others)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.offer, self.list):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.send)
        foot = QFrame()
        foot.setProperty("kind", "bar")
        column = QVBoxLayout(foot)
        column.setContentsMargins(14, 8, 14, 10)
        column.setSpacing(7)
        for part in (self.waits, self.side, self.field, self.wording, self.problem):
            column.addWidget(part)
        column.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.texts)
        whole.addWidget(self.lines, 1)
        whole.addWidget(foot)

    def retranslate(self) -> None:
        """Set every text again."""
        self._title.set_text(self.tr("Transcript"))
        self.side.set_choices(
            ((ChatSide.DESK.value, self.tr("You write")), (ChatSide.BORROWER.value, self.tr("They wrote")))
        )
        self.side.setAccessibleName(self.tr("Who wrote the line"))
        self.side.set_current(ChatSide.DESK.value)
        self.field.setAccessibleName(self.tr("Line of the chat"))
        self.offer.set_text(self.tr("Offer"))
        self.list.set_text(self.tr("What to send"))
        self.texts.retranslate()
        self._word_field()

    def _word_field(self) -> None:
        ours = self.side.current_key == ChatSide.DESK.value
        self.field.setPlaceholderText(
            self.tr("Write; Enter keeps it with the case") if ours else self.tr("Paste what the borrower wrote")
        )
        self.send.set_text(self.tr("Keep line"))
        tip = self.tr("Kept with the case; nothing is sent from this desk")
        self.send.setToolTip(tip)
        self._share()

    def show_chat(self, transcript: Transcript, zone: str) -> None:
        """Show the lines, the newest in sight."""
        self._zone, self._transcript = zone, transcript
        self._show_lines()

    def show_texting(self, texting: Texting | None, when: str) -> None:
        """How it stands with short texts, and those that were sent, among the lines; None for another case."""
        self._texting = texting
        if texting is None:
            self._transcript = None
        self.texts.show_texting(texting, when)
        self._show_lines()

    def _shown_lines(self) -> list[ChatLine]:
        lines = list(self._transcript.lines) if self._transcript is not None else []
        mark = self.tr("Short text, marked as sent: {text}")
        for item in self._texting.sent if self._texting is not None else ():
            text = mark.format(text=item.text)
            lines.append(ChatLine(item.loan_number, item.at, ChatSide.DESK, item.user_id, text))
        return sorted(lines, key=lambda line: line.at)

    def _show_lines(self) -> None:
        lines, zone = self._shown_lines(), self._zone
        content = self.lines.content
        while (item := content.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line in lines:
            at = clock_text(line.at, zone)
            who = self.tr("Desk") if line.side is ChatSide.DESK else self.tr("Borrower")
            self.lines.add(Bubble(line, at, f"{at}, {who}: {line.text}"))
        self.lines.add_stretch()
        bar = self.lines.verticalScrollBar()
        QTimer.singleShot(0, bar, lambda: bar.setValue(bar.maximum()))
        if not lines:
            self.lines.add(TextLabel(self.tr("Nothing was written yet"), "secondary", "text2"))

    def show_waiting(self, patience: Patience, clock: str) -> None:
        """How long the borrower has waited, in words as well as in colour."""
        tones: dict[Patience, theme.Tone] = {Patience.AMBER: "warn", Patience.RED: "bad"}
        texts = {
            Patience.FINE: self.tr("waiting {time}"),
            Patience.AMBER: self.tr("waiting {time}, answer now"),
            Patience.RED: self.tr("waiting {time}, too long: say that you are still at it"),
        }
        text = texts.get(patience, self.tr("nobody waits")).format(time=clock)
        self.waits.set_line(text, "clock", tones.get(patience, "text2"))

    def show_others(self, waiting: Sequence[OpenChat], here: str) -> None:
        """Other chats in which somebody waits, by name."""
        self.others.set_chips([ChipSpec(item.loan_number, item.name) for item in waiting if item.loan_number != here])

    def insert(self, text: str, figures: Sequence[str]) -> None:
        """Put a text of the desk in at the cursor."""
        self._inserted = text
        self.tint.set_figures(figures)
        self.field.insertPlainText(text)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, text: str, figures: Sequence[str]) -> None:
        """The offer was changed: the text of the desk that still stands in the line changes with it."""
        whole = self.field.toPlainText()
        if self._inserted and self._inserted != text and self._inserted in whole:
            self.field.setPlainText(whole.replace(self._inserted, text, 1))
            self._inserted = text
            self.tint.set_figures(figures)

    def show_wording(self, text: str, tone: theme.Tone, icon: str) -> None:
        """Say what the check of the words found; empty hides it."""
        self._is_fine = tone == "ok"
        self.wording.set_notice(text, tone, icon)
        self.field.setAccessibleDescription(text)
        self._share()

    def show_problem(self, sentence: str) -> None:
        """Say why the line was not kept; empty hides it."""
        self.problem.set_text(sentence)
        self.problem.setVisible(bool(sentence))

    def clear(self) -> None:
        """The line was kept: begin the next one."""
        self._inserted = ""
        self.field.clear()
        self.show_problem("")
        self.side.set_current(ChatSide.DESK.value)
        self._word_field()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the field gives way to what was found, and nothing found needs no room."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        low = self.height() < theme.scaled(_ROOMY)
        ours = self.side.current_key == ChatSide.DESK.value
        shown = ours and bool(self.wording.text) and not (low and self._is_fine)
        self.wording.setVisible(shown)
        self.field.setFixedHeight(theme.scaled(_LOW_FIELD if low and shown else _FIELD))

    def submit(self) -> None:
        """Keep the line."""
        text = self.field.toPlainText().strip()
        if text:
            self.sent.emit(ChatSide(self.side.current_key or ChatSide.DESK.value), text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter keeps the line, Shift+Enter begins a new row in it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.field:
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if enter and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self.submit()
                return True
            if event.key() == Qt.Key.Key_Tab and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.next_wanted.emit()
                return True
        return super().eventFilter(watched, event)
