"""The policy page: what each role may grant; a draft, its differences, its checks, its replay; two people and a date.

Conventions of this file: changes of cells stay with the page until they are saved. What somebody else saved meanwhile
is never overwritten: the page says so, reads again, and keeps this person's changes on top.
"""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.domain.policy.draft import PackStatus
from agent_desk.ui import theme
from agent_desk.ui.page import Page
from agent_desk.ui.policy.ask_dialog import AskDialog
from agent_desk.ui.policy.findings_panel import ChecksPanel, DifferencesPanel
from agent_desk.ui.policy.limits_model import Column, LimitsModel
from agent_desk.ui.policy.limits_table import LimitsTable
from agent_desk.ui.policy.policy_actions import PolicyActions
from agent_desk.ui.policy.policy_parts import PolicyParts
from agent_desk.ui.policy.policy_questions import ask_discard, ask_instead
from agent_desk.ui.policy.readable import readable_view
from agent_desk.ui.policy.replay_panel import DAYS, ReplayMeter, ReplayPanel
from agent_desk.ui.policy.version_cards import VersionCards
from agent_desk.ui.widgets.announce import Announcer
from agent_desk.ui.widgets.lines import hairline
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.page_header import PageHeader
from agent_desk.ui.widgets.scroll_pane import ScrollPane
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtCore import QModelIndex

    from agent_desk.domain.errors import DeskError
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.services.edit_policy import DraftView, PolicyBoard
    from agent_desk.services.manage_policy import Replay
    from agent_desk.services.policy_text import CellChange
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words

_SIDE = 348


