"""The store, its copies and what is kept how long: three cards, one long task at a time, and what came of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.domain.rights import MAY, Act
from agent_desk.services.copy_shelf import CopyTrial
from agent_desk.services.erase_expired import Erasure
from agent_desk.ui.administration.copies_card import CopiesCard
from agent_desk.ui.administration.encryption_card import EncryptionCard
from agent_desk.ui.administration.recovery_dialog import RecoveryDialog
from agent_desk.ui.administration.retention_card import RetentionCard
from agent_desk.ui.importing.long_task import LongTask
from agent_desk.ui.widgets.loading import ProgressPanel
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.question_dialog import QuestionDialog
from agent_desk.ui.widgets.scroll_pane import ScrollPane

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from agent_desk.domain.errors import DeskError
    from agent_desk.services.erase_expired import RetentionPlan
    from agent_desk.ui.importing.long_task import Work
    from agent_desk.ui.session import Session
    from agent_desk.ui.theme import Tone
    from agent_desk.wording.words import Words


class KeepingPanel(QWidget):
    """The panel.

    Signals:
        changed: Something was done, and is in the log.
        log_wanted: Show in the log what was deleted.
        due_changed: How many loans are kept no longer.
    """

    changed = Signal()
    log_wanted = Signal()
    due_changed = Signal(int)

    def __init__(self, session: Session, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words
        self._doing = ""
        may = session.user.role
        self.copies = CopiesCard(session, words)
        self.retention = RetentionCard(session, words) if may in MAY[Act.ERASE] else None
        self.encryption = EncryptionCard(session)
        self.notice = MessagePanel("ok", compact=True)
        self.notice.hide()
        self.progress = ProgressPanel()
        self.progress.hide()
        self.task = LongTask(session.runner, self)
        self._lay_out()
        self.copies.copy_wanted.connect(self.make_copy)
        self.copies.trial_wanted.connect(self.try_copy)
        self.encryption.sheet_wanted.connect(self.ask_sheet)
        if self.retention is not None:
            self.retention.deletion_wanted.connect(self.ask_deletion)
            self.retention.log_wanted.connect(self.log_wanted)
        self.task.progressed.connect(self._show_progress)
        self.task.finished.connect(self._finish)
        self.task.failed.connect(self._fail)
        self.progress.cancelled.connect(self.task.cancel)
        self.setFocusProxy(self.copies.table)

    def _lay_out(self) -> None:
        pane = ScrollPane(kind="canvas", margin=12, gap=10)
        pane.add(self.notice)
        row = QHBoxLayout()
        row.setSpacing(12)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.copies)
        left.addWidget(self.encryption)
        left.addStretch(1)
        row.addLayout(left, 53)
        if self.retention is not None:
            right = QVBoxLayout()
            right.addWidget(self.retention)
            right.addStretch(1)
            row.addLayout(right, 47)
        pane.content.addLayout(row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(pane, 1)
        column.addWidget(self.progress)

    def load(self) -> None:
        """Read everything again."""
        session = self._session
        services, user, run = session.services, session.user, session.runner.run
        run(self, partial(services.keep.copies, user), self.copies.set_shelf, self.show_error)
        run(self, partial(services.keep.status, user), self.encryption.set_status, self.show_error)
        if self.retention is not None:
            run(self, partial(services.erase.plans, user), self._show_plans, self.show_error)
            run(self, partial(services.erase.gone, user), self.retention.set_gone, self.show_error)

    def _show_plans(self, plans: Sequence[RetentionPlan]) -> None:
        if self.retention is not None:
            self.retention.set_plans(plans)
        self.due_changed.emit(sum(plan.due for plan in plans))

    # Acts

    def make_copy(self) -> None:
        """Alt+C: a copy now."""
        keep, user = self._session.services.keep, self._session.user
        self._start(self.tr("Copying the store"), partial(keep.copy_now, user))

    def activate_trial(self) -> None:
        """Alt+T: does the chosen copy restore?"""
        if self.copies.trial.isVisible():
            self.copies.trial.activate()

    def try_copy(self, name: str) -> None:
        """Put it back in a place of its own and check it."""
        keep, user = self._session.services.keep, self._session.user
        doing = self.tr("Trying {name}; the store is not touched").format(name=name)
        self._start(doing, partial(keep.try_copy, user, name))

    def activate_deletion(self) -> None:
        """Alt+D: what the chosen portfolio keeps no longer."""
        if self.retention is not None and self.retention.delete.isVisible():
            self.retention.delete.activate()

    def ask_deletion(self, plan: RetentionPlan) -> None:
        """The question before it."""
        title = self.tr("Delete {count} loans of {name} for good?").format(count=f"{plan.due:,}", name=plan.name)
        lines = [
            self.tr(
                "With them go proof, agreements, letters, calls and promises, and borrowers who have no loan left."
            ),
            self.tr("Each loan's number is written into the log, which stays whole."),
            self.tr("Copies that were made before still hold them until they age out. This cannot be taken back."),
        ]
        act = self.tr("Delete {count} loans").format(count=f"{plan.due:,}")
        question = QuestionDialog(title, lines, act, self.tr("Back"), self)
        question.accepted.connect(partial(self._delete, plan))
        question.open()

    def _delete(self, plan: RetentionPlan) -> None:
        erase, user = self._session.services.erase, self._session.user
        self._start(self.tr("Deleting loans"), partial(erase.run, user, plan.portfolio))

    def activate_sheet(self) -> None:
        """Alt+R: a recovery sheet."""
        if self.encryption.sheet.isVisible():
            self.encryption.sheet.activate()

    def ask_sheet(self) -> None:
        """The password, then the file."""
        dialog = RecoveryDialog(self._session, self._words, self)
        dialog.accepted.connect(self._choose_sheet)
        dialog.open()

    def _choose_sheet(self) -> None:
        dialog = QFileDialog(self, self.tr("Recovery sheet"), QDir.homePath())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("PDF (*.pdf)")])
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile("recovery.pdf")
        dialog.fileSelected.connect(self.write_sheet)
        dialog.open()

    def write_sheet(self, path: str) -> None:
        """Write it, in the window's language."""
        session = self._session
        write = partial(session.services.keep.recovery_sheet, session.user, path, self._words.language or "en")
        session.runner.run(self, write, self._say_sheet, self.show_error)

    def _say_sheet(self, path: Path) -> None:
        said = self.tr("The recovery sheet is in {file}").format(file=str(path))
        self._say(said, self.tr("Print it, lock it away where the store is not, and delete the file."))
        self.changed.emit()

    def cancel(self) -> bool:
        """Esc: stop what is under way; was there something?"""
        if self.task.is_running:
            self.task.cancel()
            return True
        return False

    # What came of it

    def _start(self, doing: str, work: Work) -> None:
        if self.task.is_running:
            return
        self._doing = doing
        self.notice.hide()
        self.progress.show()
        self._show_progress(0, -1)
        self.task.start(work)

    def _show_progress(self, done: int, of: int) -> None:
        self.progress.set_progress(self._doing, min(100, done * 100 // of) if of > 0 else None)

    def _finish(self, answer: object) -> None:
        self.progress.hide()
        if isinstance(answer, Erasure):
            self._say_deleted(answer)
        elif isinstance(answer, CopyTrial) and not answer.cancelled:
            said = self.tr("{name} restores").format(name=answer.name)
            words = self.tr("{count} entries of its log, sums, sheets and files are sound.")
            self._say(said, words.format(count=f"{answer.entries:,}"))
        elif answer is None or isinstance(answer, CopyTrial):
            self._say(self.tr("Stopped; nothing was left behind"), "", tone="text2")
        else:
            self._say(self.tr("Copied to {file}").format(file=str(answer)), "")
        self.load()
        self.changed.emit()

    def _fail(self, error: DeskError) -> None:
        self.show_error(error)
        self.load()  # a copy that does not restore is marked as one
        self.changed.emit()

    def _say_deleted(self, done: Erasure) -> None:
        said = self.tr("{count} loans and {people} borrowers are deleted")
        said = said.format(count=f"{len(done.loans):,}", people=f"{done.borrowers:,}")
        words = self.tr("What went stands below and in the log.")
        if done.cancelled:
            words = self.tr("Stopped: the rest is still there and may be deleted later.")
        self._say(said, words, tone="warn" if done.cancelled else "ok")
        self._session.changed.emit("")

    def _say(self, title: str, words: str, *, tone: Tone = "ok") -> None:
        self.notice.set_tone(tone)
        self.notice.show()
        self.notice.set_message(title, words)

    def show_error(self, error: DeskError) -> None:
        """Say what failed."""
        self.progress.hide()
        self._say(self._words.error(error), "", tone="bad")

    def retranslate(self) -> None:
        """Set the texts again."""
        self.copies.retranslate()
        self.encryption.retranslate()
        if self.retention is not None:
            self.retention.retranslate()
