"""The parts of the wrap-up and how they share the room: what stands now, how it ended, where the time went."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from agent_desk.ui.widgets.action_bar import ActionBar
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.lines import IconLine, hairline
from agent_desk.ui.widgets.scroll_pane import ScrollPane
from agent_desk.ui.widgets.view_tabs import LEAD, SavedViewTabs, ViewTab
from agent_desk.ui.wrap_up.done_section import DoneSection, OpenSection
from agent_desk.ui.wrap_up.ended_strip import EndedStrip
from agent_desk.ui.wrap_up.note_card import NoteCard
from agent_desk.ui.wrap_up.outcome_card import OutcomeCard
from agent_desk.ui.wrap_up.times_section import TimesSection

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from agent_desk.ui.wrap_up.next_card import NextCard
    from agent_desk.wording import Words

_LEAST_WIDTH: Final = 1360
_LEFT: Final = 304
_RIGHT: Final = 356
_CASE, _TIME = "case", "time"


class WrapUpView(QWidget):
    """Strip, three columns, action bar; below 1360 px the right pane becomes a tab of the left."""

    def __init__(self, words: Words, left: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_compact = False
        self.strip = EndedStrip(words)
        self.outcome = OutcomeCard(words)
        self.next: NextCard | None = None
        self.note = NoteCard()
        self.times = TimesSection()
        self.done = DoneSection(words)
        self.open = OpenSection(words)
        self.right = ScrollPane()
        for section in (self.times, self.done, self.open):
            self.right.add(section)
        self.right.add_stretch()
        self._left = left
        self.tabs = SavedViewTabs()
        self._tab_box = QFrame()
        self._side = QStackedWidget()
        self._left_box = QWidget()
        self._columns = QHBoxLayout()
        self._cards: QVBoxLayout
        self.problem = QFrame()
        self._problem_line = IconLine("", "warning", "bad", strong=True, size=13)
        self.bar = ActionBar()
        self.save = DeskButton(key="Ctrl+S")
        self.primary = DeskButton(kind="primary", key="Ctrl+Return")
        self._build_left()
        self._build()
        self.tabs.chosen.connect(self._show_tab)
        self._arrange(compact=False)

    def _build_left(self) -> None:
        self._tab_box.setProperty("kind", "strip")
        tab_row = QVBoxLayout(self._tab_box)
        tab_row.setContentsMargins(16 - LEAD, 2, 0, 0)
        tab_row.addWidget(self.tabs)
        self._side.addWidget(self._left)
        column = QVBoxLayout(self._left_box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tab_box)
        column.addWidget(self._side, 1)

    def _build(self) -> None:
        middle = ScrollPane(kind="canvas", margin=12, gap=10)
        self._cards = middle.content
        self._cards.addWidget(self.outcome)
        self._cards.addWidget(self.note, 1)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._columns.addWidget(self._left_box)
        self._columns.addWidget(hairline(vertical=True))
        self._columns.addWidget(middle, 1)
        self._columns.addWidget(hairline(vertical=True))
        self._columns.addWidget(self.right)
        self.right.setFixedWidth(_RIGHT)
        self.problem.setProperty("kind", "bar")
        line = QHBoxLayout(self.problem)
        line.setContentsMargins(14, 6, 14, 6)
        line.addWidget(self._problem_line)
        self.problem.hide()
        self.bar.add_button(self.save)
        self.bar.add_button(self.primary)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.strip)
        whole.addLayout(self._columns, 1)
        whole.addWidget(self.problem)
        whole.addWidget(self.bar)

    def retranslate(self) -> None:
        """Set every text again."""
        for part in (self.strip, self.outcome, self.note, self.times):
            part.retranslate()
        if self.next is not None:
            self.next.retranslate()
        self.save.set_text(self.tr("Save"))
        self.primary.set_text(self.tr("Save and take next case"))
        self.bar.set_hints(
            (
                ("1–0", self.tr("Outcome")),
                ("F9", self.tr("Call back")),
                ("F8", self.tr("Note")),
                ("Esc", self.tr("Case")),
            )
        )
        self._name_tabs()

    def set_next(self, card: NextCard) -> None:
        """Put another case's card in place of the one before."""
        old, self.next = self.next, card
        self._cards.insertWidget(1, card)
        if old is not None:
            self._cards.removeWidget(old)
            old.hide()
            old.deleteLater()

    def show_problem(self, sentence: str) -> None:
        """Say why it was not saved; empty hides it."""
        self._problem_line.set_line(sentence)
        self.problem.setVisible(bool(sentence))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the compact form by the size of the window."""
        super().resizeEvent(event)
        compact = self.window().width() < _LEAST_WIDTH
        if compact != self.is_compact:
            self._arrange(compact=compact)

    def _arrange(self, *, compact: bool) -> None:
        self.is_compact = compact
        self.strip.set_compact(compact)
        self.bar.set_compact(compact)
        self.outcome.set_compact(compact)
        self._cards.setSpacing(8 if compact else 10)
        self._tab_box.setVisible(compact)
        if compact:
            self._side.addWidget(self.right)
            self._left_box.setFixedWidth(_RIGHT)
        else:
            self._columns.addWidget(self.right)
            self.right.show()
            self._side.setCurrentWidget(self._left)
            self._left_box.setFixedWidth(_LEFT)
        self._name_tabs()

    def _name_tabs(self) -> None:
        self.tabs.set_views((ViewTab(_TIME, self.tr("Time and steps")), ViewTab(_CASE, self.tr("Case"))))
        if self.is_compact:
            self._show_tab(self.tabs.current_key)

    def _show_tab(self, key: str) -> None:
        self._side.setCurrentWidget(self._left if key == _CASE else self.right)
