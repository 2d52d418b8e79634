from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.amounts import Component
from agent_desk.domain.concessions import Deferment, InterestOnly, Reamortisation, Waiver
from agent_desk.domain.evidence import EvidenceId, EvidenceKind, EvidenceRecord, HardshipReason
from agent_desk.domain.loan import Loan, LoanNumber, PastRelief
from agent_desk.domain.money import Money
from agent_desk.domain.people import Role, UserId
from agent_desk.domain.policy.finding import Verdict
from agent_desk.domain.policy.findings import judge
from agent_desk.domain.proposal import AnyConcession, Proposal, preview
from agent_desk.services.policy_files import read_pack
from tests.domain.loans import AS_OF, contract, paid

if TYPE_CHECKING:
    from agent_desk.domain.policy.findings import Judgement
    from agent_desk.domain.policy.pack import PolicyPack

PACKS = Path(__file__).parents[2] / "resources" / "policy"
REASON = HardshipReason.ILLNESS
WITHIN, NEEDS, NO = Verdict.WITHIN, Verdict.NEEDS_AUTHORITY, Verdict.FORBIDDEN
PENALTY, INTEREST, FEES = Component.PENALTY_INTEREST, Component.INTEREST, Component.FEES


def pack(name: str = "cn-instalment") -> PolicyPack:
    return read_pack((PACKS / f"{name}.toml").read_text("utf-8"), name)


def proof(kind: EvidenceKind = EvidenceKind.MEDICAL_CERTIFICATE, dated: date = AS_OF) -> EvidenceRecord:
    return EvidenceRecord(
        EvidenceId(f"e-{kind.value}"),
        LoanNumber("x"),
        kind,
        UserId("2041"),
        datetime(2026, 6, 16, tzinfo=UTC),
        dated,
        dated + timedelta(days=90),
    )


def at_days(days: int, penalty: str = "0.24") -> Loan:
    """A loan of 60,000 over 24 months whose oldest unpaid instalment is so many days past due."""
    return contract(first_due=AS_OF - timedelta(days=days), penalty=penalty)


def judged(
    loan: Loan,
    *concessions: AnyConcession,
    role: Role = Role.AGENT,
    reason: HardshipReason = REASON,
    evidence: tuple[EvidenceRecord, ...] | None = None,
    name: str = "cn-instalment",
) -> Judgement:
    view = preview(loan, Proposal.of(concessions), AS_OF)
    seen = tuple(proof(kind) for kind in EvidenceKind) if evidence is None else evidence
    return judge(view, loan, reason, seen, pack(name), role)


@pytest.mark.parametrize(
    ("days", "role", "verdict", "needed"),
    [
        (30, Role.AGENT, WITHIN, Role.AGENT),
        (31, Role.AGENT, WITHIN, Role.AGENT),
        (32, Role.AGENT, NEEDS, Role.SENIOR),
        (45, Role.SENIOR, WITHIN, Role.SENIOR),
        (46, Role.SENIOR, NEEDS, Role.SUPERVISOR),
        (60, Role.SUPERVISOR, WITHIN, Role.SUPERVISOR),
        (61, Role.SUPERVISOR, NEEDS, Role.MANAGER),
        (90, Role.MANAGER, WITHIN, Role.MANAGER),
        (91, Role.MANAGER, NO, None),
    ],
)
def test_an_extension_below_at_and_above_each_limit(
    days: int, role: Role, verdict: Verdict, needed: Role | None
) -> None:
    found = judged(at_days(20), Deferment(days=days), role=role)
    assert found.verdict is verdict
    assert found.needed_role is needed


def test_one_month_counts_as_thirty_one_days() -> None:
    assert judged(at_days(20), Deferment(months=1)).verdict is WITHIN
    assert judged(at_days(20), Deferment(months=2)).needed_role is Role.MANAGER


@pytest.mark.parametrize(("days", "verdict"), [(0, WITHIN), (90, WITHIN), (91, NO), (200, NO)])
def test_over_ninety_days_past_due_there_is_no_extension_but_a_plan(days: int, verdict: Verdict) -> None:
    assert judged(at_days(days), Deferment(days=31)).verdict is verdict
    if days > 90:
        assert judged(at_days(days), Reamortisation(24), role=Role.SUPERVISOR).verdict is WITHIN


