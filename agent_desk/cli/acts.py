"""Commands that do something: take, propose, decide, agree, accept, pay, and the rest of the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from agent_desk.cli import shapes
from agent_desk.cli.arguments import read_amount, read_code, read_date, read_proposal
from agent_desk.cli.output import plain, print_json, print_lines, write_file
from agent_desk.cli.reading import print_findings
from agent_desk.cli.run import status_of
from agent_desk.cli.supposing import as_if
from agent_desk.domain.agreement import AcceptanceKind, AgreementNumber
from agent_desk.domain.approval import RequestId
from agent_desk.domain.errors import InputError
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.loan import LoanNumber
from agent_desk.domain.people import Role
from agent_desk.given_files import content_of
from agent_desk.services.copies import read_age
from agent_desk.wording.evidence_lists import evidence_list

if TYPE_CHECKING:
    from agent_desk.cli.run import Call
    from agent_desk.domain.people import User
    from agent_desk.services.erase_expired import Erasure


def take(call: Call) -> None:
    """Take the named case, or the most urgent free one, and hold it."""
    actor = call.actor(Role.AGENT)
    if call.given.loan:
        number: LoanNumber | None = LoanNumber(call.given.loan)
        assert number is not None
        call.on_the_day(actor, number)
        call.once("take").queue.take(actor, number, over=call.given.over)
    else:
        number = call.once("take").queue.take_next(actor, call.portfolio().portfolio_id)
    answer = {"loan": number, "held_by": actor.user_id if number else None}
    call.answer(answer, [f"{number} is yours" if number else "No case is free"])


def release(call: Call) -> None:
    """Give a held case back to the queue."""
    released = call.once("release").queue.release(call.actor(Role.AGENT), LoanNumber(call.given.loan))
    call.answer({"loan": call.given.loan, "released": released}, ["Back in the queue" if released else "Not held"])


def propose(call: Call) -> None:
    """What a proposal does and what the policy says; with ``--submit`` a request, or within limits a granted one."""
    actor = call.actor(Role.AGENT)
    services = call.services
    number = LoanNumber(call.given.loan)
    context = services.negotiate.open(actor, number, call.as_of)
    reason = read_code(HardshipReason, call.given.reason)
    settle = services.negotiate.settle_days(context, actor.role)
    proposal = read_proposal(call.given, context.loan.currency, settle)
    named = [_evidence(text) for text in call.given.evidence or ()]
    files = [(kind, path, _read(path) if path is not None else None) for kind, path in named]
    with_file = frozenset(kind for kind, _, content in files if content)
    supposed = as_if(context, actor, [kind for kind, _ in named], with_file)
    if call.given.submit:
        call.on_the_day(actor, number)
        services.ask.check_allowed(services.negotiate.weigh(supposed, actor.role, proposal, reason), proposal)
        for place, (kind, path, content) in enumerate(files):
            call.once(f"evidence-{place}").case.record_evidence(
                actor,
                number,
                kind,
                file_name=path.name if path is not None else "",
                content=content,
                reason=reason,
            )
        context = services.negotiate.open(actor, number, call.as_of)
    else:
        context = supposed
    weighed = services.negotiate.weigh(context, actor.role, proposal, reason)
    answer = {"loan": number, "as_of": context.as_of.isoformat(), **shapes.weighed(weighed, call.words)}
    lines = [call.words.proposal(proposal, context.loan.currency)]
    if call.given.submit:
        request = call.once("submit").ask.submit(
            actor,
            number,
            proposal,
            reason,
            note=call.given.note or "",
            caller_waiting=call.given.waiting,
            as_of=call.as_of,
        )
        answer["request"] = shapes.request(request)
        lines.append(f"{request.number}: {call.words.request_status(request.status)}")
    if call.json:
        print_json(answer)
        return
    view = weighed.view
    lines += [
        f"To pay in all: {call.words.money(view.total_before)} as it stands, {call.words.money(view.total_after)} then",
        f"Next payment: {call.words.money(view.next_after.due.total)} on {call.words.date(view.next_after.due_date)}",
        f"Waived: {call.words.money(view.waived.total)}; cost to the lender: {call.words.money(view.cost_to_lender)}",
    ]
    print_lines(lines)
    print_findings(weighed.judgement.findings, call.words, context.loan.currency)


def _evidence(text: str) -> tuple[EvidenceKind, Path | None]:
    kind, _, path = text.partition("=")
    return read_code(EvidenceKind, kind), Path(path) if path else None


def _read(path: Path) -> bytes:
    try:
        return content_of(path)
    except OSError as error:
        raise InputError("file.unreadable", file=str(path), what=error.strerror or str(error)) from None


def decide(call: Call) -> None:
    """Approve, counter-offer, return or reject a request of somebody else."""
    given = call.given
    if sum((given.approve, given.counter, given.give_back, given.reject)) != 1:
        raise InputError("argument.decision")
    actor = call.actor(None)
    number = RequestId(given.request)
    note = given.note or ""
    deciding = call.once("decide").decide
    _on_the_day(call, actor, number)
    if given.approve:
        today = deciding.review(actor, number).today if given.today else ""
        decided = deciding.approve(actor, number, note, today=today)
    elif given.counter:
        review = deciding.review(actor, number)
        settle = call.services.negotiate.settle_days(review.context, actor.role)
        proposal = read_proposal(given, review.context.loan.currency, settle)
        decided = deciding.counter(actor, number, proposal, note)
    elif given.give_back:
        decided = deciding.give_back(actor, number, note)
    else:
        decided = deciding.reject(actor, number, note)
    call.answer(shapes.request(decided), [f"{decided.number}: {call.words.request_status(decided.status)}"])


def _on_the_day(call: Call, actor: User, number: RequestId) -> None:
    if call.as_of is not None:
        call.on_the_day(actor, call.services.decide.review(actor, number).request.loan_number)


def ask_again(call: Call) -> None:
    """Ask for what no longer holds once more on today's figures, or for the nearest of it that is still allowed."""
    actor, number = call.actor(Role.AGENT), RequestId(call.given.request)
    _on_the_day(call, actor, number)
    request = call.once("again").ask.again(actor, number, nearest=call.given.nearest)
    currency = call.services.negotiate.open(actor, request.loan_number).loan.currency
    what = call.words.proposal(request.proposal, currency)
    lines = [f"{request.number}: {call.words.request_status(request.status)}", what]
    call.answer(shapes.request(request), lines)


