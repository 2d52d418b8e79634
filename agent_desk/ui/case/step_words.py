"""The next step in words: what the primary button says, why, and what is still missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from agent_desk.ui.case.next_step import NextStep, Step

if TYPE_CHECKING:
    from agent_desk.ui.case.negotiation import Outcome
    from agent_desk.ui.theme import Tone
    from agent_desk.wording import Words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class StepWords:
    """What the action bar says.

    Attributes:
        label: Of the primary button.
        blocked: Why it cannot be pressed; empty when it can.
        title, words: The two lines beside it.
    """

    label: str
    blocked: str
    title: str
    words: str
    tone: Tone
    icon: str


class StepSpeaker:
    """Makes the words.

    Args:
        words: For findings and errors.
        currency: Of the loan.
    """

    def __init__(self, words: Words, currency: str) -> None:
        self._words = words
        self._currency = currency

    def say(
        self, step: NextStep, outcome: Outcome | None, *, unread: int, open_questions: int, wrong: int
    ) -> StepWords:
        """The words of a step.

        Args:
            step: What comes next.
            outcome: The offer, weighed.
            unread: Rights still to be read.
            open_questions: Identity questions without an answer.
            wrong: Identity questions answered wrong.
        """
        if step.step is Step.CONFIRM_IDENTITY:
            return self._identity(open_questions, wrong)
        if step.step is Step.IDENTITY_FAILED:
            why = translate("CaseStep", "Identity was not confirmed in this call")
            return StepWords(
                translate("CaseStep", "Create agreement"),
                why,
                why,
                translate("CaseStep", "Amounts stay hidden"),
                "bad",
                "lock",
            )
        if step.step is Step.NOTHING_OWED:
            why = translate("CaseStep", "Nothing is owed on this loan")
            label = translate("CaseStep", "Create agreement")
            return StepWords(label, why, why, translate("CaseStep", "There is nothing to agree"), "text2", "info")
        if step.step in (Step.COMPOSE, Step.BLOCKED, Step.CREATE, Step.SEND):
            return self._offer(step, outcome, _unread(unread))
        return self._standing(step, _unread(unread))

    def _identity(self, open_questions: int, wrong: int) -> StepWords:
        if open_questions:
            why = translate("CaseStep", "{count} questions still open").format(count=open_questions)
            return StepWords(
                translate("CaseStep", "Confirm identity"),
                why,
                why,
                translate("CaseStep", "Before anything about the debt"),
                "text2",
                "shield",
            )
        if wrong:
            title = translate("CaseStep", "{count} answers are wrong").format(count=wrong)
            return StepWords(
                translate("CaseStep", "Identity not confirmed"),
                "",
                title,
                translate("CaseStep", "The case stays closed for this call"),
                "bad",
                "lock",
            )
        return StepWords(
            translate("CaseStep", "Confirm identity"),
            "",
            translate("CaseStep", "Every answer is right"),
            "",
            "ok",
            "tick-circle",
        )

    def _offer(self, step: NextStep, outcome: Outcome | None, missing: str) -> StepWords:
        if step.step is Step.COMPOSE or outcome is None:
            why = translate("CaseStep", "Choose what to offer")
            return StepWords(translate("CaseStep", "Create agreement"), why, why, "", "text2", "info")
        judgement = outcome.judgement
        worst = judgement.worst if judgement is not None else None
        sentence = self._words.finding(worst, self._currency) if worst is not None else ""
        if step.step is Step.BLOCKED:
            if outcome.error is not None:
                sentence = self._words.error(outcome.error)
            first = worst is not None and worst.rule in {"evidence", "reason"} and outcome.error is None
            way_on = (
                translate("CaseStep", "Record it in step 1 to go on")
                if first
                else translate("CaseStep", "Change the offer to go on")
            )
            return StepWords(
                translate("CaseStep", "Create agreement"), sentence, sentence, way_on, "bad", "barred-circle"
            )
        if step.step is Step.SEND:
            sentence = self._words.finding(worst, self._currency, short=True) if worst is not None else ""
            return StepWords(
                translate("CaseStep", "Send for approval"), "", sentence, missing, "warn", "needs-approval"
            )
        return StepWords(
            translate("CaseStep", "Create agreement"),
            "",
            translate("CaseStep", "All within your limits"),
            missing,
            "ok",
            "tick-circle",
        )

    def _standing(self, step: NextStep, missing: str) -> StepWords:
        request, agreement = step.request, step.agreement
        if agreement is not None:
            title = translate("CaseStep", "Agreement {number}").format(number=agreement.number)
            status = self._words.agreement_status(agreement.status)
            return StepWords(translate("CaseStep", "Open agreement"), "", title, status, "ok", "document")
        assert request is not None
        if step.step is Step.WAIT:
            role = self._words.role(request.needed_role, inside=True) if request.needed_role else ""
            why = translate("CaseStep", "Waiting for a {role}").format(role=role)
            return StepWords(translate("CaseStep", "Create agreement"), why, why, request.number, "text2", "clock")
        summary = self._words.proposal(request.granted, self._currency)
        if step.step is Step.ASK_AGAIN:
            title = translate("CaseStep", "{number} no longer holds").format(number=request.number)
            label = translate("CaseStep", "Ask again today")
            why = "" if step.may_ask else translate("CaseStep", "Nothing of it can be granted today")
            return StepWords(label, why, title, why or summary, "warn", "warning")
        if step.step is Step.ACCEPT_COUNTER:
            return StepWords(translate("CaseStep", "Accept counter-offer"), "", summary, missing, "ok", "swap")
        return StepWords(
            translate("CaseStep", "Create agreement"),
            "",
            translate("CaseStep", "Approved"),
            missing or summary,
            "ok",
            "tick-circle",
        )


def _unread(count: int) -> str:
    if not count:
        return ""
    if count == 1:
        return translate("CaseStep", "1 right still to read, before it can be issued")
    return translate("CaseStep", "{count} rights still to read, before it can be issued").format(count=count)
