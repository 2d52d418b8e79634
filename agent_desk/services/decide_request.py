"""Decide a request: the checker's half. Approve, counter-offer, return or reject, always by another person."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from agent_desk.domain.approval import (
    ConcessionRequest,
    Decision,
    RequestId,
    RequestStatus,
    check_decider,
    decision_digest,
)
from agent_desk.domain.basis import basis_of
from agent_desk.domain.case import ActionKind, NextAction
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.policy.finding import Verdict
from agent_desk.domain.rights import Act, require
from agent_desk.services.negotiate import Context, Negotiate, Weighed
from agent_desk.services.once import once, the_request
from agent_desk.services.precedents import Precedent, precedent_of
from agent_desk.services.recheck import recheck

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from agent_desk.domain.people import User
    from agent_desk.domain.proposal import Proposal
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import UnitOfWork
    from agent_desk.services.recheck import Recheck

#: How many of the latest decisions are looked through for like ones.
_PRECEDENTS = 300
_ACTIONS = {
    RequestStatus.APPROVED: (ActionKind.APPROVED, EventKind.REQUEST_APPROVED),
    RequestStatus.COUNTERED: (ActionKind.COUNTERED, EventKind.REQUEST_COUNTERED),
    RequestStatus.RETURNED: (ActionKind.RETURNED, EventKind.REQUEST_RETURNED),
    RequestStatus.REJECTED: (ActionKind.REJECTED, EventKind.REQUEST_REJECTED),
}


@dataclass(frozen=True, slots=True)
class Review:
    """What a checker sees of a request.

    Attributes:
        asked: The proposal judged for the maker (their limits beside what is asked).
        own: The same judged for the checker.
        recheck: What it was asked on has changed since (a payment, another day, another policy), and what that changes;
            ``None`` while everything is as it was.
        may_decide: Code of what stands in the way; empty when nothing does.
        in_the_way: The same with its values, for the sentence.
        precedent: How like requests were decided, where there are enough of them.
        maker_name: Of whoever asked.
        names: Of everybody at the desk, by user id.
    """

    request: ConcessionRequest
    context: Context
    asked: Weighed
    own: Weighed
    recheck: Recheck | None
    may_decide: str
    maker_name: str
    names: Mapping[str, str]
    in_the_way: RuleError | None = None
    precedent: Precedent | None = None

    @property
    def today(self) -> str:
        """The digest of what was asked, on today's figures."""
        return decision_digest(self.request.loan_number, self.asked.view, self.context.pack.label)

    @property
    def stale(self) -> bool:
        """Has the ground moved since it was asked?"""
        return self.recheck is not None

    @property
    def may_approve(self) -> bool:
        """May this person grant it as it was asked, today?"""
        return self.in_the_way is None and not self.stale

    @property
    def may_approve_today(self) -> bool:
        """May this person grant it on today's figures, which are not those it was asked on?"""
        return self.in_the_way is None and self.stale

    @property
    def may_answer(self) -> bool:
        """May this person counter, return or reject it? What lies above their own limits may still be answered."""
        return self.in_the_way is None or self.in_the_way.code == "request.reach"


@dataclass(frozen=True, slots=True)
class RequestLine:
    """A request in a list, with the names that its numbers stand for."""

    request: ConcessionRequest
    borrower_name: str
    latin_name: str
    maker_name: str
    checker_name: str
    currency: str


