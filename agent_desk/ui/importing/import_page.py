"""The import page: choose files, check them without storing anything, then bring them in."""

from __future__ import annotations

from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut, Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from agent_desk.services.importing.report import save_report
from agent_desk.ui.importing.long_task import LongTask
from agent_desk.ui.importing.report_view import ReportView
from agent_desk.ui.importing.source_form import SourceForm
from agent_desk.ui.page import Page
from agent_desk.ui.widgets.action_bar import ActionBar
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.loading import ProgressPanel
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.page_header import PageHeader

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from agent_desk.domain.errors import DeskError
    from agent_desk.services.bring_in import BringIn
    from agent_desk.services.importing.mapping import ColumnMapping
    from agent_desk.services.importing.report import ImportReport
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words


class Step(Enum):
    """Where the import is."""

    CHOOSE = auto()
    RUNNING = auto()
    CHECKED = auto()
    DONE = auto()


class ImportPage(Page):
    """The page.

    Signals:
        left: Back to where the person came from.
        imported: Loans came in (portfolio id).
    """

    left = Signal()
    imported = Signal(str)

    def __init__(
        self,
        session: Session,
        words: Words,
        imports: BringIn,
        mappings: Callable[[], Sequence[ColumnMapping]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words
        self._imports = imports
        self._mappings = mappings
        self._step = Step.CHOOSE
        self._is_dry = True
        self._error: DeskError | None = None
        self.header = PageHeader()
        self.form = SourceForm(session.services.desk.packs, session.services.desk.clock.now().year)
        self.report = ReportView(words)
        self.trouble = MessagePanel("bad")
        self.progress = ProgressPanel()
        self.bar = ActionBar()
        self.back_button = DeskButton()
        self.primary = DeskButton(kind="primary", key="Ctrl+Enter")
        self.task = LongTask(session.runner, self)
        self._lay_out()
        self.form.choose_wanted.connect(self.choose_files)
        self.form.changed.connect(lambda: self._go(Step.CHOOSE))
        self.report.save_button.clicked.connect(self._save)
        self.back_button.clicked.connect(self.left)
        self.primary.clicked.connect(self._act)
        self.primary.blocked.connect(self.form.zone.setFocus)
        self.progress.cancelled.connect(self.cancel)
        self.task.progressed.connect(self._show_progress)
        self.task.finished.connect(self._show_report)
        self.task.failed.connect(self._show_error)
        shortcut = QShortcut(QKeySequence("Ctrl+O"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.choose_files)
        self.setFocusProxy(self.form.zone)
        self._go(Step.CHOOSE)

    def _lay_out(self) -> None:
        head = QFrame()
        head.setProperty("kind", "strip")
        row = QVBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 8)
        row.addWidget(self.header)
        body = QFrame()
        body.setProperty("kind", "canvas")
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addWidget(self.form)
        column.addWidget(self.trouble)
        column.addWidget(self.progress)
        column.addWidget(self.report, 1)
        column.addStretch(0)
        self.bar.add_button(self.back_button)
        self.bar.add_button(self.primary)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(head)
        outer.addWidget(body, 1)
        outer.addWidget(self.bar)

    def on_shown(self) -> None:
        """Read which mappings there are."""
        self._session.runner.run(self, self._mappings, self.form.set_mappings)
        self.form.zone.setFocus()

    def activate_primary(self) -> None:
        """Ctrl+Enter: check, import, or leave."""
        self.primary.activate()

    def go_back(self) -> bool:
        """Esc: stop what runs, else leave."""
        if self.task.is_running:
            self.cancel()
        else:
            self.left.emit()
        return True

    def key_hints(self) -> Sequence[tuple[str, str]]:
        """The keys of this page."""
        return (("Ctrl+O", self.tr("Choose files")), ("Ctrl+Enter", self.tr("Check, then import")))

    def retranslate(self) -> None:
        """Set the texts again."""
        self.header.set_title(self.tr("Import"), self.tr("Nothing is stored before you have seen the report"))
        self.back_button.set_text(self.tr("Back"))
        self.bar.set_hints((("Ctrl+O", self.tr("files")), ("Esc", self.tr("back"))))
        self.form.retranslate()
        self.report.retranslate()
        self._say()

    def choose_files(self) -> None:
        """Ask for files."""
        if self.task.is_running:
            return
        kinds = self.tr("Loans (*.csv *.xlsx *.txt)") + ";;" + self.tr("All files (*)")
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose files"), "", kinds)
        self.add_files([Path(name) for name in names])

    def add_files(self, files: Sequence[Path]) -> None:
        """Take files chosen elsewhere."""
        if files:
            self.form.add_files(files)
            self.primary.setFocus()

    def cancel(self) -> None:
        """Stop; nothing is stored."""
        self.task.cancel()

    def _act(self) -> None:
        match self._step:
            case Step.CHOOSE:
                self._run(dry=True)
            case Step.CHECKED:
                self._run(dry=False)
            case Step.DONE:
                self.form.clear()
                self.left.emit()
            case Step.RUNNING:
                pass

    def _run(self, *, dry: bool) -> None:
        self._is_dry = dry
        self._error = None
        self._go(Step.RUNNING)
        self.progress.set_progress(self._doing())
        self.progress.setFocus()
        work = partial(
            self._imports.run,
            list(self.form.files),
            actor=self._session.user,
            mapping=self.form.mapping_name,
            portfolio=self.form.spec(),
            dry_run=dry,
        )
        self.task.start(work)

    def _doing(self) -> str:
        return self.tr("Checking the files") if self._is_dry else self.tr("Importing")

    def _show_progress(self, done: int, total: int) -> None:
        if self._step is not Step.RUNNING:
            return
        text = self.tr("{doing}: {done} rows").format(doing=self._doing(), done=f"{done:,}")
        self.progress.set_progress(text, min(100, done * 100 // total) if total > 0 else None)

    def _show_report(self, report: ImportReport) -> None:
        self.report.show_report(report)
        usable = not (report.cancelled or report.is_unusable)
        if not usable:
            self._go(Step.CHOOSE)
            self.report.show()
        elif report.dry_run:
            self._go(Step.CHECKED)
        else:
            self._go(Step.DONE)
            self.imported.emit(str(report.portfolio_id or ""))
        self.primary.setFocus()

    def _show_error(self, error: DeskError) -> None:
        self._error = error
        self._go(Step.CHOOSE)
        self.form.zone.setFocus()

    def _go(self, step: Step) -> None:
        self._step = step
        self.form.setVisible(step is not Step.DONE)
        self.form.setEnabled(step is not Step.RUNNING)
        self.progress.setVisible(step is Step.RUNNING)
        self.report.setVisible(step in {Step.CHECKED, Step.DONE})
        self._say()

    def _say(self) -> None:
        self.trouble.setVisible(self._error is not None and self._step is Step.CHOOSE)
        if self._error is not None:
            self.trouble.set_message(
                self.tr("The files cannot be imported"), self._words.error(self._error), self.tr("Nothing was stored.")
            )
        self.back_button.setVisible(self._step in {Step.CHOOSE, Step.CHECKED})
        self.primary.setVisible(self._step is not Step.RUNNING)
        report = self.report.report
        match self._step:
            case Step.CHECKED if report is not None:
                count = f"{report.imported + report.updated + report.unchanged:,}"
                self.primary.set_text(self.tr("Import {count} loans").format(count=count))
                self.primary.set_blocked("")
            case Step.DONE:
                self.primary.set_text(self.tr("Go to the queue"))
                self.primary.set_blocked("")
            case _:
                self.primary.set_text(self.tr("Check the files"))
                self.primary.set_blocked("" if self.form.files else self.tr("Choose a file first"))

    def _save(self) -> None:
        report = self.report.report
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save report"), "import-report.csv", self.tr("CSV (*.csv)"))
        if not name or report is None:
            return

        def sentence(reason: object) -> str:
            return self._words.import_reason(reason.code, reason.values)  # type: ignore[attr-defined]

        try:
            save_report(report, Path(name), sentence)
        except OSError as error:
            self.report.panel.set_message(self.tr("The report was not saved"), error.strerror or str(error))
