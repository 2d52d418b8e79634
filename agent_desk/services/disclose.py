"""Say what must be said: which disclosures a case asks for, who read which words when, and what is still missing.

Conventions of this file: a tick is kept with the words' version, language and digest; the terms on the table are those
of the open agreement, else of the request that waits or was granted, else those the caller names (an offer on the
screen); empty when there are none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent_desk.domain.approval import RequestStatus, decision_digest
from agent_desk.domain.case import Channel
from agent_desk.domain.disclosures import (
    DisclosureState,
    DisclosureTick,
    asked_for,
    case_began,
    disclosure_states,
    missing_of,
)
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.loan import LoanNumber
from agent_desk.domain.policy.disclosure import Disclosure, Holds
from agent_desk.domain.rights import Act, require
from agent_desk.services.once import once

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from agent_desk.domain.agreement import Agreement
    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.domain.evidence import EvidenceKind
    from agent_desk.domain.people import User
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.services.desk import Desk
    from agent_desk.services.negotiate import Context, Weighed
    from agent_desk.services.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class Spoken:
    """What was said on a loan, to be held against any terms.

    Attributes:
        on: The business date on which it must hold.
        since: When the case began; ``None`` for the first one.
        standing: Digest of the terms of the open agreement or request; empty for none.
    """

    pack: PolicyPack
    evidence: tuple[EvidenceKind, ...]
    ticks: tuple[DisclosureTick, ...]
    on: date
    since: datetime | None
    standing: str

    def states(self, terms: str | None = None) -> tuple[DisclosureState, ...]:
        """Every disclosure asked for, for these terms; for those that stand when none are named."""
        on_table = self.standing if terms is None else terms
        return disclosure_states(self.pack, self.evidence, self.ticks, on=self.on, since=self.since, terms=on_table)

    def missing(self, terms: str | None = None) -> tuple[Disclosure, ...]:
        """Those that are still to be said."""
        return missing_of(self.states(terms))


def spoken_on(work: UnitOfWork, number: LoanNumber, pack: PolicyPack, on: date) -> Spoken:
    """What was said on a loan, within a unit of work."""
    agreements = work.agreements.of_loan(number)
    return Spoken(
        pack=pack,
        evidence=tuple(record.kind for record in work.evidence.of_loan(number)),
        ticks=tuple(work.disclosures.of_loan(number)),
        on=on,
        since=case_began(agreements),
        standing=_standing_terms(agreements, work.requests.of_loan(number)),
    )


def _standing_terms(agreements: Sequence[Agreement], requests: Sequence[ConcessionRequest]) -> str:
    for agreement in agreements:
        if agreement.status.is_open or agreement.status.is_in_force:
            return agreement.content.digest
    request = requests[0] if requests else None
    if request is None or any(item.request_number == request.number for item in agreements):
        return ""
    return request.digest if request.status.is_granted or request.status is RequestStatus.SUBMITTED else ""


def require_said(desk: Desk, work: UnitOfWork, agreement: Agreement) -> None:
    """Raise unless everything was said that an agreement asks for; what is read on the day of issue counts after it.

    Raises:
        RuleError: ``disclosure.missing`` with the agreement, the loan and the ids.
    """
    portfolio = work.portfolios.get(work.loans.get(agreement.loan_number).portfolio_id)
    today = portfolio.business_date
    spoken = spoken_on(work, agreement.loan_number, desk.pack_of(portfolio, today, work), agreement.issued_on or today)
    missing = spoken.missing(agreement.content.digest)
    if missing:
        ids = " ".join(item.disclosure_id for item in missing)
        raise RuleError(
            "disclosure.missing",
            agreement=agreement.number,
            loan=agreement.loan_number,
            count=len(missing),
            missing=ids,
        )


def _ticks(work: UnitOfWork, event: Event) -> tuple[DisclosureTick, ...]:
    return tuple(work.disclosures.of_loan(LoanNumber(event.loan_number)))


@dataclass(frozen=True)
class Disclose:
    """The use case."""

    desk: Desk

    def spoken(self, actor: User, number: LoanNumber) -> Spoken:
        """What this case asks for and what was said. Raises InputError ``loan.unknown``."""
        require(actor, Act.WORK_CASE)
        with self.desk.reading() as work:
            return self._spoken(work, number)

    def _spoken(self, work: UnitOfWork, number: LoanNumber) -> Spoken:
        portfolio = work.portfolios.get(work.loans.get(number).portfolio_id)
        on = portfolio.business_date
        return spoken_on(work, number, self.desk.pack_of(portfolio, on, work), on)

    def terms_of(self, context: Context, weighed: Weighed) -> str:
        """Digest of the terms of an offer, as a request for it would carry it. Pure."""
        return decision_digest(context.loan.number, weighed.view, context.pack.label)

    @once(_ticks)
    def tick(
        self,
        actor: User,
        number: LoanNumber,
        ids: Sequence[str],
        *,
        channel: Channel = Channel.HOTLINE,
        language: str = "",
        terms: str | None = None,
        said: bool = True,
    ) -> tuple[DisclosureTick, ...]:
        """Record that disclosures were read out.

        Args:
            actor: Who read them.
            number: The loan.
            ids: Which; in any order, each once.
            channel: How borrower and desk talked.
            language: In which the words were said; the language that binds where the pack has no text in it.
            terms: Digest of the offer on the screen; the standing agreement's or request's when absent.
            said: False takes ticks back.

        Returns:
            Every tick of the loan, with these.

        Raises:
            InputError: ``disclosure.unknown`` for one that this case does not ask for.
            RuleError: ``disclosure.no-terms`` for one that is about terms while there are none.
        """
        require(actor, Act.WORK_CASE)
        wanted = list(dict.fromkeys(ids))
        with self.desk.work(actor.user_id) as work:
            spoken = self._spoken(work, number)
            known = {item.disclosure_id: item for item in asked_for(spoken.pack, spoken.evidence)}
            for name in wanted:
                if name not in known:
                    raise InputError("disclosure.unknown", disclosure=name, known=" ".join(known))
            on_table = spoken.standing if terms is None else terms
            for name in wanted:
                item = known[name]
                if said and item.holds is Holds.TERMS and not on_table:
                    raise RuleError("disclosure.no-terms", disclosure=name, loan=number)
                spoken_in = item.language_for(language, spoken.pack.binding_language)
                tick = DisclosureTick(
                    loan_number=number,
                    disclosure_id=name,
                    version=item.version,
                    language=spoken_in,
                    digest=item.text_digest(spoken_in),
                    channel=channel,
                    read_by=actor.user_id,
                    read_at=self.desk.clock.now(),
                    read_on=spoken.on,
                    terms=on_table,
                    said=said,
                )
                work.disclosures.add(tick)
                work.record(tick_event(tick), spoken.on)
            kept = tuple(work.disclosures.of_loan(number))
            work.commit()
            return kept


def tick_event(tick: DisclosureTick) -> Event:
    """The news that something was said, or taken back."""
    kind = EventKind.DISCLOSURE_READ if tick.said else EventKind.DISCLOSURE_TAKEN_BACK
    after = {
        "disclosure": tick.disclosure_id,
        "version": tick.version,
        "language": tick.language,
        "channel": tick.channel.value,
        "text": tick.digest,
        "terms": tick.terms,
    }
    return Event(kind, tick.disclosure_id, tick.loan_number, after=after)
