"""What stands on the command line, by command; and how words become domain values."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from agent_desk.cli.usage import figures, whole
from agent_desk.domain.amounts import Component
from agent_desk.domain.concessions import Deferment, InterestOnly, Reamortisation, Waiver
from agent_desk.domain.concessions.deferment import DefermentInterest, DefermentScope
from agent_desk.domain.concessions.waiver import Vesting
from agent_desk.domain.errors import InputError
from agent_desk.domain.money import Money
from agent_desk.domain.proposal import AnyConcession, Proposal

if TYPE_CHECKING:
    import argparse

#: Dates outside these years are slips of the hand; inside them no date arithmetic of the desk leaves the calendar.
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)

#: What Decimal takes besides, such as 1_000, 1e3 or NaN, is a slip of the hand where somebody types an amount.
_AMOUNT = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)", re.ASCII)
_SHARE = re.compile(r"[+-]?\d{1,9}(?:\.\d{1,9})? ?%", re.ASCII)
_MOST_ROWS = 100_000
_MOST_DAYS = 36_500

_Code = TypeVar("_Code", bound=StrEnum)


def read_date(text: str) -> date:
    """A date such as 2026-06-16, in years that the desk reckons with.

    Raises:
        InputError: ``argument.date``, ``argument.years``.
    """
    try:
        found = date.fromisoformat(_DATE.fullmatch(figures(text))[0])  # type: ignore[index]
    except (ValueError, TypeError):
        raise InputError("argument.date", text=text) from None
    if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        raise InputError("argument.years", text=text, first=_FIRST_YEAR, last=_LAST_YEAR)
    return found


def read_moment(text: str) -> datetime:
    """A moment with its zone, in years that the desk reckons with.

    Raises:
        InputError: ``argument.moment``, ``argument.years``.
    """
    try:
        found = datetime.fromisoformat(figures(text))
    except ValueError:
        raise InputError("argument.moment", text=text) from None
    if found.tzinfo is None:
        raise InputError("argument.moment", text=text)
    if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        raise InputError("argument.years", text=text, first=_FIRST_YEAR, last=_LAST_YEAR)
    return found


def read_count(text: str) -> int:
    """A number of rows to show, 1 or more. Raises InputError ``argument.count``."""
    return _number_up_to(_MOST_ROWS, text, "argument.count")


def read_days(text: str) -> int:
    """A number of days to look back, 1 to a century. Raises InputError ``argument.days``."""
    return _number_up_to(_MOST_DAYS, text, "argument.days")


def _number_up_to(most: int, text: str, code: str) -> int:
    plain = figures(text)
    if not plain.isascii() or not plain.isdigit() or len(plain) > len(str(most)) or not 1 <= int(plain) <= most:
        raise InputError(code, text=text, most=most)
    return int(plain)


def read_seconds(text: str | None) -> int:
    """``14:58``, ``1:02:05`` or whole seconds; 0 for nothing. Raises InputError ``argument.length``."""
    if not text:
        return 0
    found = re.fullmatch(r"(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5})", figures(text), re.ASCII)
    if found is None or (found[2] is not None and int(found[3]) > 59):
        raise InputError("argument.length", text=text)
    return int(found[1] or 0) * 3600 + int(found[2] or 0) * 60 + int(found[3])


def read_code(kind: type[_Code], text: str) -> _Code:
    """A stored code. Raises InputError ``argument.choice`` with the codes there are."""
    try:
        return kind(text)
    except ValueError:
        raise InputError("argument.choice", text=text, known=", ".join(item.value for item in kind)) from None


def read_amount(text: str, currency: str) -> Money:
    """An amount such as ``1234.50``, in figures of either width. Raises InputError ``money.*``."""
    plain = figures(text)
    if not _AMOUNT.fullmatch(plain):
        raise InputError("money.not-a-number", text=text)
    return Money.of(plain, currency)


def amount_or_share(text: str, currency: str) -> tuple[Money | None, Decimal | None]:
    """``250.00`` or ``30%``. Raises InputError ``argument.share`` or those of money."""
    plain = figures(text)
    if not plain.endswith("%"):
        return read_amount(text, currency), None
    if not _SHARE.fullmatch(plain):
        raise InputError("argument.share", text=text)
    return None, Decimal(plain[:-1].strip()) / 100


def add_key(made: argparse.ArgumentParser) -> None:
    """The option of a command whose act may be sent again."""
    made.add_argument("--key", metavar="KEY", help="sent again under the same key, it is done once")


def add_concessions(parser: argparse.ArgumentParser) -> None:
    """Options that make up a proposal."""
    group = parser.add_argument_group("what is proposed")
    length = group.add_mutually_exclusive_group()
    length.add_argument("--extend-days", type=whole, metavar="N", help="move due dates by days")
    length.add_argument("--extend-months", type=whole, metavar="N", help="move due dates by months")
    group.add_argument("--extend-scope", choices=[item.value for item in DefermentScope], default="overdue")
    group.add_argument("--extend-interest", choices=[item.value for item in DefermentInterest], default="runs")
    group.add_argument("--waive-interest", metavar="AMOUNT|P%%", help="overdue interest forgiven")
    group.add_argument("--waive-penalty", metavar="AMOUNT|P%%", help="penalty interest forgiven")
    group.add_argument("--waive-fees", metavar="AMOUNT|P%%", help="fees forgiven")
    group.add_argument("--vesting", choices=[item.value for item in Vesting], default="at-once")
    group.add_argument("--instalments", type=whole, metavar="N", help="new plan of N monthly instalments")
    group.add_argument("--interest-only", type=whole, metavar="N", help="N instalments pay interest only")
    group.add_argument("--documents-by", metavar="DATE", help="subject to proof that comes by this day")
    group.add_argument("--settle-days", type=whole, metavar="N", help="days until arrears that stay are due")


def read_proposal(given: argparse.Namespace, currency: str, settle_days: int) -> Proposal:
    """A proposal from the options.

    Raises:
        InputError: ``argument.nothing`` when none was given, and those of the concessions.
    """
    found: list[AnyConcession] = []
    if given.extend_days is not None or given.extend_months is not None:
        found.append(
            Deferment(
                given.extend_days,
                given.extend_months,
                DefermentScope(given.extend_scope),
                DefermentInterest(given.extend_interest),
            )
        )
    if given.instalments is not None:
        found.append(Reamortisation(given.instalments))
    if given.interest_only is not None:
        found.append(InterestOnly(given.interest_only))
    waivers = (
        (Component.PENALTY_INTEREST, given.waive_penalty),
        (Component.FEES, given.waive_fees),
        (Component.INTEREST, given.waive_interest),
    )
    for component, text in waivers:
        if text is not None:
            amount, share = amount_or_share(text, currency)
            found.append(Waiver(component, amount, share, Vesting(given.vesting)))
    if not found:
        raise InputError("argument.nothing")
    proposal = Proposal.of(found, given.settle_days if given.settle_days is not None else settle_days)
    return replace(proposal, documents_by=read_date(given.documents_by)) if given.documents_by else proposal
