"""People and their loans in lots: the first ones are made one by one, the others are copies of them.

Conventions of this file: a loan takes a millisecond to make and to compute, so that a large portfolio has ``MODELS``
borrowers with loans of their own; whoever comes after them is a person of their own, whose loans are drawn from those.
Shares of products, buckets, reasons and actions are those of the models. What stands at one place is the same for the
same seed, whatever the size.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from agent_desk.domain.case import Case
from agent_desk.domain.ledger import position
from agent_desk.domain.loan import BorrowerId, LoanNumber
from agent_desk.domain.standing import standing_of
from agent_desk.services.copy_ports import LoanCopy, LoanModel
from agent_desk.services.sampling.chances import Chances
from agent_desk.services.sampling.people import made_up_borrower

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agent_desk.domain.loan import Borrower
    from agent_desk.services.sampling.loans import LoanMaker
    from agent_desk.services.sampling.parameters import SampleParameters
    from agent_desk.services.sampling.worked_cases import CaseMaker

#: Borrowers whose loans are made one by one.
MODELS = 10_000

#: Borrowers that are stored together.
PORTION = 10_000


def borrower_id_at(index: int) -> BorrowerId:
    """The id of the borrower who stands at a place, from 0 on."""
    return BorrowerId(f"QF{index + 1:07d}")


@dataclass(frozen=True, slots=True)
class Lot:
    """Borrowers and loans that are stored together."""

    borrowers: list[Borrower] = field(default_factory=list)
    copies: list[LoanCopy] = field(default_factory=list)

    @property
    def late(self) -> int:
        """Loans in arrears."""
        return sum(copy.model.standing.oldest_due is not None for copy in self.copies)

    @property
    def worked(self) -> int:
        """Loans with something done on them."""
        return sum(copy.model.case is not None for copy in self.copies)


@dataclass(frozen=True, slots=True)
class LotMaker:
    """Makes lots.

    Attributes:
        models: How many borrowers have loans of their own.
    """

    parameters: SampleParameters
    loans: LoanMaker
    cases: CaseMaker
    seed: int
    models: int = MODELS

    def lots(self, begin: int, end: int) -> Iterator[Lot]:
        """The borrowers from one place up to another (exclusive), with their loans."""
        made: list[LoanModel] = []
        for first in range(begin, end, PORTION):
            lot = Lot()
            for index in range(first, min(end, first + PORTION)):
                self._add(lot, borrower_id_at(index), made, is_model=index < begin + self.models)
            yield lot

    def _add(self, lot: Lot, borrower_id: BorrowerId, made: list[LoanModel], *, is_model: bool) -> None:
        chances = Chances(self.seed, borrower_id)
        lot.borrowers.append(made_up_borrower(borrower_id, self.seed, chances, self.parameters))
        numbers = [LoanNumber(borrower_id)]
        if chances.happens(self.parameters.shares.second_loan):
            numbers.append(LoanNumber(f"{borrower_id}-2"))
        for number in numbers:
            if is_model:
                made.append(self._model(number, borrower_id, chances))
                lot.copies.append(LoanCopy(number, borrower_id, made[-1]))
            else:
                lot.copies.append(LoanCopy(number, borrower_id, chances.one_of(made)))

    def _model(self, number: LoanNumber, borrower_id: BorrowerId, chances: Chances) -> LoanModel:
        on = self.parameters.portfolio.business_date
        loan = self.loans.loan(number, borrower_id, chances, self.loans.target(chances))
        now = position(loan, on)
        standing = standing_of(loan, on, now)
        if not now.days_past_due or not chances.happens(self.parameters.shares.worked):
            return LoanModel(loan, standing)
        done = self.cases.worked(loan, now.arrears.total, now.days_past_due, chances)
        last = done.contacts[-1].at if done.contacts else None
        case = Case(number, done.action, done.reason, last_contact_at=last, version=1)
        return LoanModel(loan, standing, case, done.contacts, done.promise, done.evidence)
