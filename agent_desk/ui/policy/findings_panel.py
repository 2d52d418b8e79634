"""Beside the table: how the draft differs, in plain words, and what has to be settled or accepted by name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.domain.policy.differences import KEEPING
from agent_desk.domain.policy.lines import limit_lines
from agent_desk.ui.widgets.action_bar import IconMark
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.card import Section
from agent_desk.ui.widgets.choice_box import ChoiceBox
from agent_desk.ui.widgets.keycap import Keycap
from agent_desk.ui.widgets.lines import IconLine
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.text_label import TextLabel
from agent_desk.wording.policy_lines import cell_text, difference_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLayout

    from agent_desk.domain.policy.differences import Difference
    from agent_desk.domain.policy.soundness import Flaw
    from agent_desk.services.edit_policy import DraftView, PolicyBoard
    from agent_desk.services.policy_text import CellChange
    from agent_desk.wording.words import Words


def _clear(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _icon(item: Difference) -> str:
    if item.rule in KEEPING:
        return "clock"
    return "arrow-up" if item.wider else "arrow-down"


class DifferencesPanel(Section):
    """How the draft differs from what is in force."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self.add_title_widget(Keycap("Alt+Down"))
        self.rows: list[str] = []

    def show_view(self, view: DraftView) -> None:
        """Say each difference."""
        _clear(self.body)
        count = len(view.differences)
        one, many = self.tr("1 difference, in plain words"), self.tr("{count} differences, in plain words")
        self.set_title(one if count == 1 else many.format(count=count) if count else self.tr("No limit differs"))
        lines = {line.rule: line for line in limit_lines(view.pack)}
        self.rows = []
        for item in view.differences:
            title, detail, sense = difference_words(self._words, item, lines.get(item.rule), view.pack.currency)
            self.rows.append(", ".join(filter(None, (title, detail, sense))))
            self.body.addWidget(self._row(_icon(item), title, detail, sense))

    def _row(self, icon: str, title: str, detail: str, sense: str) -> QWidget:
        row = QWidget()
        row.setAccessibleName(f"{title}, {detail}, {sense}")
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(IconMark(icon, "accent", 16))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(TextLabel(title, "label", wrap=True))
        texts.addWidget(TextLabel(detail, "secondary", "text2", wrap=True))
        across.addLayout(texts, 1)
        across.addWidget(TextLabel(sense, "label", "accent"))
        return row


class ChecksPanel(Section):
    """What has to be settled, and what has to be accepted by name.

    Signals:
        mend_wanted: A ``CellChange`` that settles a contradiction.
        accepted_changed: Another law was accepted, or one no more.
    """

    mend_wanted = Signal(object)
    accepted_changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self._accepted: set[str] = set()
        self.boxes: dict[str, ChoiceBox] = {}
        self.mend_buttons: list[DeskButton] = []
        self.add_title_widget(Keycap("F7"))

    @property
    def accepted(self) -> tuple[str, ...]:
        """Rules that this person accepted by name."""
        return tuple(rule for rule in self.boxes if rule in self._accepted)

    def show_view(
        self,
        board: PolicyBoard,
        view: DraftView,
        mends: Sequence[tuple[Flaw, Sequence[CellChange]]],
        *,
        deciding: bool,
    ) -> None:
        """Say every flaw.

        Args:
            board: With the draft.
            view: With its flaws.
            mends: For each contradiction the ways to settle it.
            deciding: Whether this person is to accept law that is not confirmed.
        """
        _clear(self.body)
        self.boxes, self.mend_buttons = {}, []
        self.set_title(self.tr("Checks"))
        count, warnings = len(view.contradictions), len(view.unconfirmed)
        self.set_note(self.tr("contradictions: {count}, warnings: {warnings}").format(count=count, warnings=warnings))
        for flaw, ways in mends:
            panel = MessagePanel("bad", compact=True)
            panel.set_message(self._words.flaw(flaw))
            for change in ways:
                button = DeskButton(self._mend_text(view, change), compact=True)
                button.clicked.connect(partial(self.mend_wanted.emit, change))
                panel.add_button(button)
                self.mend_buttons.append(button)
            self.body.addWidget(panel)
        if deciding:
            for flaw in view.unconfirmed:
                self._add_box(flaw)
        elif board.draft is not None and view.unconfirmed:
            text = self.tr("Law not confirmed: {rules}. Whoever puts it in force accepts each by name.")
            rules = ", ".join(self._rule(flaw.rule) for flaw in view.unconfirmed)
            self.body.addWidget(TextLabel(text.format(rules=rules), "secondary", "warn", wrap=True))
        if not view.contradictions:
            self.body.addWidget(IconLine(self.tr("Nothing contradicts"), "tick-circle", "ok"))

    def _rule(self, rule: str) -> str:
        """A rule as people call it: the caps have a name instead of a number."""
        return {"charges": self.tr("cap on charges"), "term": self.tr("cap on the term")}.get(rule, rule)

    def _mend_text(self, view: DraftView, change: CellChange) -> str:
        line = next(line for line in limit_lines(view.pack) if line.rule == change.rule)
        value = cell_text(self._words, line, change.value, view.pack.currency)
        return self.tr("{role}: {value}").format(role=self._words.role(change.role), value=value)

    def _add_box(self, flaw: Flaw) -> None:
        text = self.tr("Rule {rule}: I accept it unconfirmed").format(rule=self._rule(flaw.rule))
        box = ChoiceBox(text, shape="check")
        box.setToolTip(self._words.flaw(flaw))
        box.setAccessibleDescription(self._words.flaw(flaw))
        box.setChecked(flaw.rule in self._accepted)
        box.toggled.connect(partial(self._accept, flaw.rule))
        self.boxes[flaw.rule] = box
        self.body.addWidget(box)
        source = flaw.values[0] if flaw.values else ""
        self.body.addWidget(TextLabel(source, "caption", "text2", wrap=True))

    def forget(self) -> None:
        """Nothing is accepted any more: another draft."""
        self._accepted.clear()

    def _accept(self, rule: str, checked: bool) -> None:
        if checked:
            self._accepted.add(rule)
        else:
            self._accepted.discard(rule)
        self.accepted_changed.emit()
