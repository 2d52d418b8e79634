"""What the borrower tells of a hardship: shown, and kept with the case."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from agent_desk.cli import shapes
from agent_desk.cli.arguments import read_amount, read_code, read_date
from agent_desk.cli.output import plain
from agent_desk.domain.evidence import HardshipReason
from agent_desk.domain.loan import LoanNumber
from agent_desk.domain.people import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.cli.run import Call
    from agent_desk.domain.hardship import HardshipFacts
    from agent_desk.domain.money import Money
    from agent_desk.wording import Words

#: Forgets a fact.
_NONE = "none"


def facts(call: Call) -> None:
    """Without options: what is known. With some: they are kept, the others stay."""
    given = call.given
    actor, number = call.actor(Role.AGENT), LoanNumber(given.loan)
    call.on_the_day(actor, number)
    file = call.services.case.open(actor, number)
    currency = file.context.loan.currency

    def amount(text: str) -> Money:
        return read_amount(text, currency)

    readers: dict[str, Callable[[str], Any]] = {
        "since": read_date,
        "income": amount,
        "costs": amount,
        "can_pay": amount,
        "first_due": read_date,
    }
    told = {name: getattr(given, name) for name in readers if getattr(given, name) is not None}
    values = {name: None if text == _NONE else readers[name](text) for name, text in told.items()}
    reason = read_code(HardshipReason, given.reason) if given.reason is not None else None
    kept = file.case.facts
    if values:
        kept = call.once("facts").facts.save(actor, number, replace(kept, **values), base=kept)
    if reason is not None:
        call.once("reason").case.set_reason(actor, number, reason)
    reason = reason or file.case.reason
    answer = {"loan": number, "reason": plain(reason), **shapes.facts(kept)}
    call.answer(
        answer, [call.words.reason(reason) if reason is not None else "No reason yet", *_lines(kept, call.words)]
    )


def _lines(kept: HardshipFacts, words: Words) -> list[str]:
    dates = (("Since", kept.since), ("Can pay from", kept.first_due))
    amounts = (
        ("Income a month", kept.income),
        ("Essential costs a month", kept.costs),
        ("Left", kept.left),
        ("Can pay a month", kept.can_pay),
    )
    return [
        *(f"{title}: {words.date(day)}" for title, day in dates if day is not None),
        *(f"{title}: {words.money(sum_)}" for title, sum_ in amounts if sum_ is not None),
    ]
