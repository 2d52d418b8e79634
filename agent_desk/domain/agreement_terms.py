"""What an agreement says: the content of its sheet, made from the approved numbers and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.domain.agreement import AgreementContent, AgreementRow
from agent_desk.domain.agreement_clauses import clauses
from agent_desk.domain.amounts import sum_amounts
from agent_desk.domain.errors import RuleError
from agent_desk.domain.performance import bound_until

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from agent_desk.domain.agreement import AgreementNumber, Approval, EvidenceLine
    from agent_desk.domain.evidence import HardshipReason
    from agent_desk.domain.loan import Loan
    from agent_desk.domain.people import UserId
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.domain.proposal import Preview


def compose(
    *,
    number: AgreementNumber,
    loan: Loan,
    borrower_name: str,
    borrower_latin_name: str,
    borrower_id_masked: str,
    borrower_phone_masked: str,
    view: Preview,
    pack: PolicyPack,
    reason: HardshipReason,
    evidence: tuple[EvidenceLine, ...],
    made_by: UserId,
    approved_by: Approval | None,
    open_until: date,
    digest: str,
    check_code: str,
    rates: tuple[Decimal | None, Decimal | None],
    sample: bool,
) -> AgreementContent:
    """The content of an agreement.

    Args:
        number: Of the agreement.
        loan: As it stands before.
        borrower_name: As the person writes it.
        borrower_latin_name: Empty when the name is Latin already.
        borrower_id_masked: With asterisks.
        borrower_phone_masked: With asterisks.
        view: What was granted, on the business date.
        pack: The policy it was granted by; gives lender, cure period and language that binds.
        reason: The category, never the diagnosis.
        evidence: What was seen.
        made_by: Who asked.
        approved_by: Who granted; ``None`` within the maker's own limits.
        open_until: Last day on which it can be accepted.
        digest: Of the agreed terms.
        check_code: Twelve characters for the phone.
        rates: Effective annual rate before and after, where one can be told.
        sample: Made-up data, said on the sheet.

    Raises:
        RuleError: ``proposal.identity`` for a proposal that changes nothing.
    """
    if view.proposal.is_identity:
        raise RuleError("proposal.identity", loan=loan.number)
    return AgreementContent(
        number=number,
        loan_number=loan.number,
        product=loan.product,
        kinds=_kinds(view),
        lender=pack.lender,
        borrower_name=borrower_name,
        borrower_latin_name=borrower_latin_name,
        borrower_id_masked=borrower_id_masked,
        borrower_phone_masked=borrower_phone_masked,
        currency=loan.currency,
        as_of=view.position.as_of,
        open_until=open_until,
        pack_label=pack.label,
        original_principal=loan.terms.principal,
        annual_rate=loan.terms.annual_rate,
        drawn_on=loan.drawn_on,
        original_maturity=loan.original_maturity,
        arrears=view.position.arrears,
        principal_not_due=view.position.not_due.principal,
        overdue_dates=tuple(s.instalment.due_date for s in view.position.instalments if s.days_past_due),
        days_past_due=view.position.days_past_due,
        reason=reason,
        evidence=evidence,
        waived=view.waived,
        rows=agreement_rows(view),
        total_before=view.total_before,
        total_after=view.total_after,
        effective_rate_before=rates[0],
        effective_rate_after=rates[1],
        payment_order=loan.terms.payment_order,
        clauses=clauses(loan, view, pack, open_until, [line.kind for line in evidence], reason),
        made_by=made_by,
        approved_by=approved_by,
        binding_language=pack.binding_language,
        digest=digest,
        check_code=check_code,
        sample=sample,
        bound_until=bound_until(view),
    )


def _kinds(view: Preview) -> tuple[str, ...]:
    return tuple(item.kind.value for item in view.proposal.concessions if not item.is_identity)


def agreement_rows(view: Preview) -> tuple[AgreementRow, ...]:
    """The payments of the new schedule, each with the principal that is left after it; nothing after the last."""
    rows = view.schedule.instalments
    left = sum_amounts((row.due for row in rows), rows[0].due.currency).principal
    result: list[AgreementRow] = []
    for row in rows:
        left -= row.due.principal
        result.append(AgreementRow(row.number, row.due_date, row.due, left))
    return tuple(result)
