"""The controls of an offer as texts by name, for a draft, and back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

from agent_desk.domain.amounts import Component
from agent_desk.domain.concessions import ConcessionKind, Waiver
from agent_desk.domain.concessions.deferment import DefermentInterest, DefermentScope
from agent_desk.domain.concessions.waiver import Vesting
from agent_desk.domain.errors import InputError
from agent_desk.domain.money import Money

if TYPE_CHECKING:
    from collections.abc import Mapping

    from agent_desk.ui.case.choices import Choices

#: Fields of these names are the offer's.
OFFER: Final = "offer."
_NONE: Final = "-"


def choice_texts(choices: Choices) -> dict[str, str]:
    """Texts by the names of their fields."""
    texts = {
        "chosen": " ".join(sorted(choices.chosen)),
        "values": " ".join(f"{kind.value}={value}" for kind, value in choices.values),
        "months": "yes" if choices.in_months else "no",
        "scope": choices.scope.value,
        "interest": choices.interest.value,
        "first_due": choices.first_due.isoformat() if choices.first_due is not None else _NONE,
        "documents_by": choices.documents_by.isoformat() if choices.documents_by is not None else _NONE,
        "settle_days": str(choices.settle_days) if choices.settle_days is not None else _NONE,
        "exact": " ".join(
            f"{item.component.value}={item.amount}={item.vesting.value}"
            for item in choices.exact
            if item.amount is not None
        ),
    }
    return {f"{OFFER}{name}": text for name, text in texts.items()}


def read_choices(fields: Mapping[str, str], start: Choices, currency: str) -> Choices | None:
    """The controls of a draft; None when it tells of none, or of some that this program does not know.

    Args:
        fields: Of the draft.
        start: The controls of a new case, for what the draft does not tell.
        currency: Of the loan.
    """
    if f"{OFFER}chosen" not in fields:
        return None
    told = {name.removeprefix(OFFER): text for name, text in fields.items()}
    try:
        result = replace(
            start,
            chosen=frozenset(ConcessionKind(code) for code in told["chosen"].split()),
            in_months=told["months"] == "yes",
            scope=DefermentScope(told["scope"]),
            interest=DefermentInterest(told["interest"]),
            first_due=_date(told["first_due"]),
            documents_by=_date(told.get("documents_by", _NONE)),
        )
        for pair in told["values"].split():
            code, _, value = pair.partition("=")
            result = result.with_value(ConcessionKind(code), int(value))
        exact = tuple(_waiver(text, currency) for text in told["exact"].split())
        settle = None if told["settle_days"] == _NONE else int(told["settle_days"])
    except (KeyError, ValueError, InvalidOperation, InputError):
        return None
    return replace(result, exact=exact, settle_days=settle)


def _date(text: str) -> date | None:
    return None if text == _NONE else date.fromisoformat(text)


def _waiver(text: str, currency: str) -> Waiver:
    component, amount, vesting = text.split("=")
    return Waiver(Component(component), amount=Money.of(Decimal(amount), currency), vesting=Vesting(vesting))
