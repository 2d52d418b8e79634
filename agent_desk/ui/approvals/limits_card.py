"""What is asked, against the limits of whoever asked and whoever decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.domain.policy.finding import Verdict
from agent_desk.domain.policy.pack import Measure
from agent_desk.ui.approvals.units import told
from agent_desk.ui.moment_text import moment_text
from agent_desk.ui.widgets.asked_scale import AskedScale
from agent_desk.ui.widgets.card import Card
from agent_desk.ui.widgets.notice_box import NoticeBox
from agent_desk.ui.widgets.step_value import LimitScale
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from agent_desk.domain.people import Role, User
    from agent_desk.domain.policy.finding import Finding
    from agent_desk.services.decide_request import Review
    from agent_desk.wording.words import Words

#: Steps of the painted scale for one unit of a measure; shares and amounts need places after the point.
_STEPS: Final = {Measure.SHARE: 10_000, Measure.AMOUNT: 100}


def steps_of(measure: Measure, value: Decimal) -> int:
    """A limit as a whole number on a painted scale."""
    return int(value * _STEPS.get(measure, 1))


class LimitsCard(Card):
    """One bar a rule, with the maker's and the checker's limits on it; then what else the policy says."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self._bars = QVBoxLayout()
        self._bars.setSpacing(2)
        self.body.addLayout(self._bars)
        self.scales: list[AskedScale] = []

    def show_review(self, review: Review, actor: User) -> None:
        """Show a request's findings."""
        request = review.request
        zone = review.context.portfolio.time_zone
        at = moment_text(self._words, request.submitted_at, zone, request.as_of)
        self.set_title(self.tr("Asked for, against the limits"))
        self.set_note(self.tr("asked by {name}, {time}").format(name=review.maker_name, time=at))
        _clear(self._bars)
        self.scales = []
        findings = review.asked.judgement.findings
        for finding in findings:
            if is_limit(finding) and not _is_told_by_share(finding, findings):
                self._add_bar(finding, review, actor)
        for finding in findings:
            if not is_limit(finding) and finding.verdict is not Verdict.WITHIN:
                self._add_sentence(finding, review)
        self._add_decider(review)

    def _add_bar(self, finding: Finding, review: Review, actor: User) -> None:
        words, currency = self._words, review.context.loan.currency
        limits = dict(finding.by_role)
        maker, checker = review.asked.judgement.role, _deciding(review, actor)
        own, wider = limits.get(maker), limits.get(checker)
        ends = [finding.asked, *(value for value in limits.values() if value is not None)]
        scale = LimitScale(
            minimum=0,
            maximum=max(1, *(steps_of(finding.measure, value) for value in ends)),
            own=steps_of(finding.measure, own) if own is not None else None,
            wider=steps_of(finding.measure, wider) if wider is not None else None,
        )
        ticks = []
        for role, limit in ((maker, own), (checker, wider)):
            if limit is not None:
                who = self.tr("You") if role is actor.role else words.role(role)
                most = told(words, finding.kind, finding.measure, limit, currency)
                ticks.append((steps_of(finding.measure, limit), f"{who} {most}"))
        name = words.concession(finding.kind) if finding.kind is not None else ""
        self._bars.addWidget(TextLabel(name, "strong"))
        asked = self.tr("Asked {value}").format(
            value=told(words, finding.kind, finding.measure, finding.asked, currency)
        )
        bar = AskedScale()
        bar.set_values(name, scale, steps_of(finding.measure, finding.asked), asked, ticks)
        self._bars.addWidget(bar)
        self._bars.addSpacing(2)
        self.scales.append(bar)

    def _add_sentence(self, finding: Finding, review: Review) -> None:
        box = NoticeBox()
        text = self._words.finding(finding, review.context.loan.currency)
        if finding.verdict is Verdict.FORBIDDEN:
            box.set_notice(text, "bad", "barred-circle")
        else:
            box.set_notice(text, "warn", "needs-approval")
        self._bars.addWidget(box)

    def _add_decider(self, review: Review) -> None:
        needed = review.request.needed_role
        if needed is None:
            return
        role = self._words.role(needed)
        text = self.tr("{role} or above decides, never {name}, who asked.").format(role=role, name=review.maker_name)
        box = NoticeBox()
        box.set_notice(text, "warn", "needs-approval")
        self._bars.addWidget(box)


def is_limit(finding: Finding) -> bool:
    """Is it about how much of a concession is asked for, with limits by role to draw?"""
    return bool(finding.by_role) and finding.code.startswith("limit")


def _is_told_by_share(finding: Finding, findings: Sequence[Finding]) -> bool:
    """A ceiling in money that nobody met needs no bar beside the share's."""
    if finding.measure is not Measure.AMOUNT or finding.verdict is not Verdict.WITHIN:
        return False
    return any(item.kind is finding.kind and item.measure is Measure.SHARE for item in findings)


def _deciding(review: Review, actor: User) -> Role:
    """Whose limit is drawn beside the maker's: the reader's own, or that of the role asked for."""
    needed = review.request.needed_role
    return actor.role if actor.role.decides_for_others or needed is None else needed


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
