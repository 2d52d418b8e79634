"""What must hold in a store whatever happened to it: nothing doubled, nothing half, every change with its entry."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from agent_desk.domain.agreement import AgreementStatus
from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.events import EventKind
from agent_desk.domain.loan import Recorder
from agent_desk.store.tables import agreements, evidence, loans, payments, requests, schedules, sheets

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from agent_desk.services.ports import AuditEntry
    from agent_desk.store.engine import SqlStore

_DECIDED = {
    EventKind.REQUEST_APPROVED: RequestStatus.APPROVED,
    EventKind.REQUEST_REJECTED: RequestStatus.REJECTED,
    EventKind.REQUEST_RETURNED: RequestStatus.RETURNED,
}
_STEPS = {
    EventKind.AGREEMENT_DRAFTED: AgreementStatus.DRAFT,
    EventKind.AGREEMENT_ISSUED: AgreementStatus.ISSUED,
    EventKind.AGREEMENT_ACCEPTED: AgreementStatus.PERFORMING,
}
_ORDER = list(_STEPS)


def log_of(store: SqlStore) -> list[AuditEntry]:
    """The whole log, oldest first."""
    return list(reversed(store.reads.audit(0, 10_000_000)))


def wrong_with(store: SqlStore) -> list[str]:
    """What does not hold, in words for the failing test; empty when all is well."""
    check = store.verify()
    log = log_of(store)
    return [*(f"verify: {fault}" for fault in check.faults), *_handed_out_twice(log), *_rows_against(store, log)]


def _handed_out_twice(log: Sequence[AuditEntry]) -> Iterable[str]:
    """A case is taken by the next one only after it was given back."""
    holder: dict[str, str] = {}
    for entry in log:
        number = entry.event.loan_number
        if entry.event.kind is EventKind.CASE_TAKEN:
            if holder.get(number, entry.actor) != entry.actor:
                yield f"{number} was handed to {entry.actor} while {holder[number]} held it (entry {entry.entry})"
            holder[number] = entry.actor
        elif entry.event.kind is EventKind.CASE_RELEASED:
            holder.pop(number, None)


def _rows_against(store: SqlStore, log: Sequence[AuditEntry]) -> Iterable[str]:
    """Rows say exactly what the entries say: a half act would show on one side only."""
    by_kind: dict[EventKind, list[str]] = defaultdict(list)
    for entry in log:
        by_kind[entry.event.kind].append(entry.event.subject)
    for kind, subjects in by_kind.items():
        if kind in (*_DECIDED, *_STEPS, EventKind.REQUEST_SUBMITTED, EventKind.PAYMENT_RECORDED):
            yield from (f"{kind.value} twice: {name}" for name, count in Counter(subjects).items() if count > 1)
    with store.engine.connect() as connection:
        asked = {row.number: row for row in connection.execute(select(requests))}
        made = {row.number: row for row in connection.execute(select(agreements))}
        proofs = set(connection.execute(select(evidence.c.evidence_id)).scalars())
        printed = Counter(connection.execute(select(sheets.c.agreement_number)).scalars())
        paid = set(
            connection.execute(select(payments.c.payment_id).where(payments.c.recorder == Recorder.DESK)).scalars()
        )
        counted = select(schedules.c.loan_number, func.count()).group_by(schedules.c.loan_number)
        versions = {number: count for number, count in connection.execute(counted)}  # noqa: C416  # a result has keys
        follows = select(loans.c.loan_number, schedules.c.reference)
        current = follows.join(schedules, schedules.c.schedule_id == loans.c.schedule_id)
        in_force = {number: reference for number, reference in connection.execute(current)}  # noqa: C416
    yield from _differs("requests", set(asked), set(by_kind[EventKind.REQUEST_SUBMITTED]))
    yield from _differs("evidence", proofs, set(by_kind[EventKind.EVIDENCE_RECORDED]))
    yield from _differs("payments", paid, set(by_kind[EventKind.PAYMENT_RECORDED]))
    yield from _differs("agreements", set(made), set(by_kind[EventKind.AGREEMENT_DRAFTED]))
    for kind, status in _DECIDED.items():
        decided = {name for name, row in asked.items() if row.status is status and row.decision.checker}
        yield from _differs(status.value, decided, set(by_kind[kind]))
    for name, row in made.items():
        seen = [kind for kind in _ORDER if name in by_kind[kind]]
        if _STEPS[seen[-1]] is not row.status:
            yield f"{name} is {row.status.value}, its last entry {seen[-1].value}"
        if printed[name] != 2:
            yield f"{name} has {printed[name]} sheets"
        performing = row.status is AgreementStatus.PERFORMING
        if (in_force[row.loan_number] == name, versions[row.loan_number]) != (performing, 2 if performing else 1):
            yield f"{row.loan_number} does not stand where its agreement {name} ({row.status.value}) does"


def _differs(what: str, rows: set[str], entries: set[str]) -> Iterable[str]:
    if rows != entries:
        yield f"{what}: rows without entries {sorted(rows - entries)}, entries without rows {sorted(entries - rows)}"
