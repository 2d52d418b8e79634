"""The facts of a hardship as the borrower tells them: since when, what comes in, what must be paid, what can be paid.

Conventions of this file: amounts are a month, in the loan's currency; ``None`` is not known, which is not nothing.
Whoever changes facts says what they started from: what somebody else changed meanwhile is kept, and where both changed
the same fact it is a conflict that people settle.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Final

from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    from datetime import date

    from agent_desk.domain.loan import Loan
    from agent_desk.domain.money import Money


@dataclass(frozen=True, slots=True)
class HardshipFacts:
    """What is known.

    Attributes:
        since: The day on which the hardship began.
        income: What comes in a month now.
        costs: Rent and other essential costs a month.
        can_pay: What the borrower says they can pay a month.
        first_due: The day from which they can pay.
    """

    since: date | None = None
    income: Money | None = None
    costs: Money | None = None
    can_pay: Money | None = None
    first_due: date | None = None

    @property
    def is_empty(self) -> bool:
        """Is nothing known?"""
        return self == NO_FACTS

    @property
    def left(self) -> Money | None:
        """What is left of the income after the essential costs, below zero when they are more; None when not known."""
        return self.income - self.costs if self.income is not None and self.costs is not None else None

    def spare(self, instalment: Money) -> Money | None:
        """What an instalment leaves of that, below zero when it is more; None when not known."""
        return self.left - instalment if self.left is not None else None

    def changed(self, before: HardshipFacts) -> tuple[str, ...]:
        """Names of the facts that differ, in their order."""
        return tuple(item.name for item in fields(self) if getattr(self, item.name) != getattr(before, item.name))


#: Nothing is known yet.
NO_FACTS: Final = HardshipFacts()


def merged(base: HardshipFacts, mine: HardshipFacts, theirs: HardshipFacts) -> tuple[HardshipFacts, tuple[str, ...]]:
    """Two changes of the same facts, as one.

    Args:
        base: What mine started from.
        mine: What is to be kept.
        theirs: What is stored now.

    Returns:
        The facts with both changes in them, and the names of those that both changed, each to something else (they
        stand as mine).
    """
    own, other = set(mine.changed(base)), set(theirs.changed(base))
    both = {name for name in own & other if getattr(mine, name) != getattr(theirs, name)}
    result = replace(theirs, **{name: getattr(mine, name) for name in own})
    return result, tuple(item.name for item in fields(base) if item.name in both)


def check_facts(facts: HardshipFacts, before: HardshipFacts, loan: Loan, as_of: date) -> None:
    """Raise unless what changed makes sense on a business date.

    Args:
        facts: To be kept.
        before: As they are stored; a fact that stays as it is may have been overtaken by time.
        loan: Whose currency the amounts are in.
        as_of: The business date.

    Raises:
        InputError: ``facts.negative``, ``facts.currency``, ``facts.since`` (after the business date),
            ``facts.first-due`` (before it).
    """
    new = facts.changed(before)
    for name, amount in (("income", facts.income), ("costs", facts.costs), ("can_pay", facts.can_pay)):
        if amount is None or name not in new:
            continue
        if amount.currency != loan.currency:
            raise InputError("facts.currency", currency=amount.currency, expected=loan.currency)
        if amount.minor < 0:
            raise InputError("facts.negative", amount=str(amount))
    if "since" in new and facts.since is not None and facts.since > as_of:
        raise InputError("facts.since", date=facts.since.isoformat(), as_of=as_of.isoformat())
    if "first_due" in new and facts.first_due is not None and facts.first_due < as_of:
        raise InputError("facts.first-due", date=facts.first_due.isoformat(), as_of=as_of.isoformat())
