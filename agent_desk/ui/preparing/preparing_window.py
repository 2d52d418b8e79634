"""The sample is being made: what it will hold, how far it is, and a key to stop.

Conventions of this file: the work runs off the window's thread. Closing the window stops it, and waits until nothing of
it is left.
"""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QWidget

from agent_desk.ui.opening import SIZE, mark_opening
from agent_desk.ui.tasks import Runner
from agent_desk.ui.widgets.announce import Announcer
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.centred_card import centred_card
from agent_desk.ui.widgets.lines import IconLine
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.step_disc import StepDisc
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QShowEvent

    from agent_desk.domain.errors import DeskError
    from agent_desk.ui.preparing.work import Part, Preparation
    from agent_desk.wording.words import Words

_CONTEXT: Final = "SampleChoice"
_SAID_EVERY: Final = 25  # hundredths, for who listens


@dataclass(frozen=True, slots=True)
class PartRow:
    """How one part is shown."""

    part: Part
    disc: StepDisc
    name: TextLabel
    note: TextLabel
    state: TextLabel


class PreparingWindow(QWidget):
    """The window; it begins as soon as it is shown.

    Signals:
        progressed: How far it is, as ``work.Make`` tells it; from any thread.
        ready: Everything is there. The window stays until the desk has taken its place.

    Attributes:
        error: Why it was not made; ``None`` while it is, and when it is there.
        is_running: Is it being made?
        is_ready: Is everything there?
        rows: One for each part.
    """

    progressed = Signal(int, int, int)
    ready = Signal()

    def __init__(
        self, preparation: Preparation, words: Words, runner: Runner | None = None, parent: QWidget | None = None
    ) -> None:
        """Make the window.

        Args:
            preparation: What is made.
            words: For errors.
            runner: Where it is made; one of its own when absent.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._preparation = preparation
        self._words = words
        self._runner = runner or Runner(self)
        self._stop = Event()
        self.error: DeskError | None = None
        self._at = (0, 0, 0)
        self.is_running = False
        self.is_ready = False
        self._title = TextLabel("", "page")
        self._what = TextLabel("", "body", "text2", wrap=True)
        self.rows = tuple(self._row(place, part) for place, part in enumerate(preparation.parts, start=1))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 100)
        self.percent = TextLabel("", "label", "text2")
        self._once = IconLine(icon="info")
        self.trouble = MessagePanel("bad")
        self.again = DeskButton(kind="primary")
        self.leave = DeskButton(key="Esc")
        self._announcer = Announcer(self)
        self._lay_out()
        self.progressed.connect(self._show_progress)
        self.again.clicked.connect(self.start)
        self.leave.clicked.connect(self.close)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)
        self.resize(*SIZE)
        self.setFocusProxy(self.leave)
        self.retranslate()

    @staticmethod
    def _row(place: int, part: Part) -> PartRow:
        return PartRow(
            part,
            StepDisc(place),
            TextLabel("", "strong"),
            TextLabel("", "secondary", "text2", elide=True),
            TextLabel("", "secondary", "text2"),
        )

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(1, 1)
        for place, row in enumerate(self.rows):
            grid.addWidget(row.disc, 3 * place, 0, 2, 1, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(row.name, 3 * place, 1)
            grid.addWidget(row.note, 3 * place + 1, 1, 1, 2)
            grid.addWidget(row.state, 3 * place, 2, Qt.AlignmentFlag.AlignRight)
            grid.setRowMinimumHeight(3 * place + 2, 10)
        progress = QHBoxLayout()
        progress.setSpacing(12)
        progress.addWidget(self.bar, 1)
        progress.addWidget(self.percent)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.again)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        column = centred_card(self)
        column.addWidget(self._title)
        column.addWidget(self._what)
        column.addSpacing(8)
        column.addLayout(grid)
        column.addLayout(progress)
        column.addWidget(self.trouble)
        column.addWidget(self._once)
        column.addSpacing(6)
        column.addLayout(buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin when first shown."""
        super().showEvent(event)
        if not (self.is_running or self.is_ready or self.error):
            self.start()

    def start(self) -> None:
        """Make it, from the beginning."""
        if self.is_running:
            return
        self._stop.clear()
        self.error = None
        self._at = (0, 0, 0)
        self.is_running = True
        self._say()
        self.leave.setFocus()
        make, stop, tell = self._preparation.make, self._stop, self.progressed
        self._runner.run(self, lambda: make(progress=tell.emit, cancelled=stop.is_set), self._made, self._failed)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs; the window goes when nothing is left of it."""
        if self.is_running:
            if self._preparation.may_stop:
                self._stop.set()
                self._say()
            event.ignore()
            return
        super().closeEvent(event)
        self._runner.finish()

    def _show_progress(self, part: int, done: int, of: int) -> None:
        if self.is_running:
            before, self._at = self._share, (part, done, of)
            self._say()
            if before // _SAID_EVERY != self._share // _SAID_EVERY:
                self._announcer.say(self.percent.plain_text)

    def _made(self, whole: bool) -> None:
        self.is_running = False
        self.is_ready = whole
        self._at = (len(self.rows), 0, 0) if whole else (0, 0, 0)
        self._say()
        if whole:
            mark_opening(self)
            self.ready.emit()
        else:
            self.close()

    def _failed(self, error: DeskError) -> None:
        self.is_running = False
        self.error = error
        self._say()
        if self._stop.is_set():
            self.close()
        else:
            self.again.setFocus()

    @property
    def _share(self) -> int:
        """Hundredths that are done."""
        part, done, of = self._at
        shares = [row.part.share for row in self.rows]
        here = shares[part] * min(done, of) // of if part < len(shares) and of > 0 else 0
        return min(100, sum(shares[:part]) + here)

    def retranslate(self) -> None:
        """Set the texts again."""
        translate = QCoreApplication.translate
        for row in self.rows:
            row.name.set_text(translate(_CONTEXT, row.part.name))
            row.note.set_text(translate(_CONTEXT, row.part.note))
        self.again.set_text(self.tr("Try again"))
        self._once.set_line(self.tr("This happens once. From the next start on, the desk opens at once."))
        self.bar.setAccessibleName(self.tr("Making the sample"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate on a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _say(self) -> None:
        failed, stopping = self.error is not None, self.is_running and self._stop.is_set()
        if self.is_ready:
            title = self.tr("The sample is ready")
        elif failed:
            title = self.tr("The sample was not made")
        elif stopping:
            title = self.tr("Stopping")
        else:
            title = self.tr("Making the sample to try the desk on")
        self.setWindowTitle(title)
        self._title.set_text(title)
        self._what.set_text(
            self.tr("A store of its own; every person, phone and ID number in it is made up. The sign-in follows.")
        )
        self.bar.setValue(self._share)
        self.percent.set_text(self.tr("{percent} %").format(percent=self._share))
        for place, row in enumerate(self.rows):
            self._say_row(place, row)
        self.trouble.setVisible(failed)
        for widget in (self.bar, self.percent, self._once):
            widget.setVisible(not failed)
        self.again.setVisible(failed)
        self.leave.set_text(self.tr("Close") if failed else self.tr("Cancel"))
        self.leave.setVisible(failed or self._preparation.may_stop)
        self.leave.setEnabled(not (stopping or self.is_ready))
        if self.error is not None:
            self.trouble.set_message(
                self.tr("Nothing was stored"), self._words.error(self.error), self._preparation.store
            )

    def _say_row(self, place: int, row: PartRow) -> None:
        part, done, of = self._at
        if place < part:
            row.disc.set_state("done")
            row.state.set_text(self.tr("done"))
        elif place > part or not self.is_running:
            row.disc.set_state("to-come")
            row.state.set_text("")
        else:
            row.disc.set_state("current")
            known = self.tr("{done} of {count}").format(done=f"{done:,}", count=f"{of:,}")
            row.state.set_text(known if of > 0 else f"{done:,}" if done else "")
