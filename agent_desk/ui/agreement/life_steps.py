"""The life of an agreement as steps with their times."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from agent_desk.domain.agreement import AgreementStatus
from agent_desk.ui.moment_text import moment_text
from agent_desk.ui.widgets.stepper import LifeStep

if TYPE_CHECKING:
    from agent_desk.services.read_agreement import AgreementFile
    from agent_desk.ui.widgets.step_disc import StepState
    from agent_desk.wording.words import Words

#: How many of the six steps are behind an agreement in a state.
_DONE: Final = {
    AgreementStatus.DRAFT: 1,
    AgreementStatus.ISSUED: 2,
    AgreementStatus.ACCEPTED: 3,
    AgreementStatus.PERFORMING: 4,
    AgreementStatus.KEPT: 6,
    AgreementStatus.BROKEN: 5,
    AgreementStatus.UNDONE: 5,
}
translate = QCoreApplication.translate
_BADLY: Final = frozenset(
    {AgreementStatus.BROKEN, AgreementStatus.UNDONE, AgreementStatus.WITHDRAWN, AgreementStatus.LAPSED}
)


def life_steps(file: AgreementFile, words: Words) -> list[LifeStep]:
    """Draft, approved, issued, accepted, performing, kept or broken; or where it ended before."""
    agreement = file.agreement
    names = (
        words.agreement_status(AgreementStatus.DRAFT),
        translate("LifeSteps", "Approved"),
        words.agreement_status(AgreementStatus.ISSUED),
        words.agreement_status(AgreementStatus.ACCEPTED),
        words.agreement_status(AgreementStatus.PERFORMING),
        _last_name(agreement.status, words),
    )
    notes = _notes(file, words)
    done = _done(file)
    badly = agreement.status in _BADLY
    states: list[StepState] = ["done" if index < done else "to-come" for index in range(len(names))]
    if done < len(names):
        states[done] = "ended-badly" if badly else "current"
    steps = [LifeStep(*step) for step in zip(names, notes, states, strict=True)]
    if agreement.status in (AgreementStatus.WITHDRAWN, AgreementStatus.LAPSED):
        ended = words.date(agreement.ended_on) if agreement.ended_on else ""
        steps[done] = LifeStep(words.agreement_status(agreement.status), ended, "ended-badly")
    return steps


def _done(file: AgreementFile) -> int:
    agreement = file.agreement
    if agreement.status in _DONE:
        return _DONE[agreement.status]
    return 3 if agreement.issued_at is not None else 2


def _last_name(status: AgreementStatus, words: Words) -> str:
    if status in (AgreementStatus.KEPT, AgreementStatus.BROKEN, AgreementStatus.UNDONE):
        return words.agreement_status(status)
    return translate("LifeSteps", "Kept or broken")


def _notes(file: AgreementFile, words: Words) -> list[str]:
    agreement, zone = file.agreement, file.context.portfolio.time_zone
    content = agreement.content
    today = file.context.as_of
    by = translate("LifeSteps", "{time} · {name}")
    drafted = moment_text(words, agreement.drafted_at, zone, today)
    notes = [by.format(time=drafted, name=file.name_of(agreement.drafted_by))]
    if content.approved_by is not None:
        at = moment_text(words, content.approved_by.decided_at, zone, today)
        notes.append(by.format(time=at, name=file.name_of(content.approved_by.user_id)))
    else:
        notes.append(translate("LifeSteps", "within the agent's limits"))
    issued = agreement.issued_at
    notes.append(moment_text(words, issued, zone, today) if issued is not None else "")
    accepted = agreement.acceptance
    if accepted is not None:
        notes.append(moment_text(words, accepted.accepted_at, zone, today))
    else:
        notes.append(translate("LifeSteps", "until {date}").format(date=words.date(content.open_until)))
    notes.append(translate("LifeSteps", "from {date}").format(date=words.date(content.rows[0].due_date)))
    if agreement.ended_on is not None:
        notes.append(words.date(agreement.ended_on))
    else:
        notes.append(translate("LifeSteps", "by {date}").format(date=words.date(content.rows[-1].due_date)))
    return notes
