"""Is a loan still as an agreement says? Held before the agreement goes out, and again when the borrower accepts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.domain.approval import decision_digest
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.proposal import preview
from agent_desk.services.recheck import gone, since_then

if TYPE_CHECKING:
    from agent_desk.domain.agreement import Agreement
    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.domain.basis import Change
    from agent_desk.domain.loan import Loan
    from agent_desk.domain.proposal import Preview
    from agent_desk.services.ports import UnitOfWork


def terms_changed(work: UnitOfWork, agreement: Agreement, request: ConcessionRequest) -> tuple[Change, ...]:
    """What of an open agreement no longer holds; empty while it does."""
    try:
        same_terms(work, agreement, request)
    except RuleError as error:
        changed = error.values["changed"]
        assert isinstance(changed, tuple)
        return changed
    return ()


def same_terms(work: UnitOfWork, agreement: Agreement, request: ConcessionRequest) -> tuple[Loan, Preview]:
    """The loan as it stands and what was agreed on it, when the agreement's figures still come out of it.

    The figures are those of the agreement's own date: a payment received since then meets the new schedule, one with an
    earlier value date changes what was agreed on. An offer stands by the policy it was made under until it ends.

    Raises:
        RuleError: ``agreement.stale``.
    """
    content = agreement.content
    loan = work.loans.get(agreement.loan_number)
    try:
        view = preview(loan, request.granted, content.as_of)
    except InputError:  # nothing is owed any more, or nothing is left to move
        changed = gone(request).changes
        told = {"agreement": agreement.number, "changed": changed, "currency": loan.currency}
        raise RuleError("agreement.stale", **told) from None
    if decision_digest(agreement.loan_number, view, content.pack_label) != content.digest:
        changed = since_then(request, loan, view)
        raise RuleError("agreement.stale", agreement=agreement.number, changed=changed, currency=loan.currency)
    return loan, view
