"""Which clauses an agreement holds, in what order, with what values.

Conventions of this file: the order of the clauses is the order in which they are said and printed: waivers, what stops
meanwhile, when it is paid, what it costs in total; then the borrower's rights, what happens when a payment is missed,
and what holds besides. A clause is an id and values, its words lie with the documents. Ids that end in a
jurisdiction's code say what its law says; the others are said where no such text exists.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.domain.agreement import Clause, ClauseSection
from agent_desk.domain.amounts import Amounts, Component
from agent_desk.domain.concessions import Deferment, InterestOnly, Reamortisation, Waiver
from agent_desk.domain.concessions.deferment import DefermentInterest, DefermentScope
from agent_desk.domain.concessions.reamortisation import ArrearsTreatment
from agent_desk.domain.concessions.waiver import Vesting
from agent_desk.domain.dates import add_days
from agent_desk.domain.evidence import EvidenceKind
from agent_desk.domain.money import Money

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from agent_desk.domain.agreement import ClauseValue
    from agent_desk.domain.evidence import HardshipReason
    from agent_desk.domain.loan import Loan
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.domain.proposal import Preview

#: Proof that tells of somebody's health. Source: Personal Information Protection Law of the PRC, 28 (sensitive).
HEALTH = frozenset({EvidenceKind.MEDICAL_CERTIFICATE, EvidenceKind.HOSPITAL_INVOICE, EvidenceKind.DISABILITY_CARD})

#: Clauses with a text of their own for a jurisdiction's law.
_OWN_LAW = {
    ("credit-report-rights", "CN"): "credit-report-rights-cn",
    ("limitation", "CN"): "limitation-cn",
    ("change-of-contract", "US"): "change-of-contract-us",
}


def _agreed(clause_id: str, **values: ClauseValue) -> Clause:
    return Clause(clause_id, ClauseSection.AGREED, values)


def clauses(
    loan: Loan,
    view: Preview,
    pack: PolicyPack,
    open_until: date,
    evidence: Iterable[EvidenceKind] = (),
    reason: HardshipReason | None = None,
) -> tuple[Clause, ...]:
    """Every clause of an agreement, in the order in which it is said and printed.

    Args:
        loan: As it stands before.
        view: What was granted.
        pack: Cure period, days to reply, years of keeping, and whose law.
        open_until: Last day on which it can be accepted.
        evidence: Kinds of proof seen; what is said of health data depends on them.
        reason: Which documents must come, where it is granted subject to them.
    """
    chosen = (
        *_waivers(view),
        *_meanwhile(loan),
        *_timing(loan, view),
        *_settling(view),
        *_subject(view, pack, reason),
        *_cost(view),
        *_rights(pack, open_until),
        *_breach(loan, view, pack),
        *_besides(pack, evidence),
    )
    return tuple(_of_law(clause, pack.jurisdiction) for clause in chosen)


def _of_law(clause: Clause, jurisdiction: str) -> Clause:
    own = _OWN_LAW.get((clause.clause_id, jurisdiction.split("-", maxsplit=1)[0].upper()))
    return clause if own is None else Clause(own, clause.section, clause.values)


def _waivers(view: Preview) -> Iterator[Clause]:
    """One clause for each waiver that forgives something, the amounts as they are forgiven."""
    for waiver in view.proposal.waivers:
        amount = view.waived.part(waiver.component)
        if not amount:
            continue
        yield _waiver(waiver, amount, view.position.arrears.part(waiver.component))


def _waiver(waiver: Waiver, amount: Money, owed: Money) -> Clause:
    when = waiver.vesting.value
    component = waiver.component.value
    if amount == owed:
        return _agreed(f"waive-all-{when}", component=component, amount=amount)
    if waiver.share is not None:
        return _agreed(f"waive-share-{when}", component=component, amount=amount, owed=owed, share=waiver.share)
    return _agreed(f"waive-amount-{when}", component=component, amount=amount, owed=owed)


def _meanwhile(loan: Loan) -> Iterator[Clause]:
    """What does not accrue while the agreement is kept, as far as the contract knows it."""
    if loan.terms.penalty is not None:
        yield _agreed("no-penalty-interest")
    if loan.terms.late_fee is not None:
        yield _agreed("no-late-fees")


def _timing(loan: Loan, view: Preview) -> Iterator[Clause]:
    timing = view.proposal.timing
    if timing is None or timing.is_identity:
        return
    match timing:
        case Deferment():
            yield _deferment(loan, view, timing)
        case Reamortisation():
            yield _new_plan(loan, view, timing)
        case InterestOnly():
            assert view.moved_from is not None
            yield _agreed(
                "interest-only",
                count=timing.instalments,
                first=view.moved_from,
                amount=Money(_added(view).minor // timing.instalments, loan.currency),
            )


def _added(view: Preview) -> Money:
    """Interest that the new dates add."""
    return view.difference + view.waived.total


def _deferment(loan: Loan, view: Preview, timing: Deferment) -> Clause:
    runs = timing.interest is DefermentInterest.RUNS
    how = timing.interest.value
    interest = _added(view) if runs else view.forgone_interest
    values: dict[str, ClauseValue] = {"interest": interest, "rate": loan.terms.annual_rate}
    rows = view.schedule.instalments
    assert view.moved_from is not None
    assert view.moved_to is not None
    if timing.scope is DefermentScope.ALL:
        values |= {"count": len(rows), "first": rows[0].due_date, "last": rows[-1].due_date}
        return _agreed(f"deferment-all-{how}", **values)
    values |= {"date": view.moved_to}
    if view.position.arrears:
        values |= {"amount": view.position.arrears.total - view.waived.total}
        return _agreed(f"deferment-arrears-{how}", **values)
    values |= {"from": view.moved_from}
    return _agreed(f"deferment-next-{how}", **values)


def _new_plan(loan: Loan, view: Preview, timing: Reamortisation) -> Clause:
    repaid = view.schedule.total.principal
    owed = view.before.principal
    remaining = view.position.arrears - view.waived
    other = (remaining - Amounts.only(Component.PRINCIPAL, remaining.principal)).total
    values: dict[str, ClauseValue] = {"count": timing.instalments, "rate": loan.terms.annual_rate}
    if not other:
        return _agreed("plan-principal", principal=owed, **values)
    if timing.arrears is ArrearsTreatment.CAPITALISED:
        return _agreed("plan-capitalised", principal=owed, other=other, base=repaid, **values)
    return _agreed("plan-carried", principal=owed, other=other, **values)


def _settling(view: Preview) -> Iterator[Clause]:
    """Arrears that no concession moved, paid by a date."""
    timing = view.proposal.timing
    left = view.position.arrears.total - view.waived.total
    moves_arrears = isinstance(timing, Deferment | Reamortisation) and not timing.is_identity
    if left and not moves_arrears:
        date = add_days(view.position.as_of, view.proposal.settle_days)
        yield _agreed("settle-arrears", amount=left, date=date)


def _subject(view: Preview, pack: PolicyPack, reason: HardshipReason | None) -> Iterator[Clause]:
    """Documents that must still come, and by when."""
    by = view.proposal.documents_by
    if by is not None and reason is not None:
        kinds = " ".join(sorted(pack.evidence[reason].any_of))
        yield _agreed("subject-to-documents", date=by, kinds=kinds)


def _cost(view: Preview) -> Iterator[Clause]:
    """What it costs the borrower in total, against the contract as it stands."""
    before, after = view.as_it_stands[-1].due_date, view.schedule.last_due_date
    values: dict[str, ClauseValue] = {"before": view.total_before, "after": view.total_after}
    if not view.difference:
        yield _agreed("pays-same", after=view.total_after)
    elif view.difference.minor < 0:
        yield _agreed("pays-less", difference=-view.difference, **values)
    elif after > before:
        yield _agreed("pays-more-later", difference=view.difference, **values, last_before=before, last_after=after)
    else:
        yield _agreed("pays-more", difference=view.difference, **values)


def _rights(pack: PolicyPack, open_until: date) -> Iterator[Clause]:
    def right(clause_id: str, **values: ClauseValue) -> Clause:
        return Clause(clause_id, ClauseSection.RIGHTS, values)

    yield right("early-payment")
    yield right("copy-and-explanation", days=pack.reply_days)
    yield right("take-time", date=open_until)
    yield right("left-alone")
    yield right("ask-again")
    yield right("complain")


def _breach(loan: Loan, view: Preview, pack: PolicyPack) -> Iterator[Clause]:
    def missed(clause_id: str, **values: ClauseValue) -> Clause:
        return Clause(clause_id, ClauseSection.BREACH, values)

    yield missed("days-of-grace", days=pack.cure_days)
    if loan.terms.penalty is not None:
        yield missed("broken-penalty-interest", days=pack.cure_days)
    elif loan.terms.late_fee is not None:
        yield missed("broken-late-fees", days=pack.cure_days)
    else:
        yield missed("broken", days=pack.cure_days)
    if view.proposal.documents_by is not None:
        yield missed("documents-missing", date=view.proposal.documents_by)
    for vesting, clause_id in ((Vesting.AT_ONCE, "waiver-stays"), (Vesting.WHEN_KEPT, "waiver-returns")):
        parts = [view.waived.part(w.component) for w in view.proposal.waivers if w.vesting is vesting]
        amount = Money(sum(part.minor for part in parts), loan.currency)
        if amount:
            yield missed(clause_id, amount=amount)
    yield missed("credit-report")


def _besides(pack: PolicyPack, evidence: Iterable[EvidenceKind]) -> Iterator[Clause]:
    def other(clause_id: str, **values: ClauseValue) -> Clause:
        return Clause(clause_id, ClauseSection.OTHER, values)

    yield other("change-of-contract")
    yield other("official-account")
    yield other("no-other-fee")
    yield other("limitation")
    yield other("credit-report-rights")
    yield other("data", years=pack.retention_years)
    if not HEALTH.isdisjoint(evidence):
        yield other("health-data")
    yield other("free-will")
