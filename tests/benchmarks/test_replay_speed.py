"""How long a replay of stored decisions takes; reported, never a reason to fail a test run."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from agent_desk import resources
from agent_desk.documents.agreement_pdf import AgreementRenderer
from agent_desk.domain.amounts import Component
from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.concessions import Deferment, Reamortisation, Waiver
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.loan import BorrowerId, LoanNumber
from agent_desk.domain.people import PersonId, Role, UserId
from agent_desk.domain.proposal import Proposal
from agent_desk.domain.standing import standing_of
from agent_desk.store.engine import open_store
from tests import builders
from tests.fakes import FixedClock
from tests.services.floor import NOON, PORTFOLIO, TODAY, Floor, fill, loan

if TYPE_CHECKING:
    from pathlib import Path

    from agent_desk.services.ports import Store

#: How many decisions, each on a loan of its own, when it is measured and when it is only tried.
MEASURED, TRIED = 10_000, 20

ILLNESS, UNEMPLOYMENT = HardshipReason.ILLNESS, HardshipReason.UNEMPLOYMENT
ASKED = (
    (Proposal.of([Deferment(months=1)]), ILLNESS, None),
    (Proposal.of([Reamortisation(30), Waiver(Component.PENALTY_INTEREST, share=Decimal("0.5"))]), ILLNESS, "x"),
    (Proposal.of([Waiver(Component.INTEREST, share=Decimal("0.3"))]), UNEMPLOYMENT, "x"),
    (Proposal.of([Reamortisation(24)]), ILLNESS, None),
    (Proposal.of([Deferment(days=45)]), ILLNESS, "x"),
)


def decide(store: Store, decisions: int) -> None:
    """Loans 67 days past due with proof, and a decision on each."""
    with store.work("0002") as work:
        numbers = [LoanNumber(f"R-{index:05d}") for index in range(decisions)]
        loans = [loan(number, 9) for number in numbers]
        work.borrowers.save_many([builders.borrower(BorrowerId(item.borrower_id), "x") for item in loans])
        standing = standing_of(loans[0], TODAY)
        work.loans.save_many([(item, standing) for item in loans])
        for place, number in enumerate(numbers):
            for kind in (EvidenceKind.MEDICAL_CERTIFICATE, EvidenceKind.UNEMPLOYMENT_CERTIFICATE):
                work.evidence.add(
                    replace(builders.evidence(f"{number}-{kind}"), loan_number=number, kind=kind, dated_on=TODAY), None
                )
            proposal, reason, checked = ASKED[place % len(ASKED)]
            work.requests.save(
                builders.request(
                    f"RQ-{place:05d}",
                    number,
                    maker=UserId("2041"),
                    maker_person=PersonId("2041"),
                    proposal=proposal,
                    reason=reason,
                    status=RequestStatus.APPROVED,
                    needed_role=Role.SUPERVISOR if checked else None,
                    as_of=TODAY,
                )
            )
        work.commit()


def test_replay_of_stored_decisions(benchmark: Any, tmp_path: Path) -> None:
    decisions = MEASURED if benchmark.enabled else TRIED
    store = open_store(str(tmp_path / "desk.db"), FixedClock(NOON))
    fill(store)
    decide(store, decisions)
    desk = Floor.over(store, FixedClock(NOON), AgreementRenderer(resources))
    pack = desk.services.desk.packs["cn-instalment"]
    since = TODAY - timedelta(days=90)
    found = benchmark.pedantic(desk.services.policy.replay, (desk.supervisor, pack, since), rounds=1)
    assert (found.decisions, found.skipped) == (decisions, 0)
    assert {item.portfolio_id for item in desk.services.queue.portfolios()} == {PORTFOLIO}
    store.close()
    shutil.rmtree(tmp_path, ignore_errors=True)
