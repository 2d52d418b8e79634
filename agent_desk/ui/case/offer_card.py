"""Step 2: the offer. When it is paid (one of them), and what is waived (any of them)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.domain.concessions import TIMING, ConcessionKind
from agent_desk.domain.policy.pack import Measure
from agent_desk.ui import theme
from agent_desk.ui.case.answers_row import AnswersRow
from agent_desk.ui.case.choices import WAIVED, Choices
from agent_desk.ui.case.extension_row import ExtensionRow
from agent_desk.ui.case.verdict_words import card_verdict, limit_words
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.card import Card
from agent_desk.ui.widgets.date_field import DateField
from agent_desk.ui.widgets.money_field import MoneyField
from agent_desk.ui.widgets.option_card import OptionCard
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.ui.case.negotiation import CardWords, Negotiation, Outcome
    from agent_desk.wording import Words


_HEAD: Final = 24


class OfferCard(Card):
    """The card.

    Signals:
        changed: A person changed the offer; ``choices`` has it.
        can_pay_changed: A person said what the borrower can pay (``Money`` or None).
    """

    changed = Signal()
    can_pay_changed = Signal(object)

    def __init__(self, words: Words, negotiation: Negotiation, parent: QWidget | None = None) -> None:
        super().__init__(2, parent)
        self._words = words
        self._negotiation = negotiation
        self._compact = False
        self._cards: dict[ConcessionKind, OptionCard] = {}
        self.choices = negotiation.start()
        context = negotiation.context
        self.can_pay = MoneyField(context.loan.currency, strong=True)
        self.first_due = DateField(context.as_of.year)
        self._can_pay_label = TextLabel("", "secondary", "text2")
        self._from_label = TextLabel("", "secondary", "text2")
        self._can_pay_label.setBuddy(self.can_pay)
        self._from_label.setBuddy(self.first_due)
        self.find_cheapest = DeskButton(icon="trend", key="F6", compact=True)
        for widget in (self._can_pay_label, self.can_pay, self._from_label, self.first_due, self.find_cheapest):
            self.add_title_widget(widget)
        self.answers = AnswersRow(words, negotiation)
        self.add(self.answers)
        self.board = DeskButton(kind="link", key="F5")
        self.board.setFixedHeight(theme.scaled(_HEAD))
        self._heads = (TextLabel("", "label"), TextLabel("", "label"))
        self._notes = (TextLabel("", "secondary", "text2", elide=True), TextLabel("", "secondary", "text2", elide=True))
        self.extension = ExtensionRow()
        self._columns = (QVBoxLayout(), QVBoxLayout())
        self.body.setSpacing(6)
        self._build()
        self.can_pay.edited.connect(self.can_pay_changed)
        self.first_due.edited.connect(self._take_first_due)
        self.extension.changed.connect(self._take_extension)
        self.set_step_state("current")
        self.retranslate()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for head, note, column in zip(self._heads, self._notes, self._columns, strict=True):
            column.setSpacing(8)
            column.setContentsMargins(0, 0, 0, 0)
            title = QHBoxLayout()
            title.setSpacing(8)
            title.addStrut(theme.scaled(_HEAD))
            title.addWidget(head)
            title.addWidget(note, 1)
            if head is self._heads[1]:
                title.addWidget(self.board)
            column.addLayout(title)
            row.addLayout(column, 1)
        for kind in self._negotiation.shown():
            is_timing = kind in TIMING
            card = OptionCard("radio" if is_timing else "check")
            self._cards[kind] = card
            self._columns[0 if is_timing else 1].addWidget(card)
            card.toggled.connect(lambda chosen, which=kind: self._choose(which, chosen))
            card.edited.connect(lambda value, which=kind: self._move(which, value))
        for column in self._columns:
            column.addStretch(1)
        self.body.addLayout(row)
        self.add(self.extension)

    @property
    def kinds(self) -> tuple[ConcessionKind, ...]:
        """Kinds that have a card, from top to bottom, left before right."""
        return tuple(self._cards)

    def card(self, kind: ConcessionKind) -> OptionCard:
        """The card of a kind."""
        return self._cards[kind]

    def retranslate(self) -> None:
        """Set every text again."""
        self.set_title(self.tr("Offer"))
        self._can_pay_label.set_text(self.tr("Can pay") if self._compact else self.tr("Borrower can pay"))
        self._from_label.set_text(self.tr("a month from"))
        self.can_pay.set_name(self.tr("What the borrower can pay a month"))
        self.first_due.set_name(self.tr("First payment of a new plan"))
        self.first_due.setPlaceholderText(self.tr("next date"))
        self.find_cheapest.set_text(self.tr("Find cheapest"))
        self.board.set_text(self.tr("All offers"))
        self.board.setToolTip(self.tr("What the policy holds for this borrower, whoever asks"))
        self._heads[0].set_text(self.tr("When it is paid"))
        self._heads[1].set_text(self.tr("What is waived"))
        self._notes[0].set_text(self.tr("choose one"))
        waivers = any(kind in WAIVED for kind in self._cards)
        self._notes[1].set_text(self.tr("may be added") if waivers else self.tr("nothing is owed that may be waived"))
        self.extension.retranslate()
        for kind, card in self._cards.items():
            card.set_name(self._words.concession(kind))
            card.control.set_words(self._unit(kind))

    def _unit(self, kind: ConcessionKind) -> Callable[[int], str]:
        words = self._words
        match kind:
            case ConcessionKind.REAMORTISATION | ConcessionKind.INTEREST_ONLY:
                measure = Measure.MONTHS
            case ConcessionKind.DEFERMENT:
                measure = Measure.MONTHS if self.choices.in_months else Measure.DAYS
            case _:
                exact = self.choices.exact_waiver(kind)
                if exact is not None and exact.amount is not None:
                    amount = words.money(exact.amount)
                    return lambda _value: amount
                return lambda value: words.measure(Measure.SHARE, Decimal(value) / 100)
        return lambda value: words.measure(measure, Decimal(value))

    def set_compact(self, compact: bool) -> None:
        """Shorter words where there is little room."""
        self._compact = compact
        self.retranslate()
        self.answers.set_compact(compact)
        dense = max(self._count(is_timing) for is_timing in (True, False)) > 2
        for card in self._cards.values():
            card.set_dense(dense)
        for column in self._columns:
            column.setSpacing(4 if dense else 8)

    def _count(self, is_timing: bool) -> int:
        return sum(1 for kind in self._cards if (kind in TIMING) is is_timing)

    def set_choices(self, choices: Choices) -> None:
        """Put the controls somewhere from the program."""
        self.choices = choices
        if choices.first_due != self.first_due.day:
            self.first_due.set_day(choices.first_due)
        self.extension.set_choices(choices)
        for kind, card in self._cards.items():
            card.set_scale(self._negotiation.scale(kind, choices))
            card.control.set_words(self._unit(kind))
            card.set_value(choices.value(kind))
            card.set_chosen(kind in choices.chosen)
        self._dress()

    def _choose(self, kind: ConcessionKind, chosen: bool) -> None:
        self.choices = self.choices.with_choice(kind, chosen)
        if chosen and kind in TIMING:
            for other, card in self._cards.items():
                if other in TIMING and other is not kind:
                    card.set_chosen(False)
        self._dress()
        self.changed.emit()

    def _move(self, kind: ConcessionKind, value: int) -> None:
        was_exact = self.choices.exact_waiver(kind) is not None
        self.choices = self.choices.with_value(kind, value)
        if was_exact:
            self._cards[kind].control.set_words(self._unit(kind))
        self.changed.emit()

    def _take_first_due(self, day: object) -> None:
        del day
        self.choices = replace(self.choices, first_due=self.first_due.day)
        self.changed.emit()

    def _take_extension(self) -> None:
        moved = self.extension.choices(self.choices)
        kind = ConcessionKind.DEFERMENT
        if moved.in_months != self.choices.in_months:
            start = self._negotiation.scale(kind, moved)
            length = 1 if moved.in_months else self._negotiation.start().value(kind)
            moved = moved.with_value(kind, start.fit(length))
        self.set_choices(moved)
        self.changed.emit()

    def _dress(self) -> None:
        self.extension.setVisible(ConcessionKind.DEFERMENT in self.choices.chosen)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show each card's verdict, limits and amount."""
        for kind, card in self._cards.items():
            option = self._negotiation.option(kind)
            card.set_scale(self._negotiation.scale(kind, self.choices))
            refusal = self._negotiation.refusal(kind)
            card.set_blocked(self._refusal_words(kind) if refusal is not None else "")
            words = self._negotiation.card(kind, self.choices, outcome)
            verdict, text, spoken = card_verdict(self._words, words, self._negotiation.context.loan.currency)
            card.set_verdict(verdict, self._short(text) if self._compact else text, spoken)
            limits = limit_words(self._words, option, self.choices, self._negotiation.context.loan.currency)
            card.set_foot(limits, self._amount(kind, words))

    def _short(self, text: str) -> str:
        return {
            self.tr("Within your limit"): self.tr("Within limit"),
            self.tr("Needs supervisor"): self.tr("Supervisor"),
            self.tr("Needs manager"): self.tr("Manager"),
        }.get(text, text)

    def _refusal_words(self, kind: ConcessionKind) -> str:
        refusal = self._negotiation.refusal(kind)
        if refusal is None:
            return ""
        if self._negotiation.reason is None:
            return self.tr("Choose the reason first: whether this may be granted depends on it.")
        sentence = self._words.finding(refusal, self._negotiation.context.loan.currency)
        return self.tr("{sentence}. Reason on file: {reason}.").format(
            sentence=sentence, reason=self._words.reason(self._negotiation.reason)
        )

    def _amount(self, kind: ConcessionKind, words: CardWords) -> str:
        weighed = words.weighed
        if weighed is None:
            return ""
        view = weighed.view
        if kind in WAIVED:
            return self.tr("{amount} waived").format(amount=self._words.money(view.waived.part(WAIVED[kind])))
        if kind is ConcessionKind.DEFERMENT and view.moved_to is not None:
            return self.tr("to {date}").format(date=self._words.table_date(view.moved_to))
        return self.tr("{amount} a month").format(amount=self._words.money(view.regular_after))

    def focus_chosen(self) -> None:
        """Put the focus on the track of the first thing that is chosen."""
        card = next((card for card in self._cards.values() if card.is_chosen), None)
        if card is not None:
            card.control.track.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_card(self, forward: bool) -> None:
        """Move the focus to the next card, or the one before."""
        cards = [card for card in self._cards.values() if card.isVisible() and card.mark.isEnabled()]
        if not cards:
            return
        here = next((number for number, card in enumerate(cards) if _has_focus(card)), -1 if forward else len(cards))
        cards[(here + (1 if forward else -1)) % len(cards)].mark.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose_card(self, place: int) -> None:
        """Choose the card in this place, from 0, or take it back; one that is blocked or not there changes nothing."""
        cards = list(self._cards.values())
        if place < len(cards) and cards[place].mark.isEnabled():
            cards[place].control.track.setFocus(Qt.FocusReason.ShortcutFocusReason)
            cards[place].mark.click()


def _has_focus(card: OptionCard) -> bool:
    return card.isAncestorOf(card.window().focusWidget())
