"""What was done in a call, in words: a line for each step, and the note that is drafted from them.

Conventions of this file: a note is made of full sentences, in the order in which a colleague wants to read them; times
of day are the portfolio's. Who speaks is the person who had the call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from agent_desk.domain.agreement import AcceptanceKind
from agent_desk.domain.case import ActionKind, Direction
from agent_desk.domain.events import EventKind
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.money import Money
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from agent_desk.domain.agreement import Agreement
    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.domain.case import Channel
    from agent_desk.services.wrap_up import Step, WrapUpSheet
    from agent_desk.wording.words import Words

_SENTENCES = {
    EventKind.IDENTITY_CHECKED: QT_TRANSLATE_NOOP("Words", "Identity, {count} of {most} answers"),
    EventKind.EVIDENCE_RECORDED: QT_TRANSLATE_NOOP("Words", "{evidence} seen"),
    EventKind.PAYMENT_RECORDED: QT_TRANSLATE_NOOP("Words", "Paid {amount}"),
    EventKind.PROMISE_MADE: QT_TRANSLATE_NOOP("Words", "Promised {amount} by {date}"),
    EventKind.REQUEST_SUBMITTED: QT_TRANSLATE_NOOP("Words", "Asked for: {offer}"),
    EventKind.REQUEST_APPROVED: QT_TRANSLATE_NOOP("Words", "{name} approved: {offer}"),
    EventKind.REQUEST_COUNTERED: QT_TRANSLATE_NOOP("Words", "{name} made a counter-offer: {offer}"),
    EventKind.REQUEST_RETURNED: QT_TRANSLATE_NOOP("Words", "{name} gave it back"),
    EventKind.REQUEST_REJECTED: QT_TRANSLATE_NOOP("Words", "{name} rejected it"),
    EventKind.REQUEST_WITHDRAWN: QT_TRANSLATE_NOOP("Words", "Request taken back"),
    EventKind.AGREEMENT_DRAFTED: QT_TRANSLATE_NOOP("Words", "Agreement {number} drafted"),
    EventKind.AGREEMENT_ISSUED: QT_TRANSLATE_NOOP("Words", "Agreement {number} issued"),
    EventKind.AGREEMENT_ACCEPTED: QT_TRANSLATE_NOOP("Words", "Agreement accepted, {how}"),
    EventKind.AGREEMENT_WITHDRAWN: QT_TRANSLATE_NOOP("Words", "Agreement {number} taken back"),
    EventKind.DISCLOSURE_READ: QT_TRANSLATE_NOOP("Words", "Right read out"),
    EventKind.FIELD_REVEALED: QT_TRANSLATE_NOOP("Words", "Personal data shown"),
}


def clock(moment: datetime, zone: str) -> str:
    """A time of day: ``14:31``."""
    return f"{moment.astimezone(ZoneInfo(zone)):%H:%M}"


def length_text(seconds: int) -> str:
    """A length of time: ``23:40``, ``1:02:05`` from an hour on."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def step_line(words: Words, sheet: WrapUpSheet, step: Step) -> str:
    """One step in a few words, without its time."""
    kind, after = step.event.kind, step.event.after
    currency = sheet.file.context.loan.currency
    values = {"name": sheet.file.people.get(step.actor, step.actor), "number": step.event.subject}
    source = _SENTENCES.get(kind, "")
    match kind:
        case EventKind.IDENTITY_CHECKED:
            if after.get("verified") != "yes":
                source = QT_TRANSLATE_NOOP("Words", "Identity not confirmed, {count} of {most}")
            values |= {"count": after.get("confirmed", ""), "most": after.get("asked", "")}
        case EventKind.EVIDENCE_RECORDED:
            values["evidence"] = words.evidence_kind(EvidenceKind(after["kind"]))
        case EventKind.ACTION_SET if "reason" in after:
            source = QT_TRANSLATE_NOOP("Words", "Reason: {reason}")
            values["reason"] = words.reason(HardshipReason(after["reason"]))
        case EventKind.ACTION_SET:
            code = after.get("action", "")
            source = "{action}"
            values["action"] = words.action(ActionKind(code) if code in set(ActionKind) else ActionKind.FOLLOW_UP)
        case EventKind.PAYMENT_RECORDED:
            values["amount"] = words.money(Money.of(after["amount"], currency))
        case EventKind.PROMISE_MADE:
            values["amount"] = words.money(Money.of(after["amount"], currency))
            values["date"] = words.iso_date(after["due_date"])
        case EventKind.AGREEMENT_ACCEPTED:
            how = words.acceptance(AcceptanceKind(after["how"]))
            values["how"] = how[:1].lower() + how[1:]
        case _:
            request = next((item for item in sheet.file.requests if item.number == step.event.subject), None)
            values["offer"] = _offer(words, request, kind, currency)
    return words.tr(source).format_map(values)