@pytest.mark.parametrize(
    ("dpd", "count", "role", "verdict"),
    [
        (100, 24, Role.AGENT, WITHIN),
        (100, 25, Role.AGENT, NEEDS),
        (100, 36, Role.SUPERVISOR, WITHIN),
        (100, 37, Role.SUPERVISOR, NEEDS),
        (100, 48, Role.MANAGER, WITHIN),
        (100, 49, Role.MANAGER, NO),
        (181, 24, Role.AGENT, NEEDS),
        (181, 24, Role.SUPERVISOR, WITHIN),
        (181, 25, Role.SUPERVISOR, NEEDS),
    ],
)
def test_a_plan_below_at_and_above_each_limit(dpd: int, count: int, role: Role, verdict: Verdict) -> None:
    assert judged(at_days(dpd), Reamortisation(count), role=role).verdict is verdict


def test_nobody_may_pass_sixty_months_in_all() -> None:
    loan = replace(at_days(100), drawn_on=date(2022, 1, 1))
    found = judged(loan, Reamortisation(48), role=Role.MANAGER)
    assert found.verdict is NO
    assert [item.code for item in found.findings if item.verdict is NO] == ["term-cap"]


@pytest.mark.parametrize(
    ("share", "role", "verdict"),
    [
        ("0.50", Role.AGENT, WITHIN),
        ("0.51", Role.AGENT, NEEDS),
        ("1", Role.SENIOR, WITHIN),
    ],
)
def test_waived_penalty_interest_by_share(share: str, role: Role, verdict: Verdict) -> None:
    assert judged(at_days(45), Waiver(PENALTY, share=Decimal(share)), role=role).verdict is verdict


@pytest.mark.parametrize(
    ("amount", "role", "verdict"),
    [
        ("300", Role.AGENT, WITHIN),
        ("300.01", Role.AGENT, NEEDS),
        ("1000", Role.SENIOR, WITHIN),
        ("1000.01", Role.SENIOR, NEEDS),
        ("3000", Role.SUPERVISOR, WITHIN),
        ("3000.01", Role.SUPERVISOR, NEEDS),
    ],
)
def test_waived_penalty_interest_by_amount(amount: str, role: Role, verdict: Verdict) -> None:
    loan = contract(principal="600000.00", first_due=AS_OF - timedelta(days=150), penalty="0.24")
    assert judged(loan, Waiver(PENALTY, amount=Money.of(amount, "CNY")), role=role).verdict is verdict


@pytest.mark.parametrize(
    ("dpd", "reason", "share", "role", "verdict"),
    [
        (30, HardshipReason.UNEMPLOYMENT, "0.3", Role.SUPERVISOR, NO),
        (31, HardshipReason.UNEMPLOYMENT, "0.3", Role.SUPERVISOR, WITHIN),
        (70, HardshipReason.UNEMPLOYMENT, "0.3", Role.AGENT, NEEDS),
        (70, HardshipReason.UNEMPLOYMENT, "0.31", Role.SUPERVISOR, NEEDS),
        (70, HardshipReason.UNEMPLOYMENT, "1", Role.MANAGER, WITHIN),
        (70, HardshipReason.DIVORCE, "0.3", Role.SUPERVISOR, NEEDS),
        (70, HardshipReason.DIVORCE, "0.5", Role.MANAGER, WITHIN),
        (70, HardshipReason.DIVORCE, "0.51", Role.MANAGER, NO),
    ],
)
def test_waived_interest_by_stage_reason_and_role(
    dpd: int, reason: HardshipReason, share: str, role: Role, verdict: Verdict
) -> None:
    found = judged(at_days(dpd), Waiver(INTEREST, share=Decimal(share)), role=role, reason=reason)
    assert found.verdict is verdict


def test_above_what_is_owed_is_forbidden_and_names_what_is_owed() -> None:
    found = judged(at_days(70), Waiver(FEES, amount=Money.of("50", "CNY")), role=Role.MANAGER)
    assert found.worst is not None
    assert (found.worst.code, found.worst.nearest) == ("above-owed", Decimal("0.00"))


def relief(days_ago: int, **changes: object) -> PastRelief:
    values: dict[str, object] = {
        "kind": "deferment",
        "reason": "illness",
        "granted_on": AS_OF - timedelta(days=days_ago),
        "ended_on": None,
        "status": "kept",
        "days": 31,
        "kept_instalments": 3,
    }
    return PastRelief(**(values | changes))  # type: ignore[arg-type]


def test_a_second_concession_within_a_year_is_for_a_manager_and_a_third_for_nobody() -> None:
    once = replace(at_days(20), reliefs=(relief(200),))
    assert judged(once, Deferment(days=10)).needed_role is Role.MANAGER
    assert judged(once, Deferment(days=10), role=Role.MANAGER).verdict is WITHIN
    twice = replace(at_days(20), reliefs=(relief(200), relief(100)))
    assert judged(twice, Deferment(days=10), role=Role.MANAGER).verdict is NO


