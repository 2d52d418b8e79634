"""What the primary button will do, told before it is pressed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.policy.finding import Verdict
from agent_desk.ui.case.call_state import CallState, Identity

if TYPE_CHECKING:
    from agent_desk.domain.agreement import Agreement
    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.services.work_case import CaseFile
    from agent_desk.ui.case.negotiation import Outcome


class Step(Enum):
    """What comes next on a case."""

    CONFIRM_IDENTITY = auto()
    IDENTITY_FAILED = auto()
    OPEN_AGREEMENT = auto()
    WAIT = auto()
    MAKE_AGREEMENT = auto()
    ACCEPT_COUNTER = auto()
    ASK_AGAIN = auto()
    NOTHING_OWED = auto()
    COMPOSE = auto()
    BLOCKED = auto()
    CREATE = auto()
    SEND = auto()


@dataclass(frozen=True, slots=True)
class NextStep:
    """The next step and what it is about.

    Attributes:
        may_ask: Whether what no longer holds may be asked for again.
    """

    step: Step
    request: ConcessionRequest | None = None
    agreement: Agreement | None = None
    may_ask: bool = True


def standing_agreement(file: CaseFile) -> Agreement | None:
    """The agreement that is open or in force; it bars a new one."""
    found = (item for item in file.agreements if item.status.is_open or item.status.is_in_force)
    return next(found, None)


def standing_request(file: CaseFile) -> ConcessionRequest | None:
    """The newest request while something is still to come of it; None once an agreement was made from it."""
    request = file.request
    if request is None or any(item.request_number == request.number for item in file.agreements):
        return None
    return request


def next_step(file: CaseFile, call: CallState, outcome: Outcome | None) -> NextStep:
    """What the primary button does now.

    Args:
        file: The case as read last.
        call: The call under way.
        outcome: The offer on the screen, weighed; None before identity is verified.
    """
    if not call.is_verified:
        return NextStep(Step.IDENTITY_FAILED if call.identity is Identity.FAILED else Step.CONFIRM_IDENTITY)
    agreement = standing_agreement(file)
    if agreement is not None:
        return NextStep(Step.OPEN_AGREEMENT, agreement=agreement)
    request = standing_request(file)
    if request is not None and request.status is RequestStatus.SUBMITTED:
        return NextStep(Step.WAIT, request)
    if request is not None and request.status.is_granted and not call.composing:
        if file.recheck is not None:
            return NextStep(Step.ASK_AGAIN, request, may_ask=file.recheck.may_ask_again)
        countered = request.status is RequestStatus.COUNTERED
        return NextStep(Step.ACCEPT_COUNTER if countered else Step.MAKE_AGREEMENT, request)
    return NextStep(_step_of(outcome) if file.context.position.owed else Step.NOTHING_OWED)


def _step_of(outcome: Outcome | None) -> Step:
    if outcome is None or not outcome.is_offer:
        return Step.BLOCKED if outcome is not None and outcome.error else Step.COMPOSE
    judgement = outcome.judgement
    if judgement is None or judgement.verdict is Verdict.FORBIDDEN:
        return Step.BLOCKED
    return Step.CREATE if judgement.verdict is Verdict.WITHIN else Step.SEND
