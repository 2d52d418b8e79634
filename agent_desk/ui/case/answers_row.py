"""Find cheapest (F6): the cheapest plan that fits what the borrower can pay, and the nearest within the own limit."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.domain.concessions import Reamortisation
from agent_desk.domain.policy.finding import Verdict
from agent_desk.domain.policy.pack import Measure
from agent_desk.ui.case.verdict_words import PILLS
from agent_desk.ui.widgets.announce import Announcer
from agent_desk.ui.widgets.answer_button import AnswerButton
from agent_desk.ui.widgets.lines import IconLine

if TYPE_CHECKING:
    from agent_desk.domain.policy.offers import Affordable, Offer
    from agent_desk.ui.case.negotiation import Negotiation
    from agent_desk.wording import Words


class AnswersRow(QWidget):
    """Two answers side by side, and a line where something has to be said; hidden until it is asked.

    Signals:
        taken: A person took an answer over (``Proposal``).
    """

    taken = Signal(object)

    def __init__(self, words: Words, negotiation: Negotiation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._negotiation = negotiation
        self._compact = False
        self._found: Affordable | None = None
        self._offers: tuple[Offer | None, Offer | None] = (None, None)
        self.buttons = (AnswerButton(), AnswerButton())
        self.line = IconLine("", "info", "text2", size=12)
        self._announcer = Announcer(self)
        row = QHBoxLayout()
        row.setSpacing(8)
        for index, button in enumerate(self.buttons):
            row.addWidget(button, 1)
            button.clicked.connect(lambda _checked=False, place=index: self._take(place))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addLayout(row)
        self.hide()

    @property
    def is_asked(self) -> bool:
        """Are answers shown?"""
        return self._found is not None

    def set_compact(self, compact: bool) -> None:
        """Shorter names where there is little room."""
        self._compact = compact
        if self._found is not None:
            self.show_answers(self._found)

    def say(self, sentence: str, *, warn: bool = False) -> None:
        """Say why there is no answer."""
        self._found, self._offers = None, (None, None)
        for button in self.buttons:
            button.hide()
        self._say(sentence, warn=warn)
        self.show()
        self._announcer.say(sentence)

    def clear(self) -> None:
        """Forget the answers."""
        self._found, self._offers = None, (None, None)
        self.hide()

    def show_answers(self, found: Affordable) -> None:
        """Show both answers; where nothing fits, the line says by how much."""
        self._found = found
        cheapest, own = found.cheapest, found.own
        wider = (
            found.longest if found.longest is not None and found.longest.role is not self._negotiation.role else None
        )
        first = cheapest or wider
        self._offers = (first, own)
        if cheapest is not None:
            name = self.tr("Fits") if self._compact else self.tr("Cheapest")
            self._show(0, cheapest, name, self._who(cheapest))
        elif wider is not None:
            name = self.tr("Nearest")
            self._show(0, wider, name, self._words.role(wider.role, inside=True))
        else:
            self.buttons[0].hide()
        if own is not None:
            name = self.tr("Limit") if self._compact else self.tr("Your limit")
            over = self.tr("{amount} over").format(amount=self._words.money(found.over))
            self._show(1, own, name, over if found.over.minor else self.tr("fits"))
        else:
            self.buttons[1].hide()
        self._say(self._sentence(found), warn=cheapest is None)
        self.show()
        shown = [button.accessibleName() for button in self.buttons if not button.isHidden()]
        self._announcer.say(". ".join([*shown, self.line.text] if self.line.text else shown))

    def _show(self, place: int, offer: Offer, name: str, note: str) -> None:
        verdict = self._negotiation.verdict_on(offer.view.proposal)
        self.buttons[place].set_answer(PILLS[verdict], name, self._figures(offer), note)
        tip = self._words.proposal(offer.view.proposal, self._negotiation.context.loan.currency)
        self.buttons[place].setToolTip(tip)
        self.buttons[place].show()

    def _figures(self, offer: Offer) -> str:
        timing = offer.view.proposal.timing
        count = timing.instalments if isinstance(timing, Reamortisation) else 0
        length = self._words.measure(Measure.MONTHS, Decimal(count))
        return self.tr("{length}, {amount}").format(length=length, amount=self._words.money(offer.view.regular_after))

    def _who(self, offer: Offer) -> str:
        if self._negotiation.verdict_on(offer.view.proposal) is Verdict.WITHIN:
            return self.tr("within your limit")
        return self._words.role(offer.role, inside=True)

    def _sentence(self, found: Affordable) -> str:
        parts: list[str] = []
        if found.cheapest is None and found.longest is None:
            parts.append(self.tr("The policy allows no new plan here."))
        elif found.cheapest is None and found.longest_over is not None:
            text = self.tr("No plan fits: the nearest that anyone may grant is {amount} a month over.")
            parts.append(text.format(amount=self._words.money(found.longest_over)))
        if found.own is None and found.longest is None and found.cheapest is not None:
            parts.append(self.tr("You may grant no new plan here yourself."))
        if self._negotiation.is_proof_awaited and (found.cheapest or found.longest):
            parts.append(self.tr("Holds once the proof is in."))
        return " ".join(parts)

    def _say(self, sentence: str, *, warn: bool) -> None:
        self.line.set_line(sentence, "warning" if warn else "info", "warn" if warn else "text2")
        self.line.setVisible(bool(sentence))

    def take_focus(self) -> None:
        """Put the focus on the first answer."""
        button = next((item for item in self.buttons if not item.isHidden()), None)
        if button is not None:
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take(self, place: int) -> None:
        offer = self._offers[place]
        if offer is not None:
            self.taken.emit(offer.view.proposal)
