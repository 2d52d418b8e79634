"""Insight: what was agreed, of which kind and for which reason, whether it was kept, and how long people waited.

Conventions of this file: figures are counted from the store each time, never estimated; a period is whole business
dates, both ends inclusive; an agreement counts in the period in which it was asked for, and only once it was accepted.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from agent_desk.domain.agreement import AgreementStatus
from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.buckets import bucket_of
from agent_desk.domain.insight import Kept, Waits, waits_of
from agent_desk.domain.money import Money
from agent_desk.domain.promise import PromiseStatus
from agent_desk.domain.rights import Act, require

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from agent_desk.domain.agreement import Agreement
    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.domain.loan import LoanNumber, Portfolio, PortfolioId
    from agent_desk.domain.people import User
    from agent_desk.domain.promise import PromiseToPay
    from agent_desk.services.desk import Desk

_Made = TypeVar("_Made", "Agreement", "PromiseToPay")

#: The group of promises to pay, beside the kinds of concessions.
PROMISE = "promise"

_KEPT = (AgreementStatus.KEPT, PromiseStatus.KEPT)
_BROKEN = (AgreementStatus.BROKEN, PromiseStatus.BROKEN, PromiseStatus.PARTLY_KEPT)
_ACCEPTED = (
    AgreementStatus.ACCEPTED,
    AgreementStatus.PERFORMING,
    AgreementStatus.KEPT,
    AgreementStatus.BROKEN,
)


@dataclass(frozen=True, slots=True)
class Insight:
    """What came of a period.

    Attributes:
        since, until: Business dates, inclusive.
        by_kind: Agreements by what was granted (kinds joined by ``+``), promises to pay last; most made first.
        by_reason, by_cohort, by_bucket: Agreements by hardship reason, by month, by stage when they were asked for.
        asked, decided_by_policy: Requests, and those within the maker's own limits.
        waiting: Requests without an answer.
        waits: How long a person took to decide, by hour of the day in the portfolio's time; ``total_waits`` over all.
        waived: What agreements forgave.
    """

    portfolio_id: PortfolioId
    since: date
    until: date
    by_kind: tuple[Kept, ...]
    by_reason: tuple[Kept, ...]
    by_cohort: tuple[Kept, ...]
    by_bucket: tuple[Kept, ...]
    asked: int
    decided_by_policy: int
    waiting: int
    waits: tuple[Waits, ...]
    total_waits: Waits | None
    waived: Money

    @property
    def agreed(self) -> int:
        """Agreements that were accepted."""
        return sum(item.made for item in self.by_reason)

    @property
    def is_empty(self) -> bool:
        """Was nothing asked for, agreed or promised?"""
        return not self.by_kind and not self.asked


@dataclass(frozen=True)
class ReadInsight:
    """The use case."""

    desk: Desk

    def read(self, actor: User, portfolio_id: PortfolioId, since: date, until: date) -> Insight:
        """The figures of a period.

        Args:
            actor: Whoever reads the queue may read them: they name no borrower.
            portfolio_id: Of one portfolio.
            since: First business date.
            until: Last business date.

        Raises:
            RuleError: ``right.missing``. InputError: ``portfolio.unknown``.
        """
        require(actor, Act.READ_QUEUE)
        with self.desk.reading() as work:
            portfolio = work.portfolios.get(portfolio_id)
            requests = work.requests.made(portfolio_id, since, until)
            made = work.agreements.made(portfolio_id, since, until)
            promises = work.promises.made(portfolio_id, since, until)
        return _counted(portfolio, since, until, requests, made, promises)


def _counted(
    portfolio: Portfolio,
    since: date,
    until: date,
    requests: Sequence[ConcessionRequest],
    made: Sequence[Agreement],
    promises: Sequence[PromiseToPay],
) -> Insight:
    agreements = [item for item in made if item.status in _ACCEPTED]
    given = [item for item in promises if item.status is not PromiseStatus.REPLACED]
    kinds = _grouped(agreements, lambda item: "+".join(item.content.kinds))
    waited = [item for item in requests if item.decision is not None and item.decision.checker is not None]
    zone = ZoneInfo(portfolio.time_zone)
    waits = _waits(waited, lambda item: f"{item.submitted_at.astimezone(zone):%H}")
    return Insight(
        portfolio_id=portfolio.portfolio_id,
        since=since,
        until=until,
        by_kind=(*sorted(kinds, key=lambda item: (-item.made, item.name)), *_grouped(given, lambda _item: PROMISE)),
        by_reason=tuple(sorted(_grouped(agreements, lambda item: item.content.reason.value), key=_most_first)),
        by_cohort=_grouped(agreements, lambda item: f"{item.content.as_of:%Y-%m}"),
        by_bucket=_grouped(agreements, lambda item: bucket_of(item.content.days_past_due).value),
        asked=len(requests),
        decided_by_policy=sum(item.decision is not None and item.decision.checker is None for item in requests),
        waiting=sum(item.status is RequestStatus.SUBMITTED for item in requests),
        waits=waits,
        total_waits=waits_of("", _seconds(waited), _loans(waited)) if waited else None,
        waived=sum((item.content.waived.total for item in agreements), Money.zero(portfolio.currency)),
    )


def _most_first(item: Kept) -> tuple[int, str]:
    return -item.made, item.name


def _grouped(items: Iterable[_Made], name_of: Callable[[_Made], str]) -> tuple[Kept, ...]:
    groups: dict[str, list[_Made]] = defaultdict(list)
    for item in items:
        groups[name_of(item)].append(item)
    return tuple(_kept(name, groups[name]) for name in sorted(groups))


def _kept(name: str, items: Sequence[_Made]) -> Kept:
    kept = sum(item.status in _KEPT for item in items)
    broken = sum(item.status in _BROKEN for item in items)
    loans: tuple[LoanNumber, ...] = tuple(item.loan_number for item in items)
    return Kept(name, kept, broken, len(items) - kept - broken, loans)


def _waits(requests: Iterable[ConcessionRequest], name_of: Callable[[ConcessionRequest], str]) -> tuple[Waits, ...]:
    groups: dict[str, list[ConcessionRequest]] = defaultdict(list)
    for item in requests:
        groups[name_of(item)].append(item)
    return tuple(waits_of(name, _seconds(groups[name]), _loans(groups[name])) for name in sorted(groups))


def _seconds(requests: Iterable[ConcessionRequest]) -> list[int]:
    found = []
    for item in requests:
        assert item.decision is not None
        passed = item.decision.decided_at - item.submitted_at
        found.append(max(0, passed.days * 86_400 + passed.seconds))
    return found


def _loans(requests: Iterable[ConcessionRequest]) -> tuple[LoanNumber, ...]:
    return tuple(item.loan_number for item in requests)
