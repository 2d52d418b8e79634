"""The names of domain values in one language: what every sentence is made of."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from agent_desk.domain.policy.pack import Measure
from agent_desk.wording import names
from agent_desk.wording.formats import amount_text, date_text, money_text, percent_text, table_date_text
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from decimal import Decimal

    from agent_desk.domain.agreement import AcceptanceKind, AgreementStatus
    from agent_desk.domain.amounts import Component
    from agent_desk.domain.approval import RequestStatus
    from agent_desk.domain.buckets import DelinquencyBucket
    from agent_desk.domain.case import ActionKind, Channel, Disposition
    from agent_desk.domain.concessions import ConcessionKind
    from agent_desk.domain.evidence import EvidenceKind, HardshipReason
    from agent_desk.domain.letter_kinds import LetterKind
    from agent_desk.domain.letters import LetterPart, LetterStatus
    from agent_desk.domain.money import Money
    from agent_desk.domain.people import Role

_BUCKETS = {"due": "Due", "m1": "M1", "m2": "M2", "m3": "M3", "m4-6": "M4–6", "m7+": "M7+"}
_UNITS = {
    Measure.DAYS: (QT_TRANSLATE_NOOP("Words", "{count} day"), QT_TRANSLATE_NOOP("Words", "{count} days")),
    Measure.MONTHS: (QT_TRANSLATE_NOOP("Words", "{count} month"), QT_TRANSLATE_NOOP("Words", "{count} months")),
    Measure.INSTALMENTS: (
        QT_TRANSLATE_NOOP("Words", "{count} instalment"),
        QT_TRANSLATE_NOOP("Words", "{count} instalments"),
    ),
}


class Vocabulary:
    """Words in one language.

    Args:
        translate: (context, English source) -> text in the language; returns the source when it has none.
        language: Tag such as ``en`` or ``zh``; decides how amounts and dates are written.
    """

    def __init__(self, translate: Callable[[str, str], str] | None = None, language: str = "en") -> None:
        """Keep the translating function."""
        self._translate = translate or (lambda _context, text: text)
        self.language = language

    def tr(self, text: str) -> str:
        """A source text of this room in the language."""
        return self._translate("Words", text)

    def money(self, amount: Money, *, plus: bool = False, whole: bool = False) -> str:
        """``¥1,234.50``."""
        return money_text(amount, plus=plus, whole=whole)

    def date(self, day: dt.date) -> str:
        """``16 Jun 2026`` or ``2026年6月16日``."""
        return date_text(day, self.language)

    def table_date(self, day: dt.date) -> str:
        """For tables and fields."""
        return table_date_text(day, self.language)

    def iso_date(self, text: str) -> str:
        """An ISO date as text, for people."""
        return self.date(dt.date.fromisoformat(text))

    def percent(self, share: Decimal, digits: int = 0) -> str:
        """``50 %`` or ``50%``."""
        return percent_text(share, self.language, digits)

    def measure(self, measure: Measure, value: Decimal | None, currency: str = "") -> str:
        """A limit's value with its unit: ``24 months``, ``31 days``, ``50 %``, ``¥300``; a dash for none."""
        if value is None:
            return "—"
        if measure is Measure.SHARE:
            return self.percent(value, 0 if value * 100 == (value * 100).to_integral_value() else 2)
        if measure is Measure.AMOUNT:
            return amount_text(value, currency)
        count = int(value)
        one, many = _UNITS[measure]
        return self.tr(one if count == 1 else many).format(count=count)

    def reason(self, reason: HardshipReason) -> str:
        """Name of a hardship reason."""
        return self.tr(names.REASONS[reason])

    def evidence_kind(self, kind: EvidenceKind) -> str:
        """Name of a kind of evidence."""
        return self.tr(names.EVIDENCE[kind])

    def evidence_list(self, codes: Iterable[str]) -> str:
        """Names of kinds of evidence, by code, joined by ``or``."""
        named = {kind.value: text for kind, text in names.EVIDENCE.items()}
        joint = self.tr(QT_TRANSLATE_NOOP("Words", " or "))
        return joint.join(self.tr(named.get(code, code)) for code in codes)

    def bucket(self, bucket: DelinquencyBucket) -> str:
        """``M3``."""
        return self.tr(QT_TRANSLATE_NOOP("Words", "Due")) if bucket.value == "due" else _BUCKETS[bucket.value]

    def bucket_range(self, bucket: DelinquencyBucket) -> str:
        """``61–90`` days, ``181+``."""
        last = bucket.last_day
        if last is None:
            return f"{bucket.first_day}+"
        return f"{bucket.first_day}–{last}" if last > bucket.first_day else str(bucket.first_day)

    def role(self, role: Role, *, inside: bool = False) -> str:
        """Name of a role; ``inside`` a sentence it starts small, where the language has small letters."""
        text = self.tr(names.ROLES[role])
        return text[:1].lower() + text[1:] if inside else text

    def component(self, component: Component) -> str:
        """Name of a component."""
        return self.tr(names.COMPONENTS[component])

    def concession(self, kind: ConcessionKind) -> str:
        """Name of a concession kind."""
        return self.tr(names.CONCESSIONS[kind])

    def request_status(self, status: RequestStatus) -> str:
        """Name of a request's state."""
        return self.tr(names.REQUEST_STATUSES[status])

    def agreement_status(self, status: AgreementStatus) -> str:
        """Name of an agreement's state."""
        return self.tr(names.AGREEMENT_STATUSES[status])

    def acceptance(self, kind: AcceptanceKind) -> str:
        """How a borrower said yes."""
        return self.tr(names.ACCEPTANCES[kind])

    def action(self, kind: ActionKind) -> str:
        """Name of a next action."""
        return self.tr(names.ACTIONS[kind])

    def channel(self, channel: Channel) -> str:
        """Name of a channel."""
        return self.tr(names.CHANNELS[channel])

    def letter_kind(self, kind: LetterKind) -> str:
        """What a letter does."""
        return self.tr(names.LETTER_KINDS[kind])

    def letter_part(self, part: LetterPart) -> str:
        """A part of a letter."""
        return self.tr(names.LETTER_PARTS[part])

    def letter_status(self, status: LetterStatus) -> str:
        """Where a letter stands."""
        return self.tr(names.LETTER_STATUSES[status])

    def disposition(self, disposition: Disposition) -> str:
        """Name of an outcome."""
        return self.tr(names.DISPOSITIONS[disposition])
