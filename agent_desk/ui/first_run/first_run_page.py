"""No loans here yet: two cards, import a file or load a sample, and how far the set-up is."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from agent_desk.domain.rights import MAY, Act
from agent_desk.ui import theme
from agent_desk.ui.first_run.start_card import StartCard
from agent_desk.ui.importing.drop_zone import DropZone
from agent_desk.ui.importing.long_task import LongTask
from agent_desk.ui.page import Page
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.choice_box import ChoiceBox
from agent_desk.ui.widgets.lines import IconLine
from agent_desk.ui.widgets.loading import ProgressPanel
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.stepper import LifeStep, Stepper
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.errors import DeskError
    from agent_desk.services.importing.report import ImportReport
    from agent_desk.ui.first_run.sample_choice import SampleChoice
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words

_WIDTH: Final = 900


class FirstRunPage(Page):
    """The page.

    Signals:
        files_chosen: Paths to import.
        loaded: A sample is in the store (portfolio id).
    """

    files_chosen = Signal(list)
    loaded = Signal(str)

    def __init__(
        self, session: Session, words: Words, samples: Sequence[SampleChoice] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words
        self._samples = tuple(samples)
        self._error: DeskError | None = None
        self._may = session.user.role in MAY[Act.IMPORT]
        self._title = TextLabel("", "page")
        self._words_line = TextLabel("", "body", "text2")
        self.import_card = StartCard("download")
        self.sample_card = StartCard("grid")
        self.zone = DropZone()
        self._safe = IconLine(icon="tick-circle")
        self.choose_button = DeskButton(kind="primary", key="Ctrl+O")
        self.load_button = DeskButton()
        self._group = QButtonGroup(self)
        self.choices = [ChoiceBox(strong=True) for _ in self._samples]
        self.trouble = MessagePanel("bad")
        self.progress = ProgressPanel()
        self.steps = Stepper()
        self.task = LongTask(session.runner, self)
        self._lay_out()
        self.zone.clicked.connect(self.choose_files)
        self.zone.dropped.connect(self.files_chosen)
        self.choose_button.clicked.connect(self.choose_files)
        self.load_button.clicked.connect(self._load)
        self.progress.cancelled.connect(self.task.cancel)
        self.task.progressed.connect(self._show_progress)
        self.task.finished.connect(self._finish)
        self.task.failed.connect(self._show_error)
        self._group.buttonClicked.connect(lambda _button: self._say())
        shortcut = QShortcut(QKeySequence("Ctrl+O"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.choose_files)
        self.setFocusProxy(self.choose_button)
        self._show_running(running=False)

    def _lay_out(self) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        self.import_card.add(self.zone)
        self.import_card.add(self._safe)
        self.import_card.add_button(self.choose_button)
        for box in self.choices:
            self._group.addButton(box)
            self.sample_card.add(box)
        if self.choices:
            self.choices[0].setChecked(True)
        self.sample_card.add_button(self.load_button)
        cards = QHBoxLayout()
        cards.setSpacing(20)
        cards.addWidget(self.import_card, 1)
        cards.addWidget(self.sample_card, 1)
        self.sample_card.setVisible(bool(self._samples))
        middle = QWidget()
        middle.setMaximumWidth(theme.scaled(_WIDTH))
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 24, 0, 24)
        column.setSpacing(10)
        column.addWidget(self._title, 0, centre)
        column.addWidget(self._words_line, 0, centre)
        column.addSpacing(14)
        column.addLayout(cards)
        column.addWidget(self.trouble)
        column.addWidget(self.progress)
        column.addSpacing(16)
        column.addWidget(self.steps)
        canvas = QFrame()
        canvas.setProperty("kind", "canvas")
        across = QHBoxLayout(canvas)
        across.addStretch(1)
        down = QVBoxLayout()
        down.addStretch(2)
        down.addWidget(middle)
        down.addStretch(3)
        across.addLayout(down, 8)
        across.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(canvas)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def on_shown(self) -> None:
        """Begin at the primary button."""
        self.choose_button.setFocus()

    def activate_primary(self) -> None:
        """Ctrl+Enter: choose a file."""
        self.choose_button.activate()

    def go_back(self) -> bool:
        """Esc: stop loading."""
        if self.task.is_running:
            self.task.cancel()
            return True
        return False

    def search_hint(self) -> str:
        """There is nobody to find."""
        return self.tr("Nothing to search yet")

    def key_hints(self) -> Sequence[tuple[str, str]]:
        """The keys of this page."""
        return (("Ctrl+O", self.tr("Choose a file")),)

    def choose_files(self) -> None:
        """Ask for files."""
        if not self._may or self.task.is_running:
            return
        kinds = self.tr("Loans (*.csv *.xlsx *.txt)") + ";;" + self.tr("All files (*)")
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose files"), "", kinds)
        if names:
            self.files_chosen.emit([Path(name) for name in names])

    def retranslate(self) -> None:
        """Set the texts again."""
        self._title.set_text(self.tr("No loans here yet"))
        if self._may:
            self._words_line.set_text(self.tr("Agents can start as soon as this store holds loans. Choose one."))
        else:
            self._words_line.set_text(self.tr("A supervisor, a manager or an administrator brings the loans in."))
        self.import_card.set_texts(
            self.tr("Import a loan file"),
            self.tr("Loans, schedules and payments from your core system. A report comes first: what is read, what "
                    "is refused, and why."),
        )  # fmt: skip
        self.zone.set_texts(self.tr("Drop a file here"), self.tr("CSV or XLSX, one row a loan"))
        self._safe.set_line(self.tr("Nothing is stored before you have seen the report"))
        self.choose_button.set_text(self.tr("Choose a file…"))
        self.sample_card.set_texts(
            self.tr("Load a sample portfolio"),
            self.tr("To learn the desk and to try its speed. Names, phones and ID numbers in it are made up."),
        )
        translate = QCoreApplication.translate
        for box, sample in zip(self.choices, self._samples, strict=True):
            box.set_texts(translate("SampleChoice", sample.name), translate("SampleChoice", sample.note))
        self.load_button.set_text(self.tr("Load the sample"))
        self._say()

    def _say(self) -> None:
        for widget in (self.zone, self.choose_button, self.load_button, *self.choices):
            widget.setEnabled(self._may and not self.task.is_running)
        self.trouble.setVisible(self._error is not None)
        if self._error is not None:
            self.trouble.set_message(
                self.tr("The sample was not loaded"), self._words.error(self._error), self.tr("Nothing was stored.")
            )
        user = self._session.user
        self.steps.set_steps(
            (
                LifeStep(self.tr("Person"), user.name, "done"),
                LifeStep(self.tr("Loans"), self.tr("you are here"), "current"),
                LifeStep(self.tr("Policy"), self.tr("starter policies, to review"), "to-come"),
                LifeStep(self.tr("Queue"), self.tr("ready with the loans"), "to-come"),
            )
        )

    def _load(self) -> None:
        chosen = self._group.checkedButton()
        sample = next((s for box, s in zip(self.choices, self._samples, strict=True) if box is chosen), None)
        if sample is None:
            return
        self._error = None
        self.task.start(partial(sample.load, actor=self._session.user))
        self._show_running(running=self.task.is_running)
        self.progress.setFocus()

    def _show_progress(self, done: int, total: int) -> None:
        text = self.tr("Loading the sample: {done} rows").format(done=f"{done:,}")
        self.progress.set_progress(text, min(100, done * 100 // total) if total > 0 else None)

    def _finish(self, report: ImportReport) -> None:
        self._show_running(running=False)
        if not report.cancelled:
            self.loaded.emit(str(report.portfolio_id or ""))

    def _show_error(self, error: DeskError) -> None:
        self._error = error
        self._show_running(running=False)

    def _show_running(self, *, running: bool) -> None:
        self.progress.setVisible(running)
        self.progress.set_progress(self.tr("Loading the sample"))
        self._say()
