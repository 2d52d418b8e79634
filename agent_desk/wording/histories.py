"""Lines for a loan's history: a title, a detail, a tone and a drawing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent_desk.domain.agreement import AgreementStatus
from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.case import Channel, Direction, Disposition
from agent_desk.domain.evidence import EvidenceKind
from agent_desk.domain.history import HistoryKind
from agent_desk.domain.promise import PromiseStatus
from agent_desk.wording.names import QT_TRANSLATE_NOOP, RELIEFS

if TYPE_CHECKING:
    from agent_desk.domain.history import HistoryItem
    from agent_desk.wording.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """How an item is shown.

    Attributes:
        tone: ``text``, ``ok``, ``warn`` or ``bad``.
        icon: Name of a drawing.
    """

    title: str
    detail: str
    tone: str
    icon: str


_PROMISES = {
    PromiseStatus.OPEN: (QT_TRANSLATE_NOOP("Words", "Promised {amount}"), "warn"),
    PromiseStatus.KEPT: (QT_TRANSLATE_NOOP("Words", "Promise of {amount} kept"), "ok"),
    PromiseStatus.PARTLY_KEPT: (QT_TRANSLATE_NOOP("Words", "Promise of {amount} kept in part"), "warn"),
    PromiseStatus.BROKEN: (QT_TRANSLATE_NOOP("Words", "Promise of {amount} not kept"), "bad"),
    PromiseStatus.REPLACED: (QT_TRANSLATE_NOOP("Words", "Promise of {amount} replaced by a later one"), "text"),
}
_ICONS = {Channel.HOTLINE: "phone", Channel.CHAT: "chat", Channel.LETTER: "mail"}
_BAD_ENDS = frozenset({RequestStatus.REJECTED.value, AgreementStatus.BROKEN.value})
_GOOD_ENDS = frozenset(
    {RequestStatus.APPROVED.value, AgreementStatus.PERFORMING.value, AgreementStatus.KEPT.value},
)


def history_line(words: Vocabulary, item: HistoryItem) -> HistoryLine:
    """A history item in words."""
    amount = words.money(item.amount) if item.amount is not None else ""
    match item.kind:
        case HistoryKind.CONTACT:
            inbound = item.direction == Direction.INBOUND.value
            template = (
                QT_TRANSLATE_NOOP("Words", "{channel}, borrower came to us")
                if inbound
                else QT_TRANSLATE_NOOP("Words", "{channel}, we came to the borrower")
            )
            channel = Channel(item.channel)
            title = words.tr(template).format(channel=words.channel(channel))
            detail = words.disposition(Disposition(item.code)) if item.code else item.note
            line = HistoryLine(title, detail, "text", _ICONS[channel])
        case HistoryKind.PAYMENT:
            template = (
                QT_TRANSLATE_NOOP("Words", "Payment of {amount} taken back")
                if item.code == "reversed"
                else QT_TRANSLATE_NOOP("Words", "Paid {amount}")
            )
            tone = "bad" if item.code == "reversed" else "ok"
            line = HistoryLine(words.tr(template).format(amount=amount), "", tone, "tick-circle")
        case HistoryKind.EVIDENCE:
            seen = words.tr(QT_TRANSLATE_NOOP("Words", "{evidence} seen"))
            line = HistoryLine(
                seen.format(evidence=words.evidence_kind(EvidenceKind(item.code))), "", "text", "document"
            )
        case HistoryKind.REQUEST:
            title = words.tr(QT_TRANSLATE_NOOP("Words", "Request {number}")).format(number=item.reference)
            status = words.request_status(RequestStatus(item.code))
            line = HistoryLine(title, status, _end_tone(item.code), "shield")
        case HistoryKind.AGREEMENT:
            title = words.tr(QT_TRANSLATE_NOOP("Words", "Agreement {number}")).format(number=item.reference)
            status = words.agreement_status(AgreementStatus(item.code))
            line = HistoryLine(title, status, _end_tone(item.code), "document")
        case HistoryKind.PROMISE:
            template, tone = _PROMISES[PromiseStatus(item.code)]
            line = HistoryLine(words.tr(template).format(amount=amount), "", tone, "flag")
        case _:
            title = words.tr(RELIEFS.get(item.code, QT_TRANSLATE_NOOP("Words", "Relief, before this desk")))
            line = HistoryLine(title, item.reference, "text", "document")
    return line


def _end_tone(code: str) -> str:
    if code in _BAD_ENDS:
        return "bad"
    return "ok" if code in _GOOD_ENDS else "text"
