"""Find cheapest: asks for the answers, and asks again when what they rest on has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer

from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    from agent_desk.ui.case.negotiation import Negotiation
    from agent_desk.ui.case.offer_card import OfferCard
    from agent_desk.wording import Words

_PAUSE_MS = 120


class CheapestFinder(QObject):
    """Stands between the offer card and its two answers.

    The answers follow the amount, the first date, the waivers and the reason after a short pause; an answer that was
    taken over leaves them as they are, so that the other one can still be taken.
    """

    def __init__(self, words: Words, offer: OfferCard, negotiation: Negotiation) -> None:
        super().__init__(offer)
        self._words = words
        self._offer = offer
        self._negotiation = negotiation
        self._basis: tuple[object, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._answer)

    def find(self) -> None:
        """F6: answer, and put the focus on the first answer; or on the amount, when there is none."""
        offer = self._offer
        if not offer.isEnabled():
            return
        self._answer()
        if offer.answers.is_asked:
            offer.answers.take_focus()
        elif self._negotiation.reason is not None:
            offer.can_pay.setFocus(Qt.FocusReason.ShortcutFocusReason)
            offer.can_pay.selectAll()

    def follow(self) -> None:
        """Something may have changed: answer again where answers are shown."""
        answers = self._offer.answers
        if not self._offer.isEnabled():
            self._pause.stop()
            answers.clear()
        elif not answers.isHidden() and self._basis != self._now():
            self._pause.start()

    def keep(self) -> None:
        """The answers stay as they are, although the offer is another one now."""
        self._pause.stop()
        self._basis = self._now()

    def _now(self) -> tuple[object, ...]:
        offer, context = self._offer, self._negotiation.context
        choices = offer.choices
        given = (offer.can_pay.amount, choices.first_due, self._negotiation.reason)
        return (*given, choices.waivers(), context.evidence, context.as_of, context.position)

    def _answer(self) -> None:
        self._basis = self._now()
        answers, amount = self._offer.answers, self._offer.can_pay.amount
        if self._negotiation.reason is None:
            text = QCoreApplication.translate("CheapestFinder", "Choose the reason first: what fits depends on it.")
            answers.say(text, warn=True)
        elif amount is None:
            text = QCoreApplication.translate("CheapestFinder", "Say first what the borrower can pay a month.")
            answers.say(text, warn=True)
        else:
            try:
                answers.show_answers(self._negotiation.find_cheapest(self._offer.choices, amount))
            except InputError as error:
                answers.say(self._words.error(error), warn=True)