def withdraw_request(call: Call) -> None:
    """Take one's own request back."""
    actor, number = call.actor(Role.AGENT), RequestId(call.given.request)
    _on_the_day(call, actor, number)
    request = call.once("withdraw").ask.withdraw(actor, number)
    call.answer(shapes.request(request), [f"{request.number}: {call.words.request_status(request.status)}"])


def agree(call: Call) -> None:
    """Make the agreement of a granted request, issue it, and write its sheet to a file."""
    actor = call.actor(Role.AGENT)
    agreements = call.services.agreements
    _on_the_day(call, actor, RequestId(call.given.request))
    agreement = call.once("draft").agreements.draft(actor, RequestId(call.given.request))
    if not call.given.draft and agreement.issued_on is None:
        agreement = call.once("issue").agreements.issue(actor, agreement.number)
    language = str(getattr(call.given, "language", "")) or agreement.content.binding_language
    pdf = agreements.sheet(actor, agreement.number, language)
    if call.given.out:
        write_file(Path(call.given.out), pdf)
    answer = {**shapes.agreement(agreement), "language": language, "file": call.given.out}
    call.answer(answer, [f"{agreement.number}: {call.words.agreement_status(agreement.status)}", call.given.out or ""])


def accept(call: Call) -> None:
    """Record the borrower's acceptance: from here the loan follows the agreement."""
    kind = read_code(AcceptanceKind, call.given.how)
    actor, number = call.actor(Role.AGENT), AgreementNumber(call.given.agreement)
    call.on_the_day(actor, call.services.agreements.get(actor, number).loan_number)
    agreement = call.once("accept").accept.accept(actor, number, kind, call.given.reference)
    call.answer(shapes.agreement(agreement), [f"{agreement.number}: {call.words.agreement_status(agreement.status)}"])


def withdraw(call: Call) -> None:
    """Take back an agreement that was not accepted yet."""
    actor, number = call.actor(Role.AGENT), AgreementNumber(call.given.agreement)
    call.on_the_day(actor, call.services.agreements.get(actor, number).loan_number)
    agreement = call.once("withdraw").agreements.withdraw(actor, number, call.given.note or "")
    call.answer(shapes.agreement(agreement), [f"{agreement.number}: {call.words.agreement_status(agreement.status)}"])


def pay(call: Call) -> None:
    """Record a payment received."""
    actor = call.actor(Role.AGENT)
    number = LoanNumber(call.given.loan)
    call.on_the_day(actor, number)
    context = call.services.negotiate.open(actor, number)
    on = read_date(call.given.on) if call.given.on else context.as_of
    amount = read_amount(call.given.amount, context.loan.currency)
    payment = call.once("pay").promises.pay(actor, number, amount, on, overpaid=call.given.overpaid)
    after = call.services.case.open(actor, number)
    answer = {
        "payment": payment.payment_id,
        "loan": number,
        "amount": str(payment.amount),
        "value_date": payment.value_date.isoformat(),
        "position": shapes.position(after.context.position),
        "status": after.context.loan.status.value,
    }
    call.answer(answer, [f"{call.words.money(payment.amount)} on {call.words.date(payment.value_date)} recorded"])


