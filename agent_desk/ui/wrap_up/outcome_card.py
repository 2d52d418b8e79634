"""How the call ended: the pack's outcomes in three groups, the proposed one chosen, the others behind a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QMenu, QWidget

from agent_desk.domain.outcomes import OutcomeGroup, OutcomeList
from agent_desk.ui.widgets.card import Card
from agent_desk.ui.widgets.choice_box import ChoiceBox
from agent_desk.ui.widgets.lines import IconLine
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from agent_desk.domain.case import Disposition
    from agent_desk.wording import Words


class OutcomeCard(Card):
    """The card.

    Signals:
        chosen: An outcome was chosen (``Disposition``).
    """

    chosen = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(1, parent)
        self._words = words
        self._outcomes = OutcomeList()
        self._proposed: Disposition | None = None
        self._outcome: Disposition | None = None
        self._compact = False
        self._heads = {group: TextLabel("", "label", "text2") for group in OutcomeGroup}
        self.from_steps = IconLine("", "tick-circle", "ok", size=13)
        self.add_title_widget(self.from_steps)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        for column, group in enumerate(OutcomeGroup):
            self._grid.addWidget(self._heads[group], 0, column)
            self._grid.setColumnStretch(column, 1)
        self.body.addLayout(self._grid)
        self._group = QButtonGroup(self)
        self.boxes: dict[Disposition, ChoiceBox] = {}
        self.more = ChoiceBox(shape="none")
        self.other = ChoiceBox()
        self._group.addButton(self.other)
        self._grid.addWidget(self.more, 1, 2)
        self._grid.addWidget(self.other, 2, 2)
        self._menu = QMenu(self)
        self.more.clicked.connect(self.open_menu)
        self.other.clicked.connect(self._keep_other)
        self.retranslate()

    @property
    def outcome(self) -> Disposition | None:
        """The chosen one."""
        return self._outcome

    def retranslate(self) -> None:
        """Set every text again."""
        self.set_title(self.tr("How did it end"))
        names = {
            OutcomeGroup.AGREED: self.tr("Agreed"),
            OutcomeGroup.NOT_AGREED: self.tr("Not agreed"),
            OutcomeGroup.NOT_DISCUSSED: self.tr("Not discussed"),
        }
        for group, name in names.items():
            self._heads[group].set_text(name)
        for outcome, box in self.boxes.items():
            box.set_texts(self._words.disposition(outcome))
        self._word()

    def show_outcomes(self, outcomes: OutcomeList, proposed: Disposition | None) -> None:
        """Show the outcomes of a pack with the proposed one chosen."""
        for box in self.boxes.values():
            self._group.removeButton(box)
            self._grid.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = {}
        self._outcomes, self._proposed = outcomes, proposed
        rows = 0
        for column, group in enumerate(OutcomeGroup):
            for row, outcome in enumerate(outcomes.group(group), 1):
                box = ChoiceBox(self._words.disposition(outcome), key=outcomes.key(outcome))
                box.clicked.connect(lambda _on=False, what=outcome: self.choose(what))
                self._group.addButton(box)
                self._grid.addWidget(box, row, column)
                self.boxes[outcome] = box
                rows = max(rows, row)
        last = len(outcomes.not_discussed)
        self._grid.addWidget(self.more, last + 1, 2)
        self._grid.addWidget(self.other, last + 2, 2)
        self.set_compact(self._compact)
        self._outcome = None
        self.choose(proposed)

    def set_compact(self, compact: bool) -> None:
        """Use less height."""
        self._compact = compact
        self._grid.setVerticalSpacing(4 if compact else 6)
        for box in (*self.boxes.values(), self.other, self.more):
            box.set_compact(compact)

    def choose(self, outcome: Disposition | None) -> None:
        """Choose an outcome; None chooses nothing."""
        self._outcome = outcome
        self._group.setExclusive(False)
        for what, box in self.boxes.items():
            box.setChecked(what is outcome)
        self.other.setChecked(outcome is not None and outcome not in self.boxes)
        self._group.setExclusive(True)
        self._word()
        self.chosen.emit(outcome)

    def choose_by_key(self, key: str) -> None:
        """A digit chooses."""
        outcome = self._outcomes.by_key(key)
        if outcome is not None:
            self.choose(outcome)
            self.boxes[outcome].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_focus(self) -> None:
        """Put the focus on what is chosen, or on the first."""
        chosen = self._group.checkedButton() or next(iter(self.boxes.values()), None)
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_menu(self) -> None:
        """Offer the outcomes that are not in sight."""
        self._menu.clear()
        for outcome in self._outcomes.further:
            action = self._menu.addAction(self._words.disposition(outcome))
            action.triggered.connect(lambda _on=False, what=outcome: self.choose(what))
        self._menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _keep_other(self) -> None:
        self.other.setChecked(True)

    def _word(self) -> None:
        count = len(self._outcomes.all)
        self.more.set_texts(self.tr("All {count}…").format(count=count))
        self.more.setVisible(bool(self._outcomes.further))
        other = self._outcome is not None and self._outcome not in self.boxes
        self.other.setVisible(other)
        if other and self._outcome is not None:
            self.other.set_texts(self._words.disposition(self._outcome))
        preset = self._proposed is not None and self._outcome is self._proposed
        self.from_steps.set_line(self.tr("chosen from what was done") if preset else "", "tick-circle", "ok")
        self.from_steps.setVisible(preset)
        self.set_step_state("done" if self._outcome is not None else "current")
