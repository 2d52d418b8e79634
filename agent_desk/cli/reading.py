"""Commands that answer and change nothing: case, requests, portfolios."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from agent_desk.cli import shapes
from agent_desk.cli.output import plain, print_json, print_lines, print_table
from agent_desk.domain.amounts import Component
from agent_desk.domain.approval import RequestId, RequestStatus
from agent_desk.domain.loan import LoanNumber
from agent_desk.domain.people import Role
from agent_desk.wording.hardship_words import facts_line
from agent_desk.wording.log_words import event_source

if TYPE_CHECKING:
    from agent_desk.cli.run import Call
    from agent_desk.domain.policy.finding import Finding
    from agent_desk.services.recheck import Recheck
    from agent_desk.wording import Words


def case(call: Call) -> None:
    """One case: what is owed by component, instalments, history."""
    file = call.services.case.open(call.actor(Role.AGENT), LoanNumber(call.given.loan), call.as_of)
    if call.json:
        print_json(shapes.case(file, call.words))
        return
    words = call.words
    owed = file.context.position
    loan = file.context.loan
    lines = [f"{loan.number}  {file.context.borrower.name}  {loan.product}"]
    if owed.arrears:
        lines.append(f"{words.bucket(owed.bucket)}, {owed.days_past_due} days past due on {words.date(owed.as_of)}")
    lines += [f"  {words.component(part)}: {words.money(owed.arrears.part(part))}" for part in Component]
    grows = f" (grows {words.money(owed.daily_accrual)} a day)" if owed.daily_accrual else ""
    lines.append(f"  Overdue in all: {words.money(owed.arrears.total)}{grows}")
    lines.append(f"  Principal not yet due: {words.money(owed.not_due.principal)}")
    print_lines(lines)
    print_table(
        ("No.", "Due", "Due amount", "Paid", "Unpaid", "Days late"),
        [
            (
                str(state.instalment.number),
                words.table_date(state.instalment.due_date),
                words.money(state.due.total),
                words.money(state.paid.total),
                words.money(state.unpaid.total),
                str(state.days_past_due or ""),
            )
            for state in owed.instalments
        ],
        frozenset({0, 2, 3, 4, 5}),
    )
    if file.recheck is not None:
        print_lines([f"{file.recheck.request.number} no longer holds"])
        print_changes(file.recheck, words, loan.currency)
    since = call.services.facts.since_here(call.actor(Role.AGENT), loan.number)
    if since is not None and since.changes:
        print_lines(["Changed since you were last here:"])
        print_lines(
            [
                f"  {words.tr(event_source(item.kind))}, {file.people.get(item.actor, item.actor)}, "
                f"{item.at.astimezone(ZoneInfo(file.context.portfolio.time_zone)):%Y-%m-%d %H:%M}"
                for item in since.changes
            ]
        )
    for item in file.history[:12]:
        line = words.history(item)
        print_lines([f"{words.table_date(item.on)}  {line.title}{': ' + line.detail if line.detail else ''}"])


def requests(call: Call) -> None:
    """Requests, by default those that wait for a decision."""
    statuses = tuple(RequestStatus) if call.given.all else (RequestStatus.SUBMITTED,)
    found = call.services.ask.requests(call.actor(Role.SUPERVISOR), statuses)
    if call.json:
        print_json([shapes.request(item) for item in found])
        return
    currency = ""
    print_table(
        ("Request", "Loan", "Asked", "By", "State", "Note"),
        [
            (
                item.number,
                item.loan_number,
                call.words.proposal(item.proposal, currency),
                item.maker,
                call.words.request_status(item.status),
                item.note[:60],
            )
            for item in found
        ],
    )


def review(call: Call) -> None:
    """One request as a checker sees it: what is asked against the limits."""
    found = call.services.decide.review(call.actor(Role.SUPERVISOR), RequestId(call.given.request))
    answer = {
        **shapes.request(found.request),
        "stale": found.stale,
        "recheck": shapes.recheck(found.recheck, call.words, found.context.loan.currency),
        "may_decide": not found.may_decide,
        "in_the_way": found.may_decide,
        "asked": shapes.weighed(found.asked, call.words),
    }
    if call.json:
        print_json(answer)
        return
    request, words = found.request, call.words
    note = f": {request.note}" if request.note else ""
    print_lines(
        [
            f"{request.number} on loan {request.loan_number}, {words.request_status(request.status)}",
            words.proposal(request.proposal, found.context.loan.currency),
            f"{words.reason(request.reason)}, asked by {found.maker_name} on {words.date(request.as_of)}{note}",
            *filter(None, [facts_line(words, request.facts)]),
        ]
    )
    if request.decision is not None:
        by = found.names.get(request.decision.checker or "", "") or "the policy itself"
        why = f": {request.decision.note}" if request.decision.note else ""
        print_lines([f"Decided by {by}{why}"])
        return
    print_findings(found.asked.judgement.findings, words, found.context.loan.currency)
    if found.recheck is not None:
        print_changes(found.recheck, words, found.context.loan.currency)
        print_lines(["Counter it on today's figures, return it or reject it"])
    if found.in_the_way is not None:
        print_lines([words.error(found.in_the_way)])


def print_changes(found: Recheck, words: Words, currency: str) -> None:
    """What changed since it was asked or granted, and what is still allowed."""
    since = words.date(found.request.as_of)
    print_lines([f"Since {since} has changed:", *(f"  {words.change(item, currency)}" for item in found.changes)])
    if found.still_allowed is not None:
        print_lines([f"Still allowed without asking: {words.proposal(found.still_allowed, currency)}"])


def print_findings(findings: tuple[Finding, ...], words: Words, currency: str) -> None:
    """Findings as lines."""
    print_lines([f"[{words.verdict(item.verdict, item)}] {words.finding(item, currency)}" for item in findings])


def portfolios(call: Call) -> None:
    """Portfolios of the store, with their business dates."""
    found = call.services.queue.portfolios()
    if call.json:
        print_json([plain(item) for item in found])
        return
    print_table(
        ("Portfolio", "Name", "Business date", "Currency", "Policy"),
        [(item.portfolio_id, item.name, item.business_date.isoformat(), item.currency, item.pack_id) for item in found],
    )
