"""Check a decision again: does what it was made on still hold, and if not, what changed and what is still allowed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent_desk.domain.approval import decision_digest
from agent_desk.domain.basis import Aspect, Change, basis_of, changes_of
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.policy.differences import limit_differences
from agent_desk.domain.policy.finding import Verdict
from agent_desk.domain.policy.nearest import nearest_allowed
from agent_desk.domain.proposal import preview
from agent_desk.services.manage_policy import as_it_was
from agent_desk.services.negotiate import Negotiate

if TYPE_CHECKING:
    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.domain.basis import Basis
    from agent_desk.domain.loan import Loan
    from agent_desk.domain.people import Role
    from agent_desk.domain.policy.differences import Difference
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.domain.proposal import Preview, Proposal
    from agent_desk.services.desk import Desk
    from agent_desk.services.negotiate import Context
    from agent_desk.services.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class Recheck:
    """A decision, or a request, whose ground has moved.

    Attributes:
        request: What was asked or granted.
        changes: What is not as it was, at least one.
        verdict: What today's policy says of the same to whoever asked; ``None`` when it cannot be done any more.
        nearest: The nearest of it that whoever asked may still grant alone; ``None`` when nothing of it is left.
    """

    request: ConcessionRequest
    changes: tuple[Change, ...]
    verdict: Verdict | None
    nearest: Proposal | None

    @property
    def may_ask_again(self) -> bool:
        """Could the same be asked for today, and granted by anybody?"""
        return self.verdict in (Verdict.WITHIN, Verdict.NEEDS_AUTHORITY)

    @property
    def still_allowed(self) -> Proposal | None:
        """What may be taken instead; ``None`` while the same may be taken as it is."""
        return None if self.verdict is Verdict.WITHIN or self.nearest == self.request.granted else self.nearest

    def told(self) -> dict[str, object]:
        """The values of an error that says so."""
        request = self.request
        currency = request.basis.total.currency if request.basis is not None else ""
        return {
            "request": request.number,
            "as_of": request.as_of.isoformat(),
            "changed": self.changes,
            "currency": currency,
            "may_ask_again": self.may_ask_again,
        }


def recheck(desk: Desk, work: UnitOfWork, request: ConcessionRequest, context: Context, role: Role) -> Recheck | None:
    """Check a decision again on today's figures.

    Args:
        desk: With the packs.
        work: Open; read only.
        request: Waiting or granted.
        context: The loan, its position and the policy today.
        role: Of whoever asked.

    Returns:
        ``None`` while everything is as it was.
    """
    loan, pack = context.loan, context.pack
    granted = request.granted
    try:
        weighed = Negotiate(desk).weigh(context, role, granted, request.reason)
    except InputError:  # nothing is owed any more, or nothing is left to move
        return gone(request)
    if decision_digest(request.loan_number, weighed.view, pack.label) == request.digest:
        return None
    after = basis_of(loan, weighed.view, pack.label)
    changes = changes_of(basis_then(work, request, loan) or after, after, limits_between(desk, request, context.pack))
    nearest = nearest_allowed(granted, loan, context.position, request.reason, context.evidence, pack, role)
    return Recheck(request, changes, weighed.judgement.verdict, nearest.proposal if nearest is not None else None)


def stale_request(desk: Desk, work: UnitOfWork, request: ConcessionRequest, context: Context, role: Role) -> RuleError:
    """The error of a request that no longer holds; takes what ``recheck`` takes."""
    found = recheck(desk, work, request, context, role)
    return RuleError("request.stale", **(found or gone(request)).told())


def gone(request: ConcessionRequest) -> Recheck:
    """Nothing is owed any more, or nothing is left to move."""
    return Recheck(request, (Change(Aspect.GONE),), None, None)


def since_then(request: ConcessionRequest, loan: Loan, view: Preview) -> tuple[Change, ...]:
    """What of an agreement's own day is not as it was when it was made.

    Args:
        request: What it came from.
        loan: As it is.
        view: Of what was granted, on the agreement's day.
    """
    after = basis_of(loan, view, request.pack_label)
    return changes_of(request.basis or after, after)


def basis_then(work: UnitOfWork, request: ConcessionRequest, loan: Loan) -> Basis | None:
    """What a request was made on: as it was kept, or reckoned again where it was made before any was kept."""
    if request.basis is not None:
        return request.basis
    then = as_it_was(work, request, loan)
    if then is None:
        return None
    try:
        view = preview(then, request.granted, request.as_of)
    except InputError:
        return None
    return basis_of(then, view, request.pack_label)


def limits_between(desk: Desk, request: ConcessionRequest, pack: PolicyPack) -> tuple[Difference, ...]:
    """Cells in which the policy that a request was judged by differs from another; none where it is not kept."""
    then = desk.shelf.labelled(request.pack_label) if request.pack_label != pack.label else None
    return limit_differences(then, pack) if then is not None else ()
