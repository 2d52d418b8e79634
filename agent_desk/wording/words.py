"""The door to all words for domain values, in one language."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from agent_desk.domain.case import ActionKind, NextAction
from agent_desk.domain.concessions import Deferment, InterestOnly, Reamortisation
from agent_desk.domain.concessions.deferment import DefermentScope
from agent_desk.domain.errors import InputError
from agent_desk.domain.people import Role
from agent_desk.domain.policy.finding import Finding, Verdict
from agent_desk.domain.policy.pack import Measure
from agent_desk.wording import names
from agent_desk.wording.errors import error_sentence
from agent_desk.wording.findings import finding_sentence
from agent_desk.wording.formats import amount_text, date_text, day_text, money_text, percent_text, table_date_text
from agent_desk.wording.histories import HistoryLine, history_line
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from agent_desk.domain.agreement import AcceptanceKind, AgreementStatus
    from agent_desk.domain.amounts import Component
    from agent_desk.domain.approval import RequestStatus
    from agent_desk.domain.buckets import DelinquencyBucket
    from agent_desk.domain.case import Channel, Disposition
    from agent_desk.domain.concessions import ConcessionKind
    from agent_desk.domain.errors import DeskError
    from agent_desk.domain.evidence import EvidenceKind, HardshipReason
    from agent_desk.domain.history import HistoryItem
    from agent_desk.domain.money import Money
    from agent_desk.domain.proposal import Proposal
    from agent_desk.services.negotiate import OptionLimits

_BUCKETS = {"due": "Due", "m1": "M1", "m2": "M2", "m3": "M3", "m4-6": "M4–6", "m7+": "M7+"}
_WAITING = frozenset({ActionKind.AWAITING_APPROVAL, ActionKind.AGREEMENT_OPEN})
_BAD = frozenset({ActionKind.PROMISE_BROKEN, ActionKind.PLAN_BROKEN, ActionKind.REJECTED})
_GOOD = frozenset({ActionKind.APPROVED, ActionKind.PLAN_KEPT})


@dataclass(frozen=True, slots=True)
class ActionWords:
    """A next action in words.

    Attributes:
        title: What (``Callback``).
        when: When, or how long ago; may be empty.
        amount: Of a promise; may be empty.
        tone: ``text``, ``ok``, ``warn`` or ``bad``.
        icon: Name of a drawing.
    """

    title: str
    when: str
    amount: str
    tone: str
    icon: str


class Words:
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

    def disposition(self, disposition: Disposition) -> str:
        """Name of an outcome."""
        return self.tr(names.DISPOSITIONS[disposition])

    def verdict(self, verdict: Verdict, finding: Finding | None = None) -> str:
        """The short pill: within your limit, needs a role, not allowed."""
        if verdict is Verdict.WITHIN:
            return self.tr(QT_TRANSLATE_NOOP("Words", "Within your limit"))
        if verdict is Verdict.FORBIDDEN:
            return self.tr(QT_TRANSLATE_NOOP("Words", "Not allowed"))
        role = finding.role if finding is not None and finding.role is Role.MANAGER else Role.SUPERVISOR
        return self.tr(QT_TRANSLATE_NOOP("Words", "Needs {role}")).format(role=self.role(role, inside=True))

    def finding(self, finding: Finding, currency: str) -> str:
        """A finding as a full sentence, without a full stop."""
        return finding_sentence(self, finding, currency)

    def limit_line(self, option: OptionLimits, currency: str) -> str:
        """``Your limit 24 · supervisor 36``; for a waiver with its ceiling in money."""
        if not option.is_open:
            return self.tr(QT_TRANSLATE_NOOP("Words", "Not allowed here"))
        own = self.measure(option.measure, option.own, currency) if option.own is not None else ""
        none = self.tr(QT_TRANSLATE_NOOP("Words", "none"))
        text = self.tr(QT_TRANSLATE_NOOP("Words", "Your limit {limit}")).format(limit=own or none)
        if option.amount_own is not None:
            ceiling = self.tr(QT_TRANSLATE_NOOP("Words", "at most {amount}"))
            return f"{text}, {ceiling.format(amount=amount_text(option.amount_own, currency))}"
        if option.checker is not None:
            checker = self.tr(QT_TRANSLATE_NOOP("Words", "supervisor {limit}"))
            text += " · " + checker.format(limit=self.measure(option.measure, option.checker, currency))
        return text

    def proposal(self, proposal: Proposal, currency: str) -> str:
        """A short summary: ``New plan, 30 months · waive 50 % penalty interest``."""
        parts: list[str] = []
        match proposal.timing:
            case Deferment() as item:
                length = (
                    self.measure(Measure.MONTHS, Decimal(item.months), currency)
                    if item.months is not None
                    else self.measure(Measure.DAYS, Decimal(item.days or 0), currency)
                )
                text = (
                    QT_TRANSLATE_NOOP("Words", "Extend all by {length}")
                    if item.scope is DefermentScope.ALL
                    else QT_TRANSLATE_NOOP("Words", "Extend due date by {length}")
                )
                parts.append(self.tr(text).format(length=length))
            case Reamortisation(instalments=count):
                text = QT_TRANSLATE_NOOP("Words", "New plan, {count} instalments")
                parts.append(self.tr(text).format(count=count))
            case InterestOnly(instalments=count):
                text = QT_TRANSLATE_NOOP("Words", "Interest only, {count} instalments")
                parts.append(self.tr(text).format(count=count))
            case None:
                pass
        for waiver in proposal.waivers:
            much = (
                self.measure(Measure.SHARE, waiver.share)
                if waiver.share is not None
                else self.money(waiver.amount)
                if waiver.amount is not None
                else ""
            )
            what = self.component(waiver.component)
            text = QT_TRANSLATE_NOOP("Words", "waive {amount} {what}")
            parts.append(self.tr(text).format(amount=much, what=what[:1].lower() + what[1:]))
        joined = " · ".join(parts)
        return joined[:1].upper() + joined[1:]

    def history(self, item: HistoryItem) -> HistoryLine:
        """A history item: title, detail, tone, drawing."""
        return history_line(self, item)

    def error(self, error: DeskError) -> str:
        """One clear sentence: what, where, what to do."""
        return error_sentence(self, error)

    def import_reason(self, code: str, values: Mapping[str, str | int]) -> str:
        """Why a row of a file was refused, or what else an import has to say."""
        return error_sentence(self, InputError(code, **values))

    def next_action(self, action: NextAction, on: dt.date, now: dt.datetime | None = None) -> ActionWords:
        """What comes next, and when, seen from a business date and a time of day."""
        when, late = self._when(action, on, now)
        tone = "bad" if action.kind in _BAD or late else "ok" if action.kind in _GOOD else "text"
        if tone == "text" and action.kind in _WAITING:
            tone = "warn"
        amount = self.money(action.amount) if action.amount is not None else ""
        return ActionWords(self.action(action.kind), when, amount, tone, _ICONS.get(action.kind, "plus"))

    def _when(self, action: NextAction, on: dt.date, now: dt.datetime | None) -> tuple[str, bool]:
        if action.due_at is not None:
            local = action.due_at.astimezone()
            clock = f"{local:%H:%M}"
            if now is None:
                return clock, False
            minutes = int((action.due_at - now).total_seconds() // 60)
            if minutes < 0:
                text = self.tr(QT_TRANSLATE_NOOP("Words", "{clock}, {span} late"))
                return text.format(clock=clock, span=self._span(-minutes)), True
            text = self.tr(QT_TRANSLATE_NOOP("Words", "{clock}, in {span}"))
            return text.format(clock=clock, span=self._span(minutes)), False
        if action.due_on is None:
            return "", False
        if action.due_on == on:
            return self.tr(QT_TRANSLATE_NOOP("Words", "today")), False
        return day_text(action.due_on, self.language), False

    def _span(self, minutes: int) -> str:
        if minutes < 60:
            return self.tr(QT_TRANSLATE_NOOP("Words", "{count} min")).format(count=minutes)
        if minutes < 48 * 60:
            return self.tr(QT_TRANSLATE_NOOP("Words", "{count} h")).format(count=minutes // 60)
        return self.tr(QT_TRANSLATE_NOOP("Words", "{count} d")).format(count=minutes // (24 * 60))


_UNITS = {
    Measure.DAYS: (QT_TRANSLATE_NOOP("Words", "{count} day"), QT_TRANSLATE_NOOP("Words", "{count} days")),
    Measure.MONTHS: (QT_TRANSLATE_NOOP("Words", "{count} month"), QT_TRANSLATE_NOOP("Words", "{count} months")),
    Measure.INSTALMENTS: (
        QT_TRANSLATE_NOOP("Words", "{count} instalment"),
        QT_TRANSLATE_NOOP("Words", "{count} instalments"),
    ),
}
_ICONS = {
    ActionKind.CALLBACK: "phone",
    ActionKind.PROMISE: "flag",
    ActionKind.PROMISE_BROKEN: "flag",
    ActionKind.EVIDENCE: "document",
    ActionKind.AWAITING_APPROVAL: "clock",
    ActionKind.APPROVED: "approvals",
    ActionKind.COUNTERED: "swap",
    ActionKind.RETURNED: "return",
    ActionKind.REJECTED: "barred-circle",
    ActionKind.AGREEMENT_OPEN: "document",
    ActionKind.PLAN_KEPT: "tick-circle",
    ActionKind.PLAN_BROKEN: "flag",
    ActionKind.FOLLOW_UP: "phone",
}
