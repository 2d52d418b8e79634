"""What a letter says, as values, from the case as it is now; and by when a written application is answered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.errors import InputError
from agent_desk.domain.letter_kinds import LetterKind
from agent_desk.domain.letters import UNNUMBERED, Answer, Granted, LetterContent
from agent_desk.domain.policy.evidence import evidence_wanted
from agent_desk.domain.proposal import preview
from agent_desk.services.holiday_calendars import calendar_of
from agent_desk.services.negotiate import Negotiate

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from agent_desk.domain.agreement import Agreement
    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.domain.letters import LetterPart
    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.money import Money
    from agent_desk.domain.people import User
    from agent_desk.services.desk import Desk
    from agent_desk.services.negotiate import Context
    from agent_desk.services.ports import UnitOfWork

#: Longest text of one's own in a letter, in characters.
LONGEST_WORDS = 3000


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which letter is wanted.

    Attributes:
        language: Empty for the borrower's own, where there are texts in it.
        own_words: What is added.
        left_out: Parts taken out.
    """

    number: LoanNumber
    kind: LetterKind
    language: str = ""
    own_words: str = ""
    left_out: tuple[LetterPart, ...] = ()


def reply_date(received: date, days: int, jurisdiction: str) -> date:
    """The last day for an answer: so many working days after the day it was received.

    Days of a year whose calendar is not known yet count as worked from Monday to Friday.
    """
    day = received
    while days > 0:
        day += timedelta(days=1)
        try:
            worked = calendar_of(jurisdiction).is_business_day(day)
        except InputError:
            worked = day.weekday() < 5
        days -= worked
    return day


def content_of(desk: Desk, work: UnitOfWork, actor: User, wanted: Wanted) -> LetterContent:
    """A letter as values, from the case as it is now.

    Raises:
        InputError: ``document.language``, ``letter.too-long``.
    """
    number, kind, own_words = wanted.number, wanted.kind, wanted.own_words
    if len(own_words) > LONGEST_WORDS:
        raise InputError("letter.too-long", length=len(own_words), most=LONGEST_WORDS)
    context = Negotiate(desk).read(work, number)
    pack, borrower, owed = context.pack, context.borrower, context.position
    tags = desk.renderer.languages()
    asked = wanted.language or borrower.language
    tag = asked if asked in tags or wanted.language else pack.binding_language
    if tag not in tags:
        raise InputError("document.language", language=tag)
    applications = work.letters.applications(number)
    open_one = next((item for item in applications if item.answered_on is None), None)
    reason = work.cases.get(number).reason
    content = LetterContent(
        number=UNNUMBERED,
        kind=kind,
        loan_number=number,
        product=context.loan.product,
        language=tag,
        lender=pack.lender,
        borrower_name=borrower.name,
        address=borrower.address,
        written_on=context.as_of,
        arrears=owed.arrears,
        principal_not_due=owed.not_due.principal,
        days_past_due=owed.days_past_due,
        binding_language=pack.binding_language,
        made_by=actor.user_id,
        received_on=open_one.received_on if open_one is not None else None,
        reply_by=open_one.reply_by if open_one is not None else None,
        reason=reason,
        evidence=tuple(sorted({item.kind for item in context.evidence if item.is_good_on(context.as_of)})),
        own_words=own_words.strip(),
        left_out=frozenset(wanted.left_out),
        sample=context.portfolio.generated,
    )
    if kind is LetterKind.ACKNOWLEDGEMENT:
        return replace(content, next_by=content.reply_by)
    if kind is LetterKind.DOCUMENTS:
        return _with_documents(content, context)
    return _with_answer(work, content, context)


def _with_documents(content: LetterContent, context: Context) -> LetterContent:
    if content.reason is None:
        return content
    wanted = evidence_wanted(content.reason, context.evidence, context.as_of, context.pack)
    by = wanted.by or reply_date(context.as_of, context.pack.reply_days, context.pack.jurisdiction)
    return replace(
        content,
        documents=wanted.any_of,
        also=wanted.also_asked,
        valid_days=wanted.valid_days,
        next_by=by,
    )


def _with_answer(work: UnitOfWork, content: LetterContent, context: Context) -> LetterContent:
    agreements = work.agreements.of_loan(content.loan_number)
    standing = next((item for item in agreements if item.status.is_open or item.status.is_in_force), None)
    if standing is not None:
        return replace(content, answer=Answer.GRANTED, granted=_agreed(standing), next_by=standing.content.open_until)
    request = next(iter(work.requests.of_loan(content.loan_number)), None)
    if request is None:
        return content
    grounds = request.decision.note if request.decision is not None else ""
    if request.status is RequestStatus.REJECTED:
        return replace(content, answer=Answer.DECLINED, grounds=grounds, next_by=context.as_of)
    if not request.status.is_granted:
        return content
    until = context.as_of + timedelta(days=context.pack.offer_days)
    return replace(content, answer=Answer.GRANTED, granted=_granted(request, context), next_by=until)


def _agreed(agreement: Agreement) -> Granted:
    content = agreement.content
    rows = [(row.due_date, row.due.total) for row in content.rows]
    return _terms(content.kinds, rows, (content.total_before, content.total_after), content.waived.total)


def _granted(request: ConcessionRequest, context: Context) -> Granted:
    view = preview(context.loan, request.granted, context.as_of)
    kinds = tuple(item.kind.value for item in request.granted.concessions)
    rows = [(row.due_date, row.due.total) for row in view.schedule.instalments]
    return _terms(kinds, rows, (view.total_before, view.total_after), view.waived.total)


def _terms(
    kinds: tuple[str, ...], rows: Iterable[tuple[date, Money]], totals: tuple[Money, Money], waived: Money
) -> Granted:
    """What is granted, from the dates with something to pay; totals before and after."""
    due = [(day, amount) for day, amount in rows if amount]
    (first_date, first_amount), (last_date, last_amount) = due[0], due[-1]
    before, after = totals
    return Granted(
        kinds=kinds,
        count=len(due),
        first_amount=first_amount,
        first_date=first_date,
        last_amount=last_amount,
        last_date=last_date,
        total_before=before,
        total_after=after,
        waived=waived,
    )