def _offer(words: Words, request: ConcessionRequest | None, kind: EventKind, currency: str) -> str:
    if request is None:
        return ""
    asked = request.granted if kind is EventKind.REQUEST_COUNTERED else request.proposal
    return words.proposal(asked, currency)


def drafted_note(words: Words, sheet: WrapUpSheet, channel: Channel, direction: Direction) -> str:
    """The note that follows from what was done; one paragraph."""
    zone = sheet.file.context.portfolio.time_zone
    called = (
        QT_TRANSLATE_NOOP("Words", "{channel}, borrower came to us")
        if direction is Direction.INBOUND
        else QT_TRANSLATE_NOOP("Words", "{channel}, we came to the borrower")
    )
    begun = words.tr(called).format(channel=words.channel(channel))
    said = [
        words.tr(QT_TRANSLATE_NOOP("Words", "{called}, {time}")).format(called=begun, time=clock(sheet.since, zone))
    ]
    seen: list[str] = []
    rights = 0
    for step in _once(sheet.steps):
        kind = step.event.kind
        if kind is EventKind.EVIDENCE_RECORDED:
            seen.append(words.evidence_kind(EvidenceKind(step.event.after["kind"])))
        elif kind is EventKind.DISCLOSURE_READ:
            rights += 1
        elif kind in _TOLD:
            line = step_line(words, sheet, step)
            stamp = f" {clock(step.at, zone)}" if kind in _TIMED else ""
            said.append(line + stamp)
    if seen:
        said.insert(
            min(3, len(said)),
            words.tr(QT_TRANSLATE_NOOP("Words", "Seen: {evidence}")).format(
                evidence=words.tr(QT_TRANSLATE_NOOP("Words", ", ")).join(dict.fromkeys(seen))
            ),
        )
    if rights:
        said.append(words.tr(QT_TRANSLATE_NOOP("Words", "Rights read out: {count}")).format(count=rights))
    agreement = sheet.agreement
    if agreement is not None:
        said.append(_terms(words, agreement))
    if sheet.missing and sheet.required:
        asked = words.tr(QT_TRANSLATE_NOOP("Words", "Still asked for: {evidence}"))
        said.append(asked.format(evidence=words.evidence_list(sheet.missing)))
    stop = words.tr(QT_TRANSLATE_NOOP("Words", ". "))
    return stop.join(said) + stop.strip()


_TOLD = frozenset(
    {
        EventKind.IDENTITY_CHECKED,
        EventKind.ACTION_SET,
        EventKind.REQUEST_SUBMITTED,
        EventKind.REQUEST_APPROVED,
        EventKind.REQUEST_COUNTERED,
        EventKind.REQUEST_RETURNED,
        EventKind.REQUEST_REJECTED,
        EventKind.REQUEST_WITHDRAWN,
        EventKind.AGREEMENT_ISSUED,
        EventKind.AGREEMENT_ACCEPTED,
        EventKind.AGREEMENT_WITHDRAWN,
        EventKind.PAYMENT_RECORDED,
        EventKind.PROMISE_MADE,
    },
)
_TIMED = frozenset(
    {
        EventKind.REQUEST_APPROVED,
        EventKind.REQUEST_COUNTERED,
        EventKind.REQUEST_REJECTED,
        EventKind.AGREEMENT_ISSUED,
        EventKind.AGREEMENT_ACCEPTED,
    },
)


def _once(steps: Sequence[Step]) -> list[Step]:
    """The steps without those that a later one of the same kind and subject replaced (a reason chosen again)."""
    latest: dict[tuple[str, str, str], Step] = {}
    for step in steps:
        part = "|".join(sorted(step.event.after)) if step.event.kind is EventKind.ACTION_SET else step.event.subject
        if step.event.kind is EventKind.EVIDENCE_RECORDED:
            part = step.event.after["kind"]
        latest[(step.event.kind.value, part, step.event.after.get("disclosure", ""))] = step
    kept = {id(step) for step in latest.values()}
    return [step for step in steps if id(step) in kept]


def _terms(words: Words, agreement: Agreement) -> str:
    """The payments that were agreed, as they are."""
    content = agreement.content
    rows = [row for row in content.rows if row.due.total]
    first, last = rows[0], rows[-1]
    more = words.money(content.difference, plus=True)
    if len(rows) == 1:
        text = words.tr(QT_TRANSLATE_NOOP("Words", "To pay {amount} on {date}, {difference} in total"))
        return text.format(amount=words.money(first.due.total), date=words.date(first.due_date), difference=more)
    text = words.tr(
        QT_TRANSLATE_NOOP(
            "Words", "{count} payments from {date}, first {amount}, last {last} on {end}, {difference} in total"
        )
    )
    return text.format(
        count=len(rows),
        date=words.date(first.due_date),
        amount=words.money(first.due.total),
        last=words.money(last.due.total),
        end=words.date(last.due_date),
        difference=more,
    )
