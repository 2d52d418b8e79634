"""What happened on a loan, newest first, from its payments, contacts, proof, requests, agreements and promises.

Conventions of this file: items are codes and values; words are made by the wording. Business dates order items; the
time of day orders what happened on one date.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from agent_desk.domain.agreement import Agreement
    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.domain.case import ContactEntry
    from agent_desk.domain.evidence import EvidenceRecord
    from agent_desk.domain.loan import Loan
    from agent_desk.domain.money import Money
    from agent_desk.domain.promise import PromiseToPay


class HistoryKind(StrEnum):
    """What an item is about."""

    CONTACT = "contact"
    PAYMENT = "payment"
    EVIDENCE = "evidence"
    REQUEST = "request"
    AGREEMENT = "agreement"
    PROMISE = "promise"
    RELIEF = "relief"


@dataclass(frozen=True, slots=True)
class HistoryItem:
    """One thing that happened.

    Attributes:
        code: Status or sub-kind, as a stored code.
        at: Time of day where known, UTC.
        reference: Number of the request, agreement or evidence.
    """

    kind: HistoryKind
    code: str
    on: date
    at: datetime | None = None
    amount: Money | None = None
    user_id: str = ""
    reference: str = ""
    note: str = ""
    channel: str = ""
    direction: str = ""


def history_of(
    loan: Loan,
    contacts: Sequence[ContactEntry],
    evidence: Sequence[EvidenceRecord],
    requests: Sequence[ConcessionRequest],
    agreements: Sequence[Agreement],
    promises: Sequence[PromiseToPay],
    time_zone: str,
    business_date: date,
) -> tuple[HistoryItem, ...]:
    """All items, newest first.

    Proof has a time of day and the date on the document, no business date: it stands on the day it was recorded in the
    portfolio's time zone, or, when the portfolio's calendar is behind that day, on the document's own.
    """
    zone = ZoneInfo(time_zone)
    items = [
        HistoryItem(
            HistoryKind.CONTACT,
            entry.disposition.value if entry.disposition else "",
            entry.on,
            entry.at,
            user_id=entry.user_id,
            note=entry.note,
            channel=entry.channel.value,
            direction=entry.direction.value,
        )
        for entry in contacts
    ]
    items += [
        HistoryItem(
            HistoryKind.PAYMENT,
            "reversed" if p.reversed_on else p.recorder.value,
            p.value_date,
            amount=p.amount,
            reference=p.payment_id,
        )
        for p in loan.payments
    ]
    items += [
        HistoryItem(
            HistoryKind.EVIDENCE,
            item.kind.value,
            recorded if (recorded := item.recorded_at.astimezone(zone).date()) <= business_date else item.dated_on,
            item.recorded_at,
            user_id=item.seen_by,
            reference=item.evidence_id,
        )
        for item in evidence
    ]
    items += [
        HistoryItem(
            HistoryKind.REQUEST,
            item.status.value,
            item.as_of,
            item.decision.decided_at if item.decision else item.submitted_at,
            user_id=(item.decision.checker or item.maker) if item.decision else item.maker,
            reference=item.number,
        )
        for item in requests
    ]
    items += [
        HistoryItem(
            HistoryKind.AGREEMENT,
            item.status.value,
            item.ended_on or (item.acceptance.accepted_on if item.acceptance else item.content.as_of),
            item.acceptance.accepted_at if item.acceptance and not item.ended_on else None,
            user_id=item.drafted_by,
            reference=item.number,
        )
        for item in agreements
    ]
    items += [
        HistoryItem(
            HistoryKind.PROMISE,
            item.status.value,
            item.promised_on,
            amount=item.amount,
            user_id=item.taken_by,
            reference=item.promise_id,
        )
        for item in promises
    ]
    items += [
        HistoryItem(HistoryKind.RELIEF, item.kind, item.granted_on, note=item.note, reference=item.status)
        for item in loan.reliefs
        if item.recorder.value == "import"
    ]
    return tuple(sorted(items, key=lambda item: (item.on, item.at.timestamp() if item.at else 0), reverse=True))
