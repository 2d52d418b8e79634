"""The door to all words for domain values, in one language."""

from __future__ import annotations

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
from agent_desk.wording.advice import advice_parts, advice_sentence
from agent_desk.wording.changes import change_line, change_row
from agent_desk.wording.errors import error_sentence
from agent_desk.wording.findings import finding_sentence
from agent_desk.wording.formats import amount_text, day_text
from agent_desk.wording.histories import HistoryLine, history_line
from agent_desk.wording.names import QT_TRANSLATE_NOOP
from agent_desk.wording.place_errors import FAULTS
from agent_desk.wording.policy import difference_sentence, flaw_sentence, limit_text
from agent_desk.wording.speech import GAPS
from agent_desk.wording.vocabulary import Vocabulary

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from agent_desk.domain.basis import Change
    from agent_desk.domain.contact import ContactAdvice
    from agent_desk.domain.disclosures import Gap
    from agent_desk.domain.errors import DeskError
    from agent_desk.domain.history import HistoryItem
    from agent_desk.domain.policy.differences import Difference
    from agent_desk.domain.policy.pack import LimitRow
    from agent_desk.domain.policy.soundness import Flaw
    from agent_desk.domain.proposal import Proposal
    from agent_desk.services.negotiate import OptionLimits

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


class Words(Vocabulary):
    """Everything the window and the command line say of domain values, in one language."""

    def verdict(self, verdict: Verdict, finding: Finding | None = None) -> str:
        """The short pill: within your limit, needs a role, not allowed."""
        if verdict is Verdict.WITHIN:
            return self.tr(QT_TRANSLATE_NOOP("Words", "Within your limit"))
        if verdict is Verdict.FORBIDDEN:
            return self.tr(QT_TRANSLATE_NOOP("Words", "Not allowed"))
        role = finding.role if finding is not None and finding.role is Role.MANAGER else Role.SUPERVISOR
        return self.tr(QT_TRANSLATE_NOOP("Words", "Needs {role}")).format(role=self.role(role, inside=True))

    def finding(self, finding: Finding, currency: str, *, short: bool = False) -> str:
        """A finding as a full sentence, without a full stop; ``short`` beside the control it is about."""
        return finding_sentence(self, finding, currency, short=short)

    def limit_line(self, option: OptionLimits, currency: str) -> str:
        """``Your limit 24 · supervisor 36``; for a waiver with its ceiling in money."""
        if not option.is_open:
            return self.tr(QT_TRANSLATE_NOOP("Words", "Not allowed here"))
        own = self._bare(option.measure, option.own) if option.own is not None else ""
        none = self.tr(QT_TRANSLATE_NOOP("Words", "none"))
        text = self.tr(QT_TRANSLATE_NOOP("Words", "Your limit {limit}")).format(limit=own or none)
        if option.amount_own is not None:
            ceiling = self.tr(QT_TRANSLATE_NOOP("Words", "at most {amount}"))
            return f"{text}, {ceiling.format(amount=amount_text(option.amount_own, currency))}"
        if option.checker is not None and option.checker_role is not None:
            source = (
                QT_TRANSLATE_NOOP("Words", "manager {limit}")
                if option.checker_role is Role.MANAGER
                else QT_TRANSLATE_NOOP("Words", "supervisor {limit}")
            )
            checker = self.tr(source)
            text += " · " + checker.format(limit=self._bare(option.measure, option.checker))
        return text

    def _bare(self, measure: Measure, value: Decimal) -> str:
        """A limit without its unit, which stands beside it already; a share keeps its sign."""
        return self.measure(measure, value) if measure is Measure.SHARE else str(int(value))

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
        if proposal.documents_by is not None:
            text = QT_TRANSLATE_NOOP("Words", "subject to documents by {date}")
            parts.append(self.tr(text).format(date=self.date(proposal.documents_by)))
        joined = " · ".join(parts)
        return joined[:1].upper() + joined[1:]

    def history(self, item: HistoryItem) -> HistoryLine:
        """A history item: title, detail, tone, drawing."""
        return history_line(self, item)

    def error(self, error: DeskError) -> str:
        """One clear sentence: what, where, what to do."""
        return error_sentence(self, error)

    def change(self, item: Change, currency: str) -> str:
        """One thing that changed under a decision, from what to what."""
        return change_line(self, item, currency)

    def change_row(self, item: Change, currency: str) -> tuple[str, str, str]:
        """The same in three parts: what, from, to."""
        return change_row(self, item, currency)

    def advice(self, advice: ContactAdvice) -> str:
        """May we contact the borrower now: one line."""
        return advice_sentence(self, advice)

    def advice_parts(self, advice: ContactAdvice) -> tuple[str, str]:
        """The same in two: hours or what stands in the way; what is left or when it is over."""
        return advice_parts(self, advice)

    def gap(self, gap: Gap) -> str:
        """Why a disclosure is missing."""
        return self.tr(GAPS[gap])

    def flaw(self, flaw: Flaw) -> str:
        """What is wrong in a pack."""
        return flaw_sentence(self, flaw)

    def difference(self, item: Difference, currency: str) -> str:
        """What differs between two packs."""
        return difference_sentence(self, item, currency)

    def limit(self, row: LimitRow, role: Role, currency: str) -> str:
        """A role's cell in a pack."""
        return limit_text(self, row.measure, row.by_role.get(role), currency)

    def fault(self, code: str, subject: str) -> str:
        """What a check of the store found, and where."""
        return f"{self.tr(FAULTS.get(code, code))}: {subject}"

    def import_reason(self, code: str, values: Mapping[str, str | int]) -> str:
        """Why a row of a file was refused, or what else an import has to say."""
        return error_sentence(self, InputError(code, **values))

    def next_action(self, action: NextAction, on: dt.date, now: dt.datetime | None = None) -> ActionWords:
        """What comes next, and when, seen from a business date and a time of day, in the time zone of ``now``."""
        when, late = self._when(action, on, now)
        tone = "bad" if action.kind in _BAD or late else "ok" if action.kind in _GOOD else "text"
        if tone == "text" and action.kind in _WAITING:
            tone = "warn"
        amount = self.money(action.amount) if action.amount is not None else ""
        return ActionWords(self.action(action.kind), when, amount, tone, _ICONS.get(action.kind, "plus"))

    def _when(self, action: NextAction, on: dt.date, now: dt.datetime | None) -> tuple[str, bool]:
        if action.due_at is not None:
            local = action.due_at.astimezone(now.tzinfo if now is not None else None)
            clock = f"{local:%H:%M}"
            if now is None:
                return clock, False
            minutes = int((action.due_at - now).total_seconds() // 60)
            if minutes < 0:
                text = self.tr(QT_TRANSLATE_NOOP("Words", "{clock}, {span} late"))
                return text.format(clock=clock, span=self.span(-minutes)), True
            text = self.tr(QT_TRANSLATE_NOOP("Words", "{clock}, in {span}"))
            return text.format(clock=clock, span=self.span(minutes)), False
        if action.due_on is None:
            return "", False
        if action.due_on == on:
            return self.tr(QT_TRANSLATE_NOOP("Words", "today")), False
        day = day_text(action.due_on, self.language)
        late = action.kind is ActionKind.REPLY and action.due_on < on
        return (self.tr(QT_TRANSLATE_NOOP("Words", "{day}, late")).format(day=day) if late else day), late

    def span(self, minutes: int) -> str:
        """How long: minutes, then whole hours, then whole days."""
        if minutes < 60:
            return self.tr(QT_TRANSLATE_NOOP("Words", "{count} min")).format(count=minutes)
        if minutes < 48 * 60:
            return self.tr(QT_TRANSLATE_NOOP("Words", "{count} h")).format(count=minutes // 60)
        return self.tr(QT_TRANSLATE_NOOP("Words", "{count} d")).format(count=minutes // (24 * 60))


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
    ActionKind.REPLY: "mail",
}
