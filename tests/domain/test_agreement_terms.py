"""Which clauses an agreement holds, and that its figures are those of the proposal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from agent_desk.domain.agreement import ClauseSection
from agent_desk.domain.agreement_clauses import clauses
from agent_desk.domain.amounts import Component
from agent_desk.domain.concessions import Deferment, InterestOnly, Reamortisation, Waiver
from agent_desk.domain.concessions.deferment import DefermentScope
from agent_desk.domain.concessions.waiver import Vesting
from agent_desk.domain.errors import RuleError
from agent_desk.domain.evidence import EvidenceKind
from agent_desk.domain.money import Money
from agent_desk.domain.proposal import Proposal
from tests.documents import cases

CONTENTS = {name: cases.content(proposal) for name, proposal in cases.PROPOSALS.items()}
#: What is agreed, clause by clause.
AGREED = {
    "plan of 30": ["waive-share-at-once", "no-penalty-interest", "plan-carried", "pays-more-later"],
    "plan of 12": ["waive-share-at-once", "no-penalty-interest", "plan-carried", "pays-more"],
    "plan of 36": [
        "waive-share-at-once",
        "waive-all-at-once",
        "waive-share-when-kept",
        "no-penalty-interest",
        "plan-carried",
        "pays-more-later",
    ],
    "plan of 60, capitalised": ["waive-share-at-once", "no-penalty-interest", "plan-capitalised", "pays-more-later"],
    "plan of 1": ["no-penalty-interest", "plan-carried", "pays-less"],
    "arrears deferred": ["no-penalty-interest", "deferment-arrears-runs", "pays-more"],
    "arrears deferred, frozen": ["no-penalty-interest", "deferment-arrears-frozen", "pays-same"],
    "all deferred": ["no-penalty-interest", "deferment-all-runs", "pays-more-later"],
    "all deferred, frozen": ["waive-share-at-once", "no-penalty-interest", "deferment-all-frozen", "pays-less"],
    "interest only": ["no-penalty-interest", "interest-only", "settle-arrears", "pays-more-later"],
    "waiver only": [
        "waive-all-at-once",
        "waive-amount-at-once",
        "no-penalty-interest",
        "settle-arrears",
        "pays-less",
    ],
    "waiver when kept": ["waive-all-when-kept", "no-penalty-interest", "settle-arrears", "pays-less"],
}


@pytest.mark.parametrize("name", CONTENTS)
def test_what_is_agreed_follows_from_the_concessions(name: str) -> None:
    found = [clause.clause_id for clause in CONTENTS[name].clauses if clause.section is ClauseSection.AGREED]
    assert found == AGREED[name]


@pytest.mark.parametrize("name", CONTENTS)
def test_sections_follow_in_their_order(name: str) -> None:
    order = list(ClauseSection)
    places = [order.index(clause.section) for clause in CONTENTS[name].clauses]
    assert places == sorted(places)
    assert set(places) == set(range(len(order)))


@pytest.mark.parametrize("name", CONTENTS)
def test_rows_add_up_and_no_principal_is_left_at_the_end(name: str) -> None:
    content = CONTENTS[name]
    assert cases.summed(content).total == content.total_after
    assert content.rows[-1].principal_left == Money.zero("CNY")
    left = cases.summed(content).principal
    for row in content.rows:
        left -= row.due.principal
        assert row.principal_left == left
        assert row.due.total == row.due.principal + row.due.interest + row.due.penalty_interest + row.due.fees
    assert all(one.due_date <= two.due_date for one, two in pairwise(content.rows))
    assert content.difference == content.total_after - content.total_before


def test_facts_come_from_loan_view_and_pack() -> None:
    content = CONTENTS["plan of 30"]
    assert content.kinds == ("waive-penalty", "reamortisation")
    assert content.arrears.principal == Money.of("7296.11", "CNY")
    assert content.arrears.interest == Money.of("1690.24", "CNY")
    assert content.principal_not_due == Money.of("32672.80", "CNY")
    assert content.overdue_dates == (date(2026, 4, 10), date(2026, 5, 10), date(2026, 6, 10))
    assert content.days_past_due == 67
    assert content.pack_label == cases.pack("cn-instalment").label
    assert content.binding_language == "zh"
    assert content.annual_rate == Decimal("0.18")


def values(name: str, clause_id: str) -> dict[str, object]:
    (found,) = [clause for clause in CONTENTS[name].clauses if clause.clause_id == clause_id]
    return dict(found.values)


def test_a_waiver_says_what_is_forgiven_of_what() -> None:
    content = CONTENTS["plan of 30"]
    owed = content.arrears.penalty_interest
    assert values("plan of 30", "waive-share-at-once") == {
        "component": "penalty-interest",
        "amount": owed.share(Decimal("0.5")),
        "owed": owed,
        "share": Decimal("0.5"),
    }
    assert content.waived.penalty_interest == owed.share(Decimal("0.5"))


def test_a_carried_plan_names_principal_and_rest_that_sum_to_what_is_owed() -> None:
    content = CONTENTS["plan of 30"]
    said = values("plan of 30", "plan-carried")
    principal, other = said["principal"], said["other"]
    assert isinstance(principal, Money)
    assert isinstance(other, Money)
    assert principal + other == content.arrears.total + content.principal_not_due - content.waived.total
    assert said["count"] == 30


def test_a_capitalised_plan_repays_the_sum() -> None:
    said = values("plan of 60, capitalised", "plan-capitalised")
    assert said["base"] == said["principal"] + said["other"]  # type: ignore[operator]
    assert said["base"] == cases.summed(CONTENTS["plan of 60, capitalised"]).principal


def test_deferred_arrears_and_their_interest_are_one_payment_on_the_date() -> None:
    content = CONTENTS["arrears deferred"]
    said = values("arrears deferred", "deferment-arrears-runs")
    (row,) = [row for row in content.rows if row.due_date == said["date"]]
    assert row.due.total == said["amount"] + said["interest"]  # type: ignore[operator]
    assert said["interest"] == content.difference


def test_frozen_interest_is_said_and_not_charged() -> None:
    said = values("arrears deferred, frozen", "deferment-arrears-frozen")
    assert said["interest"] == Money.of("164.16", "CNY")
    assert CONTENTS["arrears deferred, frozen"].difference == Money.zero("CNY")


def test_an_interest_only_period_names_the_amount_of_each() -> None:
    content = CONTENTS["interest only"]
    said = values("interest only", "interest-only")
    paid = [row.due.total for row in content.rows if not row.due.principal]
    assert paid == [said["amount"]] * 3
    assert said["first"] == next(row.due_date for row in content.rows if not row.due.principal)


def test_arrears_that_stay_are_settled_on_the_day_of_their_row() -> None:
    for name in ("waiver only", "waiver when kept", "interest only"):
        said = values(name, "settle-arrears")
        assert CONTENTS[name].rows[0].due_date == said["date"]
        assert CONTENTS[name].rows[0].due.total == said["amount"]


def breach(name: str) -> list[str]:
    return [clause.clause_id for clause in CONTENTS[name].clauses if clause.section is ClauseSection.BREACH]


def test_breach_says_whether_waived_amounts_come_back() -> None:
    assert breach("plan of 36") == [
        "days-of-grace",
        "broken-penalty-interest",
        "waiver-stays",
        "waiver-returns",
        "credit-report",
    ]
    assert breach("plan of 1") == ["days-of-grace", "broken-penalty-interest", "credit-report"]
    assert "waiver-stays" not in breach("waiver when kept")
    stays, returns = values("plan of 36", "waiver-stays")["amount"], values("plan of 36", "waiver-returns")["amount"]
    assert stays + returns == CONTENTS["plan of 36"].waived.total  # type: ignore[operator]


def test_cure_days_reply_days_and_years_are_the_packs() -> None:
    lent, rules = cases.loan(), replace(cases.pack("cn-instalment"), cure_days=1, reply_days=9, retention_years=7)
    view = cases.view_of(lent, Proposal(Reamortisation(12)))
    found = {clause.clause_id: dict(clause.values) for clause in clauses(lent, view, rules, date(2026, 6, 17))}
    assert found["days-of-grace"] == {"days": 1}
    assert found["broken-penalty-interest"] == {"days": 1}
    assert found["copy-and-explanation"] == {"days": 9}
    assert found["data"] == {"years": 7}
    assert found["take-time"] == {"date": date(2026, 6, 17)}


@pytest.mark.parametrize(
    ("jurisdiction", "held"),
    [
        pytest.param("CN", {"limitation-cn", "credit-report-rights-cn", "change-of-contract"}, id="China"),
        pytest.param("US", {"limitation", "credit-report-rights", "change-of-contract-us"}, id="United States"),
        pytest.param("US-CA", {"limitation", "credit-report-rights", "change-of-contract-us"}, id="a state"),
        pytest.param("UK", {"limitation", "credit-report-rights", "change-of-contract"}, id="no text of its own"),
    ],
)
def test_a_jurisdiction_with_a_text_of_its_own_has_it(jurisdiction: str, held: set[str]) -> None:
    lent, rules = cases.loan(), replace(cases.pack("cn-instalment"), jurisdiction=jurisdiction)
    view = cases.view_of(lent, Proposal(Reamortisation(12)))
    found = {clause.clause_id for clause in clauses(lent, view, rules, date(2026, 6, 17))}
    assert held <= found
    assert len([one for one in found if one.startswith(("limitation", "credit-report-r", "change-of"))]) == 3


def test_health_evidence_is_spoken_of_only_when_there_is_some() -> None:
    lent, rules = cases.loan(), cases.pack("cn-instalment")
    view = cases.view_of(lent, Proposal(Reamortisation(12)))

    def said(*kinds: EvidenceKind) -> bool:
        return "health-data" in {clause.clause_id for clause in clauses(lent, view, rules, date(2026, 6, 17), kinds)}

    assert not said()
    assert not said(EvidenceKind.INCOME_PROOF)
    assert said(EvidenceKind.INCOME_PROOF, EvidenceKind.MEDICAL_CERTIFICATE)


def test_late_fees_stop_where_the_contract_has_late_fees() -> None:
    found = {clause.clause_id for clause in cases.content(Proposal(InterestOnly(2)), cases.loan("USD")).clauses}
    assert {"no-late-fees", "broken-late-fees"} <= found
    assert "no-penalty-interest" not in found


@pytest.mark.parametrize(
    "proposal",
    [
        Proposal(),
        Proposal(Deferment(days=0)),
        Proposal(None, (Waiver(Component.FEES, share=Decimal(0)),)),
        Proposal(InterestOnly(0)),
    ],
    ids=["nothing", "by no day", "no share", "no instalment"],
)
def test_a_proposal_that_changes_nothing_is_no_agreement(proposal: Proposal) -> None:
    with pytest.raises(RuleError, match=r"proposal\.identity"):
        cases.content(proposal)


def test_an_idle_concession_beside_a_real_one_is_not_said() -> None:
    content = cases.content(
        Proposal(
            Deferment(months=1, scope=DefermentScope.ALL),
            (Waiver(Component.FEES, share=Decimal(0)), Waiver(Component.INTEREST, share=Decimal(0))),
        )
    )
    assert content.kinds == ("deferment",)
    assert not [clause for clause in content.clauses if clause.clause_id.startswith("waive")]


def test_a_waiver_that_vests_later_says_so() -> None:
    waiver = Waiver(Component.FEES, amount=Money.of("20", "CNY"), vesting=Vesting.WHEN_KEPT)
    content = cases.content(Proposal(None, (waiver,)))
    ids = [clause.clause_id for clause in content.clauses]
    assert ids[0] == "waive-amount-when-kept"
    assert "waiver-returns" in ids
