"""The administration page: accounts over the log for administrators, the log alone for those who may only read it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from agent_desk.domain.log_groups import LogGroup
from agent_desk.domain.rights import MAY, Act
from agent_desk.services.read_log import LogExport
from agent_desk.services.store_facts import LogCheck, StoreStatus
from agent_desk.ui.administration.keeping_panel import KeepingPanel
from agent_desk.ui.administration.log_panel import LogPanel
from agent_desk.ui.administration.people_panel import PeoplePanel
from agent_desk.ui.importing.long_task import LongTask
from agent_desk.ui.moment_text import clock_text
from agent_desk.ui.page import Page
from agent_desk.ui.widgets.keycap import KeyHintRow
from agent_desk.ui.widgets.loading import ProgressPanel
from agent_desk.ui.widgets.page_header import PageHeader
from agent_desk.ui.widgets.tag import Tag
from agent_desk.ui.widgets.text_label import TextLabel
from agent_desk.ui.widgets.view_tabs import SavedViewTabs, ViewTab

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from agent_desk.domain.errors import DeskError
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words

_SHOWN = 8
_LOG, _KEEPING = "log", "keeping"


class AdministrationPage(Page):
    """The page.

    Signals:
        checked: The chain was followed to its end, or to where it is broken.
    """

    checked = Signal()

    def __init__(self, session: Session, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words
        self._keeps = session.user.role in MAY[Act.MANAGE_PEOPLE]
        self._check: LogCheck | None = None
        self._checked_at = ""
        self._due = 0
        self._header = PageHeader()
        self.people = PeoplePanel(session, words) if self._keeps else None
        self.log = LogPanel(session, words)
        self.keeping = KeepingPanel(session, words)
        self.tabs = SavedViewTabs()
        self._parts = QStackedWidget()
        self.chain = Tag("", "text2", "chain")
        self._chain_words = TextLabel("", "secondary", "text2")
        self.kept = Tag("", "text2", "lock")
        self._hints = KeyHintRow(())
        self.progress = ProgressPanel()
        self.task = LongTask(session.runner, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        if self.people is not None:
            self.splitter.addWidget(self.people)
        self.splitter.addWidget(self.log)
        self.splitter.setChildrenCollapsible(False)
        if self.people is not None:
            self.splitter.setSizes([360, 400])
        foot = QFrame()
        foot.setProperty("kind", "bar")
        row = QHBoxLayout(foot)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(10)
        row.addWidget(self.chain)
        row.addWidget(self._chain_words)
        row.addStretch(1)
        row.addWidget(self.kept)
        row.addWidget(self._hints)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        tabs = QFrame()
        tabs.setProperty("kind", "strip")
        line = QHBoxLayout(tabs)
        line.setContentsMargins(16, 0, 14, 0)
        line.addWidget(self.tabs)
        self._parts.addWidget(self.splitter)
        self._parts.addWidget(self.keeping)
        column.addWidget(self._header)
        column.addWidget(tabs)
        column.addWidget(self._parts, 1)
        column.addWidget(self.progress)
        column.addWidget(foot)
        self.progress.hide()
        self.setFocusProxy(self.log)

    def _connect(self) -> None:
        self.log.export_wanted.connect(self.choose_file)
        self.chain.clicked.connect(self.verify)
        self.kept.clicked.connect(self._look_after_store)
        self.tabs.chosen.connect(self._show_part)
        self.keeping.changed.connect(self._after_keeping)
        self.keeping.log_wanted.connect(self._show_deleted)
        self.keeping.due_changed.connect(self._announce)
        self.task.progressed.connect(self._show_progress)
        self.task.finished.connect(self._finish)
        self.task.failed.connect(self._fail)
        self.progress.cancelled.connect(self.task.cancel)
        self._session.changed.connect(lambda _loan: self._refresh())
        self._session.portfolio_changed.connect(self._refresh)
        keys = [
            ("F4", self.log.open_entry), ("F5", self.verify), ("Ctrl+E", self.log.export.activate),
            ("Alt+1", partial(self.show_part, _LOG)), ("Alt+2", partial(self.show_part, _KEEPING)),
            ("Alt+C", partial(self._keep, self.keeping.make_copy)),
            ("Alt+T", partial(self._keep, self.keeping.activate_trial)),
            ("Alt+D", partial(self._keep, self.keeping.activate_deletion)),
            ("Alt+R", partial(self._keep, self.keeping.activate_sheet)),
        ]  # fmt: skip
        if self.people is not None:
            keys += [("Ctrl+N", self.people.open_new), ("Alt+U", self.people.activate_unlock)]
            self.people.changed.connect(self.log.refresh)
            self.people.selected.connect(self.log.set_person)
        for key, act in keys:
            QShortcut(QKeySequence(key), self).activated.connect(act)  # rests while another page is shown

    def on_shown(self) -> None:
        """Read accounts and log; looking at it is in the log too."""
        services, user = self._session.services, self._session.user
        wanted = self.log.wanted()

        def look() -> dict[str, str]:
            services.log.open(user, wanted)
            return {str(number): name for number, name in services.log.names(user).items()}

        self._session.runner.run(self, look, self._begin, self.log.show_error)
        self._look_after_store()
        self.keeping.load()
        if self.people is not None:
            self.people.load()
        self._show_part(self.tabs.current_key)

    def _begin(self, names: dict[str, str]) -> None:
        self.log.set_names(names)
        self.log.read()

    def _refresh(self) -> None:
        if self.isVisible():
            self.log.refresh()
            if self.people is not None:
                self.people.load()

    # The two parts

    def show_part(self, key: str) -> None:
        """Alt+1, Alt+2: people and log, or the store."""
        self.tabs.set_current(key)

    def _show_part(self, key: str) -> None:
        is_keeping = key == _KEEPING
        self._parts.setCurrentWidget(self.keeping if is_keeping else self.splitter)
        (self.keeping if is_keeping else self.people or self.log).setFocus()

    def _keep(self, act: Callable[[], None]) -> None:
        if self._parts.currentWidget() is self.keeping:
            act()

    def _after_keeping(self) -> None:
        self.log.refresh()
        self._look_after_store()

    def _announce(self, due: int) -> None:
        self._due = due
        self._name_tabs()

    def _name_tabs(self) -> None:
        first = self.tr("People and log") if self._keeps else self.tr("Audit log")
        due = self.tr("{count} to delete").format(count=f"{self._due:,}") if self._due else ""
        store = ViewTab(_KEEPING, self.tr("Store, backup and retention"), due, "warn")
        self.tabs.set_views([ViewTab(_LOG, first), store])

    def _show_deleted(self) -> None:
        self.show_part(_LOG)
        self.log.show_group(LogGroup.STORE)

    # The chain

    def verify(self) -> None:
        """F5: follow the chain from the first entry to the last."""
        log, user = self._session.services.log, self._session.user
        self._start(partial(log.check, user))

    def choose_file(self) -> None:
        """Ctrl+E: where the copy goes."""
        dialog = QFileDialog(self, self.tr("Export the log"), QDir.homePath())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Table (*.csv)"), self.tr("JSON lines (*.jsonl)")])
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("log.csv")
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    def export_to(self, path: str) -> None:
        """Write what fits to a file, once the chain has been followed."""
        log, user = self._session.services.log, self._session.user
        self._start(partial(log.export, user, self.log.wanted(), path))

    def _start(self, work: partial[LogCheck | None] | partial[LogExport]) -> None:
        if self.task.is_running:
            return
        self.progress.show()
        self._show_progress(0, -1)
        self.task.start(work)

    def _show_progress(self, done: int, of: int) -> None:
        text = self.tr("Following the chain: {done} of {count} entries")
        said = text.format(done=f"{done:,}", count=f"{of:,}" if of > 0 else "…")
        self.progress.set_progress(said, min(100, done * 100 // of) if of > 0 else None)

    def _finish(self, answer: object) -> None:
        self.progress.hide()  # shown before the task began: it may have ended at once
        if isinstance(answer, LogExport) and not answer.cancelled:
            text = self.tr("{count} entries are in {file}").format(count=f"{answer.entries:,}", file=answer.path)
            self.log.say_done(text, self.tr("SHA-256 {digest}").format(digest=answer.digest))
            self.log.refresh()
        elif isinstance(answer, LogCheck):
            portfolio = self._session.portfolio
            zone = portfolio.time_zone if portfolio is not None else "UTC"
            self._checked_at = clock_text(self._session.services.desk.clock.now(), zone)
            self._check = answer
            self.log.set_broken(int(answer.broken) if answer.broken is not None else None)
            self._say_chain()
            self.checked.emit()

    def _fail(self, error: DeskError) -> None:
        self.progress.hide()
        self.log.show_error(error)
        if error.code == "audit.broken":
            broken = str(error.values["entry"])
            self._finish(LogCheck(0, broken, ""))

    def _say_chain(self) -> None:
        check = self._check
        if check is None:
            self.chain.set_state(self.tr("Chain not checked yet"), "text2", "chain")
            self._chain_words.set_text(self.tr("each entry carries the fingerprint of the one before"))
            return
        if check.broken is not None:
            text = self.tr("Chain broken at entry {entry}").format(entry=f"{int(check.broken):,}")
            self.chain.set_state(text, "bad", "chain-broken")
            self._chain_words.set_text(self.tr("somebody changed the store past the desk; nothing is exported"))
            return
        text = self.tr("Chain verified up to entry {entry}").format(entry=f"{check.entries:,}")
        self.chain.set_state(text, "ok", "chain")
        words = self.tr("{time} · each entry carries the fingerprint of the one before · last {first} … {last}")
        ends = {"first": check.digest[:_SHOWN], "last": check.digest[-4:]}
        self._chain_words.set_text(words.format(time=self._checked_at, **ends))

    def _say_kept(self, found: StoreStatus) -> None:
        """Does the store lie there encrypted?"""
        if found.on_server:
            self.kept.set_state(self.tr("Store on a server"), "text2", "store")
            self.kept.set_hint(self.tr("The server encrypts its disks, or does not."))
        elif not found.is_encrypted:
            self.kept.set_state(self.tr("Store not encrypted"), "text2", "unlock")
            self.kept.set_hint(self.tr("Close every desk, then: agent-desk encrypt"))
        elif found.in_clear:
            text = self.tr("Store encrypted, {count} copies in clear").format(count=found.in_clear)
            self.kept.set_state(text, "warn", "unlock")
            self.kept.set_hint(self.tr("These copies were made before the store was encrypted. Delete them."))
        else:
            self.kept.set_state(self.tr("Store encrypted"), "ok", "lock")
            self.kept.set_hint(
                self.tr("Its copies too. Another key, or a recovery sheet: agent-desk rekey, recovery-sheet")
            )

    def _look_after_store(self) -> None:
        session = self._session
        session.runner.run(
            self, partial(session.services.keep.status, session.user), self._say_kept, self.log.show_error
        )

    # What the frame asks

    def activate_primary(self) -> None:
        """Ctrl+Enter: what the filled button says; on the store, a copy."""
        if self._parts.currentWidget() is self.keeping:
            self.keeping.make_copy()
        elif self.people is not None:
            self.people.add.activate()

    def go_back(self) -> bool:
        """Esc: stop the check, or what is done with the store."""
        if self.keeping.cancel():
            return True
        if self.task.is_running:
            self.task.cancel()
            return True
        return False

    def key_hints(self) -> Sequence[tuple[str, str]]:
        """The keys of this page."""
        hints = [
            ("F4", self.tr("Whole entry")), ("F5", self.tr("Verify the chain")), ("Ctrl+E", self.tr("Export the log")),
        ]  # fmt: skip
        hints += [("Alt+1", self.tr("People and log")), ("Alt+2", self.tr("Store, backup and retention"))]
        hints += [("Alt+C", self.tr("Make a copy now")), ("Alt+T", self.tr("Try the chosen copy"))]
        if self.keeping.retention is not None:
            hints += [("Alt+D", self.tr("Delete what is kept no longer"))]
        if self.keeping.encryption.sheet.isVisibleTo(self.keeping.encryption):
            hints += [("Alt+R", self.tr("Recovery sheet"))]
        if self.people is not None:
            hints += [("Ctrl+N", self.tr("Add a person")), ("Alt+U", self.tr("Unlock"))]
        return tuple(hints)

    def retranslate(self) -> None:
        """Set the texts again."""
        words = self.tr("every act here becomes an entry in the log; borrowers are shown by loan number only")
        self._header.set_title(self.tr("Administration"), words)
        self._name_tabs()
        self.keeping.retranslate()
        if self.people is not None:
            self.people.retranslate()
        self.log.retranslate()
        self._hints.set_hints((("F5", self.tr("verify again")), ("F4", self.tr("whole entry"))))
        self._say_chain()
        if self.kept.text():
            self._look_after_store()
