"""What agents and supervisors of a simulated floor do, each at a desk of their own, and how long each act takes.

A process works for several people, each on a thread with its own connection. What they were told was done is what they
report; the tests hold it against the store.
"""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING, TypeVar

from agent_desk.domain.agreement import AcceptanceKind
from agent_desk.domain.amounts import Component
from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.concessions import Deferment, Waiver
from agent_desk.domain.disclosures import asked_for
from agent_desk.domain.errors import RuleError
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.loan import LoanNumber
from agent_desk.domain.proposal import Proposal
from tests.reliability.scenery import agent, is_simple, open_desk, supervisor
from tests.services.floor import PORTFOLIO

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.queues import Queue
    from multiprocessing.synchronize import Barrier

    from agent_desk.domain.approval import ConcessionRequest, RequestId
    from agent_desk.domain.people import User
    from agent_desk.services import Services

R = TypeVar("R")

MONTH_LATER = Proposal.of([Deferment(months=1)])
PART_WAIVED = Proposal.of([Waiver(Component.INTEREST, share=Decimal("0.30"))], 7)

#: What another person was quicker at; not a failure.
_QUICKER = {"request.not-open", "request.changed", "case.changed", "agreement.step", "agreement.changed"}


@dataclass
class Told:
    """What a person was told: acts that were confirmed, as (act, subject), and how long each took, in seconds."""

    acts: list[tuple[str, str]] = field(default_factory=list)
    seconds: list[tuple[str, float]] = field(default_factory=list)
    beaten: int = 0
    failures: list[str] = field(default_factory=list)


@dataclass
class Seat:
    """One person at a desk, with a way to stop and a pace."""

    services: Services
    person: User
    cases: int
    until: float
    pause: float
    chance: Random
    told: Told = field(default_factory=Told)

    @property
    def is_open(self) -> bool:
        return time.monotonic() < self.until

    def act(self, name: str, subject: Callable[[R], str], what: Callable[[], R]) -> R:
        """Do it, remember what was confirmed and how long it took, let a moment pass."""
        began = time.perf_counter()
        answer = what()
        self.told.seconds.append((name, time.perf_counter() - began))
        self.told.acts.append((name, subject(answer)))
        if self.pause:
            threading.Event().wait(self.chance.expovariate(1 / self.pause))
        return answer


def work_as_agent(seat: Seat) -> None:
    """Take the next case, ask, agree what one may; come back to what was granted meanwhile."""
    waiting: list[RequestId] = []
    while seat.is_open:
        number = take(seat)
        if number is None:
            continue
        request = ask(seat, number)
        if request.status.is_granted:
            agree(seat, request.number)
        else:
            waiting.append(request.number)
            waiting = [asked for asked in waiting if not _came_back(seat, asked)]


def _or_nothing(taken: LoanNumber | None) -> str:
    return taken or ""


def take(seat: Seat) -> LoanNumber | None:
    """The most urgent case, or now and then one of the simple ones by its number, which somebody else may hold."""
    services, me = seat.services, seat.person
    if seat.chance.random() < 0.5:
        return seat.act("take", _or_nothing, lambda: services.queue.take_next(me, PORTFOLIO))
    number = LoanNumber(f"N-{2 * seat.chance.randrange(seat.cases // 2):05d}")
    try:
        seat.act("take", lambda _: number, lambda: services.queue.take(me, number))
    except RuleError as error:
        if error.code != "hold.taken":
            raise
        seat.told.beaten += 1
        return None
    with services.desk.reading() as work:  # somebody may have agreed it already and given it back
        fresh = not work.requests.of_loan(number)
    return number if fresh else None


def ask(seat: Seat, number: LoanNumber) -> ConcessionRequest:
    """Record the proof and ask: for a month within the agent's limits, for a waiver by a supervisor."""
    services, me = seat.services, seat.person
    simple = is_simple(number)
    kind = EvidenceKind.MEDICAL_CERTIFICATE if simple else EvidenceKind.UNEMPLOYMENT_CERTIFICATE
    reason = HardshipReason.ILLNESS if simple else HardshipReason.UNEMPLOYMENT
    proposal = MONTH_LATER if simple else PART_WAIVED
    seat.act("prove", lambda made: made.evidence_id, lambda: services.case.record_evidence(me, number, kind))
    return seat.act("ask", lambda made: made.number, lambda: services.ask.submit(me, number, proposal, reason))


def _came_back(seat: Seat, number: RequestId) -> bool:
    with seat.services.desk.reading() as work:
        granted = work.requests.get(number).status.is_granted
    if granted:
        agree(seat, number)
    return granted


def agree(seat: Seat, number: RequestId) -> None:
    """Draft, say what must be said, issue and accept."""
    services, me = seat.services, seat.person
    draft = seat.act("draft", lambda made: made.number, lambda: services.agreements.draft(me, number))
    seat.act("say", str, lambda: say_all(services, me, draft.loan_number))
    seat.act("issue", lambda made: made.number, lambda: services.agreements.issue(me, draft.number))
    how = AcceptanceKind.RECORDED
    seat.act("accept", lambda made: made.number, lambda: services.accept.accept(me, draft.number, how, "REC-1"))
    seat.act("release", lambda _: draft.loan_number, lambda: services.queue.release(me, draft.loan_number))


def say_all(services: Services, person: User, number: LoanNumber) -> str:
    """Everything that this case asks for is read out; the same again for the same case."""
    spoken = services.disclose.spoken(person, number)
    names = [item.disclosure_id for item in asked_for(spoken.pack, spoken.evidence)]
    said = services.disclose.tick(person, number, names)
    return said[0].loan_number


def work_as_supervisor(seat: Seat) -> None:
    """Approve what waits, in no particular order, so that two of them reach for the same request now and then."""
    services, me = seat.services, seat.person
    while seat.is_open:
        waiting = services.ask.requests(me, (RequestStatus.SUBMITTED,), 20)
        if not waiting:
            threading.Event().wait(0.02)
            continue
        request = seat.chance.choice(waiting[:4])
        try:
            _decide(seat, request.number)
        except RuleError as error:
            if error.code not in _QUICKER:
                raise
            seat.told.beaten += 1


def _decide(seat: Seat, number: RequestId) -> None:
    deciding, me = seat.services.decide, seat.person
    seat.act("decide", lambda made: made.number, lambda: deciding.approve(me, number))


def run_seats(
    address: str, people: list[str], cases: int, seconds: float, pause: float, start: Barrier, told: Queue[list[Told]]
) -> None:
    """One process: its people begin together with those of the others."""
    persons = [supervisor(int(name[1:])) if name[0] == "S" else agent(int(name[1:])) for name in people]
    desks = [open_desk(address) for _ in persons]
    start.wait(300)
    until = time.monotonic() + seconds
    seats = [
        Seat(services, person, cases, until, pause, Random(person.user_id))
        for person, (_, services) in zip(persons, desks, strict=True)
    ]
    threads = [threading.Thread(target=_sit, args=(seat,)) for seat in seats]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with suppress(Exception):
        for store, _ in desks:
            store.close()
    told.put([seat.told for seat in seats])


def _sit(seat: Seat) -> None:
    try:
        (work_as_supervisor if seat.person.user_id[0] == "S" else work_as_agent)(seat)
    except Exception as error:  # noqa: BLE001  # carried to the test
        seat.told.failures.append(f"{seat.person.user_id}: {error!r}")
