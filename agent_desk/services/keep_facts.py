"""Keep what the borrower tells of the hardship with the case, never over what somebody else wrote meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from agent_desk.domain.errors import RuleError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.hardship import HardshipFacts, check_facts, merged
from agent_desk.domain.loan import LoanNumber
from agent_desk.domain.rights import Act, require
from agent_desk.services.once import once

if TYPE_CHECKING:
    from datetime import datetime

    from agent_desk.domain.people import User
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import UnitOfWork

#: Events that change what people type, and among how many of the last of a case they are looked for.
_TYPED: Final = frozenset({EventKind.NOTE_SAVED, EventKind.FACTS_SAVED})
_LATELY: Final = 50

#: What of a case somebody wants to know of who was away from it; that it was looked at, taken or held is none of it.
_NEWS: Final = (
    _TYPED
    | frozenset(
        kind
        for kind in EventKind
        if kind.value.startswith(("request-", "agreement-", "payment-", "promise-", "application-"))
    )
    | frozenset(
        {
            EventKind.CONTACT_LOGGED,
            EventKind.EVIDENCE_RECORDED,
            EventKind.DOCUMENTS_RECEIVED,
            EventKind.LETTER_READY,
            EventKind.LETTER_RETURNED,
        }
    )
)
#: Entries of a case that are looked through for somebody's own last one.
_BACK: Final = 400


def _facts(work: UnitOfWork, event: Event) -> HardshipFacts:
    return work.cases.get(LoanNumber(event.loan_number)).facts


@dataclass(frozen=True, slots=True)
class CaseChange:
    """Somebody else's last change of note or facts: their name, and when, UTC."""

    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class OtherChange:
    """Something that somebody else did on a case: who (the id, or what acted by itself), what, and when, UTC."""

    actor: str
    kind: EventKind
    at: datetime


@dataclass(frozen=True, slots=True)
class SinceHere:
    """What others changed since a person last did something on a case, newest first; at most 400 entries back."""

    last_here: datetime
    changes: tuple[OtherChange, ...]


@dataclass(frozen=True)
class KeepFacts:
    """The use case."""

    desk: Desk

    def since_here(self, actor: User, number: LoanNumber) -> SinceHere | None:
        """What others changed since one was last here; ``None`` for a case on which one never did anything.

        Taking a case is no sign of having been there: it is what brings somebody to it.
        """
        require(actor, Act.WORK_CASE)
        changes: list[OtherChange] = []
        for item in self.desk.store.reads.audit(0, _BACK, number):
            if item.actor == actor.user_id and item.event.kind is not EventKind.CASE_TAKEN:
                return SinceHere(item.at, tuple(changes))
            if item.actor != actor.user_id and item.event.kind in _NEWS:
                changes.append(OtherChange(item.actor, item.event.kind, item.at))
        return None

    def last_change(self, actor: User, number: LoanNumber) -> CaseChange | None:
        """Who else changed note or facts of a case last; ``None`` when nobody did lately."""
        require(actor, Act.WORK_CASE)
        entries = self.desk.store.reads.audit(0, _LATELY, number)
        others = (item for item in entries if item.event.kind in _TYPED and item.actor != actor.user_id)
        found = next(others, None)
        if found is None:
            return None
        with self.desk.reading() as work:
            name = next((user.name for user in work.people.all() if user.user_id == found.actor), found.actor)
        return CaseChange(name, found.at)

    @once(_facts)
    def save(
        self, actor: User, number: LoanNumber, facts: HardshipFacts, base: HardshipFacts | None = None
    ) -> HardshipFacts:
        """Keep the facts of a case; which of them changed goes into the log, the values do not.

        Args:
            actor: Who was told.
            number: The loan.
            facts: All of them, as they are to stand.
            base: As they stood when they were read; what somebody else changed since is kept. None overrides.

        Returns:
            The facts as they stand now.

        Raises:
            InputError: those of ``check_facts``.
            RuleError: ``facts.changed`` when somebody else changed the same fact to something else.
        """
        require(actor, Act.WORK_CASE)
        with self.desk.work(actor.user_id) as work:
            loan = work.loans.get(number)
            on = work.portfolios.get(loan.portfolio_id).business_date
            case = work.cases.get(number)
            wanted = facts
            if base is not None:
                wanted, both = merged(base, facts, case.facts)
                if both:
                    raise RuleError("facts.changed", facts=", ".join(both))
            names = wanted.changed(case.facts)
            if names:
                check_facts(wanted, case.facts, loan, on)
                work.cases.save(replace(case, facts=wanted))
                work.record(Event(EventKind.FACTS_SAVED, number, number, after={"facts": ", ".join(names)}), on)
                work.commit()
            return wanted
