"""Step 1: why the borrower cannot pay, and what proves it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agent_desk.domain.evidence import HardshipReason
from agent_desk.domain.hardship import HardshipFacts
from agent_desk.domain.policy.evidence import EvidenceStanding, evidence_standing, waiting_until
from agent_desk.ui import theme
from agent_desk.ui.case.evidence_row import EvidenceRow
from agent_desk.ui.case.later_row import LaterRow
from agent_desk.ui.case.reason_box import ReasonBox
from agent_desk.ui.money_text import day_text
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.card import Card
from agent_desk.ui.widgets.date_field import DateField
from agent_desk.ui.widgets.flow_layout import FlowLayout
from agent_desk.ui.widgets.lines import IconLine
from agent_desk.ui.widgets.money_field import MoneyField
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from agent_desk.services.negotiate import Context
    from agent_desk.ui.theme import Tone
    from agent_desk.wording import Words


class HardshipCard(Card):
    """The card; in compact mode one line until it is edited.

    Signals:
        reason_chosen: A person chose a reason (``HardshipReason``).
        recorded: A person recorded proof (``NewEvidence``).
        list_wanted: Copy what the borrower has to send.
        facts_changed: A person changed income or rent.
    """

    reason_chosen = Signal(object)
    recorded = Signal(object)
    list_wanted = Signal()
    facts_changed = Signal()

    def __init__(self, words: Words, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(1, parent)
        self._words = words
        self._context = context
        self._compact = False
        self._settled = False
        self._editing = False
        self._complete = False
        self._may_wait_until: date | None = None
        currency = context.loan.currency
        year = context.as_of.year
        self.state = IconLine("", "tick-circle", "ok", size=12)
        self.edit = DeskButton(kind="link", key="F2")
        self.add_title_widget(self.state)
        self.add_title_widget(self.edit)
        self.reason = ReasonBox()
        self.reason.setFixedWidth(theme.scaled(154))
        self.since = DateField(year)
        self.income = MoneyField(currency)
        self.rent = MoneyField(currency)
        self._labels = [TextLabel("", "secondary", "text2") for _ in range(4)]
        self._fields = QWidget()
        flow = FlowLayout(self._fields, gap=8)
        for label, field in zip(self._labels, (self.reason, self.since, self.income, self.rent), strict=True):
            label.setBuddy(field)
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(6)
            row.addWidget(label)
            row.addWidget(field)
            flow.addWidget(pair)
        self.left = TextLabel("", "secondary", "text2")
        self.left.setMinimumHeight(self.since.sizeHint().height())
        self.left.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        flow.addWidget(self.left)
        self.evidence = EvidenceRow(words, year)
        self.add(self._fields)
        self.later = LaterRow(year)
        self.add(self.evidence)
        self.add(self.later)
        self.setAcceptDrops(True)
        self.reason.activated.connect(self._choose)
        self.edit.clicked.connect(self.open_for_editing)
        self.evidence.recorded.connect(self.recorded)
        self.evidence.list_wanted.connect(self.list_wanted)
        self.income.edited.connect(lambda _amount: self.facts_changed.emit())
        self.rent.edited.connect(lambda _amount: self.facts_changed.emit())
        self.retranslate()
        self.show_case(context, None)

    def retranslate(self) -> None:
        """Set every text again."""
        texts = (self.tr("Reason"), self.tr("since"), self.tr("Income now"), self.tr("Rent"))
        for label, text in zip(self._labels, texts, strict=True):
            label.set_text(text)
        self.reason.setAccessibleName(self.tr("Reason for the hardship"))
        self.since.set_name(self.tr("Since"))
        self.income.set_name(self.tr("Income a month now"))
        self.rent.set_name(self.tr("Rent and other essential costs a month"))
        self.rent.setToolTip(self.rent.accessibleName())
        self.edit.set_text(self.tr("Edit"))
        chosen = self.reason.currentData()
        self.reason.blockSignals(True)
        self.reason.clear()
        for reason in HardshipReason:
            self.reason.addItem(self._words.reason(reason), reason)
        self.reason.setPlaceholderText(self.tr("Choose…"))
        self.reason.setCurrentIndex(-1 if chosen is None else self.reason.findData(chosen))
        self.reason.blockSignals(False)
        self.evidence.retranslate()
        self.later.retranslate()
        self.show_left()

    def show_left(self) -> None:
        """Say what is left of the income after the essential costs."""
        left = HardshipFacts(income=self.income.amount, costs=self.rent.amount).left
        text = "" if left is None else self.tr("{amount} left").format(amount=self._words.money(left))
        self.left.set_text(text)
        self.left.set_tone("bad" if left is not None and left.minor < 0 else "text2")

    @property
    def may_wait(self) -> bool:
        """May an offer be granted before the proof is in?"""
        return self._may_wait_until is not None

    @property
    def chosen_reason(self) -> HardshipReason | None:
        """The reason; None while none is chosen."""
        data = self.reason.currentData()
        return None if data is None else HardshipReason(data)

    def show_case(self, context: Context, reason: HardshipReason | None, by: date | None = None) -> None:
        """Show a reason and the proof that is in, or that must come by a day for what was granted to stand."""
        self._context = context
        self.reason.setCurrentIndex(-1 if reason is None else self.reason.findData(reason))
        standing = None
        if reason is not None:
            standing = evidence_standing(reason, context.evidence, context.as_of, context.pack)
        self.evidence.show_standing(standing, context.evidence, context.as_of, by)
        self._may_wait_until = waiting_until(standing, context.as_of, context.pack)
        self._show_state(standing)

    def _show_state(self, standing: EvidenceStanding | None) -> None:
        text, tone, icon = self._state_words(standing)
        self._complete = tone == "ok"
        self.state.set_line(text, icon, tone)
        self.set_step_state("done" if self._complete else "current")
        self._arrange()

    def _state_words(self, standing: EvidenceStanding | None) -> tuple[str, Tone, str]:
        if standing is None:
            return self.tr("Choose the reason first"), "text2", "info"
        asked = len(standing.also_asked)
        if standing.is_complete and asked:
            return self.tr("Required evidence is in, {count} more asked").format(count=asked), "ok", "tick-circle"
        if standing.is_complete:
            return self.tr("Required evidence is in"), "ok", "tick-circle"
        if standing.declared_until is not None:
            text = self.tr("A declaration stands in until {date}")
            return text.format(date=self._words.date(standing.declared_until)), "ok", "tick-circle"
        if standing.lacking_file:
            return self.tr("The document itself is wanted"), "warn", "warning"
        return self.tr("One of these is still to come"), "warn", "warning"

    def set_compact(self, compact: bool) -> None:
        """One line, opened by Edit or F2."""
        self._compact = compact
        self._editing = False
        self._arrange()

    def open_for_editing(self) -> None:
        """Show the fields and go to the reason."""
        self._editing = True
        self._arrange()
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_editing(self) -> bool:
        """Back to one line; False when there was nothing to close."""
        if self.evidence.is_recording:
            self.evidence.close_line()
            return True
        if self._editing and (self._settled or (self._compact and self._complete)):
            self._editing = False
            self._arrange()
            return True
        return False

    @property
    def is_folded(self) -> bool:
        """Is it one line?"""
        return (self._settled or (self._compact and self._complete)) and not self._editing

    def fold(self) -> None:
        """Back to one line where it may be, unless proof is being recorded."""
        if not self.evidence.is_recording:
            self.close_editing()

    def set_settled(self, settled: bool) -> None:
        """Fold it while nothing can be offered: a request waits, or an agreement stands."""
        if settled and not self._settled:
            self._editing = False
        self._settled = settled
        self._arrange()

    def _arrange(self) -> None:
        folded = self.is_folded
        self._fields.setVisible(not folded)
        self.evidence.setVisible(not folded)
        self.later.propose(None if folded or self._settled else self._may_wait_until)
        self.edit.setVisible(folded)
        words = ""
        reason = self.chosen_reason
        if folded and reason is not None:
            since = self.since.day
            parts = [self._words.reason(reason), day_text(since) if since else ""]
            words = ", ".join(part for part in parts if part)
        self.set_title(self.tr("Hardship and evidence"), words)

    def _choose(self, _index: int) -> None:
        reason = self.chosen_reason
        if reason is not None:
            self._editing = True
            self.reason_chosen.emit(reason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files from this computer may be dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Record a dropped file as proof."""
        path = next((url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()), "")
        if path:
            event.acceptProposedAction()
            self._editing = True
            self._arrange()
            self.evidence.take_file(Path(path))
