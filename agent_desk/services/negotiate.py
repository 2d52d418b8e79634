"""Negotiate: what a proposal does and what the policy says of it, fast enough to follow a hand on a slider.

Conventions of this file: ``open`` reads everything once; ``weigh`` is pure and touches no store, so the window may call
it for each step of a slider and the command line once.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from agent_desk.domain.concessions import ConcessionKind
from agent_desk.domain.ledger import position
from agent_desk.domain.people import LADDER, Role
from agent_desk.domain.policy.findings import Judgement, judge
from agent_desk.domain.policy.pack import ALL, Measure
from agent_desk.domain.proposal import Preview, Proposal, preview
from agent_desk.domain.returns import effective_rate
from agent_desk.domain.rights import Act, require

if TYPE_CHECKING:
    from datetime import date

    from agent_desk.domain.evidence import EvidenceRecord, HardshipReason
    from agent_desk.domain.ledger import Position
    from agent_desk.domain.loan import Borrower, Loan, LoanNumber, Portfolio
    from agent_desk.domain.people import User
    from agent_desk.domain.policy.pack import LimitRow, PolicyPack
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class Context:
    """Everything a negotiation needs, read once.

    Attributes:
        as_of: The portfolio's business date (or the one asked for).
    """

    portfolio: Portfolio
    borrower: Borrower
    loan: Loan
    position: Position
    evidence: tuple[EvidenceRecord, ...]
    pack: PolicyPack
    as_of: date


@dataclass(frozen=True, slots=True)
class Weighed:
    """A proposal with its figures and findings."""

    view: Preview
    judgement: Judgement

    def rates(self) -> tuple[Decimal | None, Decimal | None]:
        """Effective annual rate on what is owed, before and after; ``None`` where none can be told."""
        view = self.view
        owed = view.before.total
        return (
            effective_rate(owed, view.as_it_stands, view.position.as_of),
            effective_rate(owed - view.waived.total, view.schedule.instalments, view.position.as_of),
        )


@dataclass(frozen=True, slots=True)
class OptionLimits:
    """What a role may grant of one kind here, for a track and its marks.

    Attributes:
        row: The rule; ``None`` when the policy knows no such concession here (then nobody may).
        own: The acting role's limit, in the unit of the measure; ``None`` for none.
        checker: The limit of the role that decides for others.
        greatest: The end of the track: the greatest limit or cap.
        checker_role: The role that decides for others whose limit ``checker`` is; ``None`` when it is one's own.
        amount_own: For a waiver, the acting role's ceiling in major units, ``None`` for no ceiling.
    """

    kind: ConcessionKind
    measure: Measure
    row: LimitRow | None
    own: Decimal | None
    checker: Decimal | None
    greatest: Decimal
    amount_own: Decimal | None = None
    checker_role: Role | None = None

    @property
    def is_open(self) -> bool:
        """May anybody grant it here?"""
        return self.row is not None and any(value is not None for value in self.row.by_role.values())

    @property
    def grantable(self) -> Decimal | None:
        """The greatest value that any role may grant, in the unit of the measure; ``None`` for what is owed."""
        if self.row is None or self.row.measure is not self.measure:
            return None
        limits = [value for value in self.row.by_role.values() if value is not None]
        return _finite(max(limits, default=None))


#: The measure by which each kind is adjusted.
MEASURES = {
    ConcessionKind.DEFERMENT: Measure.DAYS,
    ConcessionKind.REAMORTISATION: Measure.INSTALMENTS,
    ConcessionKind.INTEREST_ONLY: Measure.INSTALMENTS,
    ConcessionKind.WAIVE_PENALTY: Measure.SHARE,
    ConcessionKind.WAIVE_FEES: Measure.SHARE,
    ConcessionKind.WAIVE_INTEREST: Measure.SHARE,
}


@dataclass(frozen=True)
class Negotiate:
    """The use case."""

    desk: Desk

    def open(self, actor: User, number: LoanNumber, as_of: date | None = None) -> Context:
        """Read what a negotiation needs. Raises InputError ``loan.unknown``, RuleError ``right.missing``."""
        require(actor, Act.WORK_CASE)
        with self.desk.reading() as work:
            return self.read(work, number, as_of)

    def read(self, work: UnitOfWork, number: LoanNumber, as_of: date | None = None) -> Context:
        """The same within a unit of work that is open already."""
        loan = work.loans.get(number)
        portfolio = work.portfolios.get(loan.portfolio_id)
        on = as_of or portfolio.business_date
        return Context(
            portfolio=portfolio,
            borrower=work.borrowers.get(loan.borrower_id),
            loan=loan,
            position=position(loan, on),
            evidence=tuple(work.evidence.of_loan(number)),
            pack=self.desk.pack_of(portfolio, on, work),
            as_of=on,
        )

    def weigh(self, context: Context, role: Role, proposal: Proposal, reason: HardshipReason | None) -> Weighed:
        """Figures and findings of a proposal, for an acting role. Pure."""
        view = preview(context.loan, proposal, context.as_of, context.position)
        return Weighed(view, judge(view, context.loan, reason, context.evidence, context.pack, role))

    def settle_days(self, context: Context, role: Role) -> int:
        """Days within which arrears that stay are to be paid: what the role may promise."""
        return context.pack.promise.days_by_role.get(role, 0)

    def options(self, context: Context, role: Role, reason: HardshipReason | None) -> tuple[OptionLimits, ...]:
        """What each kind of concession may come to here, in the order of the catalogue."""
        return tuple(self._option(context, role, reason, kind) for kind in ConcessionKind)

    def _option(
        self, context: Context, role: Role, reason: HardshipReason | None, kind: ConcessionKind
    ) -> OptionLimits:
        bucket = context.position.bucket
        product = context.loan.product
        measure = MEASURES[kind]
        row = context.pack.limit(kind, measure, bucket, reason, product)
        amounts = context.pack.limit(kind, Measure.AMOUNT, bucket, reason, product)
        if row is None and amounts is not None:  # a ceiling in money only: any share of it may be asked for
            return OptionLimits(
                kind, measure, amounts, Decimal(1), Decimal(1), Decimal(1), _finite(amounts.by_role.get(role))
            )
        if row is None:
            return OptionLimits(kind, measure, None, None, None, Decimal(1))
        limits = [value for value in row.by_role.values() if value is not None and value != ALL]
        greatest = max([*limits, row.cap or Decimal(0)], default=Decimal(1))
        return OptionLimits(
            kind=kind,
            measure=measure,
            row=row,
            own=_finite(row.by_role.get(role)),
            checker=_finite(row.by_role.get(_checker_of(role))),
            greatest=greatest if measure is not Measure.SHARE else Decimal(1),
            amount_own=_finite(amounts.by_role.get(role)) if amounts is not None else None,
            checker_role=_checker_of(role) if role is not Role.MANAGER else None,
        )


def _checker_of(role: Role) -> Role:
    return Role.MANAGER if role in (Role.SUPERVISOR, Role.MANAGER) else LADDER[2]


def _finite(value: Decimal | None) -> Decimal | None:
    return None if value is None or value == ALL else value