@dataclass(frozen=True)
class DecideRequest:
    """The use case."""

    desk: Desk

    def lines(self, actor: User, past: int = 40) -> tuple[RequestLine, ...]:
        """Every waiting request (callers on hold first, then the oldest), then the latest that wait no longer.

        Args:
            actor: Who looks.
            past: How many of those that wait no longer.
        """
        require(actor, Act.ASK)
        with self.desk.reading() as work:
            waiting = work.requests.by_status((RequestStatus.SUBMITTED,))
            return tuple(self._lines(work, (*waiting, *work.requests.past(past))))

    def _lines(self, work: UnitOfWork, requests: Sequence[ConcessionRequest]) -> Iterable[RequestLine]:
        loans = work.loans.find({item.loan_number for item in requests})
        borrowers = work.borrowers.find({loan.borrower_id for loan in loans.values()})
        people = {user.user_id: user.name for user in work.people.all()} if requests else {}
        for item in requests:
            loan = loans[item.loan_number]
            borrower = borrowers[loan.borrower_id]
            checker = item.decision.checker if item.decision is not None else None
            yield RequestLine(
                request=item,
                borrower_name=borrower.name,
                latin_name=borrower.latin_name,
                maker_name=people.get(item.maker, item.maker),
                checker_name=people.get(checker, checker) if checker is not None else "",
                currency=loan.currency,
            )

    def review(self, actor: User, number: RequestId) -> Review:
        """Read a request as a checker sees it."""
        require(actor, Act.ASK)
        with self.desk.reading() as work:
            return self._review(work, actor, work.requests.get(number))

    def _review(self, work: UnitOfWork, actor: User, request: ConcessionRequest) -> Review:
        negotiate = Negotiate(self.desk)
        context = negotiate.read(work, request.loan_number)
        maker = work.people.get(request.maker)
        asked = negotiate.weigh(context, maker.role, request.proposal, request.reason)
        own = negotiate.weigh(context, actor.role, request.proposal, request.reason)
        in_the_way: RuleError | None = None
        try:
            require(actor, Act.DECIDE)
            check_decider(request, actor)
            _check_reach(own, request)
        except RuleError as error:
            in_the_way = error
        found = recheck(self.desk, work, request, context, maker.role) if _is_live(request) else None
        names: dict[str, str] = {user.user_id: user.name for user in work.people.all()}
        code = in_the_way.code if in_the_way is not None else ""
        precedent = precedent_of(request, work.requests.past(_PRECEDENTS))
        return Review(request, context, asked, own, found, code, maker.name, names, in_the_way, precedent)

    def weigh(self, actor: User, review: Review, proposal: Proposal) -> Weighed:
        """A counter-offer while it is being adjusted, judged for the checker. Pure."""
        return Negotiate(self.desk).weigh(review.context, actor.role, proposal, review.request.reason)

    @once(the_request)
    def approve(self, actor: User, number: RequestId, note: str = "", *, today: str = "") -> ConcessionRequest:
        """Grant what was asked.

        Args:
            actor: The checker.
            number: A request that waits.
            note: For whoever asked.
            today: ``Review.today`` as the checker read it, to grant it on today's figures where they are others.

        Raises:
            RuleError: ``request.own``, ``request.role``, ``request.not-open``, ``request.reach`` (above the checker's
                own limits), ``request.stale`` (what it was asked on has changed).
        """
        return self._decide(actor, number, RequestStatus.APPROVED, note, None, today=today)

    @once(the_request)
    def counter(self, actor: User, number: RequestId, proposal: Proposal, note: str = "") -> ConcessionRequest:
        """Grant something else. Raises what ``approve`` raises."""
        return self._decide(actor, number, RequestStatus.COUNTERED, note, proposal)

    @once(the_request)
    def give_back(self, actor: User, number: RequestId, note: str) -> ConcessionRequest:
        """Return it to the maker with what is missing. Raises InputError ``decision.note`` without a note."""
        return self._decide(actor, number, RequestStatus.RETURNED, note, None)

    @once(the_request)
    def reject(self, actor: User, number: RequestId, note: str) -> ConcessionRequest:
        """Refuse with a reason. Raises InputError ``decision.note`` without one."""
        return self._decide(actor, number, RequestStatus.REJECTED, note, None)

    def _decide(
        self,
        actor: User,
        number: RequestId,
        status: RequestStatus,
        note: str,
        counter: Proposal | None,
        *,
        today: str = "",
    ) -> ConcessionRequest:
        require(actor, Act.DECIDE)
        if status in (RequestStatus.RETURNED, RequestStatus.REJECTED) and not note.strip():
            raise InputError("decision.note", request=number)
        with self.desk.work(actor.user_id) as work:
            request = work.requests.get(number)
            check_decider(request, actor)
            decided = self._granted(work, actor, request, counter, today=today) if status.is_granted else request
            decision = Decision(status, actor.user_id, actor.role, note.strip(), self.desk.clock.now(), counter)
            saved = work.requests.save(replace(decided, status=status, decision=decision))
            action, event = _ACTIONS[status]
            case = work.cases.get(request.loan_number)
            on = work.portfolios.get(work.loans.get(request.loan_number).portfolio_id).business_date
            work.cases.save(replace(case, action=NextAction(action, due_on=on, reference=number)))
            before = {"status": request.status.value, "digest": request.digest}
            after = {"status": status.value, "digest": saved.digest}
            work.record(Event(event, number, request.loan_number, before, after), on)
            work.commit()
            return saved

    def _granted(
        self, work: UnitOfWork, actor: User, request: ConcessionRequest, counter: Proposal | None, *, today: str
    ) -> ConcessionRequest:
        review = self._review(work, actor, request)
        if counter is None and (review.recheck is None or today != review.today):
            if review.recheck is not None:
                raise RuleError("request.stale", **review.recheck.told())
            _check_reach(review.own, request)
            return request
        weighed = review.own if counter is None else self.weigh(actor, review, counter)
        _check_reach(weighed, request)
        context = review.context
        digest = decision_digest(request.loan_number, weighed.view, context.pack.label)
        basis = basis_of(context.loan, weighed.view, context.pack.label)
        return replace(request, digest=digest, as_of=context.as_of, pack_label=context.pack.label, basis=basis)


def _is_live(request: ConcessionRequest) -> bool:
    """May something still come of it?"""
    return request.status is RequestStatus.SUBMITTED or request.status.is_granted


def _check_reach(weighed: Weighed, request: ConcessionRequest) -> None:
    worst = weighed.judgement.worst
    if weighed.judgement.verdict is not Verdict.WITHIN and worst is not None:
        told = worst.told(weighed.view.before.currency)
        raise RuleError("request.reach", request=request.number, needed=told["role"], **told)
