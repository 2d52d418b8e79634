"""Loans that are copied from models, by the hundred thousand: what made-up portfolios are stored by.

Conventions of this file: a model is computed whole by the domain; a copy differs from it in numbers and person alone,
so that what was exact for the model is exact for every copy. An id that holds the model's number holds the copy's in
its place.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from agent_desk.domain.evidence import EvidenceId
from agent_desk.domain.loan import PaymentId
from agent_desk.domain.promise import PromiseId

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.case import Case, ContactEntry
    from agent_desk.domain.evidence import EvidenceRecord
    from agent_desk.domain.loan import Borrower, BorrowerId, Loan, LoanNumber
    from agent_desk.domain.promise import PromiseToPay
    from agent_desk.domain.standing import Standing


@dataclass(frozen=True, slots=True)
class LoanModel:
    """A loan with everything that was done on it.

    Attributes:
        case: The state of the work; ``None`` where nobody has worked on it.
        contacts: Oldest first.
    """

    loan: Loan
    standing: Standing
    case: Case | None = None
    contacts: tuple[ContactEntry, ...] = ()
    promise: PromiseToPay | None = None
    evidence: tuple[EvidenceRecord, ...] = ()

    def copied(self, number: LoanNumber, borrower_id: BorrowerId) -> LoanModel:
        """The same loan under another number, owed by somebody else."""
        old, loan = self.loan.number, self.loan

        def renamed(text: str) -> str:
            return text.replace(old, number)

        paid = tuple(replace(item, payment_id=PaymentId(renamed(item.payment_id))) for item in loan.payments)
        case = self.case
        if case is not None:
            action = replace(case.action, reference=renamed(case.action.reference))
            case = replace(case, loan_number=number, action=action)
        return LoanModel(
            replace(
                loan,
                number=number,
                borrower_id=borrower_id,
                payments=paid,
                settled_payments=frozenset(PaymentId(renamed(item)) for item in loan.settled_payments),
            ),
            self.standing,
            case,
            self.contacts,
            replace(self.promise, promise_id=PromiseId(renamed(self.promise.promise_id)), loan_number=number)
            if self.promise is not None
            else None,
            tuple(
                replace(item, evidence_id=EvidenceId(renamed(item.evidence_id)), loan_number=number)
                for item in self.evidence
            ),
        )


@dataclass(frozen=True, slots=True)
class LoanCopy:
    """One copy: number and borrower are its own, everything else is the model's."""

    number: LoanNumber
    borrower_id: BorrowerId
    model: LoanModel


class LoanCopying(Protocol):
    """Stores copies in portions; what it made of a model it keeps for the next copy."""

    def add(self, borrowers: Sequence[Borrower], copies: Sequence[LoanCopy]) -> None:
        """Add borrowers and loans that are not there yet, in one transaction, with the cases of the loans.

        The portfolio must be known, each borrower too or among those given.
        """
        ...
