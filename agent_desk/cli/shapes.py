"""The shapes of answers: what JSON says of cases, proposals, requests and agreements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.cli.output import plain
from agent_desk.domain.amounts import Component
from agent_desk.domain.masking import mask_phone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.agreement import Agreement
    from agent_desk.domain.amounts import Amounts
    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.domain.hardship import HardshipFacts
    from agent_desk.domain.ledger import Position
    from agent_desk.domain.policy.evidence import EvidenceWanted
    from agent_desk.domain.policy.finding import Finding
    from agent_desk.domain.proposal import Proposal
    from agent_desk.domain.schedule import Instalment
    from agent_desk.services.negotiate import Weighed
    from agent_desk.services.ports import QueueRow
    from agent_desk.services.recheck import Recheck
    from agent_desk.services.work_case import CaseFile
    from agent_desk.wording import Words


def amounts(value: Amounts) -> dict[str, str]:
    """Components and their total."""
    parts = {component.value.replace("-", "_"): str(value.part(component)) for component in Component}
    return {**parts, "total": str(value.total)}


def instalments(rows: Sequence[Instalment]) -> list[dict[str, object]]:
    """Rows of a schedule."""
    return [{"number": row.number, "due_date": row.due_date.isoformat(), **amounts(row.due)} for row in rows]


def queue_row(row: QueueRow) -> dict[str, object]:
    """A line of the queue."""
    return {
        "loan": row.loan_number,
        "borrower": row.name,
        "latin_name": row.latin_name,
        "phone": mask_phone(row.phone),
        "product": row.product,
        "days_past_due": row.days_past_due,
        "bucket": row.bucket.value,
        "arrears": str(row.arrears),
        "currency": row.arrears.currency,
        "next_action": row.action.kind.value,
        "reply_by": row.reply_by.isoformat() if row.reply_by is not None else None,
        "urgency": row.urgency,
        "held_by": row.hold.held_by if row.hold is not None else None,
        "held_since": row.hold.since if row.hold is not None else None,
        "held_until": row.hold.until if row.hold is not None else None,
    }


def position(value: Position) -> dict[str, object]:
    """What is owed on a day, and how what accrued came about."""
    return {
        "as_of": value.as_of.isoformat(),
        "arrears": amounts(value.arrears),
        "not_due": amounts(value.not_due),
        "outstanding_principal": str(value.outstanding_principal),
        "days_past_due": value.days_past_due,
        "bucket": value.bucket.value,
        "oldest_due": plain(value.oldest_due),
        "daily_accrual": str(value.daily_accrual),
        "overpaid": str(value.overpaid),
        "trace": [
            {
                "component": line.component.value,
                "instalment": line.instalment,
                "base": str(line.base),
                "begin": line.begin.isoformat(),
                "end": line.end.isoformat(),
                "days": (line.end - line.begin).days,
                "annual_rate": f"{line.annual_rate:f}",
                "exact_minor_units": f"{line.exact.numerator}/{line.exact.denominator}",
            }
            for line in value.trace
        ],
    }


def case(file: CaseFile, words: Words) -> dict[str, object]:
    """A case: position by component, instalments, history."""
    loan = file.context.loan
    return {
        "loan": loan.number,
        "borrower": file.context.borrower.name,
        "latin_name": file.context.borrower.latin_name,
        "phone": file.phone_masked,
        "id_number": file.id_masked,
        "product": loan.product,
        "currency": loan.currency,
        "status": loan.status.value,
        "annual_rate": f"{loan.terms.annual_rate:f}",
        "drawn_on": loan.drawn_on.isoformat(),
        "original_maturity": loan.original_maturity.isoformat(),
        "dates_derived": loan.dates_derived,
        "policy": file.context.pack.label,
        "position": position(file.context.position),
        "schedule": {
            "origin": loan.schedule.origin.value,
            "reference": loan.schedule.reference,
            "effective_on": loan.schedule.effective_on.isoformat(),
        },
        "instalments": [
            {
                "number": state.instalment.number,
                "due_date": state.instalment.due_date.isoformat(),
                "due": amounts(state.due),
                "paid": amounts(state.paid),
                "unpaid": amounts(state.unpaid),
                "settled_on": plain(state.settled_on),
                "days_past_due": state.days_past_due,
            }
            for state in file.context.position.instalments
        ],
        "next_action": plain(file.case.action),
        "reason": plain(file.case.reason),
        "facts": facts(file.case.facts),
        "held_by": file.case.hold.held_by if file.case.hold is not None else None,
        "held_since": file.case.hold.since if file.case.hold is not None else None,
        "held_until": file.case.hold.until if file.case.hold is not None else None,
        "evidence": plain(file.context.evidence),
        "requests": [request(item) for item in file.requests],
        "agreements": [agreement(item) for item in file.agreements],
        "promises": plain(file.promises),
        "reliefs": plain(loan.reliefs),
        "history": [
            {
                "kind": item.kind.value,
                "code": item.code,
                "on": item.on.isoformat(),
                "amount": plain(item.amount),
                "reference": item.reference,
                "text": words.history(item).title,
            }
            for item in file.history
        ],
    }


def facts(value: HardshipFacts) -> dict[str, object]:
    """What is known of a hardship, amounts a month."""
    return {
        "since": plain(value.since),
        "income": plain(value.income),
        "costs": plain(value.costs),
        "left": plain(value.left),
        "can_pay": plain(value.can_pay),
        "first_due": plain(value.first_due),
    }


def wanted(value: EvidenceWanted) -> dict[str, object]:
    """What a borrower has to send."""
    return {
        "reason": value.reason.value,
        "any_of": plain(value.any_of),
        "also_asked": plain(value.also_asked),
        "file_required": sorted(kind.value for kind in value.file_required),
        "valid_days": value.valid_days,
        "declaration_days": value.declaration_days,
        "by": plain(value.by),
    }


def finding(value: Finding, words: Words, currency: str) -> dict[str, object]:
    """A finding with its sentence."""
    return {
        "rule": value.rule,
        "code": value.code,
        "verdict": value.verdict.value,
        "kind": plain(value.kind),
        "measure": value.measure.value,
        "limit": plain(value.limit),
        "asked": plain(value.asked),
        "nearest": plain(value.nearest),
        "role": plain(value.role),
        "source": value.source,
        "status": value.status.value,
        "text": words.finding(value, currency),
    }


def proposal(value: Proposal) -> list[dict[str, object]]:
    """The concessions of a proposal, in the order in which they apply."""
    return [{"kind": item.kind.value, **_fields(item)} for item in value.concessions]


def _fields(item: object) -> dict[str, object]:
    found = plain(item)
    assert isinstance(found, dict)
    return {name: value for name, value in found.items() if value is not None}


def weighed(value: Weighed, words: Words) -> dict[str, object]:
    """Figures and findings of a proposal."""
    view = value.view
    currency = view.before.currency
    before, after = value.rates()
    return {
        "proposal": proposal(view.proposal),
        "documents_by": plain(view.proposal.documents_by),
        "verdict": value.judgement.verdict.value,
        "needed_role": plain(value.judgement.needed_role),
        "findings": [finding(item, words, currency) for item in value.judgement.findings],
        "reconciliation": {
            "before": amounts(view.before),
            "paid": amounts(view.paid),
            "waived": amounts(view.waived),
            "moved": amounts(view.moved),
            "still_due": amounts(view.still_due),
        },
        "before": {
            "total": str(view.total_before),
            "next_payment": str(view.next_before),
            "effective_annual_rate": plain(before),
            "instalments": instalments(view.as_it_stands),
        },
        "after": {
            "total": str(view.total_after),
            "next_payment": str(view.next_after.due.total),
            "next_due_date": view.next_after.due_date.isoformat(),
            "last_due_date": view.schedule.last_due_date.isoformat(),
            "effective_annual_rate": plain(after),
            "instalments": instalments(view.schedule.instalments),
        },
        "difference": str(view.difference),
        "cost_to_lender": str(view.cost_to_lender),
        "currency": currency,
    }


def request(value: ConcessionRequest) -> dict[str, object]:
    """A request and its decision."""
    decision = value.decision
    return {
        "request": value.number,
        "loan": value.loan_number,
        "status": value.status.value,
        "maker": value.maker,
        "reason": value.reason.value,
        "facts": facts(value.facts),
        "proposal": proposal(value.proposal),
        "needed_role": plain(value.needed_role),
        "documents_by": plain(value.granted.documents_by),
        "documents_on": plain(value.documents_on),
        "caller_waiting": value.caller_waiting,
        "note": value.note,
        "as_of": value.as_of.isoformat(),
        "policy": value.pack_label,
        "digest": value.digest,
        "submitted_at": value.submitted_at.isoformat(),
        "decision": None
        if decision is None
        else {
            "status": decision.status.value,
            "checker": decision.checker,
            "role": plain(decision.checker_role),
            "note": decision.note,
            "decided_at": decision.decided_at.isoformat(),
            "counter": proposal(decision.counter) if decision.counter is not None else None,
        },
    }


def recheck(found: Recheck | None, words: Words, currency: str) -> dict[str, object] | None:
    """What no longer holds and why; ``None`` while everything does."""
    if found is None:
        return None
    return {
        "since": found.request.as_of.isoformat(),
        "changes": [
            {
                "aspect": item.aspect.value,
                "before": plain(item.before),
                "after": plain(item.after),
                "limit": plain(item.difference),
                "text": words.change(item, currency),
            }
            for item in found.changes
        ],
        "may_ask_again": found.may_ask_again,
        "still_allowed": proposal(found.still_allowed) if found.still_allowed is not None else None,
    }


def agreement(value: Agreement) -> dict[str, object]:
    """An agreement and where it stands."""
    content = value.content
    return {
        "agreement": value.number,
        "request": value.request_number,
        "loan": value.loan_number,
        "status": value.status.value,
        "as_of": content.as_of.isoformat(),
        "open_until": content.open_until.isoformat(),
        "issued_on": plain(value.issued_on),
        "accepted_on": value.acceptance.accepted_on.isoformat() if value.acceptance is not None else None,
        "acceptance": value.acceptance.kind.value if value.acceptance is not None else None,
        "reference": value.acceptance.reference if value.acceptance is not None else None,
        "ended_on": plain(value.ended_on),
        "digest": content.digest,
        "check_code": content.check_code,
        "total_before": str(content.total_before),
        "total_after": str(content.total_after),
        "waived": amounts(content.waived),
        "rows": [
            {
                "number": row.number,
                "due_date": row.due_date.isoformat(),
                **amounts(row.due),
                "principal_left": str(row.principal_left),
            }
            for row in content.rows
        ],
    }
