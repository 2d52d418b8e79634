"""Drafts meet the store: new loans, changed ones, those that are as they were, and the desk's own that stay."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agent_desk.domain.case import ActionKind, NextAction
from agent_desk.domain.loan import BorrowerId, LoanNumber, LoanStatus
from agent_desk.domain.schedule import ScheduleOrigin
from agent_desk.domain.standing import standing_of
from agent_desk.services.importing.given_schedules import payments_of
from agent_desk.services.importing.merging import DIGEST_KEY, merged, with_payments
from agent_desk.services.importing.report import Conflict, Reason, Refusal, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from decimal import Decimal

    from agent_desk.domain.loan import Borrower, Loan, Portfolio
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.domain.schedule import RepaymentSchedule
    from agent_desk.domain.standing import Standing
    from agent_desk.services import ports
    from agent_desk.services.importing.drafts import Draft
    from agent_desk.services.importing.given_schedules import Gathered
    from agent_desk.services.importing.records import Record

_WHEN_FREE = (ActionKind.NONE, ActionKind.NEW)


class Intake:
    """Takes drafts into a unit of work and counts what became of them.

    Attributes:
        imported, updated, unchanged: Loans so far.
        has_changes: Is there anything to commit?
    """

    def __init__(
        self,
        work: ports.UnitOfWork,
        portfolio: Portfolio,
        pack: PolicyPack | None,
        missing_characters: Callable[[str], Iterable[str]] | None,
        *,
        is_dry: bool,
    ) -> None:
        self._work = work
        self._portfolio = portfolio
        self._pack = pack
        self._missing_characters = missing_characters
        self._is_dry = is_dry
        self._missing: dict[str, int] = {}
        self._derived = 0
        self._capped = 0
        self._taken: set[LoanNumber] = set()
        self._known: set[LoanNumber] = set()
        self.imported = self.updated = self.unchanged = 0
        self.conflicts: list[Conflict] = []
        self.has_changes = False

    def take(self, drafts: Sequence[Draft], refused: list[Refusal]) -> None:
        """Take a batch of loans, each with another number than all before."""
        stored = self._work.loans.find([draft.loan.number for draft in drafts])
        people = self._work.borrowers.find({draft.loan.borrower_id for draft in drafts})
        loans: list[tuple[Loan, Standing]] = []
        borrowers: dict[BorrowerId, Borrower] = {}
        for draft in drafts:
            known = stored.get(draft.loan.number)
            if (reason := self._obstacle(draft, known, people, borrowers)) is not None:
                refused.append(Refusal(draft.file, draft.line, "", shortened(draft.loan.number), reason))
                continue
            self._taken.add(draft.loan.number)
            refused.extend(draft.faults)
            loan = self._loan(draft, known)
            if loan is not None:
                loans.append((loan, standing_of(loan, self._portfolio.business_date)))
            if draft.borrower is not None:
                self._person(draft.borrower, people, borrowers)
        self._store(loans, borrowers)

    def _obstacle(
        self,
        draft: Draft,
        known: Loan | None,
        people: dict[BorrowerId, Borrower],
        coming: dict[BorrowerId, Borrower],
    ) -> Reason | None:
        if draft.loan.number in self._taken:
            return Reason("loan.twice", {"line": 0})
        if known is not None and known.portfolio_id != self._portfolio.portfolio_id:
            return Reason("loan.other-portfolio", {"portfolio": known.portfolio_id})
        if known is None and not draft.has_schedule:
            return Reason("loan.no-schedule")
        borrower_id = draft.loan.borrower_id
        if draft.borrower is None and borrower_id not in people and borrower_id not in coming:
            return Reason("loan.borrower-unknown", {"borrower": shortened(borrower_id)})
        return None

    def _loan(self, draft: Draft, known: Loan | None) -> Loan | None:
        """The loan to store; ``None`` when it is as it was."""
        if known is None:
            self.imported += 1
            return self._capped_penalty(draft.loan, {DIGEST_KEY: draft.digest})
        if known.source.get(DIGEST_KEY) == draft.digest:
            self.unchanged += 1
            return None
        draft = replace(draft, loan=self._capped_penalty(draft.loan, {}))
        loan, reasons = merged(known, draft, self._contract(known))
        self.conflicts.extend(Conflict(draft.file, draft.line, loan.number, reason) for reason in reasons)
        if loan == known:
            self.unchanged += 1
            return None
        self.updated += 1
        self._known.add(loan.number)
        return replace(loan, source={**loan.source, DIGEST_KEY: draft.digest})

    def _contract(self, known: Loan) -> RepaymentSchedule | None:
        if known.schedule.origin is ScheduleOrigin.CONTRACT:
            return None
        earlier = [loan.schedule for _, loan in self._work.loans.schedules(known.number)]
        return next((plan for plan in reversed(earlier) if plan.origin is ScheduleOrigin.CONTRACT), None)

    def _capped_penalty(self, loan: Loan, further: Mapping[str, str]) -> Loan:
        """The loan with the pack's caps in its terms, so that no more ever accrues, and more said of its source."""
        penalty, late_fee, pack = loan.terms.penalty, loan.terms.late_fee, self._pack
        source = {**loan.source, **further}
        if pack is None or (penalty is None and late_fee is None):
            return replace(loan, source=source)
        cap = pack.charge_cap.annual_rate
        if late_fee is not None:
            late_fee = replace(late_fee, ceiling=cap)
        if penalty is not None:
            caps: list[Decimal] = [penalty.annual_rate]
            if cap is not None:
                caps.append(cap)
            if pack.charge_cap.penalty_multiple is not None:
                caps.append(loan.terms.annual_rate * pack.charge_cap.penalty_multiple)
            self._capped += min(caps) != penalty.annual_rate
            penalty = replace(penalty, annual_rate=min(caps), ceiling=cap)
        return replace(loan, terms=replace(loan.terms, penalty=penalty, late_fee=late_fee), source=source)

    def _person(self, person: Borrower, people: dict[BorrowerId, Borrower], coming: dict[BorrowerId, Borrower]) -> None:
        known = people.get(person.borrower_id)
        if known == person or (known is not None and person.derived and not known.derived):
            return
        if person.borrower_id in coming:
            return
        coming[person.borrower_id] = person
        self._derived += person.derived
        if self._missing_characters is not None:
            for char in self._missing_characters(person.name):
                self._missing[char] = self._missing.get(char, 0) + 1

    def _store(self, loans: Sequence[tuple[Loan, Standing]], borrowers: dict[BorrowerId, Borrower]) -> None:
        if not loans and not borrowers:
            return
        if not self.has_changes and not self._is_dry:
            self._work.portfolios.save(self._portfolio)
        self.has_changes = True
        if self._is_dry:
            return
        if borrowers:
            self._work.borrowers.save_many(list(borrowers.values()))
        if loans:
            self._work.loans.save_many(loans)
        for loan, standing in loans:
            if loan.number in self._known:
                late = loan.status is LoanStatus.OPEN and standing.oldest_due is not None
                self._look_again(loan.number, has_arrears=late)

    def _look_again(self, number: LoanNumber, *, has_arrears: bool) -> None:
        """A case that waits for nothing is new while there are arrears, and rests when there are none."""
        case = self._work.cases.get(number)
        wanted = ActionKind.NEW if has_arrears else ActionKind.NONE
        if case.action.kind in _WHEN_FREE and case.action.kind is not wanted:
            self._work.cases.save(replace(case, action=NextAction(wanted)))

    def take_rest(self, gathered: Gathered, seen: Portfolio, refused: list[Refusal]) -> None:
        """What no loan of the files took: payments of loans that the store knows, and people."""
        rest = [LoanNumber(number) for number in gathered.payments if LoanNumber(number) not in self._taken]
        stored = self._work.loans.find(rest)
        loans: list[tuple[Loan, Standing]] = []
        for number in rest:
            rows, known = gathered.payments[number], stored.get(number)
            if number in gathered.listed:
                refused.extend(_orphans(rows, number, "payment.loan-refused"))
                continue
            if known is None or known.portfolio_id != self._portfolio.portfolio_id:
                refused.extend(_orphans(rows, number, "payment.loan-unknown"))
                continue
            payments, faults = payments_of(rows, number, known.drawn_on, seen)
            refused.extend(faults)
            loan, reasons = with_payments(known, payments)
            self.conflicts.extend(Conflict(rows[0].file, rows[0].line, number, reason) for reason in reasons)
            if loan == known:
                self.unchanged += 1
            else:
                self.updated += 1
                self._known.add(number)
                loans.append((loan, standing_of(loan, self._portfolio.business_date)))
        for key, instalments in gathered.instalments.items():
            if key not in gathered.listed and key not in gathered.spoiled:
                refused.extend(_orphans(instalments, key, "instalment.loan-unknown"))
        people = self._work.borrowers.find([BorrowerId(key) for key in gathered.borrowers])
        borrowers: dict[BorrowerId, Borrower] = {}
        for person in gathered.borrowers.values():
            self._person(person, people, borrowers)
        self._store(loans, borrowers)

    def notes(self) -> tuple[Reason, ...]:
        """What is worth knowing about all of it."""
        found: list[Reason] = []
        if self._derived:
            found.append(Reason("note.derived-people", {"count": self._derived}))
        if self._capped:
            found.append(Reason("note.capped-penalty", {"count": self._capped}))
        if self._missing:
            points = " ".join(f"U+{ord(char):04X}" for char in sorted(self._missing))
            found.append(
                Reason("note.missing-characters", {"count": sum(self._missing.values()), "characters": points})
            )
        return tuple(found)


def _orphans(rows: Sequence[Record], number: str, code: str) -> list[Refusal]:
    return [Refusal(row.file, row.line, row.columns["loan"], shortened(number), Reason(code)) for row in rows]
