"""Two cards side by side: the pack in force, and the draft or the absence of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.ui.moment_text import clock_text, local_date
from agent_desk.ui.widgets.state_pill import StatePill
from agent_desk.ui.widgets.text_label import TextLabel
from agent_desk.wording.formats import day_text

if TYPE_CHECKING:
    from agent_desk.domain.people import UserId
    from agent_desk.services.edit_policy import DraftView, PolicyBoard
    from agent_desk.ui.session import Session
    from agent_desk.ui.theme import Tone
    from agent_desk.wording.words import Words


class VersionCard(QFrame):
    """One version: its state, its name, since when, by whom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.pill = StatePill("", "text2", "pen")
        self.name = TextLabel("", "name")
        self.words = TextLabel("", "secondary", "text2", elide=True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.pill)
        head.addWidget(self.name)
        head.addWidget(self.words, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(3, 1)
        self._labels = [TextLabel("", "caption", "text2") for _ in range(3)]
        self._values = [TextLabel("", "strong" if place == 0 else "body", "text") for place in range(3)]
        for place, (label, value) in enumerate(zip(self._labels, self._values, strict=True)):
            grid.addWidget(label, 0, place)
            grid.addWidget(value, 1, place)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 9, 14, 9)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(grid)

    def set_version(self, state: str, tone: Tone, icon: str, name: str, words: str) -> None:
        """Say which version this is."""
        self.pill.set_state(state, tone, icon)
        self.name.set_text(name)
        self.words.set_text(words)
        self.setAccessibleName(" ".join(part for part in (state, name, words) if part))

    def set_facts(self, *facts: tuple[str, str, Tone]) -> None:
        """Set label and value of up to three facts; the others are empty."""
        for place, (label, value) in enumerate(zip(self._labels, self._values, strict=True)):
            fact = facts[place] if place < len(facts) else ("", "", "text")
            label.set_text(fact[0])
            value.set_text(fact[1])
            value.set_tone(fact[2])
        told = ", ".join(f"{label} {value}" for label, value, _ in facts)
        self.setAccessibleDescription(told)


class VersionCards(QWidget):
    """Both cards."""

    def __init__(self, words: Words, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._session = session
        self.in_force = VersionCard()
        self.draft = VersionCard()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.in_force, 1)
        row.addWidget(self.draft, 1)

    def show_board(self, board: PolicyBoard, view: DraftView, unsaved: int) -> None:
        """Say what is in force and what is drafted.

        Args:
            board: Both.
            view: The draft as it stands.
            unsaved: Changes that were not saved yet.
        """
        words, pack = self._words, board.pack
        zone = self._session.portfolio.time_zone if self._session.portfolio is not None else "UTC"
        approved = self._name(board, pack.approved_by) or self.tr("not named")
        if board.kept is not None and board.kept.approved_at is not None:
            approved = f"{approved}, {words.date(local_date(board.kept.approved_at, zone))}"
        self.in_force.set_version(self.tr("In force"), "ok", "tick-circle", pack.version, pack.pack_id)
        self.in_force.set_facts(
            (self.tr("Valid from"), words.date(pack.valid_from), "text"),
            (self.tr("Author"), self._name(board, pack.author), "text"),
            (self.tr("Approved by"), approved, "text"),
        )
        draft = board.draft
        if draft is None:
            self.draft.set_version(self.tr("No draft"), "text2", "pen", "", "")
            self.draft.set_facts((self.tr("Whatever is changed is first a draft, and changes nothing."), "", "text2"))
            return
        count = len(view.differences)
        text = self.tr("1 limit differs") if count == 1 else self.tr("{count} limits differ").format(count=count)
        if unsaved:
            text = self.tr("{differs}, {count} not saved").format(differs=text, count=unsaved)
        asked = draft.valid_from is not None
        state = self.tr("Asked for") if asked else self.tr("Draft")
        self.draft.set_version(state, "warn" if asked else "accent", "clock" if asked else "pen", draft.edition, text)
        saved = local_date(draft.saved_at, zone)
        day = day_text(saved, words.language) if saved.year == board.today.year else words.date(saved)
        author = self.tr("{name}, saved {day} {time}").format(
            name=self._name(board, draft.author), day=day, time=clock_text(draft.saved_at, zone)
        )
        since = words.date(draft.valid_from) if draft.valid_from is not None else self.tr("not asked for yet")
        self.draft.set_facts(
            (self.tr("Valid from"), since, "text"),
            (self.tr("Author"), author, "text"),
            (self.tr("Approved by"), self.tr("no one yet"), "warn"),
        )

    def _name(self, board: PolicyBoard, user_id: UserId | str) -> str:
        user = next((item for key, item in board.people.items() if key == user_id), None)
        return user.name if user is not None else str(user_id)
