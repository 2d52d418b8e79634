"""Ask for a concession: the maker's half. Within the maker's limits the policy itself grants it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from agent_desk.domain.approval import (
    ConcessionRequest,
    Decision,
    RequestId,
    RequestStatus,
    decision_digest,
)
from agent_desk.domain.basis import basis_of
from agent_desk.domain.case import ActionKind, NextAction
from agent_desk.domain.errors import RuleError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.policy.finding import Verdict
from agent_desk.domain.rights import Act, require
from agent_desk.services.negotiate import Negotiate
from agent_desk.services.once import once, the_request
from agent_desk.services.recheck import recheck

if TYPE_CHECKING:
    from datetime import date

    from agent_desk.domain.evidence import HardshipReason
    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import User
    from agent_desk.domain.proposal import Proposal
    from agent_desk.services.desk import Desk
    from agent_desk.services.negotiate import Context, Weighed
    from agent_desk.services.ports import UnitOfWork


@dataclass(frozen=True)
class RequestConcession:
    """The use case."""

    desk: Desk

    @once(the_request)
    def submit(
        self,
        actor: User,
        number: LoanNumber,
        proposal: Proposal,
        reason: HardshipReason,
        *,
        note: str = "",
        caller_waiting: bool = False,
        as_of: date | None = None,
    ) -> ConcessionRequest:
        """Ask. Granted at once within the actor's own limits, else sent to the lowest role that may decide it.

        Raises:
            RuleError: ``proposal.forbidden`` (the first rule that forbids it, by whom nobody may grant),
                ``proposal.identity``, ``request.open`` (one is waiting already), ``agreement.in-force``.
        """
        require(actor, Act.ASK)
        with self.desk.work(actor.user_id) as work:
            context = Negotiate(self.desk).read(work, number, as_of)
            saved = self._submitted(work, actor, context, proposal, reason, note=note, caller_waiting=caller_waiting)
            work.commit()
            return saved

    @once(the_request)
    def again(self, actor: User, request_number: RequestId, *, nearest: bool = False) -> ConcessionRequest:
        """Ask once more, on today's figures, for what no longer holds; what was asked before ends with it.

        Args:
            actor: Who asks now; only the maker for what still waits.
            request_number: Waiting or granted, without an agreement.
            nearest: Not for the same, but for the nearest of it that the maker may still grant alone.

        Raises:
            RuleError: ``request.holds`` while nothing has changed, ``request.none-left`` when nothing of it is allowed
                any more, ``request.not-open``, ``request.not-own``, and those of ``submit``.
        """
        require(actor, Act.ASK)
        with self.desk.work(actor.user_id) as work:
            old = work.requests.get(request_number)
            waits = old.status is RequestStatus.SUBMITTED
            if not (waits or old.status.is_granted):
                raise RuleError("request.not-open", request=old.number, status=old.status.value)
            if waits and old.maker != actor.user_id:
                raise RuleError("request.not-own", request=old.number)
            context = Negotiate(self.desk).read(work, old.loan_number)
            found = recheck(self.desk, work, old, context, actor.role)
            if found is None:
                raise RuleError("request.holds", request=old.number)
            proposal = found.still_allowed if nearest else old.granted
            if proposal is None or found.verdict is None:
                raise RuleError("request.none-left", request=old.number)
            ended = RequestStatus.WITHDRAWN if waits else RequestStatus.LAPSED
            work.requests.save(replace(old, status=ended))
            saved = self._submitted(
                work, actor, context, proposal, old.reason, note=old.note, caller_waiting=waits and old.caller_waiting
            )
            kind = EventKind.REQUEST_WITHDRAWN if waits else EventKind.REQUEST_LAPSED
            work.record(Event(kind, old.number, old.loan_number, after={"again": saved.number}), context.as_of)
            work.commit()
            return saved

    @once(the_request)
    def withdraw(self, actor: User, request_number: RequestId) -> ConcessionRequest:
        """Take one's own request back before it is decided.

        Raises:
            RuleError: ``request.not-open``; ``request.not-own`` for somebody else's.
        """
        require(actor, Act.ASK)
        with self.desk.work(actor.user_id) as work:
            request = work.requests.get(request_number)
            if request.maker != actor.user_id:
                raise RuleError("request.not-own", request=request.number)
            if request.status not in (RequestStatus.SUBMITTED, RequestStatus.RETURNED):
                raise RuleError("request.not-open", request=request.number, status=request.status.value)
            saved = work.requests.save(replace(request, status=RequestStatus.WITHDRAWN))
            case = work.cases.get(request.loan_number)
            if case.action.reference == request.number:
                work.cases.save(replace(case, action=NextAction(ActionKind.FOLLOW_UP, due_on=request.as_of)))
            work.record(Event(EventKind.REQUEST_WITHDRAWN, saved.number, saved.loan_number), request.as_of)
            work.commit()
            return saved

    def requests(self, actor: User, statuses: tuple[RequestStatus, ...], limit: int = 200) -> list[ConcessionRequest]:
        """Requests by status: waiting callers first, then the oldest."""
        require(actor, Act.ASK)
        with self.desk.reading() as work:
            return list(work.requests.by_status(statuses, limit))

    def _submitted(
        self,
        work: UnitOfWork,
        actor: User,
        context: Context,
        proposal: Proposal,
        reason: HardshipReason,
        *,
        note: str,
        caller_waiting: bool,
    ) -> ConcessionRequest:
        number = context.loan.number
        self._check_free(work, number)
        weighed = Negotiate(self.desk).weigh(context, actor.role, proposal, reason)
        self.check_allowed(weighed, proposal)
        granted = weighed.judgement.verdict is Verdict.WITHIN
        now = self.desk.clock.now()
        case = work.cases.get(number)
        request = ConcessionRequest(
            number=work.requests.next_number(context.as_of),
            loan_number=number,
            maker=actor.user_id,
            maker_person=actor.person_id,
            proposal=proposal,
            reason=reason,
            evidence=tuple(item.evidence_id for item in context.evidence if item.is_good_on(context.as_of)),
            note=note,
            status=RequestStatus.APPROVED if granted else RequestStatus.SUBMITTED,
            needed_role=None if granted else weighed.judgement.deciding_role,
            submitted_at=now,
            as_of=context.as_of,
            pack_label=context.pack.label,
            digest=decision_digest(number, weighed.view, context.pack.label),
            caller_waiting=caller_waiting,
            decision=Decision(RequestStatus.APPROVED, None, None, "", now) if granted else None,
            facts=case.facts,
            basis=basis_of(context.loan, weighed.view, context.pack.label),
        )
        saved = work.requests.save(request)
        kind = ActionKind.APPROVED if granted else ActionKind.AWAITING_APPROVAL
        action = NextAction(kind, due_on=context.as_of, reference=saved.number)
        work.cases.save(replace(case, reason=reason, action=action))
        after = {"status": saved.status.value, "digest": saved.digest, "pack": saved.pack_label}
        work.record(Event(EventKind.REQUEST_SUBMITTED, saved.number, number, after=after), context.as_of)
        return saved

    def _check_free(self, work: UnitOfWork, number: LoanNumber) -> None:
        for request in work.requests.of_loan(number):
            if request.status is RequestStatus.SUBMITTED:
                raise RuleError("request.open", request=request.number, loan=number)
        for agreement in work.agreements.of_loan(number):
            if agreement.status.is_open or agreement.status.is_in_force:
                raise RuleError("agreement.in-force", agreement=agreement.number, status=agreement.status.value)

    def check_allowed(self, weighed: Weighed, proposal: Proposal) -> None:
        """Raise what ``submit`` raises of a proposal that changes nothing or that nobody may grant. Pure."""
        if proposal.is_identity:
            raise RuleError("proposal.identity")
        worst = weighed.judgement.worst
        if weighed.judgement.verdict is Verdict.FORBIDDEN and worst is not None:
            raise RuleError("proposal.forbidden", **worst.told(weighed.view.before.currency))
