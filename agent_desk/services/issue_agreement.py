"""Make the agreement: a draft from what was granted, the sheets in every language, issue, withdraw."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from agent_desk.domain.agreement import (
    Agreement,
    AgreementContent,
    AgreementNumber,
    AgreementStatus,
    Approval,
    EvidenceLine,
    check_step,
)
from agent_desk.domain.agreement_terms import compose
from agent_desk.domain.approval import ConcessionRequest, RequestId, decision_digest
from agent_desk.domain.case import ActionKind, NextAction
from agent_desk.domain.digest import check_code
from agent_desk.domain.errors import RuleError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.masking import mask_id, mask_phone
from agent_desk.domain.rights import Act, require
from agent_desk.services.disclose import require_said
from agent_desk.services.negotiate import Context, Negotiate
from agent_desk.services.once import once, the_agreement
from agent_desk.services.read_agreement import AgreementFile, read_agreement
from agent_desk.services.recheck import stale_request
from agent_desk.services.same_terms import same_terms

if TYPE_CHECKING:
    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import User
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import UnitOfWork


@dataclass(frozen=True)
class IssueAgreement:
    """The use case."""

    desk: Desk

    @once(the_agreement)
    def draft(self, actor: User, number: RequestId) -> Agreement:
        """A draft from a granted request, printed in every language; the same request again gives the same draft.

        Raises:
            RuleError: ``request.not-granted``; ``agreement.in-force`` while another agreement on the loan is open or
                kept; ``request.stale`` when a payment arrived, the day turned or the policy changed since it was
                granted.
        """
        require(actor, Act.AGREE)
        with self.desk.work(actor.user_id) as work:
            request = work.requests.get(number)
            if not request.status.is_granted:
                raise RuleError("request.not-granted", request=number, status=request.status.value)
            standing = work.agreements.of_request(number)
            if standing is not None and standing.status.is_open:
                return standing
            _check_alone(work, request.loan_number)
            context = Negotiate(self.desk).read(work, request.loan_number)
            content = self._content(work, actor, request, context)
            agreement = Agreement(
                number=content.number,
                request_number=number,
                loan_number=request.loan_number,
                status=AgreementStatus.DRAFT,
                content=content,
                drafted_at=self.desk.clock.now(),
                drafted_by=actor.user_id,
            )
            saved = work.agreements.save(agreement)
            self._print(work, saved)
            action = NextAction(ActionKind.AGREEMENT_OPEN, due_on=content.open_until, reference=saved.number)
            work.cases.save(replace(work.cases.get(request.loan_number), action=action))
            after = {"request": number, "digest": content.digest}
            work.record(Event(EventKind.AGREEMENT_DRAFTED, saved.number, saved.loan_number, after=after), context.as_of)
            work.commit()
            return saved

    def _content(self, work: UnitOfWork, actor: User, request: ConcessionRequest, context: Context) -> AgreementContent:
        negotiate = Negotiate(self.desk)
        maker = work.people.get(request.maker)
        weighed = negotiate.weigh(context, maker.role, request.granted, request.reason)
        digest = decision_digest(request.loan_number, weighed.view, context.pack.label)
        if digest != request.digest:
            raise stale_request(self.desk, work, request, context, maker.role)
        decision = request.decision
        approval = None
        if decision is not None and decision.checker is not None and decision.checker_role is not None:
            approval = Approval(decision.checker, decision.checker_role, decision.decided_at)
        evidence = tuple(
            EvidenceLine(item.kind, item.dated_on, item.digest)
            for item in context.evidence
            if item.evidence_id in request.evidence
        )
        del actor
        return compose(
            number=work.agreements.next_number(context.as_of),
            loan=context.loan,
            borrower_name=context.borrower.name,
            borrower_latin_name=context.borrower.latin_name,
            borrower_id_masked=mask_id(context.borrower.id_number, "*"),
            borrower_phone_masked=mask_phone(context.borrower.phone, "*"),
            view=weighed.view,
            pack=context.pack,
            reason=request.reason,
            evidence=evidence,
            made_by=request.maker,
            approved_by=approval,
            open_until=context.as_of + timedelta(days=context.pack.offer_days),
            digest=digest,
            check_code=check_code(digest),
            rates=weighed.rates(),
            sample=context.portfolio.generated or context.borrower.derived,
        )

    def _print(self, work: UnitOfWork, agreement: Agreement) -> None:
        """Print in every language; times stand in the portfolio's time zone."""
        zone = ZoneInfo(work.portfolios.get(work.loans.get(agreement.loan_number).portfolio_id).time_zone)
        issued_at = agreement.issued_at.astimezone(zone) if agreement.issued_at is not None else None
        for language in self.desk.renderer.languages():
            pdf = self.desk.renderer.agreement(
                agreement.content, language, status=agreement.status.value, issued_at=issued_at
            )
            work.agreements.add_sheet(agreement.number, language, pdf, hashlib.sha256(pdf).hexdigest())

    @once(the_agreement)
    def issue(self, actor: User, number: AgreementNumber) -> Agreement:
        """Issue a draft: from now on its sheets never change and the borrower may accept it.

        Raises:
            RuleError: ``agreement.step`` when it is not a draft, ``agreement.expired`` after its offer ended,
                ``agreement.stale`` when the loan is no longer as the draft says, ``disclosure.missing`` while something
                is still to be said to the borrower.
        """
        require(actor, Act.AGREE)
        with self.desk.work(actor.user_id) as work:
            agreement = work.agreements.get(number)
            check_step(agreement, AgreementStatus.ISSUED)
            on = work.portfolios.get(work.loans.get(agreement.loan_number).portfolio_id).business_date
            if on > agreement.content.open_until:
                raise RuleError("agreement.expired", agreement=number, until=agreement.content.open_until.isoformat())
            same_terms(work, agreement, work.requests.get(agreement.request_number))
            require_said(self.desk, work, agreement)
            now = self.desk.clock.now()
            issued = replace(agreement, status=AgreementStatus.ISSUED, issued_on=on, issued_at=now)
            self._print(work, issued)
            saved = work.agreements.save(issued)
            after = {"digest": agreement.content.digest}
            work.record(Event(EventKind.AGREEMENT_ISSUED, number, agreement.loan_number, after=after), on)
            work.commit()
            return saved

    @once(the_agreement)
    def withdraw(self, actor: User, number: AgreementNumber, note: str = "") -> Agreement:
        """Take back a draft or an issued agreement that was not accepted; the loan stays as it is.

        Raises:
            RuleError: ``agreement.step`` once it was accepted or has ended.
        """
        require(actor, Act.AGREE)
        with self.desk.work(actor.user_id) as work:
            agreement = work.agreements.get(number)
            check_step(agreement, AgreementStatus.WITHDRAWN)
            on = work.portfolios.get(work.loans.get(agreement.loan_number).portfolio_id).business_date
            saved = work.agreements.save(
                replace(agreement, status=AgreementStatus.WITHDRAWN, ended_on=on, end_note=note)
            )
            case = work.cases.get(agreement.loan_number)
            if case.action.reference == number:
                work.cases.save(replace(case, action=NextAction(ActionKind.FOLLOW_UP, due_on=on)))
            work.record(Event(EventKind.AGREEMENT_WITHDRAWN, number, agreement.loan_number), on)
            work.commit()
            return saved

    def get(self, actor: User, number: AgreementNumber) -> Agreement:
        """One agreement."""
        require(actor, Act.AGREE)
        with self.desk.reading() as work:
            return work.agreements.get(number)

    def open(self, actor: User, number: AgreementNumber) -> AgreementFile:
        """One agreement with what stands around it."""
        require(actor, Act.AGREE)
        with self.desk.reading() as work:
            return read_agreement(self.desk, work, work.agreements.get(number))

    def sheet(self, actor: User, number: AgreementNumber, language: str) -> bytes:
        """The kept sheet in a language.

        Raises:
            RuleError: ``agreement.no-sheet`` for a language it was not printed in.
        """
        require(actor, Act.AGREE)
        with self.desk.reading() as work:
            work.agreements.get(number)
            pdf = work.agreements.sheet(number, language)
        if pdf is None:
            raise RuleError("agreement.no-sheet", agreement=number, language=language)
        return pdf

    def languages(self) -> tuple[str, ...]:
        """Languages in which sheets are printed."""
        return self.desk.renderer.languages()


def _check_alone(work: UnitOfWork, number: LoanNumber) -> None:
    for agreement in work.agreements.of_loan(number):
        if agreement.status.is_open or agreement.status.is_in_force:
            raise RuleError("agreement.in-force", agreement=agreement.number, status=agreement.status.value)