class PolicyPage(Page):
    """The page."""

    def __init__(self, session: Session, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._words = words
        self._drafts = session.services.drafts
        self.board: PolicyBoard | None = None
        self.view: DraftView | None = None
        self.changes: list[CellChange] = []
        self._meter: ReplayMeter | None = None
        self.header = PageHeader()
        self.cards = VersionCards(words, session)
        self.trouble = MessagePanel("bad", compact=True)
        self.trouble.hide()
        self.model = LimitsModel(words, self)
        self.table = LimitsTable(self.model)
        self.differences = DifferencesPanel(words)
        self.checks = ChecksPanel(words)
        self.replay = ReplayPanel(words)
        self.acts = PolicyActions(words)
        self.parts = PolicyParts(words)
        self.told = TextLabel("", "secondary", "text2", elide=True)
        self._announcer = Announcer(self)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)

    def _lay_out(self) -> None:
        work = QFrame()
        work.setProperty("kind", "canvas")
        left = QVBoxLayout(work)
        left.setContentsMargins(14, 12, 14, 12)
        left.setSpacing(10)
        left.addWidget(self.cards)
        left.addWidget(self.trouble)
        left.addWidget(self.parts.view, 1)
        self._limits = card = QFrame()
        card.setProperty("kind", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self.table, 1)
        inner.addWidget(hairline())
        foot = QHBoxLayout()
        foot.setContentsMargins(13, 6, 13, 8)
        foot.addWidget(self.told, 1)
        inner.addLayout(foot)
        left.addWidget(card, 1)
        side = ScrollPane()
        for part in (self.differences, self.checks, self.replay):
            side.add(part)
        side.add_stretch()
        side.setFixedWidth(theme.scaled(_SIDE))
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(work, 1)
        middle.addWidget(hairline(vertical=True))
        middle.addWidget(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header.add_widget(self.parts.chooser)
        column.addWidget(self.header)
        column.addWidget(self.parts.row)
        column.addWidget(hairline())
        column.addLayout(middle, 1)
        column.addWidget(self.acts)

    def _connect(self) -> None:
        self.parts.part_chosen.connect(self._show_part)
        self.parts.pack_chosen.connect(self._other_portfolio)
        self.model.typed.connect(self._change)
        self.model.refused.connect(self._say_trouble)
        self.table.selectionModel().currentChanged.connect(self._tell)
        self.checks.mend_wanted.connect(self._change)
        self.checks.accepted_changed.connect(self._show_actions)
        self.acts.wanted.connect(self._act)
        self.acts.blocked.connect(self._next_check)
        self.replay.wanted.connect(self._replay)
        self.replay.cancelled.connect(self._stop_replay)
        self.session.portfolio_changed.connect(self._other_portfolio)
        self.session.changed.connect(self._others_changed)
        for key, act in (
            ("Ctrl+S", partial(self._act, "save")),
            ("Ctrl+Z", self._undo),
            ("F5", self._replay),
            ("F7", self._next_check),
            ("Alt+Down", self._next_change),
        ):
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # What the window asks

    def on_shown(self) -> None:
        """Read what is in force and drafted."""
        self._read()
        self.table.setFocus()

    def on_hidden(self) -> None:
        """A replay that nobody watches ends."""
        self._stop_replay()

    def retranslate(self) -> None:
        """Set the texts again."""
        self.header.set_title(self.tr("Policy"), self.tr("what each role may grant, and what no one may"))
        self.table.setAccessibleName(self.tr("Limits"))
        self.replay.retranslate()
        self.parts.retranslate()
        self._show()

    def activate_primary(self) -> None:
        """Ctrl+Enter: what the filled button says, or the first thing that blocks it."""
        if self.acts.primary.isVisible():
            self.acts.primary.activate()

    def go_back(self) -> bool:
        """Esc: end a replay that runs, or the message that is shown."""
        if self._meter is not None:
            self._stop_replay()
            return True
        if self.trouble.isVisible():
            self.trouble.hide()
            return True
        return False

    def key_hints(self) -> Sequence[tuple[str, str]]:
        """The keys of this page."""
        return (
            ("F2", self.tr("Change the limit")),
            ("Del", self.tr("No limit: may not grant it")),
            ("Ctrl+Z", self.tr("Undo a change that was not saved")),
            ("Ctrl+S", self.tr("Save the draft")),
            ("Alt+Down", self.tr("Next changed limit")),
            ("F5", self.tr("Replay the decisions of the last {days} days").format(days=DAYS)),
            ("F7", self.tr("Next check")),
            ("Ctrl+Enter", self.tr("What the filled button says")),
        )

    # Reading and showing

    def _other_portfolio(self) -> None:
        self.changes.clear()
        if self.isVisible():
            self._read()

    def _others_changed(self, loan_number: str) -> None:
        """Somebody changed something: follow, unless that would slip under what this person has not saved yet."""
        if self.isVisible() and not loan_number and not self.changes:
            self._read()

    def _read(self) -> None:
        portfolio = self.session.portfolio
        if portfolio is not None:
            self.session.runner.run(self, self.session.services.policy.packs, self._read_chosen, self._say_trouble)

    def _read_chosen(self, packs: Sequence[PolicyPack]) -> None:
        portfolio = self.session.portfolio
        if portfolio is not None:
            work = partial(self._drafts.board, self.session.user, self.parts.offer(packs, portfolio.pack_id))
            self.session.runner.run(self, work, self._show_board, self._say_trouble)

    def _show_board(self, board: PolicyBoard) -> None:
        before = self.board
        if before is None or before.draft != board.draft or before.pack != board.pack:
            self.checks.forget()
            self.replay.show_nothing()
        if board.draft is None or board.draft.status is not PackStatus.DRAFT:
            self.changes.clear()
        self.board = board
        self._weigh()

    def _weigh(self) -> None:
        if self.board is not None:
            self.view, trouble = readable_view(self._drafts, self.board, self.changes)
            if trouble is not None:
                self._say_trouble(trouble)
            self.model.reader = partial(self._drafts.read_cell, self.view.pack)
            self._show()

    def _show(self) -> None:
        board, view = self.board, self.view
        if board is None or view is None:
            return
        is_draft = board.draft is not None and board.draft.status is PackStatus.DRAFT
        self.cards.show_board(board, view, len(self.changes))
        self._show_part()
        self.model.show_board(board, view, editable=board.may_edit and is_draft)
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 2))
        self._tell()
        self.differences.setVisible(board.draft is not None)
        self.differences.show_view(view)
        mends = [(flaw, self._drafts.mends(board, flaw) if is_draft else ()) for flaw in view.contradictions]
        deciding = board.may_edit and board.draft is not None and not is_draft and not board.is_own
        self.checks.show_view(board, view, mends, deciding=deciding)
        self._show_actions()

    def _show_part(self) -> None:
        """The limits, or another part of what is in force."""
        self._limits.setVisible(self.parts.shows_limits)
        if self.board is not None:
            self.parts.show_pack(self.board.pack)

    def _show_actions(self) -> None:
        if self.board is not None and self.view is not None:
            unaccepted = len(self.view.unconfirmed) - len(self.checks.accepted)
            self.acts.show_board(self.board, self.view, len(self.changes), unaccepted)

    def _tell(self) -> None:
        """The chosen limit in one line: what is in force, what the draft says, where it comes from."""
        index = self.table.currentIndex()
        if index.isValid():
            source = self.model.index(index.row(), Column.SOURCE)
            said = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
            self.told.set_text(f"{said} · {source.data(Qt.ItemDataRole.AccessibleTextRole)}")

    def _say_trouble(self, error: DeskError) -> None:
        self.trouble.set_message(self._words.error(error))
        self.trouble.show()
        self._announcer.say(self._words.error(error))

    # Changing

    def _change(self, change: CellChange) -> None:
        self.trouble.hide()
        self.changes.append(change)
        self.replay.show_nothing()
        self._weigh()

    def _undo(self) -> None:
        if self.changes:
            self.changes.pop()
            self._weigh()

    def _next_change(self) -> None:
        self._next_of(self.model.changed_cells())

    def _next_check(self) -> None:
        cells = self.model.contradicted_cells()
        open_boxes = [box for box in self.checks.boxes.values() if not box.isChecked()]
        if cells:
            self._next_of(cells)
        elif open_boxes:
            open_boxes[0].setFocus()

    def _next_of(self, cells: Sequence[QModelIndex]) -> None:
        if cells:
            current = self.table.currentIndex()
            behind = [cell for cell in cells if (cell.row(), cell.column()) > (current.row(), current.column())]
            self.table.go_to((behind or list(cells))[0])

    def _act(self, wanted: str) -> None:
        board = self.board
        if board is None or not board.may_edit:
            return
        user, pack_id = self.session.user, board.pack.pack_id
        if wanted == "start":
            self._run(partial(self._drafts.start, user, pack_id))
            return
        if board.draft is None:
            return
        version = board.draft.version
        match wanted:
            case "save" if self.changes:
                self._run(partial(self._drafts.save, user, pack_id, version, tuple(self.changes)), saving=True)
            case "ask":
                self._ask_date(board)
            case "approve":
                self._approve("")
            case "reopen":
                self._run(partial(self._drafts.reopen, user, pack_id, version))
            case "discard":
                work = partial(self._drafts.discard, user, pack_id, version)
                ask_discard(self, board.draft.label, partial(self._run, work, saving=True))

    def _ask_date(self, board: PolicyBoard) -> None:
        assert board.draft is not None
        dialog = AskDialog(board.draft.label, board.today, self._words.date(board.today), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        user, pack_id, version = self.session.user, board.pack.pack_id, board.draft.version

        def ask(day: date) -> None:
            self._run(partial(self._drafts.ask, user, pack_id, version, day))

        dialog.asked.connect(ask)
        dialog.open()

    def _approve(self, instead: str) -> None:
        board = self.board
        if board is not None and board.draft is not None:
            named = (self.session.user, board.pack.pack_id, board.draft.version, self.checks.accepted, instead)
            self._run(partial(self._drafts.approve, *named))

    def _run(self, work: Callable[[], object], *, saving: bool = False) -> None:
        self.trouble.hide()
        self.setEnabled(False)
        self.session.runner.run(self, work, partial(self._done, saving), self._refused)

    def _done(self, saving: bool, _result: object) -> None:
        self.setEnabled(True)
        if saving:
            self.changes.clear()
        self._read()
        self.table.setFocus()

    def _refused(self, error: DeskError) -> None:
        self.setEnabled(True)
        self.table.setFocus()
        self._say_trouble(error)
        if error.code == "policy.same-day":
            ask_instead(self, self._words, error, partial(self._approve, str(error.values["other"])))
        self._read()

    # Replaying

    def _replay(self) -> None:
        board, view = self.board, self.view
        if board is None or view is None or not board.may_edit or self._meter is not None:
            return
        meter = ReplayMeter(self)
        self._meter = meter
        meter.advanced.connect(self.replay.show_running)
        self.replay.show_running(0, 0)
        asked = self.session.user, view.pack, board.today - timedelta(days=DAYS)
        replay = self.session.services.policy.replay
        work = partial(replay, *asked, progress=meter.advance, cancelled=meter.is_stopped)
        self.session.runner.run(self, work, self._show_replay, self._replay_failed)

    def _stop_replay(self) -> None:
        if self._meter is not None:
            self._meter.stop()

    def _show_replay(self, found: Replay) -> None:
        meter, self._meter = self._meter, None
        if meter is None or self.view is None or self.session.portfolio is None:
            return
        stopped = meter.is_stopped()
        meter.deleteLater()
        self.replay.show_replay(found, self.session.portfolio.currency, stopped=stopped)
        self._announcer.say(self.replay.headline.plain_text)

    def _replay_failed(self, error: DeskError) -> None:
        self._meter = None
        self.replay.show_nothing()
        self._say_trouble(error)
