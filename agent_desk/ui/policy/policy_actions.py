"""The bar under the policy: what can be done with the draft by this person, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.domain.policy.draft import PackStatus
from agent_desk.ui.widgets.action_bar import ActionBar
from agent_desk.ui.widgets.buttons import DeskButton

if TYPE_CHECKING:
    from agent_desk.services.edit_policy import DraftView, PolicyBoard
    from agent_desk.wording.words import Words


class PolicyActions(QWidget):
    """The bar.

    Signals:
        wanted: What a person wants: ``start``, ``save``, ``ask``, ``approve``, ``reopen`` or ``discard``.
        blocked: The primary button was pressed while something is missing.
    """

    wanted = Signal(str)
    blocked = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._primary_act = "start"
        self.bar = ActionBar()
        self.discard = DeskButton(kind="danger")
        self.reopen = DeskButton()
        self.save = DeskButton(key="Ctrl+S")
        self.primary = DeskButton(kind="primary", key="Ctrl+Enter")
        for button in (self.discard, self.reopen, self.save, self.primary):
            self.bar.add_button(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)
        self.discard.clicked.connect(lambda: self.wanted.emit("discard"))
        self.reopen.clicked.connect(lambda: self.wanted.emit("reopen"))
        self.save.clicked.connect(lambda: self.wanted.emit("save"))
        self.primary.clicked.connect(lambda: self.wanted.emit(self._primary_act))
        self.primary.blocked.connect(self.blocked)

    def show_board(self, board: PolicyBoard, view: DraftView, unsaved: int, unaccepted: int) -> None:
        """Offer what this person can do.

        Args:
            board: The pack and its draft.
            view: The draft as it stands.
            unsaved: Changes that were not saved yet.
            unaccepted: Laws that are not confirmed and not accepted yet.
        """
        draft = board.draft
        self.bar.set_hints((("F2", self.tr("Edit")), ("F5", self.tr("Replay")), ("F7", self.tr("Next check"))))
        for button, text in (
            (self.discard, self.tr("Discard…")),
            (self.reopen, self.tr("Take back") if board.is_own else self.tr("Return it")),
            (self.save, self.tr("Save")),
        ):
            button.set_text(text)
        is_draft = draft is not None and draft.status is PackStatus.DRAFT
        self.discard.setVisible(board.may_edit and draft is not None)
        self.reopen.setVisible(board.may_edit and draft is not None and not is_draft)
        self.save.setVisible(board.may_edit and is_draft)
        self.save.setEnabled(unsaved > 0)
        self.primary.setVisible(board.may_edit)
        if not board.may_edit:
            self.bar.set_state(self.tr("Read only"), self.tr("Supervisors and managers edit the policy"), icon="lock")
        elif draft is None:
            self._offer("start", self.tr("Start a draft"))
            self.bar.set_state(self.tr("No draft"), self.tr("A draft changes nothing that is in force"), icon="info")
        elif is_draft:
            self._offer_asking(view, unsaved)
        else:
            self._offer_deciding(board, unaccepted)

    def _offer(self, act: str, text: str, why: str = "") -> None:
        self._primary_act = act
        self.primary.set_text(text)
        self.primary.set_blocked(why)

    def _offer_asking(self, view: DraftView, unsaved: int) -> None:
        count = len(view.contradictions)
        then = self.tr("Then another person puts it in force")
        if count:
            one, many = self.tr("1 contradiction to settle first"), self.tr("{count} contradictions to settle first")
            title = one if count == 1 else many.format(count=count)
            self.bar.set_state(title, then, "bad", "barred-circle")
        elif unsaved:
            title = self.tr("{count} not saved").format(count=unsaved)
            self.bar.set_state(title, self.tr("Save, then ask"), "warn", "pen")
        elif not view.differences:
            title = self.tr("No limit differs yet")
            self.bar.set_state(title, self.tr("F2 or a number changes the chosen limit"), icon="info")
        else:
            title = ""
            self.bar.set_state(self.tr("Nothing is missing"), then, "ok", "tick-circle")
        self._offer("ask", self.tr("Ask to put in force…"), title)

    def _offer_deciding(self, board: PolicyBoard, unaccepted: int) -> None:
        draft = board.draft
        assert draft is not None
        assert draft.valid_from is not None
        text = self.tr("Put in force from {day}").format(day=self._words.date(draft.valid_from))
        if board.is_own:
            title = self.tr("You wrote part of it")
            self.bar.set_state(title, self.tr("Another supervisor or manager decides"), "text2", "clock")
        elif unaccepted:
            title = self.tr("{count} unconfirmed laws to accept by name").format(count=unaccepted)
            self.bar.set_state(title, self.tr("Each has a box beside the table"), "warn", "warning")
        else:
            title = ""
            self.bar.set_state(self.tr("Nothing is missing"), "", "ok", "tick-circle")
        self._offer("approve", text, title)