def test_three_instalments_kept_come_before_the_next_concession() -> None:
    kept = replace(at_days(20), reliefs=(relief(400, kept_instalments=3),))
    assert judged(kept, Deferment(days=10)).verdict is WITHIN
    unkept = replace(at_days(20), reliefs=(relief(400, kept_instalments=2),))
    assert judged(unkept, Deferment(days=10)).needed_role is Role.MANAGER


def test_withdrawn_and_lapsed_ones_do_not_count() -> None:
    loan = replace(at_days(20), reliefs=(relief(30, status="withdrawn"), relief(20, status="lapsed")))
    assert judged(loan, Deferment(days=31)).verdict is WITHIN


def test_a_year_long_loan_extended_by_eight_months_has_four_left() -> None:
    loan = contract(count=12, first_due=AS_OF - timedelta(days=20))
    extended = replace(loan, reliefs=(relief(400, days=8 * 31),))
    four = preview(extended, Proposal.of([Deferment(months=4)]), AS_OF)
    five = preview(extended, Proposal.of([Deferment(months=5)]), AS_OF)
    found = [judge(v, extended, REASON, (proof(),), pack(), Role.MANAGER) for v in (four, five)]
    caps = [next(item for item in judgement.findings if item.code == "deferment-cap") for judgement in found]
    assert [item.verdict for item in caps] == [WITHIN, NO]
    assert caps[1].nearest == Decimal(4 * 31)


@pytest.mark.parametrize(
    ("evidence", "code", "verdict"),
    [
        ((), "evidence-missing", NO),
        ((proof(),), "evidence-in", WITHIN),
        ((proof(EvidenceKind.TERMINATION_NOTICE),), "evidence-missing", NO),
        ((proof(EvidenceKind.DECLARATION),), "evidence-declared", WITHIN),
        ((proof(EvidenceKind.DECLARATION, AS_OF - timedelta(days=30)),), "evidence-declared", WITHIN),
        ((proof(EvidenceKind.DECLARATION, AS_OF - timedelta(days=31)),), "evidence-missing", NO),
        ((proof(dated=AS_OF - timedelta(days=91)),), "evidence-missing", NO),
    ],
)
def test_evidence_proves_a_reason_or_does_not(
    evidence: tuple[EvidenceRecord, ...], code: str, verdict: Verdict
) -> None:
    found = judged(at_days(20), Deferment(days=31), evidence=evidence)
    last = found.findings[-1]
    assert (last.code, last.verdict) == (code, verdict)


def test_another_reason_than_those_listed_is_for_a_supervisor() -> None:
    seen = (proof(EvidenceKind.DECLARATION),)
    found = judged(at_days(20), Deferment(days=10), reason=HardshipReason.OTHER, evidence=seen)
    assert found.deciding_role is Role.SUPERVISOR


def test_arrears_left_to_be_settled_are_bound_by_the_days_of_a_promise() -> None:
    view = preview(at_days(70), Proposal.of([Waiver(PENALTY, share=Decimal("0.1"))], settle_days=8), AS_OF)
    found = judge(view, at_days(70), REASON, (proof(),), pack(), Role.AGENT)
    assert found.needed_role is Role.SENIOR


def test_a_proposal_that_changes_nothing_has_no_findings() -> None:
    assert judged(at_days(20), Deferment(days=0)).findings == ()


@pytest.mark.parametrize(
    ("count", "role", "verdict"),
    [(1, Role.AGENT, WITHIN), (2, Role.AGENT, NEEDS), (3, Role.SUPERVISOR, WITHIN), (4, Role.MANAGER, NO)],
)
def test_interest_only_periods_of_the_us_pack(count: int, role: Role, verdict: Verdict) -> None:
    assert judged(at_days(20), InterestOnly(count), role=role, name="us-instalment").verdict is verdict


def test_the_chinese_pack_knows_no_interest_only_period() -> None:
    found = judged(at_days(20), InterestOnly(1), role=Role.MANAGER)
    assert found.worst is not None
    assert found.worst.code == "no-rule"


def test_a_senior_asks_a_supervisor_not_another_senior() -> None:
    found = judged(at_days(20), Deferment(days=40))
    assert found.needed_role is Role.SENIOR
    assert found.deciding_role is Role.SUPERVISOR


def test_a_rate_above_the_cap_on_all_charges_is_refused_to_everybody() -> None:
    found = judged(at_days(20, penalty="0.27"), Deferment(days=10), role=Role.MANAGER)
    assert found.worst is not None
    assert found.worst.code == "annual-cap"


def test_a_loan_paid_in_time_is_judged_without_a_settlement_rule() -> None:
    found = judged(paid(contract(), 12), Deferment(days=31))
    assert all(item.code != "settle-days" for item in found.findings)
