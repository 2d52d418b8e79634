"""Cases with a request, a decision or an agreement, played through the desk's own acts.

Conventions of this file: a story is a loan, the days before the business date on which it is acted, and what people do.
Nothing is written that the services would not write: what the policy does not allow does not happen, and the story is
left as a late loan. Stories of earlier days are played first; then the business date moves on and the desk itself finds
out which agreements were kept, broken or have lapsed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from agent_desk.domain.agreement import AcceptanceKind, AgreementStatus
from agent_desk.domain.amounts import Component
from agent_desk.domain.case import Disposition
from agent_desk.domain.concessions import Deferment, Reamortisation, Waiver
from agent_desk.domain.errors import DeskError
from agent_desk.domain.evidence import HardshipReason
from agent_desk.domain.ledger import position
from agent_desk.domain.loan import Payment, PaymentId
from agent_desk.domain.people import Role
from agent_desk.domain.policy.finding import Verdict
from agent_desk.domain.proposal import Proposal
from agent_desk.domain.standing import standing_of
from agent_desk.services.accept_agreement import AcceptAgreement
from agent_desk.services.decide_request import DecideRequest
from agent_desk.services.disclose import Disclose
from agent_desk.services.issue_agreement import IssueAgreement
from agent_desk.services.negotiate import Negotiate
from agent_desk.services.request_concession import RequestConcession

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from agent_desk.domain.agreement import AgreementContent
    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.domain.letters import LetterContent
    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import User
    from agent_desk.domain.read_back import SpokenClause
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import DocumentRenderer
    from agent_desk.services.recovery import RecoveryContent
    from agent_desk.services.sampling.chances import Chances
    from agent_desk.services.sampling.worked_cases import CaseMaker
    from agent_desk.services.spoken_texts import SpokenText


class StoryEnd(StrEnum):
    """How a story ends."""

    BROKEN = "broken"
    KEPT = "kept"
    LAPSED = "lapsed"
    PERFORMING = "performing"
    AWAITING = "awaiting"
    GRANTED = "granted"
    APPROVED = "approved"
    COUNTERED = "countered"
    RETURNED = "returned"
    REJECTED = "rejected"
    OPEN_OFFER = "open-offer"
    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Story:
    """What happens on one loan.

    Attributes:
        days_before: The business date on which it happens, counted back.
        first, last: Days past due then, both inclusive.
    """

    end: StoryEnd
    days_before: int
    first: int
    last: int


#: In the order in which they are dealt out; those that a supervisor's list is full of come twice.
STORIES = (
    Story(StoryEnd.AWAITING, 0, 61, 88),
    Story(StoryEnd.PERFORMING, 10, 2, 15),
    Story(StoryEnd.APPROVED, 0, 16, 60),
    Story(StoryEnd.OPEN_OFFER, 0, 5, 30),
    Story(StoryEnd.RETURNED, 0, 31, 85),
    Story(StoryEnd.BROKEN, 40, 3, 25),
    Story(StoryEnd.AWAITING, 0, 20, 60),
    Story(StoryEnd.COUNTERED, 0, 35, 85),
    Story(StoryEnd.GRANTED, 0, 4, 30),
    Story(StoryEnd.REJECTED, 0, 40, 85),
    Story(StoryEnd.KEPT, 40, 3, 20),
    Story(StoryEnd.AWAITING, 0, 95, 170),
    Story(StoryEnd.ACCEPTED, 0, 3, 25),
    Story(StoryEnd.LAPSED, 10, 5, 30),
    Story(StoryEnd.WITHDRAWN, 0, 31, 60),
)

#: Ends that a request within the agent's own limits leads to; the others need somebody who decides.
_WITHIN = frozenset(
    {
        StoryEnd.BROKEN,
        StoryEnd.KEPT,
        StoryEnd.LAPSED,
        StoryEnd.PERFORMING,
        StoryEnd.GRANTED,
        StoryEnd.OPEN_OFFER,
        StoryEnd.ACCEPTED,
    }
)
_NOTES = {
    StoryEnd.RETURNED: "请补充近三个月银行流水。 Please add bank statements of the last three months.",
    StoryEnd.REJECTED: "材料与所述情况不符。 The papers do not bear out what was said.",
    StoryEnd.COUNTERED: "可批准较短期限。 A shorter time can be granted.",
}


class StoryClock:
    """A clock that shows the middle of a business date."""

    def __init__(self) -> None:
        """Unset until the first day."""
        self._now = datetime(2000, 1, 1, tzinfo=UTC)

    def now(self) -> datetime:
        """A minute later with each look."""
        self._now += timedelta(minutes=1)
        return self._now

    def set(self, day: date) -> None:
        """Early in the working day of China."""
        self._now = datetime(day.year, day.month, day.day, 1, 30, tzinfo=UTC)


class IssuedOnly:
    """A renderer that leaves out drafts: in a story every draft is issued at once, and its sheet printed again."""

    def __init__(self, renderer: DocumentRenderer) -> None:
        """Over the renderer that prints what is issued."""
        self._renderer = renderer

    def agreement(self, content: AgreementContent, language: str, *, status: str, issued_at: datetime | None) -> bytes:
        """See ``ports.DocumentRenderer``; a draft is an empty sheet."""
        if status == AgreementStatus.DRAFT:
            return b""
        return self._renderer.agreement(content, language, status=status, issued_at=issued_at)

    def letter(self, content: LetterContent, *, final: bool) -> bytes:
        """See ``ports.DocumentRenderer``."""
        return self._renderer.letter(content, final=final)

    def recovery(self, content: RecoveryContent, language: str) -> bytes:
        """See ``ports.DocumentRenderer``."""
        return self._renderer.recovery(content, language)

    def languages(self) -> tuple[str, ...]:
        """See ``ports.DocumentRenderer``."""
        return self._renderer.languages()

    def spoken(
        self, content: AgreementContent, clauses: Iterable[SpokenClause], language: str
    ) -> tuple[SpokenText, ...]:
        """See ``ports.DocumentRenderer``."""
        return self._renderer.spoken(content, clauses, language)


@dataclass(frozen=True, slots=True)
class StoryTeller:
    """Plays stories.

    Attributes:
        agents: Who asks.
        checkers: Who decides, supervisors first.
    """

    desk: Desk
    cases: CaseMaker
    agents: tuple[User, ...]
    checkers: tuple[User, ...]

    def play(self, story: Story, number: LoanNumber, on: date, turn: int, chances: Chances) -> bool:
        """Play a story on a loan that is in the store.

        Args:
            story: What shall happen.
            number: The loan.
            on: The portfolio's business date.
            turn: Counts the stories, so that every reason and kind of acceptance comes up.
            chances: Of this loan.

        Returns:
            False when the policy did not let it happen.
        """
        agent = self.agents[turn % len(self.agents)]
        for reason in self._reasons(turn):
            self._prepare(number, agent, reason, on, chances)
            try:
                request = self._ask(story, number, agent, reason, chances)
                if request is None:
                    continue
                self._go_on(story, request, agent, turn)
            except DeskError:
                continue
            return True
        return False

    def _reasons(self, turn: int) -> tuple[HardshipReason, ...]:
        known = [reason for reason in HardshipReason if reason in self.cases.pack.evidence]
        first = known[turn % len(known)]
        return (first, HardshipReason.ILLNESS, HardshipReason.UNEMPLOYMENT)

    def _prepare(self, number: LoanNumber, agent: User, reason: HardshipReason, on: date, chances: Chances) -> None:
        with self.desk.work(agent.user_id) as work:
            loan = work.loans.get(number)
            record = self.cases.proof(loan, agent, reason, on, chances)
            if all(known.evidence_id != record.evidence_id for known in work.evidence.of_loan(number)):
                work.evidence.add(record, None)
            entry = self.cases.entry(agent, on, Disposition.HARDSHIP_CLAIMED, chances)
            if not work.cases.contacts(number):
                work.cases.add_contact(number, entry)
                work.cases.save(replace(work.cases.get(number), last_contact_at=entry.at))
            work.commit()

    def _ask(
        self, story: Story, number: LoanNumber, agent: User, reason: HardshipReason, chances: Chances
    ) -> ConcessionRequest | None:
        context = Negotiate(self.desk).open(agent, number)
        wanted = Verdict.WITHIN if story.end in _WITHIN else Verdict.NEEDS_AUTHORITY
        for proposal in self._proposals(story, chances):
            try:
                weighed = Negotiate(self.desk).weigh(context, agent.role, proposal, reason)
            except DeskError:
                continue  # nothing of this kind to move or waive here
            if weighed.judgement.verdict is wanted:
                return RequestConcession(self.desk).submit(
                    agent,
                    number,
                    proposal,
                    reason,
                    caller_waiting=story.end is StoryEnd.AWAITING and chances.happens(30),
                )
        return None

    def _proposals(self, story: Story, chances: Chances) -> Iterator[Proposal]:
        half = Waiver(Component.PENALTY_INTEREST, share=Decimal("0.5"))
        interest = Waiver(Component.INTEREST, share=Decimal("0.3"))
        if story.end in (StoryEnd.BROKEN, StoryEnd.KEPT):
            yield Proposal(Deferment(days=chances.whole(10, 14)))
        elif story.end in _WITHIN:
            days = chances.whole(20, 31)
            yield Proposal(Deferment(days=days), (half,) if chances.happens(40) else ())
            yield Proposal(Deferment(days=days))
        else:
            if chances.happens(50):
                yield Proposal(Deferment(days=chances.whole(35, 60)), (interest,))
            yield Proposal(Deferment(days=chances.whole(35, 60)))
            yield Proposal(None, (interest,))
            yield Proposal(
                Reamortisation(chances.whole(26, 36)), (Waiver(Component.PENALTY_INTEREST, share=Decimal(1)),)
            )
            yield Proposal(Reamortisation(chances.whole(26, 36)))
            yield Proposal(Deferment(days=chances.whole(62, 90)))

    def _go_on(self, story: Story, request: ConcessionRequest, agent: User, turn: int) -> None:
        checker = self.checkers[0 if request.needed_role is not Role.MANAGER else -1]
        decide, number = DecideRequest(self.desk), request.number
        note = _NOTES.get(story.end, "")
        match story.end:
            case StoryEnd.APPROVED:
                decide.approve(checker, number)
            case StoryEnd.COUNTERED:
                timing = Deferment(days=30) if isinstance(request.proposal.timing, Deferment) else Reamortisation(18)
                decide.counter(checker, number, Proposal(timing), note)
            case StoryEnd.RETURNED:
                decide.give_back(checker, number, note)
            case StoryEnd.REJECTED:
                decide.reject(checker, number, note)
            case StoryEnd.WITHDRAWN:
                RequestConcession(self.desk).withdraw(agent, number)
            case StoryEnd.AWAITING | StoryEnd.GRANTED:
                pass
            case _:
                self._agree(story, request, agent, turn)

    def _agree(self, story: Story, request: ConcessionRequest, agent: User, turn: int) -> None:
        issuing = IssueAgreement(self.desk)
        draft = issuing.draft(agent, request.number)
        disclose = Disclose(self.desk)
        missing = disclose.spoken(agent, request.loan_number).missing()
        disclose.tick(agent, request.loan_number, [item.disclosure_id for item in missing])
        issuing.issue(agent, draft.number)
        if story.end in (StoryEnd.OPEN_OFFER, StoryEnd.LAPSED):
            return
        kind = list(AcceptanceKind)[turn % len(AcceptanceKind)]
        AcceptAgreement(self.desk).accept(agent, draft.number, kind, f"REC-{request.number[3:]}")


def pay_what_falls_due(desk: Desk, actor: str, number: LoanNumber, since: date, upto: date) -> None:
    """Payments on the due dates after one day and up to another, as somebody who keeps a promise makes them."""
    with desk.work(actor) as work:
        loan = work.loans.get(number)
        paid = tuple(
            Payment(PaymentId(f"{number}:kept-{row.number}"), row.due_date, row.due.total)
            for row in loan.schedule.instalments
            if since < row.due_date <= upto
        )
        if paid and not position(loan, since).arrears.total:
            loan = replace(loan, payments=(*loan.payments, *paid))
            work.loans.save(loan, standing_of(loan, since))
            work.commit()