def promise(call: Call) -> None:
    """Record a promise to pay."""
    actor = call.actor(Role.AGENT)
    number = LoanNumber(call.given.loan)
    call.on_the_day(actor, number)
    context = call.services.negotiate.open(actor, number)
    amount = read_amount(call.given.amount, context.loan.currency)
    made = call.once("promise").promises.promise(actor, number, amount, read_date(call.given.by))
    answer = plain(made)
    call.answer(answer, [f"{made.promise_id}: {call.words.money(amount)} by {call.words.date(made.due_date)}"])


def evidence(call: Call) -> None:
    """Record proof that was seen, with or without its file; or list what is still to be sent."""
    if call.given.list_needed:
        _list_needed(call)
        return
    if call.given.evidence is None:
        raise InputError("argument.evidence")
    kind, path = _evidence(call.given.evidence)
    record = call.once("evidence").case.record_evidence(
        call.actor(Role.AGENT),
        LoanNumber(call.given.loan),
        kind,
        dated_on=read_date(call.given.dated) if call.given.dated else None,
        file_name=path.name if path is not None else "",
        content=_read(path) if path is not None else None,
        note=call.given.note or "",
    )
    call.answer(plain(record), [f"{record.evidence_id}: {call.words.evidence_kind(kind)}"])


def _list_needed(call: Call) -> None:
    reason = read_code(HardshipReason, call.given.reason) if call.given.reason else None
    letter = call.services.proof.needed(call.actor(Role.AGENT), LoanNumber(call.given.loan), reason)
    language = str(getattr(call.given, "language", "")) or letter.language
    words = call.words_in(language) if call.words_in is not None else call.words
    text = evidence_list(words, letter.wanted, letter.loan_number)
    call.answer(
        {"loan": letter.loan_number, "language": language, **shapes.wanted(letter.wanted), "text": text}, [text]
    )


def set_date(call: Call) -> None:
    """Move the business date on; agreements and promises are judged."""
    on = read_date(call.given.date)
    actor = call.actor(Role.ADMINISTRATOR)
    portfolio = call.portfolio()
    turned = call.services.promises.set_date(actor, portfolio.portfolio_id, on)
    ended = (
        ("Kept", turned.kept),
        ("Broken", turned.broken),
        ("Lapsed", turned.lapsed),
        ("Promises kept", turned.promises_kept),
        ("Promises broken", turned.promises_broken),
    )
    lines = [f"Business date {call.words.date(on)}; loans looked at again: {turned.reviewed}"]
    lines += [f"{title}: {', '.join(numbers)}" for title, numbers in ended if numbers]
    call.answer(plain(turned), lines)


def verify(call: Call) -> int:
    """Check the store; status 3 when a fault was found."""
    check = call.services.keep.verify(call.actor(Role.ADMINISTRATOR))
    answer = {
        "sound": check.is_sound,
        "entries": check.entries,
        "faults": [{"code": code, "subject": subject} for code, subject in check.faults],
    }
    lines = (
        [f"{check.entries} entries, all sound"]
        if check.is_sound
        else [call.words.fault(*fault) for fault in check.faults]
    )
    call.answer(answer, lines)
    return 0 if check.is_sound else 3


def backup(call: Call) -> int:
    """Copy the store to a file; or, by the desk itself, into the folder of its copies when one is due."""
    given, keep = call.given, call.services.keep
    if given.file and given.if_older_than:
        raise InputError("argument.age-or-file")
    if given.then_retention and not given.if_older_than:
        raise InputError("argument.retention-when-due")
    gone: tuple[Erasure, ...] = ()
    made: str | None = given.file
    if given.file:
        keep.backup(call.actor(Role.ADMINISTRATOR), given.file)
    elif given.if_older_than:
        path = keep.keep_copies(read_age(given.if_older_than))
        made = str(path) if path is not None else None
        if path is not None and given.then_retention:
            gone = call.services.erase.run_due()
    else:
        made = str(keep.backup_when_due(call.actor(Role.ADMINISTRATOR), timedelta(seconds=-1)))
    lines = [f"Copied to {made}" if made else "The newest copy is young enough"]
    lines += [_deleted(call, done) for done in gone]
    deleted = {"deleted": [_as_json(call, done) for done in gone]} if given.then_retention else {}
    call.answer({"file": made, **deleted}, lines)
    return max((status_of(done.failure) for done in gone if done.failure is not None), default=0)


def _deleted(call: Call, done: Erasure) -> str:
    if done.failure is not None:
        return f"{done.portfolio}: nothing could be deleted: {call.words.error(done.failure)}"
    return f"{done.portfolio}: {len(done.loans)} loans deleted"


def _as_json(call: Call, done: Erasure) -> object:
    failure = done.failure
    said = {"code": failure.code, "message": call.words.error(failure)} if failure is not None else None
    told = plain(replace(done, failure=None))
    assert isinstance(told, dict)
    return {**told, "failure": said}
