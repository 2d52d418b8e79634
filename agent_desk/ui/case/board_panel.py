"""What the policy holds for this borrower: every offer, who may grant it, its figures; one of them is taken over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.ui.case.figure_table import FigureTable
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.card import Card
from agent_desk.ui.widgets.empty_state import EmptyState
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from agent_desk.domain.policy.offers import Offer
    from agent_desk.ui.case.negotiation import Negotiation
    from agent_desk.wording import Words


class BoardPanel(QWidget):
    """The panel takes the place of the work until Esc, or until an offer is taken.

    Signals:
        closed: Back to the work.
        taken: A person took an offer over (``Proposal``).
    """

    closed = Signal()
    taken = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._offers: tuple[Offer, ...] = ()
        self._may_take = True
        self.card = Card()
        self.take = DeskButton(compact=True, key="Enter")
        self.close_button = DeskButton(key="Esc", compact=True)
        self.card.add_title_widget(self.take)
        self.card.add_title_widget(self.close_button)
        self.note = TextLabel("", "secondary", "text2", wrap=True)
        self.table = FigureTable()
        self.table.wrap_rows(40)
        self.empty = EmptyState("policy")
        self.card.add(self.note)
        self.card.add(self.table, 1)
        self.card.add(self.empty, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.card, 1)
        self.take.clicked.connect(self._take_current)
        self.table.activated.connect(self._take)
        self.table.clicked.connect(self._take)
        self.close_button.clicked.connect(self.closed)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self.card.set_title(self.tr("What the policy holds"))
        self.take.set_text(self.tr("Take this offer"))
        self.close_button.set_text(self.tr("Back to the offer"))

    def show_offers(self, negotiation: Negotiation) -> None:
        """Show the board of a case."""
        words, currency = self._words, negotiation.context.loan.currency
        self._offers = negotiation.board()
        self.table.setVisible(bool(self._offers))
        self.set_may_take(self._may_take)
        self.empty.setVisible(not self._offers)
        self.note.set_text(self._note(negotiation))
        self.note.setVisible(bool(self._offers))
        if not self._offers:
            self._say_why(negotiation)
            return
        columns = (
            self.tr("Offer"),
            self.tr("Who may grant"),
            self.tr("Next payment"),
            self.tr("Then"),
            self.tr("In all"),
            self.tr("Cost"),
        )
        rows = [
            (
                words.proposal(offer.view.proposal, currency),
                words.role(offer.role),
                f"{words.money(offer.view.next_after.due.total)}\n{words.table_date(offer.view.next_after.due_date)}",
                words.money(offer.view.regular_after),
                words.money(offer.view.total_after),
                words.money(offer.view.cost_to_lender),
            )
            for offer in self._offers
        ]
        self.table.show_rows(columns, rows, name=self.card.title.plain_text, wide=0)
        self.table.selectRow(0)

    def _note(self, negotiation: Negotiation) -> str:
        order = self.tr("What the lowest role may grant comes first, then what costs the borrower least in all.")
        if negotiation.is_proof_awaited:
            return self.tr("{order} Holds once the proof is in.").format(order=order)
        return order

    def _say_why(self, negotiation: Negotiation) -> None:
        title = self.tr("The policy holds no offer here")
        if not negotiation.context.position.owed:
            self.empty.set_message(title, self.tr("Nothing is owed on this loan."))
        elif negotiation.reason is None:
            self.empty.set_message(title, self.tr("Choose the reason first: what may be offered depends on it."))
        else:
            self.empty.set_message(title, self.tr("Limits, or what was granted before, leave nothing for this reason."))

    def set_may_take(self, may_take: bool) -> None:
        """Whether an offer may be taken over now, or only be looked at."""
        self._may_take = may_take
        self.take.setVisible(may_take and bool(self._offers))

    def take_focus(self) -> None:
        """Put the focus on the first offer."""
        target = self.table if self._offers else self.close_button
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take_current(self) -> None:
        self._take(self.table.currentIndex())

    def _take(self, index: QModelIndex) -> None:
        if index.isValid() and self._may_take:
            self.taken.emit(self._offers[index.row()].view.proposal)
