"""Check the words of a letter or a short text before it goes out: what may not stand in it, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent_desk.domain.amounts import Component
from agent_desk.domain.errors import InputError
from agent_desk.domain.policy.wording import Figures, WordFinding, check_words
from agent_desk.domain.proposal import preview
from agent_desk.domain.rights import Act, require
from agent_desk.services.negotiate import Negotiate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from agent_desk.domain.agreement import AgreementRow
    from agent_desk.domain.amounts import Amounts
    from agent_desk.domain.letters import LetterContent
    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.money import Money
    from agent_desk.domain.people import User
    from agent_desk.domain.proposal import Preview, Proposal
    from agent_desk.domain.schedule import Instalment
    from agent_desk.services.desk import Desk
    from agent_desk.services.negotiate import Context
    from agent_desk.services.ports import UnitOfWork


@dataclass(frozen=True)
class CheckWords:
    """The use case."""

    desk: Desk

    def check(
        self, actor: User, number: LoanNumber, text: str, offer: Proposal | None = None
    ) -> tuple[WordFinding, ...]:
        """What is wrong with a text to the borrower of a loan, in the order of its words; nothing is kept.

        Args:
            actor: Who asks.
            number: The loan.
            text: As it would go out.
            offer: What is on the table; its amounts are known too.
        """
        require(actor, Act.WORK_CASE)
        with self.desk.reading() as work:
            return findings_of(self.desk, work, number, text, offer)


def findings_of(
    desk: Desk, work: UnitOfWork, number: LoanNumber, text: str, offer: Proposal | None = None
) -> tuple[WordFinding, ...]:
    """What is wrong with a text to the borrower of a loan."""
    if not text.strip():
        return ()
    context = Negotiate(desk).read(work, number)
    known = frozenset(_known(work, context, offer))
    return check_words(text, context.pack.wording, Figures(context.loan.currency, known))


def findings_of_letter(desk: Desk, work: UnitOfWork, content: LetterContent) -> tuple[WordFinding, ...]:
    """What is wrong with the words that people wrote into a letter: their own, and the grounds of a refusal."""
    return findings_of(desk, work, content.loan_number, f"{content.own_words}\n{content.grounds}".strip("\n"))


def _known(work: UnitOfWork, context: Context, offer: Proposal | None) -> Iterator[Money]:
    loan, owed = context.loan, context.position
    yield loan.terms.principal
    for amounts in (owed.arrears, owed.not_due, owed.owed):
        yield from _parts(amounts)
    yield owed.daily_accrual
    for state in owed.instalments:
        yield from (state.due.total, state.unpaid.total)
    yield from _rows(loan.schedule.instalments)
    yield from (payment.amount for payment in loan.payments)
    facts = work.cases.get(loan.number).facts
    told = (facts.income, facts.costs, facts.can_pay)
    yield from (amount for amount in told if amount is not None)
    yield from (promise.amount for promise in work.promises.of_loan(loan.number))
    for agreement in work.agreements.of_loan(loan.number):
        content = agreement.content
        yield from _rows(content.rows)
        yield from (content.total_before, content.total_after, *_parts(content.waived))
    granted = [item.granted for item in work.requests.of_loan(loan.number) if item.status.is_granted]
    for proposal in (*granted, *((offer,) if offer is not None else ())):
        try:
            yield from _of_view(preview(loan, proposal, context.as_of))
        except InputError:  # nothing is left to move: it names no amount any more
            continue


def _of_view(view: Preview) -> Iterator[Money]:
    yield from _rows(view.schedule.instalments)
    more = view.difference
    yield from (view.total_before, view.total_after, more if more.minor >= 0 else -more, *_parts(view.waived))


def _rows(rows: Iterable[Instalment | AgreementRow]) -> Iterator[Money]:
    return (row.due.total for row in rows)


def _parts(amounts: Amounts) -> Iterator[Money]:
    yield amounts.total
    for component in Component:
        yield amounts.part(component)
